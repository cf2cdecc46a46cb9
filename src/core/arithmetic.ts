/**
 * Arithmetic that gives the same bits on every JavaScript engine: only `+ - * /`, comparison and rounding to integers.
 * `Math.exp`, `Math.log` and `**` differ between engines in the last place, which is enough to fork a war.
 */

const LN2_HIGH = 0.69314718036912381649; // the leading bits of ln 2, exact times small integers
const LN2_LOW = 1.90821492927058770002e-10;
const LOG2E = 1.4426950408889634;

/** base to a whole power ≥ 0, by squaring. */
export const powInt = (base: number, exponent: number): number => {
  let result = 1;
  let square = base;
  for (let left = exponent; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) result *= square;
    square *= square;
  }
  return result;
};

/** e^x, relative error below 4e-16 for |x| ≤ 700: reduced to |r| ≤ ln 2 / 2, then the Taylor series to r^15. */
export const exp = (x: number): number => {
  const halvings = Math.round(x * LOG2E);
  const r = x - halvings * LN2_HIGH - halvings * LN2_LOW;
  let sum = 1;
  for (let n = 15; n >= 1; n--) sum = 1 + (r / n) * sum;
  const scale = powInt(2, Math.abs(halvings));
  return halvings < 0 ? sum / scale : sum * scale;
};

/** ln x for x > 0, absolute error below 3e-16·max(1, |ln x|): reduced to [√½, √2), then the series of artanh. */
export const log = (x: number): number => {
  let doublings = 0;
  let m = x;
  for (; m >= 1.4142135623730951; m /= 2) doublings += 1;
  for (; m < 0.7071067811865476; m *= 2) doublings -= 1;
  const t = (m - 1) / (m + 1);
  const square = t * t;
  let sum = 0;
  for (let n = 41; n >= 1; n -= 2) sum = sum * square + 1 / n;
  return doublings * LN2_HIGH + (2 * t * sum + doublings * LN2_LOW);
};

/** base^exponent for base > 0 and any real exponent; relative error below 2e-13 for results within 1e±100. */
export const power = (base: number, exponent: number): number => exp(exponent * log(base));

const WEEKS_A_YEAR = 52;

/** A chance or share per year, 0 to 1, as the one per week that comes to the same in 52 weeks: 1 - (1 - p)^(1/52). */
export const perWeek = (perYear: number): number => (perYear >= 1 ? 1 : 1 - power(1 - perYear, 1 / WEEKS_A_YEAR));
