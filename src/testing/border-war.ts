/** A war on both sides of one border crossing, led by the calendar alone: for laws of scenarios, not of strategies. */
import type { Rule } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import type { Scenario, ScenarioData } from '../core/scenario.js';
import type { Terrain } from '../core/world.js';
import { illustrated } from './illustrated.js';
import { scenarioFrom, type OrderLog } from './war.js';

/** The two sides of the border; each has one region, an army of its state, and rebels. */
export const BORDER_SIDES = ['west', 'east'] as const;
export type BorderSide = (typeof BORDER_SIDES)[number];

/** Two numbers, of the west and of the east. */
type OfBoth = readonly [west: number, east: number];

/** What the two sides have; equal terrain, and room for as many rebels. */
export interface BorderPlan {
  readonly turns: number;
  readonly terrain: Terrain;
  /** Rebels that one region sustains, K. */
  readonly capacity: number;
  readonly rebels: OfBoth;
  readonly armies: OfBoth;
  /** Kills per fighter and week. */
  readonly rates: { readonly armies: number; readonly rebels: number };
  /** Detection of the armies, 0 to 1. */
  readonly intelligence: number;
  /** Regrowth of rebels whom nobody attacks, share a week. */
  readonly growth: number;
  /** Share of a stack that gets across in a week, 0 to 1. */
  readonly porosity: number;
}

/** The scenario of a plan; `more`: rules of one's own, listed besides. */
export const borderWar = (plan: BorderPlan, more: readonly Rule[] = []): Scenario => {
  const { turns, terrain, capacity, rebels, armies, rates, intelligence, growth, porosity } = plan;
  const data = {
    format: 1,
    id: 'border-war',
    title: 'A war on both sides of a border',
    turns,
    countries: BORDER_SIDES.map((id) => ({ id, name: `The ${id}` })),
    factions: [
      ...BORDER_SIDES.map((side) => ({
        id: `${side}-army`,
        name: `The army of the ${side}`,
        kind: 'state',
        country: side,
        intelligence,
      })),
      { id: 'rebels', name: 'The rebels', kind: 'insurgent' },
    ],
    relations: BORDER_SIDES.map((side) => ({ between: [`${side}-army`, 'rebels'], level: 'hostile' })),
    regions: BORDER_SIDES.map((side, i) => ({
      id: side,
      name: `The ${side}`,
      country: side,
      terrain,
      capacity,
      controller: 'rebels',
      contested: true,
      fighters: { [`${side}-army`]: armies[i], rebels: rebels[i] },
    })),
    crossings: [{ between: [...BORDER_SIDES], km: 20, porosity }],
    rules: {
      movement: {},
      retreat: {},
      control: {},
      'ground-combat': { rate: { default: rates.armies, rebels: rates.rebels } },
      'sanctuary-recovery': { growth, where: 'anywhere' },
      ...Object.fromEntries(more.map(({ id }) => [id, {}])),
    },
  } as unknown as ScenarioData;
  return scenarioFrom(illustrated(data), more);
};

/** The orders of a war in which each army presses, where it stands and with all it has, in the turns that `presses` names. */
export const pressedBy = (turns: number, presses: (side: BorderSide, turn: number) => boolean): OrderLog =>
  Object.fromEntries(
    Array.from({ length: turns }, (_, i) => {
      const pressing = BORDER_SIDES.filter((side) => presses(side, i + 1));
      const press = (side: BorderSide): Order => ({ kind: 'advance', from: side, to: side, quarters: 4 });
      return [i + 1, Object.fromEntries(pressing.map((side) => [`${side}-army`, [press(side)]]))];
    }),
  );
