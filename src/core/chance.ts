import alea from 'seedrandom/lib/alea.js';
import { binomialQuantile } from './binomial.js';
import { mix } from './mix.js';

const C1 = 0x9e3779b9 | 0;
const C2 = 0x7f4a7c15 | 0;
const C3 = 0x85157af5 | 0;

/** A key's word, FNV-1a over UTF-16 units, then mixed. Keys, not positions: adding a region moves nobody's luck. */
export const wordOf = (key: string): number => {
  let h = 0x811c9dc5 | 0;
  for (let i = 0; i < key.length; i++) h = Math.imul(h ^ key.charCodeAt(i), 0x01000193);
  return mix(h);
};

/** 64 bits that a campaign's luck hangs on. */
export interface CampaignKey {
  readonly a: number;
  readonly b: number;
}

/** Outputs 2 and 3 of alea(seed); output 1 repeats too often over numbered seeds. */
export const campaignKey = (seed: string): CampaignKey => {
  const stream = alea(seed);
  stream();
  return { a: stream.int32(), b: stream.int32() };
};

/** A running stream of numbers in [0, 1), for strategies only: rules draw by meaning instead. */
export const stream = (seed: string): (() => number) => {
  const generator = alea(seed);
  return () => generator();
};

/** Dice without a running state: a draw is a function of (campaign, turn, rule, place, actor, purpose). */
export interface Dice {
  /** Points the dice at a turn and a rule's word; the engine does this before each rule. */
  aim(turn: number, rule: number): void;
  /** The turn aimed at last; 0 before that. */
  turn(): number;
  /** 32 bits, signed. */
  word(place: number, actor: number, purpose: number): number;
  /** k / 2^32, in [0, 1). */
  unit(place: number, actor: number, purpose: number): number;
  /** k / 2^53, in [0, 1): for inversion. */
  fine(place: number, actor: number, purpose: number): number;
}

/**
 * The keyed dice "duet3": three Feistel rounds on two 32-bit lanes, a fourth for the second lane of a fine draw.
 * `places` and `actors` hold the words of the theatre's keys by index. Not cryptography: draws are never shown.
 */
export const keyedDice = (key: CampaignKey, places: Int32Array, actors: Int32Array): Dice => {
  let subX = 0;
  let subY = 0;
  let now = 0;
  let second = 0; // the other lane of the latest draw
  const aim = (turn: number, rule: number): void => {
    let x = key.a ^ rule;
    let y = key.b ^ turn;
    x = (x + mix((y + C1) | 0)) | 0;
    y ^= mix((x + C2) | 0);
    x = (x + mix((y + C3) | 0)) | 0;
    y ^= mix((x + C1) | 0);
    subX = x;
    subY = y;
    now = turn;
  };
  const word = (place: number, actor: number, purpose: number): number => {
    let x = subX ^ places[place];
    let y = subY ^ actors[actor];
    x = (x + mix((y + Math.imul(purpose, C1)) | 0)) | 0;
    y ^= mix((x + C2) | 0);
    second = y;
    return (x + mix((y + C3) | 0)) | 0;
  };
  const unit = (place: number, actor: number, purpose: number): number =>
    (word(place, actor, purpose) >>> 0) * 2.3283064365386963e-10;
  const fine = (place: number, actor: number, purpose: number): number => {
    const x = word(place, actor, purpose);
    const y = second ^ mix((x + C1) | 0);
    return ((x >>> 5) * 67108864 + (y >>> 6)) * 1.1102230246251565e-16;
  };
  return { aim, turn: () => now, word, unit, fine };
};

/** What a rule sees of the dice: draws by the names it declares, each at most once per turn, place and actor. */
export interface Chance<D extends string = string> {
  /** True with this probability. */
  happens(draw: D, probability: number, place: number, actor: number): boolean;
  /** A whole number with mean x, within 2^-32; a whole x never changes. */
  round(draw: D, x: number, place: number, actor: number): number;
  /** Uniform on [0, 1). */
  unit(draw: D, place: number, actor: number): number;
  /** Successes among n tries of probability p, exact. */
  binomial(draw: D, n: number, p: number, place: number, actor: number): number;
}

/** Where a rule's draws come from: keyed dice in play, scripted or checked ones in tests. One per rule. */
export type ChanceSource = (dice: Dice, rule: string, draws: Readonly<Record<string, number>>) => Chance;

/** Draws straight from the keyed dice. `draws` maps a draw's name to its word. */
export const keyedChance: ChanceSource = (dice, _rule, draws) => ({
  happens: (draw, probability, place, actor) => dice.unit(place, actor, draws[draw]) < probability,
  round: (draw, x, place, actor) => {
    const whole = Math.floor(x);
    return whole + Math.ceil(x - whole - dice.unit(place, actor, draws[draw])); // no branch: a random one is slow
  },
  unit: (draw, place, actor) => dice.unit(place, actor, draws[draw]),
  binomial: (draw, n, p, place, actor) => binomialQuantile(dice.fine(place, actor, draws[draw]), n, p),
});
