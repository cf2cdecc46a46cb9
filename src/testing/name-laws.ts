import type { Campaign } from '../engine/play.js';
import { difference, ordersOf, playWar, stepThrough, trace } from './engine.js';
import { arrangedData, arrangedLog, shuffling } from './arranged.js';
import { withEmptyRegion, withoutRegion } from './empty-region.js';
import { choices, defineLaw } from './law.js';
import { courseOf } from './purity-laws.js';
import { relabelled } from './relabelled.js';
import { renamedLog, renamedMetric, renamedStrategies, type Renaming } from './renaming.js';
import type { War } from './war.js';

/** Whether two campaigns took one course and measure the same, the second under other names. */
export const sameCourse = (what: string, first: Campaign, second: Campaign, rename: Renaming): string | null => {
  const measured = (campaign: Campaign, name: Renaming): string =>
    JSON.stringify(
      Object.entries(campaign.metrics)
        .map(([metric, value]) => [renamedMetric(metric, name), value])
        .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1)),
    );
  const course = difference(what, courseOf(first), courseOf(second));
  return course ?? difference(`${what}: metrics`, [measured(first, rename)], [measured(second, (name) => name)]);
};

const listOrder = defineLaw(
  'list-order',
  'The order of the lists and maps of a scenario, of factions and of orders, and of the two ends of a crossing makes no difference.',
  (war, engine) => {
    const shuffled = shuffling(choices('list-order', war));
    const { data, rename } = arrangedData(war, shuffled);
    const other: War = {
      scenario: engine.rebuild(war.scenario, data),
      seed: war.seed,
      log: arrangedLog(war.log, rename, shuffled),
      strategies: renamedStrategies(war.strategies, rename),
    };
    const played = sameCourse('lists in another order', playWar(engine, war), playWar(engine, other), rename);
    if (played !== null) return played;
    // What strategies said comes in another order, too.
    const log = ordersOf(engine, war);
    const course = (each: War, orders: War['log']): string[] =>
      stepThrough(engine, each, orders).map(({ world }) => trace(world));
    return difference(
      'orders in another order',
      course(war, log),
      course(
        war,
        arrangedLog(log, (name) => name, shuffled),
      ),
    );
  },
);

const relabel = defineLaw(
  'relabel',
  'Other ids under the same keys make no difference: luck, order and ties go by key.',
  (war, engine) => {
    const { data, rename } = relabelled(war);
    const other: War = {
      scenario: engine.rebuild(war.scenario, data),
      seed: war.seed,
      log: renamedLog(war.log, rename),
      strategies: renamedStrategies(war.strategies, rename),
    };
    return sameCourse('under other ids', playWar(engine, war), playWar(engine, other), rename);
  },
);

const emptyRegion = defineLaw(
  'empty-region',
  'A region that no crossing reaches and where nobody is changes nothing elsewhere.',
  (war, engine) => {
    const log = ordersOf(engine, war);
    const straight = stepThrough(engine, war, log);
    for (const early of [true, false]) {
      const { data, id } = withEmptyRegion(war, early);
      const scenario = engine.rebuild(war.scenario, data);
      const turns = stepThrough(engine, { ...war, scenario }, log);
      const course = difference(
        `with an empty region ${early ? 'before' : 'after'} all others`,
        straight.map(({ world }) => trace(world)),
        turns.map(({ world }) => trace(withoutRegion(scenario, world, id))),
      );
      if (course !== null) return course;
    }
    return null;
  },
);

/** What names and positions must not do. */
export const nameLaws = [listOrder, relabel, emptyRegion] as const;
