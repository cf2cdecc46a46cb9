/** A small made-up war for metrics, and weeks that say exactly what happened in them. */
import { clone } from '../../src/core/clone.js';
import type { Metric, Week } from '../../src/core/contracts.js';
import { unwrap } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { NOBODY, type FactionIndex, type RegionIndex, type World } from '../../src/core/world.js';
import { makeWeek, resetWeek } from '../../src/engine/week.js';
import { begin } from '../../src/engine/step.js';
import { validateScenario } from '../../src/setup.js';

/** Two countries; army and guards are of the west, legion of the east; two insurgents; two crossings of the border, one inland way. */
export const data: ScenarioData = {
  format: 1,
  id: 'stage',
  title: 'Stage',
  turns: 8,
  countries: [
    { id: 'west', name: 'West' },
    { id: 'east', name: 'East' },
  ],
  factions: [
    { id: 'army', name: 'Army', kind: 'state', country: 'west' },
    { id: 'guards', name: 'Guards', kind: 'militia', country: 'west' },
    { id: 'legion', name: 'Legion', kind: 'state', country: 'east' },
    { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
    { id: 'raiders', name: 'Raiders', kind: 'insurgent' },
  ],
  regions: [
    { id: 'wa', name: 'WA', country: 'west', terrain: 'plain', controller: 'army', fighters: { army: 300 } },
    { id: 'wb', name: 'WB', country: 'west', terrain: 'plain', controller: 'rebels', fighters: { rebels: 200 } },
    { id: 'ea', name: 'EA', country: 'east', terrain: 'plain', controller: 'rebels', fighters: { rebels: 100 } },
    {
      id: 'eb',
      name: 'EB',
      country: 'east',
      terrain: 'plain',
      controller: 'legion',
      fighters: { legion: 300, raiders: 0 },
    },
  ],
  crossings: [
    { between: ['wa', 'wb'], km: 20 },
    { between: ['wb', 'ea'], km: 20, porosity: 0.5 },
    { between: ['wa', 'eb'], km: 20, porosity: 0.5 },
  ],
  blocs: { west: ['army', 'guards'], east: ['legion'] },
  rules: { movement: {}, 'ground-combat': {}, retreat: {}, interdiction: {}, control: {}, 'sanctuary-recovery': {} },
  provenance: [
    { path: 'regions/wa/fighters/army', illustrative: true, low: 250, high: 350 },
    { path: 'regions/wb/fighters/rebels', illustrative: true, low: 150, high: 250 },
    { path: 'regions/ea/fighters/rebels', illustrative: true, low: 80, high: 120 },
    { path: 'regions/eb/fighters/legion', illustrative: true, low: 250, high: 350 },
    { path: 'regions/eb/fighters/raiders', illustrative: true, low: 0, high: 0 },
  ],
};

export const stage = (change: Partial<ScenarioData> = {}): Scenario => unwrap(validateScenario({ ...data, ...change }));

/** What may be said of a week, by id. */
export interface Telling {
  readonly world: World;
  readonly week: Week;
  region(id: string): RegionIndex;
  faction(id: string): FactionIndex;
  /** Who holds a region from now on; null = nobody. */
  hold(region: string, faction: string | null): void;
  stand(region: string, faction: string, fighters: number): void;
  /** A faction attacks in a region; `onto` are the enemies whom it meets there. */
  attack(region: string, faction: string, onto?: readonly string[]): void;
  /** Position of a flow: who goes over which crossing, from which end. */
  flow(crossing: string, faction: string, from: string): number;
}

const telling = ({ compiled: { theatre } }: Scenario, world: World, week: Week): Telling => {
  const find = (list: readonly { readonly id: string }[], id: string): number => {
    const index = list.findIndex((each) => each.id === id);
    if (index < 0) throw new Error(`the stage has no ${id}`);
    return index;
  };
  const region = (id: string): RegionIndex => find(theatre.regions, id) as RegionIndex;
  const faction = (id: string): FactionIndex => find(theatre.factions, id) as FactionIndex;
  return {
    world,
    week,
    region,
    faction,
    hold: (id, holder) => void (world.regions[region(id)].controller = holder === null ? NOBODY : faction(holder)),
    stand: (id, who, fighters) => void (world.regions[region(id)].fighters[faction(who)] = fighters),
    attack: (id, who, onto = []) => {
      week.attacking[region(id) * theatre.factionCount + faction(who)] = 10;
      for (const enemy of onto) world.regions[region(id)].attackers[faction(enemy)] = 10;
    },
    flow: (id, who, from) => {
      const crossing = find(theatre.crossings, id);
      return (
        (crossing * theatre.factionCount + faction(who)) * 2 + (theatre.crossings[crossing].a === region(from) ? 0 : 1)
      );
    },
  };
};

/** Values of a metric by target after weeks in which exactly this happened; `before` changes the world before turn 1. */
export const measure = (
  metric: Metric,
  scenario: Scenario,
  weeks: readonly ((tell: Telling) => void)[],
  before: (tell: Telling) => void = () => undefined,
): Record<string, number | null> => {
  const { theatre } = scenario.compiled;
  const world = clone(begin(scenario, 'stage'));
  const silentWeek = (): Week => {
    const week = makeWeek(scenario.compiled);
    resetWeek(week, world, scenario.compiled.columns);
    return week;
  };
  before(telling(scenario, world, silentWeek()));
  let sums = metric.begin(world, theatre);
  for (const happen of weeks) {
    const week = silentWeek();
    for (const { attackers } of world.regions) attackers.fill(0);
    world.turn += 1;
    happen(telling(scenario, world, week));
    metric.observe(sums, world, week, theatre);
    sums = JSON.parse(JSON.stringify(sums)) as number[]; // what a save does to them
  }
  const values = metric.read(sums, world, theatre);
  return Object.fromEntries((metric.targets?.(theatre) ?? ['']).map((target, i) => [target, values[i]]));
};

/** A week in which nothing happens. */
export const quiet = (): void => undefined;
