import { describe, expect, it } from 'vitest';
import { activeShare } from '../../src/core/unrest.js';
import type { Order } from '../../src/core/orders.js';
import { begin, view } from '../../src/engine/step.js';
import { stage, turn, type Played, type Stage } from './stage.js';

const suppress = (region = 'town'): Order => ({ kind: 'suppress', region });
const conciliate = (region = 'town'): Order => ({ kind: 'conciliate', region });

/** A town of 100,000 held by an army; life is as hard as can be, and the state a little loved. */
const restless = (town: Stage['regions'][string] = {}, parameters: object = {}, rest: Partial<Stage> = {}) =>
  stage({
    factions: {
      army: { country: 'west' },
      guard: { kind: 'militia' },
      rebels: 'insurgent',
    },
    regions: {
      base: { controller: 'army' },
      town: { controller: 'army', population: 100_000, hardship: 1, legitimacy: 0.82, ...town },
    },
    ways: [['base', 'town']],
    rules: { unrest: { force: 0.5, resentment: 0.25, licence: 0.5, relief: 0.25, ...parameters } },
    ...rest,
  });
const actives = (played: Played, region = 'town'): number => played.after.columns['unrest']['actives'][region];
const legitimacy = (played: Played): number => Number(played.after.regions['town'].legitimacy.toFixed(12));

describe('the active', () => {
  it('are a share of the people, by hardship, legitimacy and the risk of arrest', () => {
    const played = turn(restless(), null, {});
    expect(actives(played)).toBeCloseTo((100_000 * 4) / 9, 6);
    expect(played.said('restive')).toEqual([{ people: 44_444, region: 'town' }]);
    const guarded = restless({ fighters: { army: 600, guard: 400 }, actives: 1000 });
    expect(actives(turn(guarded, null, {}))).toBeCloseTo(100_000 * activeShare(0.18, 0.1, 0.9), 6);
  });

  it('look at those of last week: a crowd protects itself', () => {
    const [few, many] = [10, 50_000].map((people) =>
      actives(turn(restless({ fighters: { army: 2000 }, actives: people }), null, {})),
    );
    expect(few).toBeCloseTo(100_000 * activeShare(0.18, 0.1, 1), 3);
    expect(many).toBeGreaterThan(4 * few);
  });

  it('are arrested by friends of the ruler, and not by insurgents or enemies of his', () => {
    const scenario = restless(
      { fighters: { guard: 1000, rebels: 5000 }, actives: 1000 },
      {},
      { relations: [{ between: ['army', 'guard'], level: 'hostile' }] },
    );
    expect(actives(turn(scenario, null, {}))).toBeCloseTo((100_000 * 4) / 9, 6);
  });

  it.each([
    ['nobody where nobody rules', { controller: null }],
    ['nobody where an insurgent rules', { controller: 'rebels', fighters: { rebels: 10 } }],
    ['nobody where life is easy', { hardship: 0 }],
    ['nobody where the state is loved', { legitimacy: 1 }],
    ['nobody where the grievance is as low as the threshold', { hardship: 0.5, legitimacy: 0.8 }],
  ])('%s', (_, town) => {
    expect(actives(turn(restless(town), null, {}))).toBe(0);
  });

  it('go home when the ruler is gone, and that is told', () => {
    const played = turn(restless({ controller: null, actives: 700 }), null, {});
    expect(played.said('calmed')).toEqual([{ region: 'town' }]);
    expect(actives(played)).toBe(0);
  });
});

describe('force', () => {
  it('takes people off the street now, and costs legitimacy next week', () => {
    const scenario = restless({ fighters: { army: 1000 }, actives: 1000 });
    const [quiet, forced] = [turn(scenario, null, {}), turn(scenario, null, { army: [suppress()] })];
    expect(actives(forced)).toBeCloseTo(actives(quiet) / 2, 9);
    expect(legitimacy(forced)).toBe(0.615);
    expect(forced.said('suppressed')).toEqual([{ region: 'town' }]);
    const [after, before] = [forced, quiet].map((played) => actives(turn(scenario, played.world, {})));
    expect(after).toBeGreaterThan(before);
  });

  it('is used once, however many use it, and outweighs concessions', () => {
    const scenario = restless({ fighters: { army: 500, guard: 500 }, actives: 1000 });
    const one = turn(scenario, null, { army: [suppress()] });
    const all = turn(scenario, null, { army: [suppress(), conciliate()], guard: [suppress()] });
    expect(all.rejected).toEqual([]);
    expect([actives(all), legitimacy(all)]).toEqual([actives(one), legitimacy(one)]);
    expect(all.events).toEqual(one.events);
  });
});

describe('concessions', () => {
  it('bring out those who stayed at home for fear, and win legitimacy for next week', () => {
    const scenario = restless({ fighters: { army: 1000 }, actives: 1000 });
    const [quiet, eased] = [turn(scenario, null, {}), turn(scenario, null, { army: [conciliate()] })];
    expect(actives(eased)).toBeCloseTo((actives(quiet) + (100_000 * 4) / 9) / 2, 6);
    expect(legitimacy(eased)).toBe(0.865);
    expect(eased.said('conciliated')).toEqual([{ faction: 'army', region: 'town' }]);
  });

  it('are undone by as much force only in part: each works on what is there', () => {
    const scenario = restless({ fighters: { army: 1000 } });
    const first = turn(scenario, null, { army: [conciliate()] });
    expect(legitimacy(turn(scenario, first.world, { army: [suppress()] }))).toBe(0.64875);
  });
});

describe('the orders', () => {
  const refusal = (scenario: ReturnType<typeof stage>, faction: string, order: Order): string | null =>
    view(scenario, begin(scenario, 'unrest'), faction).explain(order)?.code ?? null;

  it('force needs troops there, concessions the rule; neither is for insurgents', () => {
    const scenario = restless({ fighters: { guard: 10, rebels: 10 } });
    expect(refusal(scenario, 'guard', suppress())).toBeNull();
    expect(refusal(scenario, 'army', suppress())).toBe('no-fighters');
    expect(refusal(scenario, 'army', conciliate())).toBeNull();
    expect(refusal(scenario, 'guard', conciliate())).toBe('not-held');
    expect(refusal(scenario, 'rebels', suppress())).toBe('insurgent');
    expect(refusal(scenario, 'rebels', conciliate())).toBe('insurgent');
  });

  it('mean nothing under nobody’s rule or an enemy’s', () => {
    const nobody = restless({ controller: null, fighters: { army: 10 } });
    const enemy = restless({ controller: 'rebels', fighters: { army: 10, rebels: 10 } });
    for (const scenario of [nobody, enemy]) {
      expect(refusal(scenario, 'army', suppress())).toBe('no-rule');
      expect(refusal(scenario, 'army', conciliate())).toBe('no-rule');
    }
  });
});

it('draws nothing and moves no fighter', () => {
  const scenario = restless({ fighters: { army: 1000, rebels: 10 } });
  const { fighters } = turn(scenario, null, { army: [suppress()] }, {});
  expect(fighters('town')).toEqual({ army: 1000, rebels: 10 });
});
