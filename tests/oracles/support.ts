import type { Oracle } from './kind.js';
import { kinds } from './kinds/index.js';
import { printReport } from './print.js';
import { runOracles } from './runner.js';

/** The table of rows that do not all pass; empty where they do. */
export const faultsOf = (oracles: readonly Oracle[]): string => {
  const report = runOracles(oracles, kinds);
  return report.exitCode === 0 ? '' : printReport(report);
};
