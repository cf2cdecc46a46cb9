/** Offensives in step: who is about to assault a border region tells the partner over the border, and waits for it. */
import type { Json } from '../core/contracts.js';
import type { FactionId, Order, RegionId } from '../core/orders.js';
import { mainEffortMove, pressAndMove, type Effort } from './effort.js';
import { marchWeeks, type Field } from './field.js';
import { numbersIn } from './memory.js';

/** The turn in which one began to wait before each region: memory of a plan. */
export type Waits = Readonly<Record<RegionId, number>>;

export const readWaits = (memory: Json): Waits => numbersIn(memory, 'waits');

/** A partner who faces an enemy right over the border of a region, and where. */
interface Twin {
  readonly partner: FactionId;
  /** Turns a word takes. */
  readonly delay: number;
  /** Regions over the border, still an enemy's, in the partner's country. */
  readonly regions: readonly RegionId[];
}

/** Whom to wait for before assaulting a region: partners with a channel who face an enemy right over the border. */
const twinsOf = ({ view, at }: Field, region: RegionId): readonly Twin[] =>
  view.partners.flatMap((partner): Twin[] => {
    const { delay } = partner;
    const party = view.factions.find((each) => each.id === partner.id);
    if (delay === null || party === undefined) return [];
    const regions = view
      .region(region)
      .neighbours.filter(
        (way) =>
          way.international &&
          at(way.region).enemyHeld &&
          view.region(way.region).country === party.country &&
          party.mayEnter(way.region),
      )
      .map((way) => way.region);
    return regions.length === 0 ? [] : [{ partner: partner.id, delay, regions }];
  });

/** The latest word that one faction gave another of an attack on one of these regions; null = none. */
const wordOf = (field: Field, from: FactionId, to: FactionId, regions: readonly RegionId[]): number | null => {
  let turn: number | null = null;
  let sent = -1;
  for (const word of field.view.announcements)
    if (word.from === from && word.to === to && regions.includes(word.region) && word.sent > sent)
      ({ turn, sent } = word);
  return turn;
};

/** The turn in which an order to march would bring its fighters to where they are sent. */
const arrivalOf = (field: Field, from: RegionId, to: RegionId): number => {
  const way = field.view.region(from).neighbours.find((each) => each.region === to);
  return field.view.turn + (way === undefined ? 1 : marchWeeks(field, way)) - 1;
};

export interface OffensiveWeek {
  readonly orders: readonly Order[];
  readonly waits: Waits;
}

/** Word to a partner of the first turn in which both could be there; a new one only where that is later than was told. */
const announce = (field: Field, region: RegionId, twins: readonly Twin[], arrival: number): readonly Order[] =>
  twins.flatMap(({ partner, delay, regions }) => {
    const { view } = field;
    const theirs = wordOf(field, partner, view.me, regions) ?? 0;
    const turn = Math.max(arrival, view.turn + delay, theirs);
    if ((wordOf(field, view.me, partner, [region]) ?? 0) >= turn) return [];
    return view.legal('announce', region).filter((order) => order.to === partner && order.turn === turn);
  });

/**
 * One week: presses where it stands, and moves the main effort, save that it assaults a border region with a twin only
 * when the partner's word for the twin has come and both words are due on arrival, or after so many weeks of waiting.
 */
export const offensiveWeek = (field: Field, effort: Effort, wait: number, waits: Waits): OffensiveWeek => {
  const { view } = field;
  const moves = mainEffortMove(field, effort);
  const [assault] = moves.flatMap((move) => (move.kind === 'advance' && move.from !== move.to ? [move] : []));
  const twins = assault === undefined ? [] : twinsOf(field, assault.to);
  if (assault === undefined || twins.length === 0) return { orders: pressAndMove(field, effort, moves), waits };

  const { from, to } = assault;
  const arrival = arrivalOf(field, from, to);
  const since = waits[to] ?? view.turn;
  const agreed = twins.some(({ partner, regions }) => {
    const theirs = wordOf(field, partner, view.me, regions);
    const ours = wordOf(field, view.me, partner, [to]);
    return theirs !== null && ours !== null && arrival >= theirs && arrival >= ours;
  });
  if (agreed || view.turn - since >= wait)
    return { orders: pressAndMove(field, effort, moves), waits: { ...waits, [to]: since } };
  return {
    orders: [...pressAndMove(field, effort, []), ...announce(field, to, twins, arrival)],
    waits: { ...waits, [to]: since },
  };
};
