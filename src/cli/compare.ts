import type { Assignment, Scenario } from '../core/scenario.js';
import { unwrap } from '../core/result.js';
import { compare as compareArms } from '../experiment/compare.js';
import type { Arms } from '../experiment/plan.js';
import { loadScenario } from '../node/load-scenario.js';
import { comparisonText } from '../report/comparison-text.js';
import { campaigns } from './campaigns.js';
import { textWidth, type Io } from './io.js';
import type { Refs } from './options.js';
import { loadRefs } from './strategies.js';

export interface CompareFlags {
  readonly seed: string;
  readonly runs?: number;
  readonly assumptions: 'drawn' | 'fixed';
  readonly arms?: readonly string[];
  readonly against?: string;
  readonly metrics?: readonly string[];
  readonly turns?: number;
  readonly strategy?: Refs;
  readonly set?: readonly Assignment[];
  readonly json?: true;
  readonly quiet?: true;
}

/** The most campaigns per arm that the scenario's file asks for; 100 where it says nothing. */
export const plannedRuns = ({ data: { expects = [] } }: Scenario): number =>
  expects.length === 0 ? 100 : Math.max(...expects.map(({ runs }) => runs));

/** A scenario by id or path, with another last turn where one is asked for. */
export const loadCut = async (reference: string, turns: number | undefined): Promise<Scenario> => {
  const stated = await loadScenario(reference);
  return turns === undefined ? stated : unwrap(stated.compiled.with([{ path: 'turns', to: turns }]));
};

/** The arms asked for, each with what the command line sets and orders for all of them. */
const armsOf = async (io: Io, scenario: Scenario, flags: CompareFlags): Promise<Arms> => {
  const names = flags.arms ?? Object.keys(scenario.arms);
  const set = flags.set ?? [];
  const strategies = await loadRefs(io, flags.strategy ?? {});
  if (set.length === 0 && Object.keys(strategies).length === 0) return names;
  return Object.fromEntries(names.map((name) => [name, { like: name, strategies, set }]));
};

/** `marchland compare SCENARIO`: its arms on the same luck, as a table and a conclusion. */
export const compare = async (io: Io, reference: string, flags: CompareFlags): Promise<number> => {
  const { seed, assumptions, against, metrics, turns } = flags;
  const scenario = await loadCut(reference, turns);
  const arms = await armsOf(io, scenario, flags);
  return campaigns(
    io,
    flags,
    (how) =>
      compareArms(scenario, {
        ...how,
        arms,
        runs: flags.runs ?? plannedRuns(scenario),
        seed,
        assumptions,
        ...(against === undefined ? {} : { against }),
        ...(metrics === undefined ? {} : { metrics }),
      }),
    (comparison) => {
      const shown = metrics === undefined ? {} : { metrics: Object.keys(Object.values(comparison.arms)[0] ?? {}) };
      const { metrics: definitions, theatre } = scenario.compiled;
      const side = theatre.factions.flatMap(({ id }, i) => (theatre.side[i] ? [id] : []));
      return comparisonText(comparison, { ...shown, definitions, side, width: textWidth(io) });
    },
  );
};
