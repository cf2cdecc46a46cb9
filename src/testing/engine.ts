import { clone } from '../core/clone.js';
import { digestSections } from '../core/digest.js';
import type { OrdersByFaction } from '../core/orders.js';
import type { World } from '../core/world.js';
import type { Campaign } from '../engine/play.js';
import { begin, step, type Turn } from '../engine/step.js';
import { trace as traceTurn } from '../engine/trace.js';
import { play } from '../setup.js';
import { checkedChance } from './checked-chance.js';
import { rebuild, type OrderLog, type War } from './war.js';

/** What laws run: the library's own functions, or a deliberately broken one in a test of the laws themselves. */
export interface Engine {
  readonly begin: typeof begin;
  readonly step: typeof step;
  readonly trace: typeof traceTurn;
  readonly play: typeof play;
  readonly clone: typeof clone;
  readonly rebuild: typeof rebuild;
}

export const ENGINE: Engine = { begin, step, trace: traceTurn, play, clone, rebuild };

/** Every section of a world, as short digests in one text: equal texts, equal worlds. */
export const trace = (world: World): string => JSON.stringify(digestSections(world));

/** Plays the whole war with its strategies, the log replacing what they say. */
export const playWar = (
  engine: Engine,
  { scenario, seed, log, strategies }: War,
  options: Parameters<typeof play>[1] = {},
): Campaign =>
  engine.play(scenario, { ...(options.start === undefined ? { seed } : {}), strategies, override: log, ...options });

/** The orders that a war's factions gave, turn by turn, strategies' included. */
export const ordersOf = (engine: Engine, war: War): OrderLog => {
  const { record } = playWar(engine, war);
  const lines = record === null ? [] : record.turns;
  return Object.fromEntries(lines.map(({ turn, orders }) => [turn, orders as unknown as OrdersByFaction])); // judged again, one by one
};

/** Plays turn by turn with these orders; `between` may put another world in the place of each. */
export const stepThrough = (
  engine: Engine,
  { scenario, seed }: War,
  log: OrderLog,
  between: (world: World) => World = (world) => world,
  chance = checkedChance,
): Turn[] => {
  const turns: Turn[] = [];
  let world = between(engine.begin(scenario, seed));
  for (const turn of Object.keys(log)) {
    const next = engine.step(scenario, world, log[Number(turn)], { chance });
    turns.push(next);
    world = between(next.world);
  }
  return turns;
};

/** The members in which two objects differ, or the surroundings of the first place where two texts do. */
const whereIn = (expected: string, actual: string): string => {
  if (expected.startsWith('{') && actual.startsWith('{')) {
    const [a, b] = [JSON.parse(expected), JSON.parse(actual)] as readonly Readonly<Record<string, unknown>>[];
    return Object.keys({ ...a, ...b })
      .filter((name) => JSON.stringify(a[name]) !== JSON.stringify(b[name]))
      .join(', ');
  }
  let i = 0;
  while (i < expected.length && expected[i] === actual[i]) i++;
  const part = (text: string): string => text.slice(Math.max(0, i - 40), i + 40);
  return `…${part(expected)}… against …${part(actual)}…`;
};

/** The first turn in which two courses of one war differ, in words; null = none does. */
export const difference = (what: string, expected: readonly string[], actual: readonly string[]): string | null => {
  if (expected.length !== actual.length) return `${what}: ${expected.length} turns against ${actual.length}`;
  const turn = expected.findIndex((text, i) => text !== actual[i]);
  return turn < 0 ? null : `${what}: turn ${turn + 1} differs in ${whereIn(expected[turn], actual[turn])}`;
};
