import type { Theatre } from '../core/world.js';

/** Sums of a flow: per crossing insurgents from its first region to its second, then back. */
export const beginFlows = (theatre: Theatre): number[] => new Array<number>(theatre.crossingCount * 2).fill(0);

/** Adds a week's insurgents of a flow: `fled` or `returned` of the week. */
export const addFlows = (sums: number[], flow: readonly number[], theatre: Theatre): void => {
  for (let crossing = 0; crossing < theatre.crossingCount; crossing++)
    for (const faction of theatre.insurgents) {
      const entry = (crossing * theatre.factionCount + faction) * 2;
      sums[crossing * 2] += flow[entry];
      sums[crossing * 2 + 1] += flow[entry + 1];
    }
};

/** Sums per ordered pair of countries that an international crossing joins, `<from>/<to>`, in text order. */
const byCountries = (
  sums: readonly number[],
  theatre: Theatre,
): readonly (readonly [target: string, sum: number])[] => {
  const flows = new Map<string, number>();
  const add = (from: number, to: number, fighters: number): void => {
    const target = [from, to].map((region) => theatre.countries[theatre.regions[region].country].id).join('/');
    flows.set(target, (flows.get(target) ?? 0) + fighters);
  };
  theatre.crossings.forEach(({ a, b, international }, crossing) => {
    if (!international) return;
    add(a, b, sums[crossing * 2]);
    add(b, a, sums[crossing * 2 + 1]);
  });
  return [...flows].sort(([x], [y]) => (x < y ? -1 : x > y ? 1 : 0));
};

export const flowTargets = (theatre: Theatre): readonly string[] =>
  byCountries(beginFlows(theatre), theatre).map(([target]) => target);

export const readFlows = (sums: readonly number[], theatre: Theatre): readonly number[] =>
  byCountries(sums, theatre).map(([, sum]) => sum);
