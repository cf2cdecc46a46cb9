/** Numbers in running text: the same in every language setting, and never more digits than their interval is sure of. */
import type { Interval } from './statistics.js';

const grouped = (digits: string): string => digits.replace(/\B(?=(\d{3})+$)/g, ',');

/** 1,234.5; zero has no sign. */
export const numeral = (value: number, decimals: number): string => {
  const [whole, part] = Math.abs(value).toFixed(decimals).split('.');
  const text = part === undefined ? grouped(whole) : `${grouped(whole)}.${part}`;
  return value < 0 && /[1-9]/.test(text) ? `-${text}` : text;
};

const MOST_DECIMALS = 6;
/** For a value without any width: it is not known to be exact. */
const BARE_DECIMALS = 3;

/** The fewest decimals, at most so many, that `suffice`, given the size of their last digit. */
const fewest = (most: number, suffice: (unit: number) => boolean): number => {
  let unit = 1;
  for (let decimals = 0; decimals < most; decimals++) {
    if (suffice(unit)) return decimals;
    unit /= 10;
  }
  return most;
};

/** Decimals that show an interval's width in two digits and do not turn an end that is not 0 into 0. */
const decimalsFor = ([low, high]: Interval): number => {
  const stands = (end: number, unit: number): boolean => end === 0 || Math.abs(end) >= unit;
  if (low === high) return fewest(BARE_DECIMALS, (unit) => Math.abs(low - Math.round(low / unit) * unit) < unit / 1000);
  return fewest(MOST_DECIMALS, (unit) => high - low >= 10 * unit && stands(low, unit) && stands(high, unit));
};

/** A number that somebody stated, in the decimals it was stated in. */
export const stated = (value: number): string => numeral(value, String(value).split('.')[1]?.length ?? 0);

/** A mean with its interval, in the decimals that the interval allows: `12.3 [11.0, 13.6]` in two parts. */
export const withInterval = (
  mean: number,
  interval: Interval,
): { readonly mean: string; readonly interval: string } => {
  const decimals = decimalsFor(interval);
  return {
    mean: numeral(mean, decimals),
    interval: `[${numeral(interval[0], decimals)}, ${numeral(interval[1], decimals)}]`,
  };
};

/** `1 week`, `0.5 weeks`: singular for exactly one, written without decimals. The unit's plural ends in s. */
export const counted = (text: string, plural: string): string =>
  `${text} ${text === '1' ? plural.replace(/s$/, '') : plural}`;

/** `a`, `a and b`, `a, b and c`. */
export const listed = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join('') : `${parts.slice(0, -1).join(', ')} and ${parts[parts.length - 1]}`;
