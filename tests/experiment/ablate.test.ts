import { describe, expect, test } from 'vitest';
import { IssuesError, unwrap, type Issue } from '../../src/core/result.js';
import { ablate, compare, type AblateOptions } from '../../src/experiment/index.js';
import { vary } from '../../src/scenario/vary.js';
import { short } from './small.js';

const scenario = short(12);
const options = { runs: 6, seed: 'off', metrics: ['fighter-weeks', 'eliminated'] } as const;
const without = (...rules: string[]) =>
  unwrap(vary(scenario, (draft) => rules.forEach((rule) => delete draft.rules[rule])));

const weeks = async (war: typeof scenario, arm: string): Promise<readonly number[]> => {
  const { rows = [] } = await compare(war, { ...options, arms: [arm], keepRows: true });
  return rows.map((row) => row.metrics['fighter-weeks'] ?? Number.NaN);
};
const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

test('every listed rule is switched off in turn: what changes is what the war without it gives, on the same luck', async () => {
  const ablation = await ablate(scenario, { ...options, arm: 'in-step' });
  expect(ablation.effects.map(({ rules, metric }) => `${rules.join()} ${metric}`)).toEqual(
    Object.keys(scenario.data.rules).flatMap((rule) => [`${rule} eliminated`, `${rule} fighter-weeks`]),
  );
  const all = await weeks(scenario, 'in-step');
  expect(ablation.base['fighter-weeks'].mean).toBeCloseTo(mean(all), 9);
  for (const rule of ['sanctuary-recovery', 'retreat', 'interdiction']) {
    const off = await weeks(without(rule), 'in-step');
    const effect = ablation.effects.find((each) => each.rules[0] === rule && each.metric === 'fighter-weeks');
    expect(effect?.mean).toBeCloseTo(mean(off.map((value, i) => value - all[i])), 6);
    expect(effect?.tied).toBe(off.filter((value, i) => value === all[i]).length / off.length);
  }
});

test('pairs give an interaction: what both off change beyond the sum of either off', async () => {
  const pair = ['sanctuary-recovery', 'retreat'] as const;
  const { effects, interactions } = await ablate(scenario, { ...options, arm: 'in-step', rules: [], pairs: [pair] });
  expect(effects.filter(({ metric }) => metric === 'fighter-weeks').map(({ rules }) => rules)).toEqual([
    ['sanctuary-recovery'],
    ['retreat'],
    ['sanctuary-recovery', 'retreat'],
  ]);
  const [all, a, b, both] = await Promise.all(
    [[], [pair[0]], [pair[1]], [...pair]].map((rules) => weeks(without(...rules), 'in-step')),
  );
  const found = interactions.find(({ metric }) => metric === 'fighter-weeks');
  expect(found?.rules).toEqual(pair);
  expect(found?.tied).toBe(all.filter((value, i) => both[i] - a[i] - b[i] + value === 0).length / all.length);
  expect(found?.mean).toBeCloseTo(mean(both.map((value, i) => value - a[i] - b[i] + all[i])), 6);
});

test('with a second arm the effect is one on the difference', async () => {
  const { base, effects } = await ablate(scenario, {
    ...options,
    arm: 'in-step',
    against: 'in-turn',
    rules: ['sanctuary-recovery'],
  });
  const difference = async (war: typeof scenario): Promise<number> =>
    mean(await weeks(war, 'in-step')) - mean(await weeks(war, 'in-turn'));
  const all = await difference(scenario);
  expect(base['fighter-weeks'].mean).toBeCloseTo(all, 6);
  const effect = effects.find(({ metric }) => metric === 'fighter-weeks');
  expect(effect?.mean).toBeCloseTo((await difference(without('sanctuary-recovery'))) - all, 6);
});

test('what is set goes over what an arm sets, with and without a rule', async () => {
  const path = 'centres/joint-cell/capacity';
  const { capacity } = (scenario.data.centres ?? [])[0];
  const asked = { ...options, rules: ['command-centres'] };
  const mute = await ablate(scenario, { ...asked, arm: 'no-channel' });
  const heard = await ablate(scenario, { ...asked, arm: 'no-channel', set: [{ path, to: capacity }] });
  const inStep = await ablate(scenario, { ...asked, arm: 'in-step' });
  expect(heard.base).toEqual(inStep.base);
  expect(heard.effects).toEqual(inStep.effects);
  expect(mute.base).not.toEqual(inStep.base);
});

