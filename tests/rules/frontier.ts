/** A border between two states, rebels on either side of it. */
import type { Order } from '../../src/core/orders.js';
import type { CrossingData, Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { stage, turn, type Played, type Stage } from './stage.js';

const post =
  (kind: 'guard' | 'seal') =>
  (from: string, quarters: 1 | 2 | 3 | 4 = 4, crossing = 'post~vale'): Order => ({ kind, crossing, from, quarters });
export const guard = post('guard');
export const seal = post('seal');
export const open = (crossing = 'post~vale'): Order => ({ kind: 'open', crossing });

/** The army holds `post` in the west, the legion `vale` in the east; between them the crossing that is watched. */
export const frontier = (crossing: Partial<CrossingData> = {}, rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: { country: 'west' }, legion: { country: 'east' }, rebels: 'insurgent' },
    regions: {
      base: { controller: 'army', fighters: { army: 100 } },
      post: { controller: 'army', fighters: { army: 800, rebels: 40 } },
      vale: { country: 'east', controller: 'legion', fighters: { legion: 800 } },
    },
    ways: [
      ['base', 'post'],
      ['post', 'vale', { porosity: 0.5, ...crossing }],
    ],
    rules: { movement: {}, 'border-status': {} },
    ...rest,
  });

/** Porosity and interdiction at the end of some weeks, the first of them with orders. */
export const watched = (
  scenario: Scenario,
  weeks: number,
  orders: Record<string, Order[]> = {},
  from: World | null = null,
): { readonly porosity: number[]; readonly caught: number[]; readonly last: Played } => {
  let last = turn(scenario, from, orders);
  const [porosity, caught]: [number[], number[]] = [[], []];
  for (let week = 1; ; week++) {
    const state = last.after.crossings['post~vale'];
    porosity.push(Number(state.porosity.toFixed(12)));
    caught.push(Number(state.interdiction.toFixed(12)));
    if (week === weeks) return { porosity, caught, last };
    last = turn(scenario, last.world, {});
  }
};
