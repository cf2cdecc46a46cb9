import { describe, expect, it } from 'vitest';
import type { Order } from '../../src/core/orders.js';
import { begin, step } from '../../src/engine/step.js';
import { recorded, type Drawn } from '../../src/testing/recorded-chance.js';
import { scriptedChance } from '../../src/testing/scripted-chance.js';
import { advance, infiltrate, press, reinforce, stage, turn, withdraw, type Stage } from './stage.js';
import { openWeek } from './town.js';
import { wage } from './weeks.js';

const raid = (region: string): Order => ({ kind: 'raid', region });
const waylay = (crossing: string): Order => ({ kind: 'raid', crossing });
/** All take part, for a week, with losses rounded: 100 raiders kill 10 a day, and each of those hit as many. */
const RULES = { movement: {}, ambush: { rate: 0.7, days: 7, share: 1, spread: 0, chance: 'rounding' } };
const DAY = { movement: {}, ambush: { rate: 0.7, share: 1, spread: 0, chance: 'rounding' } };
const EVEN = {
  'ambush/effect-1': 0.5,
  'ambush/effect-2': 0.5,
  'ambush/effect-3': 0.5,
  'ambush/effect-4': 0.5,
} as const;

/** Rebels beside an army in a town, and in the hills on the road to it. */
const road = (rest: Partial<Stage> = {}) =>
  stage({
    factions: { army: { country: 'west', intelligence: 1 }, rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 200 } },
      hills: { hiding: 1000, fighters: { rebels: 100 } },
      town: { controller: 'army', hiding: 1000, fighters: { army: 400, rebels: 100 } },
    },
    ways: [
      ['base', 'hills'],
      ['hills', 'town'],
    ],
    rules: DAY,
    ...rest,
  });

/** The kernel's real losses by `place/faction`: what the rule asks to be rounded. */
const losses = (sketch: Stage, orders: Record<string, Order[]>): Record<string, number> => {
  const scenario = stage(sketch);
  const draws: Drawn[] = [];
  const expected = scriptedChance(scenario, {}, { otherwise: 'expected' });
  step(scenario, begin(scenario, 'x'), orders, { chance: recorded(draws, expected) });
  const places = [...scenario.compiled.theatre.regions, ...scenario.compiled.theatre.crossings];
  return Object.fromEntries(
    draws.flatMap((draw) => {
      const [, place, actor, loss] = /^ambush\/loss (\d+) (\d+) round\((.+)\) =/.exec(draw) ?? [];
      return loss === undefined
        ? []
        : [[`${places[Number(place)].id}/${scenario.factions[Number(actor)].id}`, Number(loss)]];
    }),
  );
};

const garrison = (mu: number, rest: object = {}, rules: Stage['rules'] = RULES): Stage => ({
  factions: { army: { country: 'west', intelligence: mu }, rebels: 'insurgent' },
  regions: { town: { controller: 'army', hiding: 1000, fighters: { army: 400, rebels: 100 }, ...rest } },
  rules,
});

