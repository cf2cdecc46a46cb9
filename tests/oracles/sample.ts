/** Monte Carlo rows: how many replicates, and how far a mean or a spread may be from what is expected. */
import * as z from 'zod';
import { within, type Check } from './kind.js';

const TEXT = /^(\d+(?:\.\d+)?) sigma(?: of the mean)?(?:, n >= (\d+))?$/;

export interface Rigour {
  readonly sigmas: number;
  /** Replicates at least; null = not said. */
  readonly least: number | null;
}

/** '4 sigma' or '4 sigma, n >= 20000'. */
export const monteCarlo = (): z.ZodType<Rigour> =>
  z
    .string()
    .regex(TEXT, "as '4 sigma' or '4 sigma, n >= 20000'")
    .transform((text) => {
      const [, sigmas, least] = TEXT.exec(text) ?? [];
      return { sigmas: Number(sigmas), least: least === undefined ? null : Number(least) };
    });

const meanOf = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / values.length;

/** Unbiased. */
export const varianceOf = (values: readonly number[]): number => {
  const mean = meanOf(values);
  return values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1);
};

/** The mean of n draws of this standard deviation. */
export const meanCheck = (expected: number, sd: number, values: readonly number[], { sigmas }: Rigour): Check => {
  const most = (sigmas * sd) / Math.sqrt(values.length);
  return within('mean', expected, meanOf(values), most, `${Number(most.toPrecision(3))} (${sigmas} sigma)`);
};

/**
 * The variance of n draws: the estimator's own variance is (m4 - m2²)/n, and its square term 1/n matters where that
 * vanishes (a fair coin).
 */
export const varianceMargin = (variance: number, fourth: number, n: number, sigmas: number): number =>
  sigmas * Math.sqrt(Math.max(0, fourth - variance ** 2) / n) + (sigmas ** 2 * variance) / n;