test('is judged by the smallest change that matters: what the caller says, else what the file expects', async () => {
  const expecting = unwrap(
    vary(scenario, (draft) => {
      draft.expects = [
        { arm: 'in-step', against: 'in-turn', metric: 'fighter-weeks', smallest: 1e9, runs: 6 },
        { arm: 'in-step', against: 'full-effort', metric: 'fighter-weeks', smallest: 1, runs: 6 },
      ];
    }),
  );
  const rules = ['sanctuary-recovery', 'interdiction'];
  const stated = await ablate(expecting, { runs: 6, seed: 'off', arm: 'in-step', rules });
  expect(stated.effects.map(({ metric, smallest, verdict }) => [metric, smallest, verdict])).toEqual([
    ['fighter-weeks', 1, 'matters'],
    ['fighter-weeks', 1, 'too-small'],
  ]);
  const said = await ablate(expecting, {
    runs: 6,
    seed: 'off',
    arm: 'in-step',
    rules,
    smallest: { 'fighter-weeks': 1e9 },
  });
  expect(said.effects.map(({ verdict }) => verdict)).toEqual(['too-small', 'too-small']);
  const silent = unwrap(
    vary(scenario, (draft) => {
      draft.expects = [];
    }),
  );
  const unsaid = await ablate(silent, { ...options, rules });
  expect(unsaid.effects.map(({ smallest, verdict }) => [smallest, verdict])).toEqual([
    [null, null],
    [null, null],
    [null, null],
    [null, null],
  ]);
});

test('where no arm is named it is the first difference that the file expects, else the first arm', async () => {
  const expecting = unwrap(
    vary(scenario, (draft) => {
      draft.expects = [
        { arm: 'in-turn', against: 'in-step', metric: 'eliminated', smallest: 0.1, runs: 6 },
        { arm: 'full-effort', against: 'in-step', metric: 'recovered', smallest: 50, runs: 6 },
        { arm: 'in-turn', against: 'in-step', metric: 'fighter-weeks', smallest: 90, runs: 6 },
        { arm: 'full-effort', against: 'in-step', metric: 'fighter-weeks', smallest: 1, runs: 6 },
      ];
    }),
  );
  const asked = { runs: 2, seed: 'off', rules: ['interdiction'] };
  const first = await ablate(expecting, asked);
  expect([first.arm, first.against]).toEqual(['in-turn', 'in-step']);
  expect(first.effects.map(({ metric, smallest }) => [metric, smallest])).toEqual([
    ['eliminated', 0.1],
    ['fighter-weeks', 90],
  ]);
  expect(await ablate(expecting, { ...asked, arm: 'in-turn', against: 'in-step' })).toEqual(first);
  const alone = await ablate(expecting, { ...asked, arm: 'in-turn' });
  expect([alone.arm, alone.against]).toEqual(['in-turn', null]);
  expect(alone.effects.map(({ metric, smallest }) => [metric, smallest])).toEqual([
    ['eliminated', 0.1],
    ['fighter-weeks', 1],
    ['recovered', 50],
  ]);
  const silent = unwrap(vary(expecting, (draft) => void (draft.expects = [])));
  const bare = await ablate(silent, asked);
  expect([bare.arm, bare.against]).toEqual(['in-step', null]);
});

test('the difference of two shares, and what a rule does to it, is never certain', async () => {
  const asked = { runs: 3, seed: 'off', metrics: ['eliminated'], arm: 'in-step', against: 'in-turn' } as const;
  const { base, effects } = await ablate(scenario, { ...asked, rules: ['ground-combat'] });
  const {
    differences: [plain],
  } = await compare(scenario, { ...asked, arms: ['in-turn', 'in-step'], against: 'in-turn' });
  expect(base['eliminated'].mean).toBeCloseTo(plain.mean, 12);
  base['eliminated'].ci95?.forEach((end, i) => expect(end).toBeCloseTo(plain.ci95?.[i] ?? Number.NaN, 12));
  const [low, high] = effects[0].ci95 ?? [0, 0];
  expect(high - low).toBeGreaterThan(0.5);
});

