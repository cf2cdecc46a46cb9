/** A law of rules that are listed and find nothing to do. */
import type { Rule } from '../core/contracts.js';
import type { Scenario } from '../core/scenario.js';
import type { Turn } from '../engine/step.js';
import { checked } from './checked-chance.js';
import { difference, ordersOf, stepThrough, trace, type Engine } from './engine.js';
import { idleCases } from './idle-cases.js';
import { illustrated } from './illustrated.js';
import { choices, defineLaw } from './law.js';
import { shuffle } from './arranged.js';
import { throughJson } from './plain.js';
import { recorded, type Drawn } from './recorded-chance.js';
import { withoutKinds, withoutRule } from './rule-laws.js';
import { dataOf, type OrderLog, type War } from './war.js';

/** Rules tried per war. */
const TRIED = 2;

/** The war with nothing for a rule to do in it, and the same without the rule. */
const idleWar = (engine: Engine, war: War, { id }: Rule): { readonly listed: Scenario; readonly off: Scenario } => {
  const { timetable: _timetable, ...data } = dataOf(war.scenario);
  idleCases[id].change(data);
  const plain = illustrated(throughJson(data)); // drops what is undefined
  const { [id]: _off, ...rules } = plain.rules;
  return {
    listed: engine.rebuild(war.scenario, plain),
    off: engine.rebuild(war.scenario, { ...plain, rules }),
  };
};

interface Course {
  readonly turns: readonly Turn[];
  readonly draws: readonly Drawn[];
}

const play = (engine: Engine, war: War, scenario: Scenario, log: OrderLog): Course => {
  const draws: Drawn[] = [];
  const turns = stepThrough(engine, { ...war, scenario }, log, undefined, checked(recorded(draws)));
  return { turns, draws };
};

/** What a built-in rule without a case changes by being listed; null = nothing. */
export const idleChanges = (engine: Engine, war: War, rule: Rule): string | null => {
  const { listed, off } = idleWar(engine, war, rule);
  const kinds = [...Object.keys(rule.orders ?? {}), ...(idleCases[rule.id].without ?? [])];
  const log = withoutKinds(ordersOf(engine, { ...war, scenario: off }), kinds);
  const idle = play(engine, war, listed, log);
  const absent = play(engine, war, off, log);
  const what = `with ${rule.id}, which has nothing to do`;
  // Not what a refusal says: of an order that nobody knows it names those that it could have been.
  const told = ({ events, rejected }: Turn): string =>
    JSON.stringify([events, rejected.map(({ faction, order, code }) => [faction, order, code])]);
  const found =
    difference(
      what,
      absent.turns.map(({ world }) => trace(world)),
      idle.turns.map(({ world }) => trace(withoutRule(listed, world, rule.id))),
    ) ?? difference(`${what}: events and refusals`, absent.turns.map(told), idle.turns.map(told));
  if (found !== null) return found;
  const others = idle.draws.filter((draw) => !draw.startsWith(`${rule.id}/`));
  return others.join('\n') === absent.draws.join('\n') ? null : `${what}: other rules draw otherwise`;
};

/** Of a rule of one's own nobody knows what it takes to leave it idle: the law is silent on it. */
const idleRule = defineLaw(
  'idle-rule',
  'A built-in rule that finds nothing to do changes nothing: without its orders and without a case the war goes as if it were not listed.',
  (war, engine) => {
    const known = war.scenario.compiled.rules.filter(({ rule }) => Object.hasOwn(idleCases, rule.id));
    for (const { rule } of shuffle(known, choices('idle-rule', war)).slice(0, TRIED)) {
      const wrong = idleChanges(engine, war, rule);
      if (wrong !== null) return wrong;
    }
    return null;
  },
);

/** What rules without a case do not do. */
export const idleLaws = [idleRule] as const;
