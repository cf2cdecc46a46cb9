/** Laws of what must not come from nothing. */
import type { World } from '../core/world.js';
import { difference, ordersOf, stepThrough } from './engine.js';
import { defineLaw } from './law.js';
import { shownWithout } from './shown.js';
import { dataOf } from './war.js';

const rulesOff = defineLaw(
  'rules-off',
  'Without rules nothing changes but the clock, the calendar’s doings and what is known.',
  (war, engine) => {
    const { timetable: _timetable, ...data } = dataOf(war.scenario);
    const scenario = engine.rebuild(war.scenario, { ...data, rules: {} });
    const still = (world: World): string => shownWithout(scenario, { ...world, turn: 0 }, ['known', 'lastAlive']);
    const log = ordersOf(engine, war);
    const turns = stepThrough(engine, { ...war, scenario }, log);
    const before = still(engine.begin(scenario, war.seed));
    return difference(
      'without rules',
      turns.map(() => before),
      turns.map(({ world }) => still(world)),
    );
  },
);

const refusal = defineLaw(
  'refusal',
  'Who refuses to work with somebody never comes to a closer level with him by it.',
  (war, engine) => {
    const { pair, factionCount } = war.scenario.compiled.theatre;
    const log = ordersOf(engine, war);
    let world = engine.begin(war.scenario, war.seed);
    for (const turn of Object.keys(log)) {
      const { world: next } = engine.step(war.scenario, world, log[Number(turn)]);
      const from = Number(turn) % factionCount;
      const to = (from + 1) % factionCount;
      if (from !== to) {
        const cold = engine.clone(world);
        cold.pairs.refuses[pair(from as never, to as never)] = 1;
        const { world: after } = engine.step(war.scenario, cold, log[Number(turn)]);
        const place = pair(from as never, to as never);
        if (after.pairs.level[place] > next.pairs.level[place])
          return `turn ${turn}: a refusal raised a level from ${next.pairs.level[place]} to ${after.pairs.level[place]}`;
      }
      world = next;
    }
    return null;
  },
);

/** What nothing brings about. */
export const nothingLaws = [rulesOff, refusal] as const;
