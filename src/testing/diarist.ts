import type { Json, Strategy, StrategyRef, View } from '../core/contracts.js';
import { unwrap } from '../core/result.js';
import { resolveStrategy } from '../setup.js';
import type { War } from './war.js';

/** Pages of a diary, before it begins anew. */
const PAGES = 1009;

interface Diary {
  /** A number that hangs on every turn so far, and on what each was told to have been. */
  readonly page: number;
  /** What the strategy itself remembers. */
  readonly own: Json;
}

const readDiary = (memory: Json): Diary => (memory === null ? { page: 0, own: null } : (memory as unknown as Diary));

const turned = ({ page }: Diary, { turn, lastTurn: { orders, rejected, events } }: View): number =>
  (page * 31 + turn + 3 * orders.length + 5 * rejected.length + 7 * events.length) % PAGES;

/**
 * A strategy that keeps a diary besides and gives no orders on every third page: what it does hangs on all that it
 * remembers and on what it is told of the turn before, whatever it is made of.
 */
const diarist = (ref: StrategyRef): Strategy => {
  const strategy = unwrap(resolveStrategy(ref));
  return (view) => {
    const diary = readDiary(view.memory);
    const answer = strategy(Object.create(view, { memory: { value: diary.own, enumerable: true } }) as View);
    const { orders, memory } = 'orders' in answer ? answer : { orders: answer, memory: diary.own };
    const page = turned(diary, view);
    return { orders: page % 3 === 0 ? [] : orders, memory: { page, own: memory } };
  };
};

/** The strategies of a war, each with a diary. */
export const diarists = ({ strategies }: War): War['strategies'] =>
  Object.fromEntries(Object.entries(strategies).map(([id, ref]) => [id, diarist(ref)]));
