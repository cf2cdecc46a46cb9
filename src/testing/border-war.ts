/** Two wars on a border crossing, led by the calendar alone: for laws of scenarios, not of strategies. */
import type { Rule, StrategyRef } from '../core/contracts.js';
import type { FactionId, Order } from '../core/orders.js';
import type { CrossingData, RegionData, Scenario } from '../core/scenario.js';
import { inspect } from '../engine/inspect.js';
import type { Campaign } from '../engine/play.js';
import { replicateSeed } from '../experiment/seed.js';
import { play } from '../setup.js';
import { plannedWar, type AverageSetting } from './average-law.js';
import type { BorderPlan } from './border-plan.js';
import type { OrderLog } from './war.js';

const SIDES = ['west', 'east'] as const;
type BorderSide = (typeof SIDES)[number];

/** The data of a plan but for map and armies. */
const common = ({ turns, rates, intelligence, growth }: BorderPlan, sides: readonly BorderSide[]) => ({
  format: 1 as const,
  id: 'border-war',
  title: 'A war on both sides of a border',
  turns,
  countries: SIDES.map((id) => ({ id, name: `The ${id}` })),
  factions: [
    ...sides.map((side) => ({
      id: `${side}-army`,
      name: `Army of the ${side}`,
      kind: 'state' as const,
      country: side,
      intelligence,
    })),
    { id: 'rebels', name: 'The rebels', kind: 'insurgent' as const },
  ],
  rules: {
    movement: {},
    retreat: {},
    control: {},
    'ground-combat': { rate: { default: rates.armies, rebels: rates.rebels } },
    'sanctuary-recovery': { growth },
  },
});

/** The rebels' two valleys, with so many of an army in those that are named. */
const valleys = (plan: BorderPlan, armies: Partial<Record<BorderSide, number>>): RegionData[] =>
  SIDES.map((side, i) => {
    const army = armies[side] ?? 0;
    return {
      id: side,
      name: `Valley of the ${side}`,
      country: side,
      terrain: plan.terrain,
      capacity: plan.capacity,
      hiding: plan.hiding,
      controller: 'rebels',
      contested: army > 0,
      fighters: { ...(army > 0 ? { [`${side}-army`]: army } : {}), rebels: plan.rebels[i] },
    };
  });

const border = ({ porosity }: BorderPlan): CrossingData => ({ between: [...SIDES], km: 20, porosity });

/** A valley that an army stands in and one across the border that nobody attacks. */
export const quietEast = (plan: BorderPlan, more: readonly Rule[]): Scenario =>
  plannedWar(
    {
      ...common(plan, ['west']),
      regions: valleys(plan, { west: plan.army }),
      crossings: [border(plan)],
    },
    more,
  );

/** The rebels that a base sustains: too few to move there. */
const AT_A_BASE = 100;

/** Two valleys, and behind each the base of an army that comes and goes. */
export const chain = (plan: BorderPlan, more: readonly Rule[]): Scenario =>
  plannedWar(
    {
      ...common(plan, SIDES),
      regions: [
        ...valleys(plan, {}),
        ...SIDES.map((side) => ({
          id: `${side}-base`,
          name: `Base of the ${side}`,
          country: side,
          terrain: plan.terrain,
          capacity: AT_A_BASE,
          hiding: AT_A_BASE,
          controller: `${side}-army`,
          fighters: { [`${side}-army`]: plan.army },
        })),
      ],
      crossings: [border(plan), ...SIDES.map((side): CrossingData => ({ between: [`${side}-base`, side], km: 20 }))],
    },
    more,
  );

/** An order of one army in each week in which it gives one. */
const calendar = (turns: number, give: (side: BorderSide, week: number) => Order | null): OrderLog =>
  Object.fromEntries(
    Array.from({ length: turns }, (_, week) => {
      const orders = SIDES.flatMap((side) => {
        const order = give(side, week);
        return order === null ? [] : [[`${side}-army`, [order]] as const];
      });
      return [week + 1, Object.fromEntries(orders)];
    }),
  );

const press = (region: string): Order => ({ kind: 'advance', from: region, to: region, quarters: 4 });

/** The army of the west presses in every week. */
export const pressing = (turns: number): OrderLog =>
  calendar(turns, (side) => (side === 'west' ? press('west') : null));

/** The week, from 0, in which each army's first window opens. */
type Starts = Readonly<Record<BorderSide, number>>;

/**
 * Windows of `period` weeks and pauses as long, agreed before the first turn: three quarters of an army go in the first
 * week of a window and press to its end, then all go home.
 */
export const windows = (turns: number, period: number, starts: Starts): OrderLog =>
  calendar(turns, (side, week) => {
    if (week < starts[side]) return null;
    const at = (week - starts[side]) % (2 * period);
    const base = `${side}-base`;
    if (at === 0) return { kind: 'advance', from: base, to: side, quarters: 3 };
    if (at < period) return press(side);
    return at === period ? { kind: 'withdraw', from: side, to: base, quarters: 4 } : null;
  });

/** So many campaigns by one calendar; equal seeds, equal luck. `strategies`: of who goes by none. */
export const campaigns = (
  scenario: Scenario,
  override: OrderLog,
  { runs, seed }: Pick<AverageSetting, 'runs' | 'seed'>,
  strategies: Readonly<Record<FactionId, StrategyRef>> = {},
): readonly Campaign[] =>
  Array.from({ length: runs }, (_, i) =>
    play(scenario, { seed: replicateSeed(seed, i + 1), strategies, override, record: false }),
  );

/** Rebels left at the end of a campaign on these sides of the border. */
export const rebelsLeft = ({ scenario, world }: Campaign, sides: readonly BorderSide[] = SIDES): number => {
  const { regions } = inspect(scenario, world);
  return sides.reduce((sum, side) => sum + regions[side].fighters['rebels'], 0);
};
