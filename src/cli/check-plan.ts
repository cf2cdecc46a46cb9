/** What is asked of `marchland check`, looked through before anything is tried. */
import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { loadScenario } from '../node/load-scenario.js';
import { lawsNeeded } from '../testing/needed-laws.js';
import { lawsOfStrategies } from '../testing/strategy-laws.js';
import { FRESH, HALTS, NEEDS } from './check-laws.js';
import type { WrittenRef } from './options.js';

export interface CheckFlags {
  readonly against?: string;
  readonly faction?: string;
  readonly runs: number;
  readonly seed: number;
  readonly turns?: number;
  readonly laws?: readonly string[];
  readonly out: string;
  readonly case?: string;
  readonly timeout: number;
  readonly json?: true;
  readonly quiet?: true;
}

export interface Plan {
  readonly strategy: string;
  readonly ref: WrittenRef;
  readonly scenario: Scenario | null;
  /** Laws of the library, in the order in which they are tried. */
  readonly laws: readonly string[];
  /** Whether fresh processes are asked, too. */
  readonly fresh: boolean;
}

/** Every law by id that the command knows. */
export const KNOWN = [...Object.keys(lawsOfStrategies), HALTS, FRESH];

export const planOf = async (strategy: string, ref: WrittenRef, flags: CheckFlags): Promise<Plan> => {
  const { against, faction, laws } = flags;
  const scenario = against === undefined ? null : await loadScenario(against);
  if (faction !== undefined && scenario === null)
    refuse('needs-scenario', 'faction', 'a faction is one of a scenario: --faction needs --against');
  if (faction !== undefined && scenario !== null) indexOrRefuse(scenario.factions, faction, 'faction');
  if (laws?.length === 0) refuse('no-laws', 'laws', 'no law is named');
  const asked = lawsNeeded(laws ?? KNOWN, KNOWN, (id) => lawsOfStrategies[id]?.needs ?? [NEEDS[id]]);
  return {
    strategy,
    ref,
    scenario,
    laws: asked.filter((id) => id in lawsOfStrategies),
    fresh: asked.includes(FRESH),
  };
};
