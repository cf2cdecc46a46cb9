/** Battles in few words, for tests of the kernel. */
import { fightWeek, type Battle, type Combatant } from '../../src/core/battle.js';

interface Side {
  readonly strength: number;
  readonly rate?: number;
  readonly hidden?: boolean;
  readonly breakAt?: number;
  readonly reserve?: number;
  /** Columns of attackers on it, by position. */
  readonly columns?: readonly (readonly number[])[];
}

interface Setting {
  readonly hiding?: number;
  /** D of each side, by position. */
  readonly protection?: readonly number[];
  /** mu of each side, by position. */
  readonly detection?: readonly number[];
}

/** A battle; of two sides each is attacked by the other. */
export const battle = (
  sides: readonly Side[],
  { hiding = 1000, protection = [], detection = [] }: Setting = {},
): Battle => ({
  combatants: sides.map(
    ({ strength, rate = 0.5, hidden = false, breakAt = 0, reserve = 0, columns }, i): Combatant => ({
      strength,
      rate,
      hidden,
      breakAt,
      reserve,
      columns: columns ?? (sides.length === 2 ? [[1 - i]] : []),
      day: 0,
    }),
  ),
  engagements: sides.flatMap((_, firer) =>
    sides.map((_target, target) => ({ protection: protection[target] ?? 1, detection: detection[firer] ?? 1 })),
  ),
  hiding,
});

export const strengths = ({ combatants }: Battle): number[] => combatants.map((c) => c.strength);
export const days = ({ combatants }: Battle): number[] => combatants.map((c) => c.day);

/** Weeks until somebody is gone or broken. */
export const fightOut = (fight: Battle): Battle => {
  for (let week = 0; week < 2000 && fight.combatants.every((c) => c.day === 0); week++) fightWeek(fight);
  return fight;
};
