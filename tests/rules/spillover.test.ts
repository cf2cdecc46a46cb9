import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import type { CrossingData } from '../../src/core/scenario.js';
import { stage, turn, type Played, type Stage } from './stage.js';
import { wage } from './weeks.js';
import { EVEN, press } from './stage.js';

/** Says who is attacked where, as combat would. */
const combat = (attacked: Readonly<Record<string, string>>) =>
  defineRule({
    id: 'fighting',
    phase: 'combat',
    summary: 'Sets attackers.',
    writes: ['regions/*/attackers/*'],
    apply(world, { theatre }) {
      for (const { index, attackers } of world.regions)
        for (let faction = 0; faction < theatre.factionCount; faction++)
          attackers[faction] = attacked[theatre.regions[index].id] === theatre.factions[faction].id ? 10 : 0;
    },
  });

interface Border extends Partial<Stage> {
  readonly crossing?: Partial<CrossingData>;
  readonly here?: Stage['regions'][string];
  readonly there?: Stage['regions'][string];
  readonly parameters?: object;
  readonly attacked?: Readonly<Record<string, string>>;
}
/** A quiet town in the west, and a den of rebels across the border. */
const border = ({ crossing = {}, here = {}, there = {}, parameters = {}, attacked = {}, ...rest }: Border = {}) =>
  stage(
    {
      factions: { army: 'state', rebels: 'insurgent', gang: 'insurgent' },
      regions: {
        den: { country: 'east', controller: 'rebels', population: 50_000, fighters: { rebels: 300 }, ...there },
        town: { controller: 'army', population: 20_000, fighters: { army: 10 }, ...here },
      },
      ways: [['den', 'town', { porosity: 0.5, ...crossing }]],
      ...rest,
      rules: {
        spillover: { base: 0.1, cap: 1, foothold: 40, displaced: 0.02, strain: 0.5, ...parameters },
        fighting: {},
      },
    },
    [combat(attacked)],
  );
const YES = { 'spillover/foothold/town/rebels': true };
const NO = { 'spillover/foothold/town/rebels': false };
const WAR = { den: 'rebels' };
const refugees = (played: Played, region = 'town'): number => played.after.columns['spillover']['refugees'][region];

/** The hazard that the rule works out. */
const hazard = (sketch: Border): number => {
  let asked = Number.NaN;
  const scenario = border(sketch);
  try {
    turn(scenario, null, {});
    asked = 0; // nothing was left to luck
  } catch (error) {
    asked = Number(/happens with ([\d.e-]+)/.exec(String(error))?.[1]);
  }
  return asked;
};

describe('a foothold', () => {
  it('is fighters of an insurgent from next door, gained', () => {
    const { fighters, said, after } = turn(border(), null, {}, YES);
    expect(fighters('town')).toEqual({ army: 10, rebels: 40 });
    expect(fighters('den')).toEqual({ rebels: 300 });
    expect(said('foothold')).toEqual([{ faction: 'rebels', fighters: 40, region: 'town' }]);
    expect(after.factions['rebels'].ledger['foothold']).toBe(40);
    expect(after.regions['town'].since['rebels']).toBe(1);
    expect(turn(border(), null, {}, NO).fighters('town')).toEqual({ army: 10 });
  });

  it('is no larger than the region sustains', () => {
    expect(turn(border({ here: { capacity: 25 } }), null, {}, YES).fighters('town')).toEqual({ army: 10, rebels: 25 });
    const { fighters, said } = turn(border({ here: { capacity: 0 } }), null, {}, YES);
    expect([fighters('town'), said('foothold')]).toEqual([{ army: 10 }, []]);
  });

  it('is won once: who is there already rises no more', () => {
    const first = turn(border(), null, {}, YES);
    expect(turn(border(), first.world, {}, {}).fighters('town')).toEqual({ army: 10, rebels: 40 });
  });

  it.each([
    ['over a closed border', { crossing: { porosity: 0 } }],
    ['inside one country', { there: { country: 'west' }, crossing: { porosity: 1 } }],
    ['where none of them stands next door', { there: { fighters: { army: 5 } } }],
    ['where it rules already', { here: { controller: 'rebels' } }],
  ])('is never won %s', (_, sketch) => {
    expect(hazard({ ...sketch, attacked: WAR })).toBe(0);
  });

  it('is never won outside its zones', () => {
    const factions: Stage['factions'] = { army: 'state', rebels: { kind: 'insurgent', zones: ['east-bank'] } };
    const zones = { here: { zone: 'west-bank' }, there: { zone: 'east-bank' } };
    expect(hazard({ factions, ...zones })).toBe(0);
    expect(hazard({ factions, ...zones, here: { zone: 'east-bank' } })).toBe(0.1);
  });

  it('is each insurgent’s own', () => {
    const both = border({ there: { fighters: { rebels: 300, gang: 20 } } });
    const { fighters } = turn(both, null, {}, { ...NO, 'spillover/foothold/town/gang': true });
    expect(fighters('town')).toEqual({ army: 10, gang: 40 });
  });
});

