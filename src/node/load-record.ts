import type { Scenario } from '../core/scenario.js';
import type { CampaignRecord } from '../engine/record.js';
import { parseRecord, validateScenario, type Extras } from '../setup.js';
import { issuesIn, readText } from './read-text.js';

/** A record's file, and the scenario inside it. */
export interface LoadedRecord {
  readonly record: CampaignRecord;
  readonly scenario: Scenario;
}

/** A record from its file. Rejects `IssuesError`: `file-not-found`, `unreadable`, or all that is wrong with its lines or its scenario. */
export const loadRecord = async (path: string, extras: Extras = {}): Promise<LoadedRecord> => {
  const parsed = parseRecord(await readText(path));
  if (!parsed.ok) throw issuesIn(path, parsed.issues);
  const scenario = validateScenario(parsed.value.head.scenario.data, extras);
  if (scenario.ok) return { record: parsed.value, scenario: scenario.value };
  throw issuesIn(
    path,
    scenario.issues.map((issue) => ({
      ...issue,
      path: ['scenario', 'data', issue.path].filter((part) => part !== '').join('/'),
    })),
  );
};
