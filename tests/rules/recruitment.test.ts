import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import type { Order } from '../../src/core/orders.js';
import type { FactionIndex, RegionIndex } from '../../src/core/world.js';
import { begin, view } from '../../src/engine/step.js';
import { stage, turn, EVEN, press, type Stage } from './stage.js';

const recruit = (region: string): Order => ({ kind: 'recruit', region });

/** Harms so many civilians in the town each week. */
const harmer = (harmed: number) =>
  defineRule({
    id: 'harmer',
    phase: 'air',
    summary: 'Harms civilians in the town.',
    writes: [],
    apply(_, { theatre, week }) {
      week.harm[theatre.regions.findIndex(({ id }) => id === 'town') as RegionIndex] += harmed;
    },
  });
/** Multiplies the army’s recruitment. */
const blessing = (times: number) =>
  defineRule({
    id: 'blesser',
    phase: 'gates',
    summary: 'Multiplies recruitment.',
    writes: [],
    apply(_, { theatre, week }) {
      week.recruiting[theatre.factions.findIndex(({ id }) => id === 'army') as FactionIndex] *= times;
    },
  });

const land = (rest: Partial<Stage> = {}, harmed = 0, times = 1) =>
  stage(
    {
      factions: {
        army: { country: 'west', recruits: 12 },
        legion: { country: 'east', recruits: 5 },
        rebels: { kind: 'insurgent', recruits: 7 },
        gang: 'insurgent',
      },
      regions: {
        base: { controller: 'army', population: 10_000, fighters: { army: 50 } },
        town: { controller: 'army', population: 10_000, fighters: { army: 10, rebels: 30, gang: 10 } },
        vale: { country: 'east', controller: 'legion', population: 10_000, fighters: { legion: 20, army: 5 } },
      },
      ways: [
        ['base', 'town'],
        ['town', 'vale', { porosity: 0.5 }],
      ],
      ...rest,
      rules: { recruitment: {}, harmer: {}, blesser: {}, ...rest.rules },
    },
    [harmer(harmed), blessing(times)],
  );

describe('recruits', () => {
  it('come where one calls for them, at the rate of the faction', () => {
    const { fighters, said, after } = turn(land(), null, { army: [recruit('base')] });
    expect(fighters('base')).toEqual({ army: 62 });
    expect(said('recruited')).toEqual([{ faction: 'army', fighters: 12, region: 'base' }]);
    expect(after.factions['army'].ledger['recruitment']).toBe(12);
    expect(turn(land(), null, {}).fighters('base')).toEqual({ army: 50 });
  });

  it('are shared alike by all calls, fractions by luck', () => {
    const { fighters } = turn(
      land(),
      null,
      { army: [recruit('base'), recruit('town')], rebels: [recruit('town')] },
      {},
    );
    expect([fighters('base'), fighters('town')]).toEqual([{ army: 56 }, { army: 16, rebels: 37, gang: 10 }]);
    const three = land({
      regions: {
        base: { controller: 'army', population: 10_000 },
        camp: { controller: 'army', population: 10_000 },
        town: { controller: 'army', population: 10_000 },
        vale: { controller: 'army', population: 10_000 },
        weir: { controller: 'army', population: 10_000 },
      },
      ways: [],
    });
    const places = ['base', 'camp', 'town', 'vale', 'weir'];
    const script = { 'recruitment/called': 'up', 'recruitment/called/weir/army': 'down' } as const;
    const played = turn(three, null, { army: places.map(recruit) }, script);
    expect(places.map((place) => played.fighters(place))).toEqual([3, 3, 3, 3, 2].map((army) => ({ army })));
  });

  it('end with the supporters not yet armed', () => {
    const few = land({ rules: { recruitment: { supporters: { default: 0.05, army: 0.002 } } } });
    const orders = { army: [recruit('base')] };
    const first = turn(few, null, orders);
    const second = turn(few, first.world, orders);
    const third = turn(few, second.world, orders);
    expect([first, second, third].map(({ fighters }) => fighters('base'))).toEqual(
      [62, 70, 70].map((army) => ({ army })),
    );
    expect(third.said('recruited')).toEqual([]);
    const armed = land({
      regions: { base: { controller: 'army', population: 1000, armed: { army: 45 } } },
      ways: [],
    });
    expect(turn(armed, null, orders).fighters('base')).toEqual({ army: 5 });
  });

  it('are as many as a blessing makes them', () => {
    const calls = { army: [recruit('base')], rebels: [recruit('town')] };
    const { fighters } = turn(land({}, 0, 0.5), null, calls);
    expect([fighters('base'), fighters('town')]).toEqual([{ army: 56 }, { army: 10, rebels: 37, gang: 10 }]);
    expect(turn(land({}, 0, 0), null, calls).fighters('base')).toEqual({ army: 50 });
  });

  it('do not come where who called them has fallen in the meantime', () => {
    const lost = land({
      regions: {
        base: { controller: 'army', population: 10_000, fighters: { army: 50 } },
        town: { controller: 'army', population: 10_000, fighters: { army: 90, rebels: 30 } },
        vale: { country: 'east' },
      },
      rules: { movement: {}, 'ground-combat': {}, recruitment: {} },
    });
    const script = { ...EVEN, 'ground-combat/loss/town/army': 0, 'ground-combat/loss/town/rebels': 30 };
    const { fighters } = turn(lost, null, { army: [press('town')], rebels: [recruit('town')] }, script);
    expect(fighters('town')).toEqual({ army: 90 });
  });
});

