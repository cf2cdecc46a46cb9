import type { RuleContext } from '../core/contracts.js';
import { EngineBug } from '../core/result.js';
import type { BoundRule, CauseInfo, Compiled } from '../core/scenario.js';
import type { FactionIndex, World } from '../core/world.js';

/** The world that rules are bound to just now. */
export interface Seat {
  world: World;
}

type Headings = ReadonlyMap<string, { readonly index: number; readonly effect: string }>;

const known = new WeakMap<readonly CauseInfo[], ReadonlyMap<string, Headings>>();

/** The ledger's headings by rule and cause, made once per list of causes. */
const headingsOf = (causes: readonly CauseInfo[]): ReadonlyMap<string, Headings> => {
  const before = known.get(causes);
  if (before !== undefined) return before;
  const made = new Map<string, Map<string, { readonly index: number; readonly effect: string }>>();
  causes.forEach(({ rule, id, effect }, index) => {
    const headings = made.get(rule) ?? new Map<string, { readonly index: number; readonly effect: string }>();
    made.set(rule, headings.set(id, { index, effect }));
  });
  known.set(causes, made);
  return made;
};

/** The only ways in which fighters change; each keeps the ledger. */
export const makeBooks = (
  compiled: Compiled,
  seat: Seat,
  rule: BoundRule,
): Pick<RuleContext, 'gain' | 'lose' | 'move'> => {
  const causeCount = compiled.causes.length;
  const headings = headingsOf(compiled.causes).get(rule.rule.id);
  const book = (faction: FactionIndex, fighters: number, cause: string, effect: string): void => {
    const heading = headings?.get(cause);
    if (heading === undefined || heading.effect !== effect)
      throw new EngineBug(`rule ${rule.rule.id} declares no ${effect} "${cause}"`);
    if (!Number.isInteger(fighters) || fighters < 0)
      throw new EngineBug(`rule ${rule.rule.id}: ${effect} of ${fighters} fighters`);
    seat.world.ledger[faction * causeCount + heading.index] += fighters;
  };
  const take = (region: number, faction: FactionIndex, fighters: number): void => {
    const { fighters: there } = seat.world.regions[region];
    if (there[faction] < fighters)
      throw new EngineBug(`rule ${rule.rule.id} takes ${fighters} of ${there[faction]} fighters`);
    there[faction] -= fighters;
  };
  return {
    gain: (region, faction, fighters, cause) => {
      book(faction, fighters, cause, 'gain');
      seat.world.regions[region].fighters[faction] += fighters;
    },
    lose: (region, faction, fighters, cause) => {
      book(faction, fighters, cause, 'loss');
      if (region !== null) take(region, faction, fighters);
    },
    move: (from, to, faction, fighters, cause) => {
      book(faction, fighters, cause, 'move');
      if (from !== null) take(from, faction, fighters);
      if (to !== null) seat.world.regions[to].fighters[faction] += fighters;
    },
  };
};
