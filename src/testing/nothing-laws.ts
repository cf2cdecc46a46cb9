/** Laws of what must not come from nothing. */
import { defineRule } from '../core/contracts.js';
import type { FactionIndex, World } from '../core/world.js';
import { difference, ordersOf, stepThrough } from './engine.js';
import { choices, defineLaw } from './law.js';
import { shownWithout } from './shown.js';
import { dataOf, knowing, type War } from './war.js';

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

/** Notes what pairs lend each other, once all who lend have. */
const lending = defineRule({
  id: 'lending-as-noted',
  phase: 'deals',
  summary: 'Notes the detection that partners lend each other, and does nothing with it.',
  state: { lent: { of: 'pair', initial: 0, summary: 'Detection that `to` lends `from`.' } },
  writes: [],
  apply(_world, { own, week }) {
    for (let entry = 0; entry < week.lent.length; entry++) own.lent[entry] = week.lent[entry];
  },
});

const NOTED = [lending];

/**
 * What a patron lends his client is his own affair: a refusal does not stop it, nor could it raise it. Between the two alone:
 * who gives up bad company may be lent more by somebody else, whom that company offended.
 */
const refusal = defineLaw(
  'refusal',
  'Who refuses to work with somebody never comes to a closer level with him by it, and neither lends the other more.',
  (given, engine) => {
    const data = dataOf(given.scenario);
    data.rules[lending.id] = {};
    const war: War = { ...given, scenario: knowing(engine.rebuild, given.scenario, data, NOTED) };
    const { pair, factionCount } = war.scenario.compiled.theatre;
    const { columns } = war.scenario.compiled;
    const lent = columns.findIndex(({ rule }) => rule === lending.id);
    const next = choices('refusal', war);
    const log = ordersOf(engine, given);
    let world = engine.begin(war.scenario, war.seed);
    for (const turn of Object.keys(log)) {
      const { world: open } = engine.step(war.scenario, world, log[Number(turn)]);
      const from = Math.floor(next() * factionCount) as FactionIndex;
      const to = ((from + 1 + Math.floor(next() * (factionCount - 1))) % factionCount) as FactionIndex;
      const cold = engine.clone(world);
      cold.pairs.refuses[pair(from, to)] = 1;
      const { world: after } = engine.step(war.scenario, cold, log[Number(turn)]);
      for (const entry of [pair(from, to), pair(to, from)]) {
        if (after.pairs.level[entry] > open.pairs.level[entry])
          return `turn ${turn}: a refusal raised a level from ${open.pairs.level[entry]} to ${after.pairs.level[entry]}`;
        if (after.columns[lent][entry] > open.columns[lent][entry])
          return `turn ${turn}: a refusal raised what is lent from ${open.columns[lent][entry]} to ${after.columns[lent][entry]}`;
      }
      world = open;
    }
    return null;
  },
);

/** What nothing brings about. */
export const nothingLaws = [rulesOff, refusal] as const;
