/** Laws of what a map means, and of what it does not. */
import type { ScenarioData } from '../core/scenario.js';
import { arrangedData, arrangedLog, REVERSED } from './arranged.js';
import { difference, ordersOf, playWar, stepThrough } from './engine.js';
import { illustrated } from './illustrated.js';
import { choices, defineLaw, pick } from './law.js';
import { sameCourse } from './name-laws.js';
import { renamedStrategies } from './renaming.js';
import { shownWithout } from './shown.js';
import { stripped, strippedLog } from './stripped.js';
import { dataOf, type War } from './war.js';

/** Data in which every region has a place on the map, some west and some east of nought degrees. */
const placed = (data: ScenarioData): ScenarioData => ({
  ...data,
  regions: data.regions.map((region, i) => ({ ...region, at: region.at ?? [30 + i, i % 2 === 0 ? 1 + i : -1 - i] })),
});

/** East and west exchanged. */
const reflected = (data: ScenarioData): ScenarioData => ({
  ...data,
  regions: data.regions.map(({ at = [0, 0], ...region }) => ({ ...region, at: [at[0], -at[1]] })),
});

const mirror = defineLaw(
  'mirror',
  'A map seen in a mirror is the same map: places reflected, every list and every crossing the other way round, keys kept.',
  (given, engine) => {
    const war: War = { ...given, scenario: engine.rebuild(given.scenario, placed(dataOf(given.scenario))) };
    const { data, rename } = arrangedData(war, REVERSED);
    const other: War = {
      scenario: engine.rebuild(war.scenario, reflected(data)),
      seed: war.seed,
      log: arrangedLog(war.log, rename, REVERSED),
      strategies: renamedStrategies(war.strategies, rename),
    };
    return sameCourse('in the mirror', playWar(engine, war), playWar(engine, other), rename);
  },
);

/** Data without those who are on their way over a crossing. */
const withoutTransit = (data: ScenarioData, id: string): ScenarioData => ({
  ...data,
  transit: (data.transit ?? []).filter(({ from, to }) => `${from}~${to}` !== id && `${to}~${from}` !== id),
});

/** A war whose crossing lets nobody through, whatever the calendar says of it, and has no guards. */
const closed = (data: ScenarioData, id: string): ScenarioData => ({
  ...stripped(data, id),
  crossings: data.crossings.map((crossing) =>
    crossing.between.join('~') === id ? { ...crossing, porosity: 0, status: 'open', guards: {} } : crossing,
  ),
});

const closedCrossing = defineLaw(
  'closed-crossing',
  'A border crossing of porosity 0 is as good as none: without it everything goes the same way.',
  (war, engine) => {
    const border = war.scenario.compiled.theatre.crossings.filter(({ international }) => international);
    if (border.length === 0) return null;
    const { id } = pick(border, choices('closed-crossing', war));
    const data = withoutTransit(dataOf(war.scenario), id);
    const scenario = engine.rebuild(war.scenario, illustrated(stripped(data, id)));
    const without: War = { ...war, scenario, log: strippedLog(war.log, id) };
    const log = ordersOf(engine, without);
    const shut = { ...war, scenario: engine.rebuild(war.scenario, illustrated(closed(data, id))) };
    return difference(
      `without ${id}, which is closed`,
      stepThrough(engine, shut, log).map(({ world }) => shownWithout(shut.scenario, world, [id])),
      stepThrough(engine, without, log).map(({ world }) => shownWithout(scenario, world, [])),
    );
  },
);

/** What maps must and must not do. */
export const mapLaws = [mirror, closedCrossing] as const;
