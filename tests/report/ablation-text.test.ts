import { expect, test } from 'vitest';
import type { Ablation, Effect } from '../../src/experiment/ablation.js';
import { ablationText } from '../../src/report/ablation-text.js';
import { metrics } from '../../src/setup.js';

const effect = (rules: string[], mean: number, ci95: Effect['ci95'], rest: Partial<Effect> = {}): Effect => ({
  rules,
  metric: 'elimination-week',
  n: 10,
  censored: 0,
  mean,
  ci95,
  tied: 0,
  smallest: 2,
  verdict: 'matters',
  ...rest,
});

const ablation: Ablation = {
  scenario: { id: 'war', digest: 'abc' },
  seed: 'seed',
  runs: 10,
  assumptions: 'drawn',
  arm: 'together',
  against: null,
  base: { 'elimination-week': { n: 10, censored: 0, mean: 20, sd: 1, ci95: [19, 21], quantiles: null } },
  effects: [
    effect(['control'], 4, [3, 5], { censored: 2 }),
    effect(['trust'], 0, [0, 0], { tied: 1, verdict: 'too-small' }),
    effect(['control', 'trust'], -4, [-9, 1], { verdict: 'cannot-say' }),
  ],
  interactions: [
    { rules: ['control', 'trust'], metric: 'elimination-week', n: 10, mean: -8, ci95: [-14, -2], tied: 0.2 },
  ],
  conclusion: 'It is so.',
};

test('a block per metric, a line per rule, and how pairs add up', () => {
  expect(ablationText(ablation, { definitions: Object.values(metrics) })).toBe(
    `war, together, with rules switched off: 10 campaigns each, the same luck in all; seed seed, assumptions drawn

without            change [95%]         unchanged    never  smallest  verdict
elimination-week (week): 20.0 [19.0, 21.0] with all rules
  control          +4.00 [3.00, 5.00]          0%  2 of 10         2  matters
  control + trust  -4.00 [-9.00, 1.00]         0%                  2  cannot say
  control × trust  -8.0 [-14.0, -2.0]
  nothing changes without trust

It is so.
`,
  );
});

test('without a smallest change there is no verdict', () => {
  const bare = { ...ablation, effects: [effect(['control'], 4, [3, 5], { smallest: null, verdict: null })] };
  expect(ablationText({ ...bare, against: 'apart', interactions: [] })).toMatch(
    /war, together minus apart, with rules switched off[^]+ {2}control {2}\+4\.00 \[3\.00, 5\.00] {9}0%\n/,
  );
});
