/** The tables of docs/article.md, from what was measured. */
import type { Effect, Expectation, Interaction } from '../src/experiment/index.js';
import { countText, intervalText, roughText } from '../src/report/number-text.js';
import { VERDICTS } from '../src/report/verdict-text.js';
import { claims, type Claim } from './article-claims.js';
import type { Measured } from './measured.js';
import { withSection } from './sections.js';
import { table } from './tables.js';

type AllMeasured = Readonly<Record<string, Measured>>;

/** A difference of two arms, as a claim is about one. Throws where none was measured. */
export const measuredFor = (
  measured: AllMeasured,
  { scenario, arm, against, metric }: Pick<Claim, 'scenario' | 'arm' | 'against' | 'metric'>,
): Expectation => {
  const found = measured[scenario]?.expectations.find(
    (each) => each.arm === arm && each.against === against && each.metric === metric,
  );
  if (found === undefined) throw new Error(`nothing was measured for ${scenario}: ${arm}, ${against}, ${metric}`);
  return found;
};

/** What a difference says of a claim that points one way. */
export const verdictOf = (
  points: Claim['points'],
  { verdict, mean }: Pick<Expectation, 'verdict' | 'mean'>,
): string => {
  if (verdict === 'cannot-say') return 'cannot say';
  if (verdict === 'too-small')
    return points === 'same' ? 'supported in the model' : 'not supported: too small to matter';
  if (points === 'same') return 'not supported: it matters';
  return mean > 0 === (points === 'more') ? 'supported in the model' : 'not supported: the other way round';
};

const claimTable = (measured: AllMeasured): string =>
  table(
    ['the article says', 'rules', 'asked by', 'measured [95 %]', 'matters from', 'verdict'],
    claims.map((claim) => {
      const found = measuredFor(measured, claim);
      return [
        claim.says,
        claim.rules.map((rule) => `[\`${rule}\`](model.md#${rule})`).join(' '),
        `\`npx marchland compare ${claim.scenario} --arms ${claim.against},${claim.arm} --metrics ${claim.metric} --seed article\``,
        intervalText(found.mean, found.ci95, true),
        roughText(found.smallest),
        verdictOf(claim.points, found),
      ];
    }),
  );

/** All that the files expect, also what no claim is about. */
const expectationTable = (measured: AllMeasured): string =>
  table(
    ['scenario', 'difference', 'metric', 'campaigns', 'measured [95 %]', 'matters from', 'verdict'],
    Object.entries(measured).flatMap(([id, { expectations, runs }]) =>
      expectations.map(({ arm, against, metric, mean, ci95, smallest, verdict }) => [
        `\`${id}\``,
        `\`${arm}\` − \`${against}\``,
        metric,
        countText(runs),
        intervalText(mean, ci95, true),
        roughText(smallest),
        VERDICTS[verdict],
      ]),
    ),
  );

const rulesOf = ({ rules }: Pick<Effect, 'rules'>): string => `\`${rules.join(' + ')}\``;

/** Those of a verdict; what changes nothing in any campaign is told apart. */
const named = (effects: readonly Effect[], verdict: Effect['verdict']): string => {
  const list = effects.filter((effect) => effect.verdict === verdict && effect.tied < 1);
  return (
    list.map((effect) => `${rulesOf(effect)} ${intervalText(effect.mean, effect.ci95, true)}`).join('; ') || 'none'
  );
};

const idle = (effects: readonly Effect[]): string => {
  const list = effects.filter(({ tied }) => tied === 1);
  return list.length === 0 ? '' : `- nothing changes in any campaign without: ${list.map(rulesOf).join(', ')}`;
};

const addedUp = ({ rules, mean, ci95, tied }: Interaction): string =>
  tied === 1
    ? `- ${rules.map((rule) => `\`${rule}\``).join(' and ')} add up in every campaign`
    : `- ${rules.map((rule) => `\`${rule}\``).join(' and ')} do not add up by ${intervalText(mean, ci95, true)}`;

const ablationText = (measured: AllMeasured): string =>
  Object.entries(measured)
    .map(([id, { runs, ablation }]) => {
      const { arm, against, metric, effects, interactions } = ablation;
      const base = measuredFor(measured, { scenario: id, arm, against, metric });
      const lines = [
        `### \`${id}\``,
        `\`npx marchland ablate ${id} --metrics ${metric} --pairs ${interactions.map(({ rules }) => rules.join('+')).join(',')} --runs ${runs} --seed article\``,
        `With all rules on, \`${arm}\` − \`${against}\` in ${metric}: ${intervalText(base.mean, base.ci95, true)}; a change of it matters from ${roughText(effects[0]?.smallest ?? 0)} on.`,
        `- matters: ${named(effects, 'matters')}`,
        `- cannot say: ${named(effects, 'cannot-say')}`,
        `- too small to matter: ${named(effects, 'too-small')}`,
        idle(effects),
        ...interactions.map(addedUp),
      ].filter((line) => line !== '');
      return `${lines.slice(0, 3).join('\n\n')}\n\n${lines.slice(3).join('\n')}`;
    })
    .join('\n\n');

/** The page with its tables put in anew. */
export const withArticleTables = (text: string, measured: AllMeasured): string => {
  const withClaims = withSection(text, 'claims', claimTable(measured));
  const withAll = withSection(withClaims, 'expectations', expectationTable(measured));
  return withSection(withAll, 'ablations', ablationText(measured));
};
