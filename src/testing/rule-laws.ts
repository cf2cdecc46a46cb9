import { defineRule, PHASES, type Phase, type Rule } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import type { Turn } from '../engine/step.js';
import { checked } from './checked-chance.js';
import { difference, ordersOf, stepThrough, trace, type Engine } from './engine.js';
import { choices, defineLaw, pick } from './law.js';
import { recorded, type Drawn } from './recorded-chance.js';
import { dataOf, type OrderLog } from './war.js';

/** The same scenario with its rules exchanged for others that declare the same. */
const withRules = (scenario: Scenario, rules: Scenario['compiled']['rules']): Scenario => ({
  ...scenario,
  compiled: { ...scenario.compiled, rules },
});

/** The same scenario with one rule that is listed but does and forbids nothing. */
const skipping = (scenario: Scenario, id: string): Scenario => {
  const idle = withRules(
    scenario,
    scenario.compiled.rules.map((bound) =>
      bound.rule.id === id ? { ...bound, rule: { ...bound.rule, apply: () => undefined } } : bound,
    ),
  );
  const orders = new Map(
    [...idle.compiled.orders].map(([kind, order]) => [
      kind,
      { ...order, restrictions: order.restrictions.filter(({ rule }) => rule !== id) },
    ]),
  );
  const limits = idle.compiled.limits.filter(({ rule }) => rule !== id);
  return { ...idle, compiled: { ...idle.compiled, orders, limits } };
};

/** A world without the columns and ledger headings of one rule. */
const withoutRule = ({ compiled: { columns, causes } }: Scenario, world: World, id: string): World => ({
  ...world,
  columns: world.columns.filter((_, i) => columns[i].rule !== id),
  ledger: world.ledger.filter((_, entry) => causes[entry % causes.length].rule !== id),
});

const withoutKinds = (log: OrderLog, kinds: readonly string[]): OrderLog => {
  const foreign = (order: unknown): boolean =>
    !(order !== null && typeof order === 'object' && 'kind' in order && kinds.includes(String(order.kind)));
  return Object.fromEntries(
    Object.entries(log).map(([turn, orders]) => [
      turn,
      Object.fromEntries(
        Object.entries(orders).map(([id, list]): [string, readonly Order[]] => [id, list.filter(foreign)]),
      ),
    ]),
  );
};

const ruleOff = defineLaw(
  'rule-off',
  'A rule that is not listed leaves no effect, no draw, no column, no heading and no event, and nobody knows its orders: the war goes as if the rule were listed and did nothing.',
  (war, engine) => {
    const { rule } = pick(war.scenario.compiled.rules, choices('rule-off', war));
    const { [rule.id]: _off, ...rules } = dataOf(war.scenario).rules;
    const off = engine.rebuild(war.scenario, { ...dataOf(war.scenario), rules });
    const kinds = Object.keys(rule.orders ?? {});
    const log = ordersOf(engine, { ...war, scenario: off });
    const course = (
      scenario: Scenario,
      orders: OrderLog,
    ): { readonly turns: readonly Turn[]; readonly draws: readonly Drawn[] } => {
      const draws: Drawn[] = [];
      return { turns: stepThrough(engine, { ...war, scenario }, orders, undefined, checked(recorded(draws))), draws };
    };
    const absent = course(off, withoutKinds(log, kinds));
    const idle = course(skipping(war.scenario, rule.id), withoutKinds(log, kinds));
    const what = `without ${rule.id}`;
    const found =
      difference(
        what,
        idle.turns.map(({ world }) => trace(withoutRule(war.scenario, world, rule.id))),
        absent.turns.map(({ world }) => trace(world)),
      ) ??
      difference(
        `${what}: events`,
        idle.turns.map(({ events }) => JSON.stringify(events)),
        absent.turns.map(({ events }) => JSON.stringify(events)),
      );
    if (found !== null) return found;
    if (idle.draws.join('\n') !== absent.draws.join('\n')) return `${what}: other rules draw otherwise`;
    const given = course(off, log);
    return difference(
      `${what}: its orders count`,
      absent.turns.map(({ world }) => trace(world)),
      given.turns.map(({ world }) => trace(world)),
    );
  },
);

/** A rule that draws everywhere for everybody and does nothing with it. */
const drawer = (id: string, phase: Phase): Rule =>
  defineRule({
    id,
    phase,
    summary: 'Draws and does nothing.',
    draws: ['own'],
    writes: [],
    apply(world, { theatre, chance }) {
      for (const { index } of world.regions)
        for (let faction = 0; faction < theatre.factionCount; faction++) chance.unit('own', index, faction);
    },
  });

/** One for every phase. */
const DRAWERS = PHASES.map((phase) => drawer(`own-draw-${phase}`, phase));
const known = new WeakMap<readonly Rule[], readonly Rule[]>();

/** The scenario with draws added in these phases. */
const drawingIn = (engine: Engine, scenario: Scenario, phases: readonly Phase[]): Scenario => {
  const { knownRules } = scenario.compiled;
  const rules = known.get(knownRules) ?? [...knownRules, ...DRAWERS];
  known.set(knownRules, rules); // a list of rules is read faster the second time
  const data = dataOf(scenario);
  for (const { id, phase } of DRAWERS) if (phases.includes(phase)) data.rules[id] = {};
  return engine.rebuild(scenario, data, rules);
};

const ownDraw = defineLaw(
  'own-draw',
  'Draws that one rule adds, in whatever phase, shift the luck of no other.',
  (war, engine) => {
    const between = pick(PHASES, choices('own-draw', war));
    const log = ordersOf(engine, war);
    const course = (scenario: Scenario): string[] =>
      stepThrough(engine, { ...war, scenario }, log).map(({ world }) => trace(world));
    return difference(
      'with draws added',
      course(war.scenario),
      course(drawingIn(engine, war.scenario, ['gates', between, 'end'])),
    );
  },
);

const phaseOrder = defineLaw(
  'phase-order',
  'Rules of one phase may run in any order: swapping them changes no digest.',
  (war, engine) => {
    const { rules } = war.scenario.compiled;
    const place = (phase: Phase): number => PHASES.indexOf(phase);
    const swapped = [...rules].reverse().sort((a, b) => place(a.rule.phase) - place(b.rule.phase));
    if (swapped.every((bound, i) => bound === rules[i])) return null;
    const log = ordersOf(engine, war);
    const course = (scenario: Scenario): string[] =>
      stepThrough(engine, { ...war, scenario }, log).map(({ world }) => trace(world));
    return difference(
      'with the rules of each phase reversed',
      course(war.scenario),
      course(withRules(war.scenario, swapped)),
    );
  },
);

/** What keeps rules apart. */
export const ruleLaws = [ruleOff, ownDraw, phaseOrder] as const;
