/**
 * A token that says whose turn it is to attack. Controllers and zones are public, so who shares what he knows with the
 * others works out the same; who does not may take a holder's last enemies for gone.
 */
import type { Json, View } from '../core/contracts.js';
import type { FactionId, RegionId } from '../core/orders.js';

/** Who may attack now: memory of the token. */
export interface Token {
  readonly holder: number;
  /** The turn in which the holder got it. */
  readonly since: number;
  /** Regions that enemies held when it was last looked at. */
  readonly enemyHeld: readonly string[];
}

/** Weeks without taking a region after which the token passes. */
const PATIENCE = 8;

const enemies = (view: View): readonly FactionId[] =>
  view.factions.filter((faction) => faction.hostile).map((faction) => faction.id);

const enemyHeld = (view: View): string[] => {
  const foes = enemies(view);
  return view.regions
    .filter((region) => region.controller !== null && foes.includes(region.controller))
    .map((region) => region.id);
};

/** Regions that an enemy holds, or in which enemies are known to stand: who lost a town may still be in it. */
export const targetsOf = (view: View): RegionId[] => {
  const foes = enemies(view);
  return view.regions
    .filter(
      ({ controller, fighters }) =>
        (controller !== null && foes.includes(controller)) || foes.some((foe) => (fighters(foe) ?? 0) > 0),
    )
    .map((region) => region.id);
};

/** Whether a faction has anything left to attack: targets in its country and zones. */
export const hasTargets = (view: View, faction: FactionId | undefined, targets: readonly RegionId[]): boolean => {
  const party = view.factions.find((each) => each.id === faction);
  return party !== undefined && targets.some((id) => view.region(id).country === party.country && party.mayEnter(id));
};

/** Whether the holder, or an ally from its country in its zones, took a region that an enemy held before. */
const hasTaken = (view: View, holder: FactionId | undefined, before: readonly RegionId[]): boolean => {
  const party = view.factions.find((each) => each.id === holder);
  if (party === undefined) return false;
  const foes = enemies(view);
  return before.some((id) => {
    const { controller } = view.region(id);
    if (controller === null || foes.includes(controller) || !party.mayEnter(id)) return false;
    return (
      controller === holder ||
      (party.country !== null && view.factions.find((each) => each.id === controller)?.country === party.country)
    );
  });
};

export const readToken = (memory: Json): Token | null => {
  if (memory === null || typeof memory !== 'object' || !('token' in memory)) return null;
  return memory.token as unknown as Token; // written by this strategy alone
};

/** The token passes when its holder takes a region, after 8 weeks without, or when nothing is left for it. */
export const nextToken = (view: View, order: readonly FactionId[], token: Token | null): Token => {
  const held = enemyHeld(view);
  const targets = targetsOf(view);
  if (token === null) return { holder: 0, since: view.turn, enemyHeld: held };
  const passes =
    hasTaken(view, order[token.holder], token.enemyHeld) ||
    view.turn - token.since >= PATIENCE ||
    !hasTargets(view, order[token.holder], targets);
  if (!passes) return { ...token, enemyHeld: held };
  for (let on = 1; on <= order.length; on++) {
    const holder = (token.holder + on) % order.length;
    if (hasTargets(view, order[holder], targets)) return { holder, since: view.turn, enemyHeld: held };
  }
  return { ...token, since: view.turn, enemyHeld: held };
};
