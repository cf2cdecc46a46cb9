/** One golden campaign. Nothing here needs Node: every JavaScript engine plays it (see tests/portability). */
import { digest } from '../../src/core/digest.js';
import type { Scenario } from '../../src/core/scenario.js';
import { play } from '../../src/setup.js';

/** What is promised of a campaign. */
export interface Played {
  readonly turns: number;
  readonly ended: string;
  readonly world: string;
  readonly record: string;
}

export const playGolden = (scenario: Scenario, arm: string, seed: string): Played => {
  const { turns, outcome, world, record } = play(scenario, { arm, seed });
  return { turns, ended: outcome?.ended ?? 'not', world: digest(world), record: record?.end.digest ?? 'none' };
};

/** A campaign's digests as one line of text. */
export const digestLine = (name: string, { world, record }: Played): string => `${name} ${world} ${record}`;