test('a metric whose smallest change is said is measured', async () => {
  const { base } = await ablate(scenario, {
    runs: 2,
    seed: 'off',
    rules: ['retreat'],
    smallest: { flight: 1, recovered: 9 },
  }).catch((error: unknown) => ({ base: (error as IssuesError).issues }));
  expect(base).toEqual([expect.objectContaining({ code: 'unknown-metric', path: 'smallest/flight' })]);
  const sized = await ablate(scenario, { runs: 2, seed: 'off', rules: ['retreat'], smallest: { recovered: 9 } });
  expect(sized.effects.find(({ metric }) => metric === 'recovered')?.smallest).toBe(9);
});

test('a rule takes with it what the file says of its parameters', async () => {
  const war = unwrap(
    vary(scenario, (draft) => {
      draft.rules['interdiction'] = {};
      draft.provenance = [
        ...(draft.provenance ?? []),
        { path: 'rules/sanctuary-recovery/growth', illustrative: true, low: 0.3, high: 0.7 },
      ];
      draft.rules['sanctuary-recovery'] = { growth: 0.5 };
      draft.arms = {
        ...draft.arms,
        slow: { like: 'in-step', set: [{ path: 'rules/sanctuary-recovery/growth', to: 0.4 }] },
      };
    }),
  );
  const { effects } = await ablate(war, { ...options, arm: 'slow', rules: ['sanctuary-recovery'] });
  expect(effects.find(({ metric }) => metric === 'fighter-weeks')?.mean).toBeLessThan(0);
});

test('says no more than its intervals, and the same twice', async () => {
  const asked = {
    ...options,
    arm: 'in-step',
    rules: ['sanctuary-recovery', 'interdiction'],
    smallest: { 'fighter-weeks': 10.25 },
  };
  const first = await ablate(scenario, asked);
  expect(await ablate(scenario, asked)).toEqual(first);
  expect(JSON.parse(JSON.stringify(first))).toEqual(first);
  expect(first.conclusion).toMatch(
    /fighter-weeks: it matters, by at least 10\.25, without sanctuary-recovery \(-[\d,]+ \[/,
  );
  expect(first.conclusion).toContain('not one campaign changes without interdiction');
  expect((await ablate(scenario, { ...asked, runs: 1 })).conclusion).toContain('shows nothing');
});

describe('what is wrong with the options', () => {
  const issuesOf = async (wrong: Partial<AblateOptions>): Promise<readonly Issue[]> => {
    try {
      await ablate(scenario, { ...options, ...wrong });
    } catch (error) {
      if (error instanceof IssuesError) return error.issues;
      throw error;
    }
    return [];
  };
  test.each<[string, Partial<AblateOptions>, Partial<Issue>]>([
    ['a rule', { rules: ['retreats'] }, { code: 'unknown-rule', path: 'rules/0', suggestion: 'retreat' }],
    ['a rule that is not listed', { rules: ['ambush'] }, { code: 'unknown-rule', path: 'rules/0' }],
    ['a pair', { pairs: [['retreat', 'retreet']] }, { code: 'unknown-rule', path: 'pairs/0/1', suggestion: 'retreat' }],
    ['a pair of one', { pairs: [['retreat', 'retreat']] }, { code: 'same-rule', path: 'pairs/0' }],
    ['an arm', { arm: 'in-stpe' }, { code: 'unknown-arm', path: 'arm', suggestion: 'in-step' }],
    ['the other arm', { against: 'in-trun' }, { code: 'unknown-arm', path: 'against', suggestion: 'in-turn' }],
    ['the same arm', { against: 'in-step' }, { code: 'same-arm', path: 'against' }],
    ['a metric', { metrics: ['fighter-left'] }, { code: 'unknown-metric', path: 'metrics/0' }],
    [
      'a size of no metric',
      { smallest: { 'fighter-week': 1 } },
      { code: 'unknown-metric', path: 'smallest/fighter-week', suggestion: 'fighter-weeks' },
    ],
    [
      'a size of what is not measured',
      { smallest: { recovered: 1 } },
      { code: 'not-measured', path: 'smallest/recovered' },
    ],
    ['no runs', { runs: 0 }, { code: 'bad-runs', path: 'runs' }],
  ])('%s', async (_, wrong, issue) => {
    expect(await issuesOf(wrong)).toContainEqual(expect.objectContaining(issue));
  });
});
