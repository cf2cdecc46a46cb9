/** What is asked of `marchland check`, looked through before anything is tried. */
import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { loadScenario } from '../node/load-scenario.js';
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

/** Those asked for and those they need. Throws `IssuesError` on an id that is none. */
const lawsFor = (asked: readonly string[]): readonly string[] => {
  const wanted = new Set<string>();
  const want = (id: string): void => {
    if (!KNOWN.includes(id)) refuse('unknown-law', 'laws', `no law "${id}"`, suggest(id, KNOWN));
    wanted.add(id);
    (lawsOfStrategies[id]?.needs ?? [NEEDS[id]]).forEach(want);
  };
  asked.forEach(want);
  return KNOWN.filter((id) => wanted.has(id));
};

export const planOf = async (strategy: string, ref: WrittenRef, flags: CheckFlags): Promise<Plan> => {
  const { against, faction, laws } = flags;
  const scenario = against === undefined ? null : await loadScenario(against);
  if (faction !== undefined && scenario === null)
    refuse('needs-scenario', 'faction', 'a faction is one of a scenario: --faction needs --against');
  if (faction !== undefined && scenario !== null) indexOrRefuse(scenario.factions, faction, 'faction');
  if (laws?.length === 0) refuse('no-laws', 'laws', 'no law is named');
  const asked = laws === undefined ? KNOWN : lawsFor(laws);
  return {
    strategy,
    ref,
    scenario,
    laws: asked.filter((id) => id in lawsOfStrategies),
    fresh: asked.includes(FRESH),
  };
};
