import { badOrders, orderLog, orders } from './order-arbitrary.js';
import { scenarioArbitrary } from './scenario-arbitrary.js';
import { strategyArbitrary } from './strategy-pick.js';
import { trialArbitrary } from './trial-arbitrary.js';
import { warArbitrary, worldArbitrary } from './war-arbitrary.js';

/** Generators for fast-check. All shrink: fewer regions, factions and orders, shorter wars, rounder numbers. */
export const arbitraries = {
  /** Wars of 2 to 6 factions in 2 to 12 regions as scenario data, valid by construction. */
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
  /** Built-in strategies by reference: nobody, noise, the greedy, those who mean it, and with a scenario scripts. */
  strategy: strategyArbitrary,
} as const;
