/** Reckoning in fixed point with 400 bits behind the point, where a test needs to know better than doubles do. */

const BITS = 400n;
const ONE = 1n << BITS;

/** A double as sign · mantissa · 2^exponent. */
const parts = (x: number): { readonly mantissa: bigint; readonly exponent: bigint } => {
  const view = new DataView(new ArrayBuffer(8));
  view.setFloat64(0, x);
  const bits = view.getBigUint64(0);
  const biased = (bits >> 52n) & 2047n;
  const fraction = bits & ((1n << 52n) - 1n);
  const mantissa = biased === 0n ? fraction : fraction | (1n << 52n);
  return { mantissa: x < 0 ? -mantissa : mantissa, exponent: (biased === 0n ? 1n : biased) - 1075n };
};

const shifted = (value: bigint, by: bigint): bigint => (by >= 0n ? value << by : value >> -by);

/** A double in fixed point; exact from 2^-348 up. */
export const fixed = (x: number): bigint => {
  const { mantissa, exponent } = parts(x);
  return shifted(mantissa, exponent + BITS);
};

/** The nearest double, for numbers that are not tiny. */
export const toNumber = (value: bigint): number => Number(value >> (BITS - 200n)) / 2 ** 200;

const times = (a: bigint, b: bigint): bigint => (a * b) >> BITS;

/** artanh of a small fixed number. */
const artanh = (t: bigint): bigint => {
  const square = times(t, t);
  let sum = 0n;
  for (let [term, n] = [t, 1n]; term !== 0n && term !== -1n; [term, n] = [times(term, square), n + 2n]) sum += term / n;
  return sum;
};
const LN2 = 2n * artanh(ONE / 3n);

/** ln x, fixed, of a double above 0. */
export const lnOf = (x: number): bigint => {
  const { mantissa, exponent } = parts(x);
  const length = BigInt(mantissa.toString(2).length);
  const m = shifted(mantissa, BITS - length + 1n); // in [1, 2)
  return 2n * artanh(((m - ONE) << BITS) / (m + ONE)) + (exponent + length - 1n) * LN2;
};

/** A power of e as a fixed number in [1, 2) times a power of two. */
export interface Scaled {
  readonly value: bigint;
  readonly doublings: bigint;
}

export const expOf = (x: bigint): Scaled => {
  const doublings = x / LN2 - (x < 0n ? 1n : 0n);
  const r = x - doublings * LN2;
  let sum = ONE;
  for (let [term, n] = [r, 1n]; term !== 0n; [term, n] = [times(term, r) / (n + 1n), n + 1n]) sum += term;
  return { value: sum, doublings };
};

/** result / exact - 1. */
export const ratioLessOne = (result: number, { value, doublings }: Scaled): number => {
  const { mantissa, exponent } = parts(result);
  return toNumber(((shifted(mantissa, exponent - doublings + BITS) - value) << BITS) / value);
};

/** The distribution function of binomial(n, p) at 0, 1, …, n, fixed: masses by their ratios, then scaled to sum 1. */
export const binomialCdf = (n: number, p: number): bigint[] => {
  const [P, Q] = [fixed(p), ONE - fixed(p)];
  const mode = Math.min(n, Math.floor((n + 1) * p));
  const mass = new Array<bigint>(n + 1).fill(0n);
  mass[mode] = ONE;
  for (let k = mode + 1; k <= n && mass[k - 1] > 0n; k++)
    mass[k] = (mass[k - 1] * BigInt(n - k + 1) * P) / (BigInt(k) * Q);
  for (let k = mode - 1; k >= 0 && mass[k + 1] > 0n; k--)
    mass[k] = (mass[k + 1] * BigInt(k + 1) * Q) / (BigInt(n - k) * P);
  const total = mass.reduce((sum, each) => sum + each, 0n);
  let below = 0n;
  return mass.map((each) => ((below += each) << BITS) / total);
};
