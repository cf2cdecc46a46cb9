import { keyedChance, type Chance, type ChanceSource } from '../core/chance.js';
import { EngineBug } from '../core/result.js';

const bug = (rule: string, message: string): never => {
  throw new EngineBug(`rule ${rule}: ${message}`);
};

const isCount = (value: number): boolean => Number.isInteger(value) && value >= 0;

/**
 * A source that refuses what a rule must not do: draw without declaring it, draw one key twice in a turn, or ask for a
 * probability or a number of tries that is none. Throws `EngineBug`; passes on to `inner` otherwise.
 */
export const checked =
  (inner: ChanceSource): ChanceSource =>
  (dice, rule, draws) => {
    const chance = inner(dice, rule, draws);
    const drawn = new Set<string>();
    let now = NaN;
    const check = (draw: string, place: number, actor: number): void => {
      const turn = dice.turn();
      if (turn !== now) drawn.clear();
      now = turn;
      if (!Object.hasOwn(draws, draw)) bug(rule, `draw "${draw}" is not declared`);
      if (!isCount(place) || !isCount(actor)) bug(rule, `draw "${draw}" at place ${place} by actor ${actor}`);
      const key = `${draw} ${place} ${actor}`;
      if (drawn.has(key)) bug(rule, `draw "${draw}" twice in a turn at place ${place} by actor ${actor}`);
      drawn.add(key);
    };
    const share = (draw: string, p: number): void => {
      if (!(p >= 0 && p <= 1)) bug(rule, `draw "${draw}" with probability ${p}`);
    };
    const checkedChance: Chance = {
      happens: (draw, probability, place, actor) => {
        check(draw, place, actor);
        share(draw, probability);
        return chance.happens(draw, probability, place, actor);
      },
      round: (draw, x, place, actor) => {
        check(draw, place, actor);
        if (!Number.isFinite(x)) bug(rule, `draw "${draw}" rounds ${x}`);
        return chance.round(draw, x, place, actor);
      },
      unit: (draw, place, actor) => {
        check(draw, place, actor);
        return chance.unit(draw, place, actor);
      },
      binomial: (draw, n, p, place, actor) => {
        check(draw, place, actor);
        share(draw, p);
        if (!isCount(n)) bug(rule, `draw "${draw}" with ${n} tries`);
        return chance.binomial(draw, n, p, place, actor);
      },
    };
    return checkedChance;
  };

/** The campaign's own luck, checked. */
export const checkedChance: ChanceSource = checked(keyedChance);
