import type { Rule, Strategy } from '../core/contracts.js';
import type { Chance, ChanceSource } from '../core/chance.js';
import { stream } from '../core/chance.js';
import type { OrdersByFaction } from '../core/orders.js';
import * as politics from './broken-politics.js';
import * as rules from './broken-rules.js';
import { ENGINE, type Engine } from './engine.js';

/** Something known to break a law: without one a law might be a check that cannot fail. */
export interface Culprit {
  readonly summary: string;
  /** Rules to list. */
  readonly rules?: readonly Rule[];
  /** What leads every faction. */
  readonly strategy?: Strategy;
  /** What takes the place of the library's own functions. */
  readonly engine?: Engine;
}

const culprit = (rule: Rule, ...more: readonly Rule[]): Culprit => ({ summary: rule.summary, rules: [rule, ...more] });

const brokenEngine = (summary: string, engine: Partial<Engine>): Culprit => ({
  summary,
  engine: { ...ENGINE, ...engine },
});

let views = 0;
/** Remembers how often it was asked, in a closure instead of in its memory. */
const closure: Strategy = (view) => {
  views += 1;
  const legal = view.legal();
  return legal.length === 0 ? [] : [legal[views % legal.length]];
};

/** Luck from one running generator, as if draws had no keys. */
const running = (): ChanceSource => {
  const next = stream('running');
  const chance: Chance = {
    happens: (_draw, probability) => next() < probability,
    round: (_draw, x) => Math.floor(x + next()),
    unit: () => next(),
    binomial: (_draw, n, p) => Math.floor(n * p + next() * (1 - p)),
  };
  return () => chance;
};

const firstOf = (orders: OrdersByFaction): OrdersByFaction =>
  Object.fromEntries(Object.entries(orders).map(([id, list]) => [id, list.slice(0, 1)]));

/** A play that loses a part of the save it goes on from. */
const forgetful = (part: 'memories' | 'lastTurn' | 'metrics'): Culprit =>
  brokenEngine(`A play that forgets the ${part} of a save.`, {
    play: (scenario, options) =>
      ENGINE.play(
        scenario,
        options?.start === undefined || !('world' in options.start)
          ? options
          : { ...options, start: { ...options.start, [part]: {} } },
      ),
  });

const restless = new WeakMap<readonly Rule[], readonly Rule[]>();

/** Rules that each make life a little harder by being there. */
const wearing = (rules: readonly Rule[]): readonly Rule[] => {
  const known =
    restless.get(rules) ??
    rules.map((rule): Rule => ({
      ...rule,
      apply: (world, context) => {
        rule.apply(world, context);
        const [region] = world.regions;
        region.hardship += (1 - region.hardship) / 100;
      },
    }));
  restless.set(rules, known);
  return known;
};

const joinedUnseen = brokenEngine('A step after which somebody has joined unseen.', {
  step: (scenario, world, orders, options) => {
    const turn = ENGINE.step(scenario, world, orders, options);
    turn.world.regions[0].fighters[0] += 1;
    return turn;
  },
});

/** At least one known culprit per law. */
export const broken: Readonly<Record<string, readonly Culprit[]>> = {
  'input-untouched': [
    culprit(rules.stageHand),
    brokenEngine('A step that counts the turn in the world it was given.', {
      step: (scenario, world, orders, options) => {
        const turn = ENGINE.step(scenario, world, orders, options);
        world.turn += 1;
        return turn;
      },
    }),
  ],
  repeat: [culprit(rules.moduleMemory), { summary: 'A strategy that remembers in a closure.', strategy: closure }],
  'in-place': [culprit(rules.objectMemory)],
  json: [culprit(rules.minusZero)],
  'save-and-load': [
    { summary: 'A strategy that remembers in a closure.', strategy: closure },
    forgetful('memories'),
    forgetful('lastTurn'),
    forgetful('metrics'),
  ],
  clone: [brokenEngine('A clone one level deep.', { clone: (world) => ({ ...world }) })],
  'list-order': [
    brokenEngine('A step that reads the first order of each list only.', {
      step: (scenario, world, orders, options) => ENGINE.step(scenario, world, firstOf(orders), options),
    }),
  ],
  relabel: [culprit(rules.byName)],
  'empty-region': [culprit(rules.byCount), culprit(rules.offByOne)],
  mirror: [culprit(rules.byLongitude)],
  'closed-crossing': [culprit(rules.throughClosed)],
  'two-wars': [culprit(rules.byCount)],
  'isolated-war': [culprit(rules.byCount)],
  'rules-off': [
    brokenEngine('A step that tires everybody, whatever the rules.', {
      step: (scenario, world, orders, options) => {
        const turn = ENGINE.step(scenario, world, orders, options);
        for (const faction of turn.world.factions) faction.weariness += 1;
        return turn;
      },
    }),
  ],
  'no-gain': [culprit(rules.conjurer), joinedUnseen],
  refusal: [culprit(rules.matchmaker), culprit(politics.contrary)],
  'sides-exchanged': [culprit(politics.byTitle)],
  'consent-kills': [culprit(politics.blindfold)],
  'cancelled-deal': [culprit(politics.grateful), culprit(politics.hasty)],
  'idle-rule': [
    brokenEngine('Scenarios in which life grows harder by each rule that is listed.', {
      rebuild: (scenario, data) => ENGINE.rebuild(scenario, data, wearing(scenario.compiled.knownRules)),
    }),
  ],
  'rule-off': [culprit(rules.onlooker)],
  'own-draw': [
    brokenEngine('A step whose luck comes from one running generator.', {
      step: (scenario, world, orders) => ENGINE.step(scenario, world, orders, { chance: running() }),
    }),
  ],
  'phase-order': [culprit(rules.sets, rules.halves)],
  ledger: [culprit(rules.conjurer), joinedUnseen],
  'whole-people': [culprit(rules.halfPeople)],
  'drawn-once': [culprit(rules.twice), culprit(rules.borrower)],
  traced: [
    culprit(rules.keeper, rules.lateHand),
    brokenEngine('A trace that leaves out what the end of the turn changed.', {
      trace: (scenario, world, orders, options) => ({ ...ENGINE.trace(scenario, world, orders, options), ending: [] }),
    }),
  ],
  'declared-writes': [culprit(rules.trespasser)],
  'legal-orders': [culprit(rules.moody)],
  'pure-strategies': [{ summary: 'A strategy that remembers in a closure.', strategy: closure }],
};
