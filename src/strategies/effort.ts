/** One main effort, as the strategies of regular forces share it. */
import type { Order, Quarters } from '../core/orders.js';
import { withinLimits } from './limits.js';
import { ifLegal, isBeaten, isHostile, OVERWHELMING, spareQuarters, stacks, type Field, type Ground } from './field.js';
import { routeToEnemy } from './route.js';

/** Options that all strategies of regular forces have. */
export const EFFORT_OPTIONS = {
  commit: {
    value: 3,
    min: 1,
    max: 4,
    integer: true,
    unit: 'quarters of a stack',
    summary: 'Most of a stack that goes at once.',
  },
  garrison: { value: 0, min: 0, max: 1_000_000, integer: true, unit: 'fighters', summary: 'Least that stays behind.' },
  odds: {
    value: 1.2,
    min: 0,
    max: 100,
    unit: 'own and joint fighters per known enemy',
    summary: 'Attacks only at these odds or better.',
  },
} as const;

export interface Effort {
  readonly commit: number;
  readonly garrison: number;
  readonly odds: number;
}

/** Whether own and joint forces may attack here at the odds asked for. */
const oddsAreMet = (ground: Ground, effort: Effort): boolean =>
  ground.enemy > 0 && ground.friendly >= effort.odds * ground.enemy;

/** The quarters that a stack can spare: the garrison stays, and where enemies stand as many as keep them beaten. */
const spareOf = ({ own, friendly, enemy }: Ground, { commit, garrison }: Effort): 0 | Quarters => {
  const watch = enemy === 0 ? 0 : OVERWHELMING * enemy + 1 - (friendly - own);
  return spareQuarters(own, commit, Math.max(garrison, watch));
};

/**
 * An attack on an enemy region by all own stacks beside it at once, with what each can spare; none where even all of
 * them, with those who stand there or are on their way, would fall short of the odds.
 */
const attackOn = (field: Field, target: Ground, effort: Effort): readonly Order[] => {
  const { id: to } = target.region;
  const orders: Order[] = [];
  let force = target.friendly + field.comingFriends(to);
  for (const ground of stacks(field)) {
    const { id: from, neighbours } = ground.region;
    const quarters = neighbours.some((way) => way.region === to) ? spareOf(ground, effort) : 0;
    const going = quarters === 0 ? [] : ifLegal(field.view, { kind: 'advance', from, to, quarters });
    if (going.length > 0) force += Math.floor((ground.own * quarters) / 4);
    orders.push(...going);
  }
  return force >= effort.odds * target.enemy ? orders : [];
};

/** What the main effort does with a stack: its next step towards the nearest enemy region. */
const stepFrom = (field: Field, ground: Ground, effort: Effort): readonly Order[] => {
  const { id: from } = ground.region;
  const quarters = spareOf(ground, effort);
  const route = quarters === 0 ? null : routeToEnemy(field, from);
  if (route === null || quarters === 0) return [];
  const next = field.at(route.next);
  return isHostile(next) && !isBeaten(next)
    ? attackOn(field, next, effort)
    : ifLegal(field.view, { kind: 'reinforce', from, to: route.next, quarters });
};

/**
 * The week's move of the main effort: the largest stack that can do something useful goes on towards the nearest enemy
 * region, and where that lies next to it all stacks beside it attack together. Largest in a battle of its own, a stack
 * stays in it until its odds are overwhelming.
 */
export const mainEffortMove = (field: Field, effort: Effort): readonly Order[] => {
  for (const ground of stacks(field)) {
    if (oddsAreMet(ground, effort) && !isBeaten(ground)) return [];
    const orders = stepFrom(field, ground, effort);
    if (orders.length > 0) return orders;
  }
  return [];
};

/** Presses wherever own fighters face enemies at good enough odds; who is leaving presses with those who stay. */
const pressEverywhere = (field: Field, effort: Effort, moves: readonly Order[]): Order[] => {
  const orders: Order[] = [];
  for (const ground of field.grounds) {
    if (ground.own === 0 || !oddsAreMet(ground, effort)) continue;
    const { id } = ground.region;
    const leaving = moves.find((move) => 'from' in move && 'quarters' in move && move.from === id);
    const quarters = 4 - (leaving !== undefined && 'quarters' in leaving ? leaving.quarters : 0);
    if (quarters === 1 || quarters === 2 || quarters === 3 || quarters === 4)
      orders.push(...ifLegal(field.view, { kind: 'advance', from: id, to: id, quarters }));
  }
  return orders;
};

/** The week's orders: presses wherever the odds are good enough, and moves; no more offensives at once than allowed. */
export const pressAndMove = (field: Field, effort: Effort, moves: readonly Order[]): Order[] =>
  withinLimits(field, [...pressEverywhere(field, effort, moves), ...moves]);

/** Presses in towns that no enemy holds: who is not on the attack still fights those who stand in his own. */
export const pressAtHome = (field: Field, effort: Effort): Order[] => {
  const own = field.grounds.filter(({ region, enemyHeld }) => region.controller !== null && !enemyHeld);
  return pressAndMove({ ...field, grounds: own }, effort, []);
};

/** Presses, and moves the main effort. */
export const wholeEffort = (field: Field, effort: Effort): Order[] =>
  pressAndMove(field, effort, mainEffortMove(field, effort));
