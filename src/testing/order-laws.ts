import type { Order, Refusal } from '../core/orders.js';
import { resolveStrategy } from '../setup.js';
import { unwrap } from '../core/result.js';
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { view } from '../engine/step.js';
import { ordersOf, playWar, type Engine } from './engine.js';
import { choices, defineLaw, pick } from './law.js';
import type { War } from './war.js';

/** Listed orders tried per faction and turn. */
const TRIED = 3;

/** What a turn makes of one order given alone: null = accepted, else the code. */
const fate = (
  engine: Engine,
  war: War,
  world: Parameters<typeof view>[1],
  faction: string,
  order: Order,
): string | null => {
  const { rejected } = engine.step(war.scenario, world, { [faction]: [order] });
  return rejected.length === 0 ? null : rejected[0].code;
};

const legalOrders = defineLaw(
  'legal-orders',
  'An order that a view lists is accepted when given alone; explain says of any order what the turn will say.',
  (war, engine) => {
    const next = choices('legal-orders', war);
    const log = ordersOf(engine, war);
    let world = engine.begin(war.scenario, war.seed);
    for (const turn of Object.keys(log)) {
      const orders = log[Number(turn)];
      for (const { id } of war.scenario.factions) {
        const eyes = view(war.scenario, world, id);
        const legal = eyes.legal();
        const listed = legal.length === 0 ? [] : Array.from({ length: TRIED }, () => pick(legal, next));
        for (const order of listed) {
          const code = fate(engine, war, world, id, order) ?? eyes.explain(order)?.code ?? null;
          if (code !== null && code !== 'over-committed')
            return `turn ${turn}: ${id} may ${JSON.stringify(order)}, but it is ${code}`;
        }
        for (const order of (orders[id] ?? []).slice(0, TRIED)) {
          const said: Refusal | null = eyes.explain(order);
          const code = fate(engine, war, world, id, order);
          if (code !== 'over-committed' && code !== (said?.code ?? null))
            return `turn ${turn}: of ${JSON.stringify(order)} by ${id} explain says ${said?.code ?? 'legal'}, the turn ${code ?? 'accepted'}`;
        }
      }
      ({ world } = engine.step(war.scenario, world, orders));
    }
    return null;
  },
);

/** Asks a strategy twice, the second time one made afresh, and notes where the answers differ. */
const askedTwice = (ref: StrategyRef, note: (turn: number) => void): Strategy => {
  const strategy = unwrap(resolveStrategy(ref));
  return (eyes) => {
    const answer = strategy(eyes);
    const again = unwrap(resolveStrategy(ref))(eyes);
    if (JSON.stringify(answer) !== JSON.stringify(again)) note(eyes.turn);
    return answer;
  };
};

const pureStrategies = defineLaw(
  'pure-strategies',
  'A strategy answers the same view and memory with the same orders and memory, however often it is asked.',
  (war, engine) => {
    const wrong: string[] = [];
    const strategies = Object.fromEntries(
      Object.entries(war.strategies).map(([id, ref]) => [
        id,
        askedTwice(ref, (turn) => wrong.push(`turn ${turn}: the strategy of ${id} answers one view in two ways`)),
      ]),
    );
    playWar(engine, { ...war, strategies });
    return wrong[0] ?? null;
  },
);

/** What orders and those who give them must keep to. */
export const orderLaws = [legalOrders, pureStrategies] as const;
