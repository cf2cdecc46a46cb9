import { badOrders, orderLog, orders } from './order-arbitrary.js';
import { scenarioArbitrary } from './scenario-arbitrary.js';
import { trialArbitrary } from './trial-arbitrary.js';
import { strategyArbitrary, warArbitrary, worldArbitrary } from './war-arbitrary.js';

/** Generators for fast-check. All shrink: fewer regions, factions and orders, shorter wars, rounder numbers. */
export const arbitraries = {
  /** Small wars as scenario data, valid by construction. */
  scenario: scenarioArbitrary,
  /** A scenario with strategies, orders and luck: what laws take. */
  war: warArbitrary,
  /** A war in which a strategy that is tested leads one faction: what laws of strategies take. */
  trial: trialArbitrary,
  /** Worlds that a war on a scenario may come to. */
  world: worldArbitrary,
  /** Orders by turn and faction, many of them legal. */
  orderLog,
  /** Orders that a view lists. */
  orders,
  /** What is no order, or none that may be given. */
  badOrders,
  /** Built-in strategies by reference. */
  strategy: strategyArbitrary,
} as const;
