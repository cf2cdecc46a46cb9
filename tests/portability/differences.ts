import { digestLine } from '../golden/campaign.js';
import type { Golden } from '../golden/campaigns.js';

/** What an engine must print. */
const textOf = ({ campaigns }: Golden): string =>
  Object.entries(campaigns)
    .map(([name, played]) => `${digestLine(name, played)}\n`)
    .join('');

/** The lines in which what an engine printed is not the goldens; none: the same text. */
export const differences = (golden: Golden, printed: string): string[] => {
  const expected = textOf(golden).split('\n');
  const actual = printed.split('\n');
  const longer = expected.length > actual.length ? expected : actual;
  return longer.flatMap((_, i) =>
    expected[i] === actual[i] ? [] : [`golden: ${expected[i] ?? 'no line'}; here: ${actual[i] ?? 'no line'}`],
  );
};
