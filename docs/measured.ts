/** What was measured of the scenarios, as docs/measured.json keeps it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Effect, Expectation, Interaction } from '../src/experiment/index.js';
import { scenarioIds } from './tables.js';

const root = new URL('../', import.meta.url);
const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

/** One scenario's campaigns, and of which file and which engine they were. */
export interface Measured {
  /** Of the scenario. */
  readonly digest: string;
  /** Of its golden campaigns: another where the engine plays it otherwise. */
  readonly golden: string;
  readonly runs: number;
  readonly expectations: readonly Expectation[];
  readonly ablation: {
    readonly arm: string;
    readonly against: string;
    readonly metric: string;
    readonly effects: readonly Effect[];
    readonly interactions: readonly Interaction[];
  };
}

/** Scenarios that say what they expect. */
export const measuredIds = (): readonly string[] =>
  scenarioIds(new URL('scenarios/', root)).filter((id) => /^expects:/m.test(read(`scenarios/${id}.yaml`)));

/** What the golden digests say of how a scenario is played. */
export const goldenOf = (id: string): string => {
  const { campaigns } = JSON.parse(read('tests/golden/digests.json')) as {
    campaigns: Record<string, { world: string }>;
  };
  const own = Object.entries(campaigns).flatMap(([name, { world }]) =>
    name.startsWith(`${id} `) ? [name, world] : [],
  );
  return createHash('sha256').update(own.join('\n')).digest('hex').slice(0, 16);
};

export const readMeasured = (): Readonly<Record<string, Measured>> =>
  JSON.parse(read('docs/measured.json')) as Record<string, Measured>;
