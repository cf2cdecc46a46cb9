import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import type { ScenarioData } from '../../src/core/scenario.js';
import type { FactionIndex, RegionIndex, World } from '../../src/core/world.js';
import { calendar } from './weeks.js';
import { stage, turn, type Played, type Stage } from './stage.js';

/** Tells how many people are up in the town, and how many in 100 of the army are there. */
const teller = (people: number, percent: number) =>
  defineRule({
    id: 'teller',
    phase: 'gates',
    summary: 'Sets actives and present.',
    writes: [],
    apply(_, { theatre, week }) {
      const town = theatre.regions.findIndex(({ id }) => id === 'town') as RegionIndex;
      const army = theatre.factions.findIndex(({ id }) => id === 'army') as FactionIndex;
      week.actives[town] = people;
      week.present[town * theatre.factionCount + army] = percent / 100;
    },
  });

interface Told extends Partial<Stage> {
  readonly fighters?: Readonly<Record<string, number>>;
  readonly controller?: string | null;
  readonly people?: number;
  readonly percent?: number;
  readonly parameters?: ScenarioData['rules'][string];
}
const town = ({ fighters = {}, controller = 'army', people = 0, percent = 100, parameters = {}, ...rest }: Told) =>
  stage(
    {
      factions: { army: 'state', legion: 'state', rebels: 'insurgent', gang: 'insurgent' },
      regions: { town: { controller, fighters, population: 100_000 } },
      ...rest,
      rules: { takeover: parameters, teller: {}, ...rest.rules },
    },
    [teller(people, percent)],
  );

/** Weeks after each other; luck is what is expected. */
const weeks = (scenario: ReturnType<typeof town>, count: number): Played[] => {
  const all: Played[] = [];
  let world: World | null = null;
  for (let week = 0; week < count; week++) {
    const played = turn(scenario, world, {}, {}, { otherwise: 'expected' });
    all.push(played);
    ({ world } = played);
  }
  return all;
};
const holders = (scenario: ReturnType<typeof town>, count: number): (string | null)[] =>
  weeks(scenario, count).map(({ after }) => after.regions['town'].controller);

describe('a region is seized', () => {
  it('where fighters and the armed of the active outnumber the troops, two weeks running', () => {
    const scenario = town({ fighters: { army: 100, rebels: 60 }, people: 4100 });
    const [first, second] = weeks(scenario, 2);
    expect([first, second].map(({ after }) => after.regions['town'].controller)).toEqual(['army', 'rebels']);
    expect(second.said('seized')).toEqual([{ faction: 'rebels', region: 'town', from: 'army' }]);
    expect(second.said('took-arms')).toEqual([{ faction: 'rebels', fighters: 41, region: 'town' }]);
    expect(second.fighters('town')).toEqual({ army: 100, rebels: 101 });
    expect(second.after.factions['rebels'].ledger['uprising']).toBe(41);
  });

  it('not where they are only as many', () => {
    expect(holders(town({ fighters: { army: 100, rebels: 60 }, people: 4000 }), 4)).toEqual(Array(4).fill('army'));
  });

  it('not by people alone: somebody must lead them', () => {
    expect(holders(town({ fighters: { army: 1 }, people: 100_000 }), 3)).toEqual(Array(3).fill('army'));
  });

  it('by those who take up arms as luck will have it', () => {
    const scenario = town({ fighters: { rebels: 10 }, people: 150, parameters: { weeks: 1 } });
    const { fighters } = turn(scenario, null, {}, { 'takeover/arms/town/rebels': 'down' });
    expect(fighters('town')).toEqual({ rebels: 11 });
  });

  it('with troops counted as far as they are present; the rest are struck off', () => {
    const scenario = town({ fighters: { army: 1000, legion: 20, rebels: 240 }, percent: 20 });
    const [, seized, after] = weeks(scenario, 3);
    expect(seized.said('struck-off')).toEqual([{ faction: 'army', fighters: 800, region: 'town' }]);
    expect(seized.fighters('town')).toEqual({ army: 200, legion: 20, rebels: 240 });
    expect(seized.after.factions['army'].ledger['paper-strength']).toBe(800);
    expect(after.after.regions['town'].controller).toBe('rebels');
    expect(holders(town({ fighters: { army: 1000, legion: 40, rebels: 240 }, percent: 20 }), 3)[2]).toBe('army');
  });

  it('by the strongest insurgent that outnumbers all its enemies, other insurgents among them', () => {
    const both = { army: 10, rebels: 60, gang: 40 };
    expect(holders(town({ fighters: both }), 2)[1]).toBe('rebels');
    expect(holders(town({ fighters: { ...both, gang: 50 } }), 2)[1]).toBe('army');
    const friends = [{ between: ['rebels', 'gang'] as [string, string], level: 'none' as const }];
    expect(holders(town({ fighters: { army: 50, rebels: 60, gang: 60 }, relations: friends }), 2)[1]).toBe('gang');
  });

  it('by whoever does so two weeks running, and by nobody who does with a break', () => {
    const army = 'regions/town/fighters/army';
    const scenario = (turns: Parameters<typeof calendar>[0]) =>
      town({ fighters: { army: 10, rebels: 20 }, timetable: calendar(turns) });
    expect(holders(scenario({ 2: { [army]: 30 }, 3: { [army]: 10 } }), 4)).toEqual(['army', 'army', 'army', 'rebels']);
    const other = { 2: { 'regions/town/fighters/gang': 60 } };
    expect(holders(scenario(other), 3)).toEqual(['army', 'army', 'gang']);
  });

  it('only from an enemy', () => {
    expect(holders(town({ fighters: { rebels: 10 }, controller: null }), 3)).toEqual([null, null, null]);
    const friends = [{ between: ['army', 'rebels'] as [string, string], level: 'none' as const }];
    expect(holders(town({ fighters: { rebels: 10 }, relations: friends }), 3)).toEqual(['army', 'army', 'army']);
    expect(holders(town({ fighters: { rebels: 9, gang: 10 }, controller: 'rebels' }), 2)[1]).toBe('gang');
  });

  it('and not given back for the paper strength of those who stayed', () => {
    const scenario = town({ fighters: { army: 2000, rebels: 110 }, percent: 5, rules: { control: {} } });
    expect(holders(scenario, 6)).toEqual(['army', ...Array<string>(5).fill('rebels')]);
  });
});
