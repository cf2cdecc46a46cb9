/**
 * The combat kernel: a week of fighting in one region, in seven sub-turns, on real strengths. Open fighting follows
 * Lanchester's square law (Lanchester 1916); fire on hidden fighters is found with detection mu and otherwise falls on
 * the share of the hiding area they fill, min(1, G/N) (Deitchman 1962; Kress & MacKay 2014). mu = 0 is Deitchman's
 * ambush, mu = 1 the square law.
 */

export const SUB_TURNS = 7;
const H = 1 / SUB_TURNS;

/** One faction in a battle. */
export interface Combatant {
  /** Fighters engaged. */
  strength: number;
  /** Fighters there who stand aside. */
  readonly reserve: number;
  /** Strength, reserve included, at which it breaks; 0 = fights to the end. */
  readonly breakAt: number;
  /** Kills per fighter and week, effectiveness included. */
  readonly rate: number;
  readonly hidden: boolean;
  /** Columns of attackers on it, each a list of positions, in the order in which they fight. */
  readonly columns: readonly (readonly number[])[];
  /** The day, 1 to 7, on which it broke or ended; 0 = still fighting. */
  day: number;
}

/** How one faction's fire on another fares. */
export interface Engagement {
  /** What divides it: terrain and entrenchment of the target, at least 1. */
  readonly protection: number;
  /** Detection mu with which a hidden target is found, 0 to 1. */
  readonly detection: number;
}

export interface Battle {
  readonly combatants: readonly Combatant[];
  /** Entry firer · combatants + target. */
  readonly engagements: readonly Engagement[];
  /** Hiding area N, in fighters. */
  readonly hiding: number;
}

const fighting = (c: Combatant): boolean => c.day === 0 && c.strength > 0;

/** The column that fights a defender now: the first with a member still fighting; empty = none. */
const currentColumn = (battle: Battle, defender: Combatant): readonly number[] => {
  for (const column of defender.columns)
    for (const member of column) if (fighting(battle.combatants[member])) return column;
  return [];
};

/** What a week of fighting works with, sub-turn after sub-turn; entries of pairs are firer · combatants + target. */
interface Scratch {
  /** Whether a pair fights this sub-turn: one is in the current column of the other. */
  readonly paired: boolean[];
  /** Strength of the enemies each faces, over which its fire is split. */
  readonly against: number[];
  /** Strength after half a sub-turn of like against like. */
  readonly half: number[];
  readonly losses: number[];
  /** Of the whole week: shots of each that would have killed, had they found one of the hidden. */
  readonly missed: number[];
}

const makeScratch = (n: number): Scratch => ({
  paired: new Array<boolean>(n * n).fill(false),
  against: new Array<number>(n).fill(0),
  half: new Array<number>(n).fill(0),
  losses: new Array<number>(n).fill(0),
  missed: new Array<number>(n).fill(0),
});

const pair = (battle: Battle, { paired, against }: Scratch): void => {
  const { combatants } = battle;
  const n = combatants.length;
  paired.fill(false);
  for (let target = 0; target < n; target++) {
    if (!fighting(combatants[target])) continue;
    for (const member of currentColumn(battle, combatants[target])) {
      if (!fighting(combatants[member])) continue;
      paired[member * n + target] = true;
      paired[target * n + member] = true;
    }
  }
  for (let i = 0; i < n; i++) {
    against[i] = 0;
    for (let j = 0; j < n; j++) if (paired[i * n + j]) against[i] += combatants[j].strength;
  }
};

/**
 * What a firer of this strength does in the time h to a target that it finds; fire is split in proportion to the
 * enemies' strength.
 */
const fire = (battle: Battle, scratch: Scratch, firer: number, target: number, strength: number): number => {
  const { combatants, engagements } = battle;
  const entry = firer * combatants.length + target;
  if (!scratch.paired[entry]) return 0;
  const { rate } = combatants[firer];
  const enemy = combatants[target];
  return (H * rate * strength * enemy.strength) / scratch.against[firer] / engagements[entry].protection;
};

/** Share of an exposed firer's shots that find a hidden target: aimed ones, and blind ones by how thick it stands. */
const foundShare = ({ combatants, engagements, hiding }: Battle, firer: number, target: number): number => {
  const { detection } = engagements[firer * combatants.length + target];
  return detection + (1 - detection) * Math.min(1, combatants[target].strength / hiding);
};

/** Losses of each combatant in one sub-turn, before anyone breaks. */
const subTurnLosses = (battle: Battle, scratch: Scratch): readonly number[] => {
  const { combatants } = battle;
  const n = combatants.length;
  const { half, losses, missed } = scratch;
  pair(battle, scratch);
  losses.fill(0);
  // Like against like: the symmetric midpoint step, so that it does not matter who is called first.
  for (let i = 0; i < n; i++) {
    half[i] = combatants[i].strength;
    for (let j = 0; j < n; j++)
      if (combatants[i].hidden === combatants[j].hidden)
        half[i] -= fire(battle, scratch, j, i, combatants[j].strength) / 2;
  }
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (i !== j && combatants[i].hidden === combatants[j].hidden)
        losses[i] += fire(battle, scratch, j, i, Math.max(0, half[j]));
  // Hidden against exposed: the hidden side fires first, the exposed side answers with its mean strength.
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (!combatants[i].hidden && combatants[j].hidden)
        losses[i] += fire(battle, scratch, j, i, combatants[j].strength);
  for (let i = 0; i < n; i++)
    for (let j = 0; j < n; j++)
      if (combatants[i].hidden && !combatants[j].hidden) {
        const shots = fire(battle, scratch, j, i, Math.max(0, combatants[j].strength - losses[j] / 2));
        const found = foundShare(battle, j, i);
        losses[i] += shots * found;
        missed[j] += shots * (1 - found);
      }
  return losses;
};

/** Whether those who attacked were used up, while enough stand by that the faction did not break. */
export const isSpent = (c: Combatant): boolean => c.strength === 0 && c.reserve > c.breakAt;

/**
 * Fights so many days in place, a week unless said: `strength` and `day` of each combatant say how it went. Gives each
 * one's shots that would have killed, had they found one of the hidden.
 */
export const fightWeek = (battle: Battle, days: number = SUB_TURNS): readonly number[] => {
  const { combatants } = battle;
  const scratch = makeScratch(combatants.length);
  for (const c of combatants) if (c.strength + c.reserve <= c.breakAt) c.day = 1;
  for (let day = 1; day <= days; day++) {
    const losses = subTurnLosses(battle, scratch);
    for (let i = 0; i < combatants.length; i++) {
      const c = combatants[i];
      if (!fighting(c) || losses[i] === 0) continue;
      const most = Math.min(c.strength, c.strength + c.reserve - c.breakAt);
      if (losses[i] >= most) c.day = day; // it stops exactly there: the loss of this sub-turn is cut
      c.strength -= Math.min(losses[i], most);
    }
  }
  return scratch.missed;
};
