/** Attacks that begin and end: out in the first week, press, and home again where that is asked. */
import type { Json, View } from '../core/contracts.js';
import type { Order, RegionId } from '../core/orders.js';
import { mainEffortMove, pressAndMove, pressAtHome, wholeEffort, type Effort } from './effort.js';
import { ifLegal, type Field } from './field.js';
import { entriesIn } from './memory.js';

/** Where each field force set out from: memory of a sortie, by region. */
export type Homes = Readonly<Record<RegionId, RegionId>>;

export const readHomes = (memory: Json): Homes =>
  entriesIn(memory, 'homes', (home): home is RegionId => typeof home === 'string');

/** Everybody in the field goes back to where he came from. */
const goHome = (view: View, homes: Homes): Order[] =>
  view.regions.flatMap((region) => {
    const home = homes[region.id];
    return home === undefined ? [] : [...ifLegal(view, { kind: 'withdraw', from: region.id, to: home, quarters: 4 })];
  });

export interface Sortie {
  readonly orders: readonly Order[];
  readonly homes: Homes;
}

/**
 * One week of attacking. With `home` the stack sets out in the first week only and nothing follows; who comes home
 * must know where from. Without, it is a main effort like any other.
 */
export const attackWeek = (field: Field, effort: Effort, home: boolean, firstWeek: boolean, homes: Homes): Sortie => {
  if (!home) return { orders: wholeEffort(field, effort), homes };
  if (!firstWeek) return { orders: pressAndMove(field, effort, []), homes };
  const moves = mainEffortMove(field, effort);
  const orders = pressAndMove(field, effort, moves);
  const left: Record<RegionId, RegionId> = { ...homes };
  const [main] = moves; // who goes with it comes home to where the largest stack is from
  if (main?.kind === 'advance' && orders.includes(main)) left[main.to] = main.from;
  return { orders, homes: left };
};

/** A week between attacks: home again where that is asked, else no more than fighting in one's own towns. */
export const restWeek = (field: Field, effort: Effort, home: boolean, homes: Homes): Sortie => ({
  orders: home ? goHome(field.view, homes) : pressAtHome(field, effort),
  homes,
});
