/**
 * Units. The laws know no absolute size and no absolute time: forces may be multiplied, and so may rates if weeks are
 * divided. Forces are brought near the largest a file may state, which leaves nothing of the rounding of fighters. Rates
 * stay as stated, unless the fight is over in too few sub-turns or lasts beyond the longest war, or is so near a draw, or
 * to be stopped so exactly, that the error of seven sub-turns a week would exceed a fair part of the tolerance. The laws serve
 * here to choose the units only. `how` of a row says what was chosen.
 */
import { LONGEST, play, type Ending, type Fight, type Scale } from './fight.js';

/** Largest number of fighters in a region file, all sides and the hiding area together. */
const MOST = 1e9;
/** Kills per fighter and week: the most that `ground-combat` takes. */
const FASTEST_RATE = 10;
/** Share of a side lost in the first week: rates are taken as stated from SLOW to FAST, else brought to FAST. */
const SLOW = 0.005;
const FAST = 0.1;
const SUB_TURNS = 7;
/** How much faster an undecided fight is tried again. */
const FACTOR = 4;

/** A whole factor where forces grow, so that whole numbers stay whole. */
const forcesFactor = (total: number): number => (total > MOST ? MOST / total : Math.floor(MOST / total));

/**
 * The largest clock for a square law near a draw. In a fight of hidden against exposed the engine's step moves the draw
 * by omega/4 of a sub-turn; of the winner's strength, squared, `left` is left (0 to 1), and the less, the more that shows.
 * `omega`: root of the product of both rates, per week.
 */
export const clockNearDraw = (omega: number, left: number, tolerance: number): number => {
  const most = (tolerance * SUB_TURNS * left) / (omega * (1 - left)); // a quarter of the tolerance, or duel adds to duel
  return Math.max(most, 10 / (LONGEST * omega)); // ten time constants within the longest war
};

/** The largest clock where a fight is stopped: the winner's loss of the last sub-turn stands, however late it breaks off. */
export const clockAtStop = (lossPerWeek: number, left: number, tolerance: number): number =>
  ((tolerance / 2) * SUB_TURNS * left) / lossPerWeek;

export interface Terms {
  /** The share that the faster dying side loses a week, at the start. */
  readonly pace: number;
  /** A side below this share of its start is gone. */
  readonly until: number;
  /** The largest clock that keeps the engine's error within a fair part of the tolerance. */
  readonly clock?: number;
}

export interface Run extends Ending {
  readonly scale: Scale;
}

/** Fights in units that suit the engine. */
export const fightOut = (fight: Fight, { pace, until, clock: most = Number.POSITIVE_INFINITY }: Terms): Run => {
  const total = fight.fighters.reduce((sum, { fighters }) => sum + fighters, fight.hiding ?? 0);
  const forces = forcesFactor(total);
  const fastest = fight.fighters.reduce((sum, { rate }) => Math.max(sum, rate), 0);
  const on = (clock: number): Run => ({ ...play(fight, { forces, clock }, until), scale: { forces, clock } });
  const fits = (pace >= SLOW && pace <= FAST) || pace === 0;
  let ending = on(Math.min(fits ? 1 : FAST / pace, most, FASTEST_RATE / Math.max(fastest, 1e-9)));
  for (;;) {
    const faster = ending.scale.clock * FACTOR;
    if (ending.winner !== null || pace === 0 || faster * fastest > FASTEST_RATE || faster * pace > 1) return ending;
    ending = on(faster);
  }
};

export const winnerOf = (run: Ending): string => run.winner ?? 'undecided';

/** How many of a run's winners are left; of `team` where nobody has won. */
export const leftOf = ({ left, winner }: Run, team: string): number => left[winner ?? team];

const short = (x: number): string => String(Number(x.toPrecision(3)));

/** How many casts of one row, and the units they settled on. */
export const howOf = (runs: readonly Run[]): string => {
  const forces = [...new Set(runs.map((run) => short(run.scale.forces)))];
  const clocks = runs.map((run) => run.scale.clock);
  const [slowest, fastest] = [short(Math.min(...clocks)), short(Math.max(...clocks))];
  const rates = slowest !== fastest ? `x ${slowest} to ${fastest}` : slowest === '1' ? 'as stated' : `x ${slowest}`;
  return `${runs.length} casts, forces x ${forces.join(', ')}, rates ${rates}`;
};