describe('a raid on a garrison', () => {
  it('is the square law where the raided see everything', () => {
    const { r, g } = openWeek(400, 100, 0.1, 0.7);
    const found = losses(garrison(1, {}, { ambush: { ...RULES.ambush, rate: { default: 0.1, rebels: 0.7 } } }), {
      rebels: [raid('town')],
    });
    expect(found['town/army']).toBeCloseTo(r, 9);
    expect(found['town/rebels']).toBeCloseTo(g, 9);
  });

  it('is Deitchman’s ambush where they see nothing: their fire falls on the share of the hiding area that is filled', () => {
    const found = losses(garrison(0, {}, { ambush: { ...DAY.ambush } }), { rebels: [raid('town')] });
    expect(found['town/army']).toBeCloseTo(10, 9);
    expect(found['town/rebels']).toBeCloseTo(0.1 * ((400 + 390) / 2) * (100 / 1000), 9);
  });

  it('meets terrain and entrenchment, which shelter the garrison and not the raiders', () => {
    const found = losses(garrison(1, { terrain: 'city', entrenchment: 0.5 }, { ambush: { ...DAY.ambush } }), {
      rebels: [raid('town')],
    });
    const killed = 10 / (3 * 1.5);
    expect(found['town/army']).toBeCloseTo(killed, 9);
    expect(found['town/rebels']).toBeCloseTo(0.1 * (400 - killed / 2), 9);
  });

  it('lasts so many days, with a share of those who have no other order', () => {
    const rules = { ambush: { ...DAY.ambush, share: 0.5, days: 2, rate: { default: 0, rebels: 0.7 } } };
    expect(losses(garrison(1, {}, rules), { rebels: [raid('town')] })).toEqual({
      'town/army': 10,
      'town/rebels': 0,
    });
  });

  it('draws binomial(n, x / n) unless losses are rounded, and is told', () => {
    const rules = { ambush: { share: 1, spread: 0, rate: { default: 0, rebels: 0.7 } } };
    const { said, fighters, after } = turn(
      stage(garrison(1, {}, rules)),
      null,
      { rebels: [raid('town')] },
      { ...EVEN, 'ambush/loss/town/army': 7 },
    );
    expect(fighters('town')).toEqual({ army: 393, rebels: 100 });
    expect(said('ambushed')).toEqual([{ faction: 'army', region: 'town', fighters: 400, losses: 7 }]);
    expect(said('raided')).toEqual([{ faction: 'rebels', region: 'town', fighters: 100, losses: 0 }]);
    expect(after.factions['army'].ledger['ambush']).toBe(7);
  });

  it('is no attack: nobody is counted as attacked, and no battle begins', () => {
    const { after } = turn(
      road({ rules: { ...DAY, 'ground-combat': {} } }),
      null,
      { rebels: [raid('town')] },
      { ...EVEN, 'ambush/loss/town/rebels': 39 },
    );
    expect(after.regions['town'].attackers['army']).toBe(0);
    expect(after.regions['town'].battleStart['army']).toBe(0);
  });

  it('leaves those who press or march out of it', () => {
    const rules = { ...DAY, 'ground-combat': { rate: 0, spread: 0 } };
    const { said } = turn(
      road({ rules }),
      null,
      { rebels: [raid('town'), press('town', 1), withdraw('town', 'hills', 1)] },
      { 'ambush/loss/town/rebels': 39 },
      { otherwise: 'expected' },
    );
    expect(said('raided')).toMatchObject([{ fighters: 50 }]);
  });
});

