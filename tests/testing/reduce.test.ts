/** Counterexamples come down to what the fault needs, and no further. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Strategy, View } from '../../src/core/contracts.js';
import { arbitraries, lawsOfStrategies, sizeOf, trialOf, warOf, type Trial } from '../../src/testing/index.js';
import { draftOf } from '../../src/testing/draft.js';
import { reduced, reducing } from '../../src/testing/reduce.js';
import { shortened } from '../../src/testing/shortened.js';
import { PASSES } from '../../src/testing/smaller.js';
import { stripped } from '../../src/testing/stripped.js';
import { playTrial } from '../../src/testing/trial.js';
import { dataOf } from '../../src/testing/war.js';
import { scenarioOf, twoValleys } from '../golden/war.js';

const throwsWhere =
  (fault: (view: View) => boolean): Strategy =>
  (view) => {
    if (fault(view)) throw new Error('planted');
    return [];
  };

const NOTHING = { turns: 1, regions: 1, factions: 1, crossings: 0, fighters: 0, rules: 0 };

/** Faults, and the smallest war that can show each: what the fault names is there, and nothing else is. */
const FAULTS: readonly (readonly [string, (view: View) => boolean, Partial<typeof NOTHING>])[] = [
  ['always', () => true, {}],
  ['in turn 3, with two others', (v) => v.turn === 3 && v.factions.length >= 3, { turns: 3, factions: 3 }],
  ['an open border', (v) => v.crossings.some((c) => c.international && c.porosity > 0), { regions: 2, crossings: 1 }],
  [
    'a way to advance: two regions, somebody to go, and the rule that knows the order',
    (v) => v.legal('advance').some(({ from, to }) => from !== to),
    { regions: 2, crossings: 1, fighters: 1, rules: 1 },
  ],
  // Forces shrink to round numbers: of 8 or more the roundest is 10.
  ['a stack of 8', (v) => v.regions.some((r) => (r.fighters(v.me) ?? 0) >= 8), { fighters: 10 }],
];

describe.each(FAULTS)('%s', (_, fault, size) => {
  it.each([1, 2, 3])('from the wars of seed %i to the smallest there can be', (seed) => {
    const fails = (each: Trial): boolean => lawsOfStrategies['answers'].check(each, throwsWhere(fault)) !== null;
    const found = fc.sample(arbitraries.trial(), { numRuns: 40, seed }).find(fails);
    const trial = reduced(found ?? expect.unreachable('it was not caught'), fails);
    expect(sizeOf(trial)).toEqual({ ...NOTHING, ...size });
    expect([trial.seed, trial.log, trial.strategies]).toEqual(['0', {}, {}]);
  });
});

describe('reduced', () => {
  const trial: Trial = trialOf(warOf(scenarioOf('deir-ez-zor-anbar-2017'), { arm: 'in-step', seed: 'big' }), 'isis');

  it('keeps whom and what the fault names, of a real scenario', () => {
    const needs = ({ scenario, strategies }: Trial): boolean =>
      scenario.regions.some(({ id }) => id === 'al-qaim') && strategies['iraq'] !== undefined;
    const small = reduced(trial, needs);
    expect(sizeOf(small)).toEqual({ ...NOTHING, factions: 2, fighters: 0 });
    expect(small.scenario.regions.map(({ id }) => id)).toEqual(['al-qaim']);
    expect(small.scenario.factions.map(({ id }) => id).sort()).toEqual(['iraq', 'isis']);
    expect(Object.keys(small.strategies)).toEqual(['iraq']);
  });

  it('tries no more wars than it may, and is content with what it has', () => {
    let asked = 0;
    const fails = (): boolean => {
      asked += 1;
      return true;
    };
    const small = reduced(trial, fails, 5);
    expect(asked).toBeLessThanOrEqual(5);
    expect(small.scenario.data.turns).toBe(1);
    expect(reduced(trial, () => false, 30)).toBe(trial);
  });
});

