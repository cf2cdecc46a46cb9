import type { Rule } from '../core/contracts.js';
import type { World } from '../core/world.js';
import { applyChanges, flatten } from '../engine/changes.js';
import { inspect } from '../engine/inspect.js';
import { matchesPath } from '../engine/path-pattern.js';
import type { Turn } from '../engine/step.js';
import type { TracedTurn } from '../engine/trace.js';
import { checkedChance } from './checked-chance.js';
import { difference, ordersOf, stepThrough, trace, type Engine } from './engine.js';
import { defineLaw } from './law.js';
import { spell } from './plain.js';
import type { War } from './war.js';

interface Traced {
  readonly before: World;
  readonly turn: TracedTurn;
}

/** Traces a war turn by turn. */
const traceThrough = (engine: Engine, war: War): Traced[] => {
  const log = ordersOf(engine, war);
  const turns: Traced[] = [];
  let before = engine.begin(war.scenario, war.seed);
  for (const each of Object.keys(log)) {
    const turn = engine.trace(war.scenario, before, log[Number(each)], { chance: checkedChance });
    turns.push({ before, turn });
    before = turn.world;
  }
  return turns;
};

/** Whether a turn's changes, one after another, lead from the world before it to the one after it. */
const leadsOn = ({ scenario }: War, { before, turn }: Traced): boolean => {
  const flat = flatten(inspect(scenario, before));
  const fit = [...turn.rules, { changes: turn.ending }].every(({ changes }) => applyChanges(flat, changes));
  const after = flatten(inspect(scenario, turn.world));
  return fit && flat.size === after.size && [...after].every(([path, value]) => spell(flat.get(path)) === spell(value));
};

const traced = defineLaw(
  'traced',
  'A turn traced rule by rule, each on a copy of its own, gives the world, events and refusals that step gives, and its changes lead from the one world to the other.',
  (war, engine) => {
    const turns = traceThrough(engine, war);
    const steps = stepThrough(engine, war, ordersOf(engine, war));
    const told = ({ events, rejected }: Turn): string => JSON.stringify([events, rejected]);
    const world = difference(
      'trace against step',
      steps.map((turn) => trace(turn.world)),
      turns.map(({ turn }) => trace(turn.world)),
    );
    if (world !== null) return world;
    const words = difference(
      'events and refusals of trace against step',
      steps.map(told),
      turns.map(({ turn }) => told(turn)),
    );
    if (words !== null) return words;
    const astray = turns.find((each) => !leadsOn(war, each));
    return astray === undefined ? null : `turn ${astray.turn.world.turn}: its changes do not lead to its world`;
  },
);

/** A path of a pair as rules write it: columns of pairs go by field, then pair. */
const asWritten = (path: string): string => path.replace(/^pairs\/([^/]+)\/([^/]+)\/([^/]+)$/, 'pairs/$3/$1/$2');

/** Whether a rule may make a change: by its `writes`, its own columns, and its headings of the ledger. */
const declares = ({ id, writes, causes }: Rule, path: string): boolean =>
  path.startsWith(`columns/${id}/`) ||
  writes.some((pattern) => matchesPath(pattern, path) || matchesPath(pattern, asWritten(path))) ||
  Object.keys(causes ?? {}).some((cause) => matchesPath(`factions/*/ledger/${cause}`, path));

const declaredWrites = defineLaw(
  'declared-writes',
  'A rule changes nothing but what it declares: the paths of its `writes`, its own columns, and its headings of the ledger.',
  (war, engine) => {
    const { rules } = war.scenario.compiled;
    for (const { turn } of traceThrough(engine, war))
      for (let i = 0; i < rules.length; i++)
        for (const { path } of turn.rules[i].changes)
          if (!declares(rules[i].rule, path))
            return `turn ${turn.world.turn}: rule ${rules[i].rule.id} changed ${path}, which its writes do not name`;
    return null;
  },
);

/** What a trace promises. */
export const traceLaws = [traced, declaredWrites] as const;