describe('a raid on the way', () => {
  it('hits a column that arrives this week, on open road, wherever the raiders come from', () => {
    const { said, fighters } = turn(
      road(),
      null,
      { army: [reinforce('base', 'hills')], rebels: [waylay('base~hills')] },
      { ...EVEN, 'ambush/loss/base~hills/rebels': 19 },
    );
    expect(said('waylaid')).toEqual([{ faction: 'army', crossing: 'base~hills', fighters: 200, losses: 10 }]);
    expect(said('sprang-out')).toEqual([{ faction: 'rebels', crossing: 'base~hills', fighters: 100, losses: 19 }]);
    expect(fighters('hills')).toEqual({ army: 190, rebels: 81 });
  });

  it('takes the dead of an attack out of the attack', () => {
    const rules = { ...DAY, 'ground-combat': { rate: 0, spread: 0 } };
    const { after } = turn(
      road({ rules }),
      null,
      { army: [advance('base', 'hills', 2)], rebels: [waylay('base~hills')] },
      { 'ambush/loss/base~hills/rebels': 9 },
      { otherwise: 'expected' },
    );
    expect(after.regions['hills'].attackers['rebels']).toBe(90);
  });

  it('hits marches still under way, each by its share, and those all dead are gone', () => {
    const far = (first: number, second: number) =>
      road({
        transit: [
          { faction: 'army', from: 'base', to: 'hills', fighters: first, turn: 5 },
          { faction: 'army', from: 'hills', to: 'base', fighters: second, turn: 9 },
          { faction: 'army', from: 'hills', to: 'town', fighters: 50, turn: 5 },
        ],
      });
    const orders = { rebels: [waylay('base~hills')] };
    const some = turn(far(30, 10), null, orders, { ...EVEN, 'ambush/loss/base~hills/rebels': 4 });
    expect(some.after.marches.map(({ from, to, fighters }) => [from, to, fighters])).toEqual([
      ['base', 'hills', 23],
      ['hills', 'town', 50],
      ['hills', 'base', 7],
    ]);
    expect(some.after.factions['army'].ledger['ambush']).toBe(10);
    const none = turn(far(2, 1), null, orders, EVEN);
    expect(none.after.marches.map(({ to, fighters }) => [to, fighters])).toEqual([['town', 50]]);
  });

  it('comes from both ends, each losing its share, where the hiding area is the mean of both', () => {
    const both = (rest: Partial<Stage>): Stage => ({
      factions: { army: { country: 'west', intelligence: 0 }, rebels: 'insurgent' },
      regions: {
        hills: { terrain: 'city', hiding: 500, fighters: { rebels: 60 } },
        town: { hiding: 1500, fighters: { rebels: 40 } },
      },
      ways: [['hills', 'town']],
      transit: [{ faction: 'army', from: 'hills', to: 'town', fighters: 100, turn: 5 }],
      rules: DAY,
      ...rest,
    });
    const found = losses(both({}), { rebels: [waylay('hills~town')] });
    expect(found['hills~town/army']).toBeCloseTo(10, 9);
    expect(found['hills~town/rebels']).toBeCloseTo(0.1 * 95 * (100 / 1000), 9);
    const { fighters } = turn(
      stage(both({ rules: { ambush: { ...DAY.ambush, chance: 'binomial' } } })),
      null,
      { rebels: [waylay('hills~town')] },
      { ...EVEN, 'ambush/loss': 5 },
    );
    expect([fighters('hills'), fighters('town')]).toEqual([{ rebels: 57 }, { rebels: 38 }]);
  });

  it('shares raiders out evenly among the raids of one region, and waits in vain without a word', () => {
    const { said, events } = turn(
      road(),
      null,
      { army: [reinforce('base', 'hills')], rebels: [waylay('base~hills'), waylay('hills~town')] },
      { 'ambush/loss/base~hills/rebels': 19 },
      { otherwise: 'expected' },
    );
    expect(said('sprang-out')).toMatchObject([{ crossing: 'base~hills', fighters: 50 }]);
    expect(events.filter(({ rule }) => rule === 'ambush')).toHaveLength(2);
  });

  it('passes friends by, and hidden columns are found by hidden raiders', () => {
    const gangs = stage({
      factions: { army: 'state', rebels: 'insurgent', gang: 'insurgent', band: 'insurgent' },
      regions: { den: { fighters: { rebels: 100 } }, cave: { fighters: { gang: 50, band: 50 } } },
      ways: [['cave', 'den']],
      relations: [
        { between: ['rebels', 'gang'], level: 'hostile' },
        { between: ['rebels', 'band'], level: 'none' },
      ],
      rules: DAY,
    });
    const { said } = turn(
      gangs,
      null,
      { rebels: [waylay('cave~den')], gang: [infiltrate('cave', 'den')], band: [infiltrate('cave', 'den')] },
      { ...EVEN, 'ambush/loss/cave~den/gang': 9, 'ambush/loss/cave~den/rebels': 4 },
      { otherwise: 'expected' },
    );
    expect(said('waylaid')).toMatchObject([{ faction: 'gang', fighters: 50 }]);
  });
});

describe('who may raid', () => {
  const war = wage({
    factions: { army: 'state', rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 20 } },
      den: { country: 'east', fighters: { rebels: 20 } },
      town: { country: 'east', fighters: { rebels: 20, army: 5 } },
      away: {},
    },
    ways: [
      ['base', 'den', { porosity: 0 }],
      ['den', 'town'],
      ['away', 'base'],
    ],
    rules: DAY,
  });
  it.each([
    ['army', raid('town'), 'not-insurgent'],
    ['rebels', raid('town'), null],
    ['rebels', raid('den'), 'no-target'],
    ['rebels', raid('base'), 'no-fighters'],
    ['rebels', waylay('base~den'), 'closed'],
    ['rebels', waylay('den~town'), null],
    ['rebels', waylay('away~base'), 'no-fighters'],
  ] as const)('%s: %j is %s', (faction, order, code) => {
    expect(war.refusal(faction, order)).toBe(code);
  });

  it('an order names a region or a crossing, not both, not neither', () => {
    expect(war.refusal('rebels', { kind: 'raid' } as never)).toBe('malformed');
    expect(war.refusal('rebels', { kind: 'raid', region: 'town', crossing: 'den~town' })).toBe('malformed');
    expect(war.refusal('rebels', { kind: 'raid', region: 'nowhere' })).toBe('unknown-region');
  });
});