describe('smaller drafts', () => {
  const draft = draftOf(trialOf(warOf(twoValleys(), { arm: 'in-step', log: { 2: { rebels: [] } } }), 'rebels'));

  it('leave the draft they come from as it was, and the tested faction in it', () => {
    const before = JSON.stringify(draft);
    for (const pass of PASSES)
      for (const { data, me } of pass(draft)) expect(data.factions.map(({ id }) => id)).toContain(me);
    expect(JSON.stringify(draft)).toBe(before);
  });

  it('begin with the shortest war, and with nobody on the other side', () => {
    const [turns, opponents] = PASSES;
    expect(turns(draft).map(({ data }) => data.turns)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 26]);
    expect(opponents(draft)[0]).toMatchObject({ strategies: {}, log: {} });
    expect(opponents({ ...draft, strategies: {}, log: {} })).toEqual([]);
  });

  it('are never the draft itself, which would be tried for ever', () => {
    const drafts = fc.sample(arbitraries.trial(), { numRuns: 40, seed: 3 }).map(draftOf);
    for (const each of [...drafts, draft, { ...draft, log: {} }, { ...draft, strategies: {} }])
      for (const pass of PASSES)
        expect(pass(each).map((one) => JSON.stringify(one))).not.toContain(JSON.stringify(each));
  });
});

describe('every smaller war that is offered', () => {
  it('can be played, so that no fault but the strategy’s is found in it', () => {
    const early = ({ log }: Trial): boolean => Object.keys(log[1] ?? {}).length > 0;
    const trials = fc.sample(arbitraries.trial(), { numRuns: 60, seed: 5 }).filter(early);
    expect(trials.length).toBeGreaterThan(5);
    for (const trial of trials.slice(0, 6)) {
      const offers = reducing(trial, 150);
      for (let offer = offers.next(); offer.done !== true; offer = offers.next(early(offer.value)))
        expect(() => playTrial(offer.value, () => [])).not.toThrow();
    }
  });
});

describe('shortened', () => {
  it('forgets what the calendar holds for later, and nothing else', () => {
    const data = {
      ...dataOf(twoValleys()),
      timetable: [1, 3, 4].map((turn) => ({ turn, set: [{ path: 'relations/a/b/trust', value: 1 }], reason: 'x' })),
      transit: [3, 9].map((turn) => ({ turn })),
      deals: [2, 8].map((until) => ({ until })),
    } as never;
    const short = shortened(data, 3);
    expect(short.turns).toBe(3);
    expect(short.timetable?.map(({ turn }) => turn)).toEqual([1, 3]);
    expect(short.transit).toEqual([{ turn: 3 }]);
    expect(short.deals).toEqual([{ until: 2 }]);
    expect(short.regions).toEqual(dataOf(twoValleys()).regions);
    expect(Object.keys(short)).not.toContain('announcements');
  });
});

describe('stripped', () => {
  const data = dataOf(scenarioOf('deir-ez-zor-anbar-2017'));
  const text = (value: unknown): string => JSON.stringify(value);

  it('of a region mentions it nowhere', () => {
    const without = stripped(data, 'al-qaim');
    expect(without.regions).toHaveLength(data.regions.length - 1);
    expect(text({ ...without, sources: [], reading: '' })).not.toMatch(/["/~+]al-qaim["/~+]/);
  });

  it('of a faction keeps the regions that it held, as nobody’s', () => {
    const without = stripped(data, 'isis');
    expect(without.regions.map(({ id }) => id)).toEqual(data.regions.map(({ id }) => id));
    expect(without.regions.every(({ controller }) => controller !== 'isis')).toBe(true);
    expect(without.regions.every(({ fighters = {} }) => fighters['isis'] === undefined)).toBe(true);
  });

  it('of a faction that is called as its country is leaves the country', () => {
    const without = stripped(data, 'iraq');
    expect(without.factions.map(({ id }) => id)).not.toContain('iraq');
    expect(without.countries).toEqual(data.countries);
    expect(without.regions.map(({ country }) => country)).toEqual(data.regions.map(({ country }) => country));
  });

  it('of a crossing takes that one alone, whichever end is named first', () => {
    const [{ between }] = data.crossings;
    for (const id of [between.join('~'), [...between].reverse().join('~')]) {
      const without = stripped(data, id);
      expect(without.crossings).toEqual(data.crossings.slice(1));
      expect(without.regions).toEqual(data.regions);
    }
  });
});