describe('harm', () => {
  it('drives theta recruits per civilian to the insurgents there, by their strength and unbidden', () => {
    const { fighters, said, after } = turn(land({ rules: { recruitment: { theta: 0.4 } } }, 20), null, {});
    expect(fighters('town')).toEqual({ army: 10, rebels: 36, gang: 12 });
    expect(said('driven')).toEqual([
      { faction: 'gang', fighters: 2, region: 'town' },
      { faction: 'rebels', fighters: 6, region: 'town' },
    ]);
    expect(after.factions['gang'].ledger['grievance']).toBe(2);
  });

  it('adds to recruits who are called, out of the same supporters', () => {
    const scenario = (supporters: number) => land({ rules: { recruitment: { theta: 0.5, supporters } } }, 20);
    const calls = { rebels: [recruit('town')] };
    const script = { 'recruitment/driven/town/rebels': 'up', 'recruitment/driven/town/gang': 'down' } as const;
    expect(turn(scenario(0.05), null, calls, script).fighters('town')).toEqual({ army: 10, rebels: 45, gang: 12 });
    expect(turn(scenario(0.001), null, calls, script).fighters('town')).toEqual({ army: 10, rebels: 40, gang: 12 });
    expect(turn(scenario(0), null, calls, script).fighters('town')).toEqual({ army: 10, rebels: 30, gang: 10 });
  });

  it('is done by ground fire that finds nobody, where the scenario counts it', () => {
    const fought = (collateral: number) =>
      land({
        regions: {
          base: { controller: 'army', population: 10_000 },
          town: { population: 10_000, hiding: 1000, fighters: { army: 700, rebels: 500 } },
          vale: { country: 'east' },
        },
        rules: {
          movement: {},
          'ground-combat': { rate: { default: 0.1, rebels: 0 }, break: 0, spread: 0, collateral },
          recruitment: { theta: 1 },
        },
      });
    const script = { ...EVEN, 'ground-combat/loss/town/rebels': 20 };
    const orders = { army: [press('town')] };
    // Of 70 shots a half misses at first, and a little more as the rebels grow fewer.
    const drawn = turn(fought(1), null, orders, { ...script, 'recruitment/driven/town/rebels': 'down' });
    expect(drawn.said('driven')).toEqual([{ faction: 'rebels', fighters: 36, region: 'town' }]);
    expect(turn(fought(0), null, orders, script).said('driven')).toEqual([]);
  });
});

