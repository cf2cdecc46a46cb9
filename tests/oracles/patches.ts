/**
 * Two patches joined by one way, as published models have them: whoever is attacked loses a share and may recruit even
 * so, whoever is left alone grows, and then each fighter crosses with the porosity as his chance. Many pairs of patches
 * may be played in one war, each with luck of its own. Rules: `movement` (to press), `share-attrition`,
 * `sanctuary-recovery`, `blind-mixing`.
 */
import {
  begin,
  inspect,
  step,
  unwrap,
  validateScenario,
  type Order,
  type OrdersByFaction,
  type Scenario,
  type ScenarioData,
} from '../../src/index.js';

const MOST = 1e9;
const SIDES = [0, 1] as const;
export type Sides<T> = readonly [T, T];

/** What a week does to a fighter: he survives with this chance, and a survivor recruits one more with that. */
export interface Lot {
  readonly survive: number;
  readonly recruit: number;
}

export interface Patches {
  readonly fighters: Sides<number>;
  readonly quiet: Lot;
  readonly attacked: Lot;
  /** Share that crosses in a week. */
  readonly porosity: number;
  /** Pairs of patches, all alike; default 1. */
  readonly pairs?: number;
}

/** In which weeks, from 0, each side is attacked. */
export type Calendar = (week: number) => Sides<boolean>;
export const inStep: Calendar = (week) => [week % 2 === 0, week % 2 === 0];
export const inTurn: Calendar = (week) => [week % 2 === 0, week % 2 === 1];

const idOf = (pair: number, side: number): string => `patch-${pair}-${side}`;

export const scenarioOf = ({ fighters, quiet, attacked, porosity, pairs = 1 }: Patches, turns: number): Scenario => {
  const all = Array.from({ length: pairs }, (_, pair) => pair);
  const rebels = (value: number): Record<string, number> => ({ default: 0, rebels: value });
  const data: ScenarioData = {
    format: 1,
    id: 'oracle',
    title: 'Two patches',
    turns,
    countries: SIDES.map((side) => ({ id: `land-${side}`, name: `Land ${side}` })),
    factions: [
      { id: 'army', name: 'Army', kind: 'external' },
      { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
    ],
    regions: all.flatMap((pair) =>
      SIDES.map((side) => ({
        id: idOf(pair, side),
        name: idOf(pair, side),
        country: `land-${side}`,
        terrain: 'desert' as const,
        contested: true,
        capacity: MOST,
        fighters: { army: 1, rebels: fighters[side] },
      })),
    ),
    crossings: all.map((pair) => ({ between: [idOf(pair, 0), idOf(pair, 1)], km: 10, porosity })),
    relations: [{ between: ['army', 'rebels'], level: 'hostile' }],
    rules: {
      movement: {},
      'share-attrition': {
        loss: rebels(1 - attacked.survive),
        growth: rebels(attacked.recruit),
        wastage: rebels(1 - quiet.survive),
      },
      'sanctuary-recovery': { growth: quiet.recruit, where: 'anywhere', desertion: 0 },
      'blind-mixing': {},
    },
    provenance: all.flatMap((pair) =>
      SIDES.flatMap((side) =>
        ['army', 'rebels'].map((id) => ({
          path: `regions/${idOf(pair, side)}/fighters/${id}`,
          illustrative: true,
          low: 0,
          high: MOST,
        })),
      ),
    ),
  };
  return unwrap(validateScenario(data));
};

const ordersIn = (attacked: Sides<boolean>, strengths: readonly Sides<number>[]): OrdersByFaction => {
  const army: Order[] = [];
  const rebels: Order[] = [];
  strengths.forEach((pair, p) => {
    for (const side of SIDES) {
      if (pair[side] === 0) continue;
      const [from, to] = [idOf(p, side), idOf(p, 1 - side)];
      if (attacked[side]) army.push({ kind: 'advance', from, to: from, quarters: 4 });
      rebels.push({ kind: 'mix', from, to, quarters: 4 });
    }
  });
  return { army, rebels };
};

/** The strengths of each pair after so many weeks; fewer where nobody is left anywhere. */
export const playPatches = (
  scenario: Scenario,
  pairs: number,
  calendar: Calendar,
  weeks: number,
  seed: string,
  options: Parameters<typeof step>[3] = {},
): readonly Sides<number>[] => {
  let world = begin(scenario, seed);
  const strengths = (): Sides<number>[] => {
    const { regions } = inspect(scenario, world);
    const at = (pair: number, side: number): number => regions[idOf(pair, side)].fighters['rebels'];
    return Array.from({ length: pairs }, (_, pair) => [at(pair, 0), at(pair, 1)]);
  };
  let now = strengths();
  for (let week = 0; week < weeks && now.some(([a, b]) => a + b > 0); week++) {
    const turn = step(scenario, world, ordersIn(calendar(week), now), options);
    // Only at porosity 0 is there a way that nobody may take.
    const wrong = turn.rejected.filter(({ code }) => code !== 'closed');
    if (wrong.length > 0) throw new Error(wrong.map(({ message }) => message).join('; '));
    ({ world } = turn);
    now = strengths();
  }
  return now;
};
