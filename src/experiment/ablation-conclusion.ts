/** The sentences under an ablation. They say no more than the intervals. */
import type { Ablation, Effect, Interaction } from './ablation.js';
import { NOTHING } from './conclusion.js';
import { counted, listed, numeral, stated, withInterval } from './numerals.js';
import { excludesZero } from './statistics.js';

const named = (rules: readonly string[]): string => rules.join(' + ');

/** More names than a sentence takes: the table has them. */
const MANY = 3;

/** What changes nothing at all when it is switched off: by name where it is little. */
const idle = (rules: readonly string[], all: number): string =>
  rules.length <= MANY ? listed(rules) : `any of the ${rules.length < all ? 'other ' : ''}${rules.length}`;

const sized = ({ mean, ci95 }: Pick<Effect, 'mean' | 'ci95'>): string => {
  if (ci95 === null) return numeral(mean, 3);
  const text = withInterval(mean, ci95);
  return `${mean > 0 ? '+' : ''}${text.mean} ${text.interval}`;
};

/** Whether an effect is shown: its interval leaves out 0. */
const isShown = ({ ci95 }: Pick<Effect, 'ci95'>): boolean => ci95 !== null && excludesZero(ci95);

/** Which of the effects on one metric fall under which words. */
const sorted = (effects: readonly Effect[]): readonly (readonly [string, readonly string[]])[] => {
  const those = (test: (effect: Effect) => boolean, sizes: boolean): string[] =>
    effects.filter(test).map((effect) => `${named(effect.rules)}${sizes ? ` (${sized(effect)})` : ''}`);
  const judged = (effect: Effect): boolean => effect.verdict !== null && effect.tied < 1;
  const [first] = effects;
  const least = first === undefined || first.smallest === null ? '' : stated(first.smallest);
  return [
    [`it matters, by at least ${least}, without`, those((each) => judged(each) && each.verdict === 'matters', true)],
    [`it changes by less than ${least} without`, those((each) => judged(each) && each.verdict === 'too-small', true)],
    [
      `whether it changes by ${least} cannot be said without`,
      those((each) => judged(each) && each.verdict === 'cannot-say', true),
    ],
    ['it changes without', those((each) => each.verdict === null && each.tied < 1 && isShown(each), true)],
    ['no change is shown without', those((each) => each.verdict === null && each.tied < 1 && !isShown(each), true)],
    [
      'not one campaign changes without',
      [
        idle(
          those((each) => each.tied === 1, false),
          effects.length,
        ),
      ],
    ],
  ];
};

const metricText = (metric: string, effects: readonly Effect[], interactions: readonly Interaction[]): string => {
  const clauses = sorted(effects).flatMap(([words, rules]) =>
    rules.join('') === '' ? [] : [`${words} ${listed(rules)}`],
  );
  const together = interactions.map(
    (each) =>
      `${named(each.rules)} off together change it by ${sized(each)} more than the sum of either off${isShown(each) ? '' : ', which may be nothing'}`,
  );
  return `${metric}: ${[...clauses, ...together].join('; ')}.`;
};

/** Plain English: a line on every metric, then what all of it rests on. */
export const concludeAblation = (found: Omit<Ablation, 'conclusion'>): string => {
  const { runs, arm, against, effects, interactions, assumptions } = found;
  if (runs < 2) return NOTHING;
  const of = against === null ? `"${arm}"` : `the difference between "${arm}" and "${against}"`;
  const lines = Object.keys(found.base).map((metric) =>
    metricText(
      metric,
      effects.filter((each) => each.metric === metric),
      interactions.filter((each) => each.metric === metric && each.tied < 1),
    ),
  );
  const doubt = assumptions === 'drawn' ? 'doubtful values drawn anew each time' : 'every value as stated';
  return [
    `What changes in ${of} when rules are switched off, without them minus with all:`,
    ...lines,
    `Averages, in brackets their 95 % intervals, over ${counted(`${runs}`, 'campaigns')} each on the same luck, ${doubt}. A rule that changes nothing here may change much in another war. This is what the model says, not a forecast.`,
  ].join('\n');
};