describe('volunteers', () => {
  const abroad = (parameters: object, rest: Partial<Stage> = {}, times = 1) =>
    land({ ...rest, rules: { recruitment: { volunteers: { default: 0, army: 8 }, ...parameters } } }, 0, times);

  it('come to regions outside the country, whatever supporters there are', () => {
    const { fighters, said } = turn(abroad({ supporters: 0 }), null, { army: [recruit('vale')] });
    expect(fighters('vale')).toEqual({ legion: 20, army: 13 });
    expect(said('volunteered')).toEqual([{ faction: 'army', fighters: 8, region: 'vale' }]);
  });

  it('as many as are blessed', () => {
    expect(turn(abroad({}, {}, 0.25), null, { army: [recruit('vale')] }).fighters('vale')).toEqual({
      legion: 20,
      army: 7,
    });
  });

  it('up to a number of fighters abroad, those on their way counted', () => {
    const orders = { army: [recruit('vale')] };
    expect(turn(abroad({ abroad: 9 }), null, orders).fighters('vale')).toEqual({ legion: 20, army: 9 });
    expect(turn(abroad({ abroad: 4 }), null, orders).fighters('vale')).toEqual({ legion: 20, army: 5 });
    const coming = { transit: [{ faction: 'army', from: 'town', to: 'vale', fighters: 3, turn: 4 }] };
    expect(turn(abroad({ abroad: 9 }, coming), null, orders).fighters('vale')).toEqual({ legion: 20, army: 6 });
  });

  it('shared alike by all calls, also where the number cuts them', () => {
    const two = (limit: number) =>
      abroad(
        { abroad: limit },
        {
          regions: {
            town: {},
            vale: { country: 'east', controller: 'army' },
            weir: { country: 'east', controller: 'army' },
          },
          ways: [['town', 'vale']],
        },
      );
    const orders = { army: [recruit('weir'), recruit('vale')] };
    for (const [limit, each] of [
      [100, 4],
      [7, 3],
    ]) {
      const { fighters } = turn(two(limit), null, orders);
      expect([fighters('vale'), fighters('weir')]).toEqual([{ army: each }, { army: each }]);
    }
  });

  it('only while some border between the two countries is not closed', () => {
    const sealed = abroad({}, { ways: [['town', 'vale', { porosity: 0 }]] });
    expect(turn(sealed, null, { army: [recruit('vale')] }).fighters('vale')).toEqual({ legion: 20, army: 5 });
  });
});

describe('the order', () => {
  const refusal = (faction: string, region: string): string | null => {
    const scenario = land();
    return view(scenario, begin(scenario, 'recruits'), faction).explain(recruit(region))?.code ?? null;
  };

  it('needs fighters or rule there, and recruits to call', () => {
    expect(refusal('army', 'base')).toBeNull();
    expect(refusal('rebels', 'town')).toBeNull();
    expect(refusal('rebels', 'base')).toBe('not-there');
    expect(refusal('gang', 'town')).toBe('no-recruits');
    expect(refusal('army', 'vale')).toBe('no-recruits');
  });
});

it('newcomers are there from this turn on, and strengthen a battle', () => {
  const scenario = land({
    regions: { base: { controller: 'army', population: 10_000 } },
    ways: [],
  });
  const { after } = turn(scenario, null, { army: [recruit('base')] });
  expect(after.regions['base'].since['army']).toBe(1);
  const besieged = land({
    regions: { town: { controller: 'army', population: 10_000, fighters: { army: 100, rebels: 30 } } },
    ways: [],
    rules: { movement: {}, 'ground-combat': { rate: 0 } },
  });
  const orders = { rebels: [press('town')], army: [recruit('town')] };
  expect(turn(besieged, null, orders, EVEN).after.regions['town'].battleStart['army']).toBe(112);
});
