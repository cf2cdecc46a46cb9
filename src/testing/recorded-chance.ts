import { keyedChance, type ChanceSource } from '../core/chance.js';

/** One draw as it was made: `ground-combat/loss 3 1 binomial(100, 0.25) = 27`, place and actor by index. */
export type Drawn = string;

/** Notes every draw that `inner` makes, in order. */
export const recorded =
  (log: Drawn[], inner: ChanceSource = keyedChance): ChanceSource =>
  (dice, rule, draws) => {
    const chance = inner(dice, rule, draws);
    const note = <T>(draw: string, place: number, actor: number, asked: string, value: T): T => {
      log.push(`${rule}/${draw} ${place} ${actor} ${asked} = ${String(value)}`);
      return value;
    };
    return {
      happens: (draw, p, place, actor) =>
        note(draw, place, actor, `happens(${p})`, chance.happens(draw, p, place, actor)),
      round: (draw, x, place, actor) => note(draw, place, actor, `round(${x})`, chance.round(draw, x, place, actor)),
      unit: (draw, place, actor) => note(draw, place, actor, 'unit', chance.unit(draw, place, actor)),
      binomial: (draw, n, p, place, actor) =>
        note(draw, place, actor, `binomial(${n}, ${p})`, chance.binomial(draw, n, p, place, actor)),
    };
  };