describe('the hazard', () => {
  const kin = { here: { kin: { den: 0.8 } }, parameters: { displaced: 0 } };

  it('is the base where there is no war, whatever the kin', () => {
    expect(hazard(kin)).toBe(0.1);
  });

  it('is base · (1 + kin · porosity) beside a war', () => {
    expect(hazard({ ...kin, attacked: WAR })).toBeCloseTo(0.1 * (1 + 0.8 * 0.5), 12);
    expect(hazard({ ...kin, attacked: WAR, crossing: { porosity: 1 } })).toBeCloseTo(0.18, 12);
    expect(hazard({ parameters: { displaced: 0 }, attacked: WAR })).toBe(0.1);
  });

  it('grows with the share of refugees among the people', () => {
    expect(hazard({ here: { refugees: 5000 } })).toBeCloseTo(0.1 * (1 + 5000 / 25_000), 12);
    expect(hazard({ here: { population: 0, refugees: 1 } })).toBeCloseTo(0.2, 12);
  });

  it('adds wars up, and is capped', () => {
    const wars: Border = {
      regions: {
        den: { country: 'east', fighters: { rebels: 300 } },
        lair: { country: 'east', fighters: { rebels: 30 } },
        town: { kin: { den: 1, lair: 0.5 } },
      },
      ways: [
        ['den', 'town'],
        ['lair', 'town'],
      ],
      attacked: { den: 'rebels', lair: 'rebels' },
    };
    expect(hazard(wars)).toBeCloseTo(0.25, 12);
    expect(hazard({ ...wars, parameters: { cap: 0.15 } })).toBe(0.15);
  });
});

describe('refugees', () => {
  const flight = (sketch: Border = {}): Played => turn(border({ attacked: WAR, ...sketch }), null, {}, NO);

  it('flee war over an open border, by its porosity, and make life harder where they come', () => {
    const played = flight();
    expect(refugees(played)).toBeCloseTo(500, 9); // 50,000 · 0.02 · 0.5
    expect(played.said('refugees')).toEqual([{ people: 500, from: 'den', to: 'town' }]);
    expect(played.after.regions['town'].hardship).toBeCloseTo((0.5 * 500) / 20_000, 12);
    expect(flight({ here: { hardship: 0.6 } }).after.regions['town'].hardship).toBeCloseTo(0.6 + 0.4 * 0.0125, 12);
  });

  it('are fewer every week, as fewer are left', () => {
    const scenario = border({ attacked: WAR });
    const second = turn(scenario, turn(scenario, null, {}, NO).world, {}, NO);
    expect(refugees(second)).toBeCloseTo(500 + 49_500 * 0.01, 9);
  });

  it('do not flee where there is no war, nor over a closed border, nor inside a country', () => {
    expect(refugees(turn(border(), null, {}, NO))).toBe(0);
    for (const sketch of [{ crossing: { porosity: 0 } }, { there: { country: 'west' }, crossing: { porosity: 1 } }])
      expect(refugees(turn(border({ attacked: WAR, ...sketch }), null, {}))).toBe(0);
  });

  it('are never more than there are people', () => {
    const ways: Stage['ways'] = [
      ['den', 'hamlet'],
      ['den', 'town', { porosity: 0.5 }],
    ];
    const regions = {
      den: { country: 'east', population: 600, fighters: { rebels: 300 } },
      hamlet: {},
      town: { population: 0 },
    };
    const script = { 'spillover/foothold': false };
    const played = turn(border({ regions, ways, attacked: WAR, parameters: { displaced: 1 } }), null, {}, script);
    expect([refugees(played, 'hamlet'), refugees(played)]).toEqual([400, 200]);
    expect(played.after.regions['town'].hardship).toBe(0.5); // nobody else lives there
  });

  it('are bound by what a crossing carries in a week, both ways together', () => {
    expect(refugees(flight({ crossing: { capacity: 120 } }))).toBe(120);
    const both = flight({ crossing: { capacity: 140 }, attacked: { den: 'rebels', town: 'army' } });
    expect([refugees(both), refugees(both, 'den')]).toEqual([100, 40].map((n) => expect.closeTo(n, 9) as number));
  });
});

it('the war of ground-combat counts, from the same week on', () => {
  const war = wage({
    factions: { army: 'state', rebels: 'insurgent' },
    regions: {
      den: { country: 'east', population: 1000, fighters: { rebels: 50, army: 50 } },
      town: { population: 1000 },
    },
    ways: [['den', 'town']],
    rules: { movement: {}, 'ground-combat': { rate: 0, spread: 0 }, spillover: {} },
  });
  const quiet = war.week({}, { 'spillover/foothold': false });
  expect(quiet.events('refugees')).toEqual([]);
  const fought = war.week({ army: [press('den')] }, { ...EVEN, 'spillover/foothold': false });
  expect(fought.events('refugees')).toEqual([{ kind: 'refugees', people: 10, from: 'den', to: 'town' }]);
});
