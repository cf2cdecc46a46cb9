/** How things are measured here: CPU time of this process, cases interleaved round by round, medians. */

export interface Case {
  readonly name: string;
  readonly unit: string;
  /** Runs once and says how many units that were. */
  readonly run: () => number;
}

/** CPU time of one unit in microseconds, this process's threads together. */
const cpu = (run: () => number): number => {
  const before = process.cpuUsage();
  const units = run();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / units;
};

export const median = (values: readonly number[]): number =>
  values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** Medians by name. A first round, of code that is not yet warm, does not count. */
export const measure = (cases: readonly Case[], rounds: number): ReadonlyMap<string, number> => {
  const times = cases.map((): number[] => []);
  for (const { run } of cases) run();
  for (let round = 0; round < rounds; round++) cases.forEach((each, i) => times[i]?.push(cpu(each.run)));
  return new Map(cases.map(({ name }, i) => [name, median(times[i] ?? [])]));
};

/** Adds up by name how long parts of something take, by the clock: the CPU's own is too coarse for microseconds. */
export const makeStopwatch = () => {
  const sums = new Map<string, number>();
  return {
    sums,
    add: (name: string, sinceMs: number): void => {
      sums.set(name, (sums.get(name) ?? 0) + (performance.now() - sinceMs) * 1000);
    },
  };
};

export const line = (value: number, unit: string, name: string): string =>
  `${value.toFixed(value < 10 ? 2 : 1).padStart(10)} ${unit.padEnd(14)} ${name}`;
