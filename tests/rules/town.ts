/** A battle for a town, with the kernel's real losses read off what the rule asks to be rounded. */
import { begin, step } from '../../src/engine/step.js';
import { recorded, type Drawn } from '../../src/testing/recorded-chance.js';
import { scriptedChance, type Script } from '../../src/testing/scripted-chance.js';
import type { OrdersByFaction } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { stage, type Stage } from './stage.js';

/** The town's place in key order. */
export const TOWN = 2;
export type Field = Partial<Stage> & {
  readonly fighters?: Readonly<Record<string, number>>;
  readonly town?: object;
  readonly parameters?: object;
};
/** A town, a base beside it and hills to flee to; losses are rounded, so that one can read off the kernel's real loss. */
export const field = ({
  fighters = { army: 1000, rebels: 400 },
  town = {},
  parameters = {},
  ...rest
}: Field = {}): Scenario =>
  stage({
    factions: {
      army: { intelligence: 1 },
      guard: { kind: 'militia', intelligence: 1 },
      rebels: 'insurgent',
      gang: 'insurgent',
    },
    regions: {
      base: { controller: 'army', fighters: { army: 200, guard: 200 } },
      hills: {},
      town: { controller: 'rebels', hiding: 1000, fighters, ...town },
    },
    ways: [
      ['base', 'town'],
      ['hills', 'town'],
    ],
    rules: {
      movement: {},
      'ground-combat': {
        rate: { default: 0.1, rebels: 0.05, gang: 0.05 },
        break: 0,
        spread: 0,
        chance: 'rounding',
        ...parameters,
      },
    },
    ...rest,
  });

/** The kernel's real losses in the town, by faction: what the rule asked to be rounded; those without a loss left out. */
export const losses = (
  scenario: Scenario,
  orders: OrdersByFaction,
  world: World | null = null,
  script: Script = {},
): Record<string, number> => {
  const draws: Drawn[] = [];
  step(scenario, world ?? begin(scenario, 'x'), orders, {
    chance: recorded(draws, scriptedChance(scenario, script, { otherwise: 'expected' })),
  });
  const found = draws.flatMap((draw) => {
    const match = new RegExp(`^ground-combat/loss ${TOWN} (\\d+) round\\((.+)\\) =`).exec(draw);
    return match === null ? [] : [[scenario.factions[Number(match[1])].id, Number(match[2])] as const];
  });
  return Object.fromEntries(found.filter(([, loss]) => loss > 0));
};

/** One week of R against hidden G by the formula, at mu 1. */
export const openWeek = (
  r0: number,
  g0: number,
  a: number,
  b: number,
  dG = 1,
  dR = 1,
): { readonly r: number; readonly g: number } => {
  let [r, g] = [r0, g0];
  for (let day = 0; day < 7; day++) {
    const after = r - ((1 / 7) * b * g) / dR;
    g -= (1 / 7) * (a / dG) * ((r + after) / 2);
    r = after;
  }
  return { r: r0 - r, g: g0 - g };
};
