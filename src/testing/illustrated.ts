import type { ScenarioData } from '../core/scenario.js';
import { fighterNumbers } from '../scenario/fighter-numbers.js';

/** Data whose numbers of fighters are all said to be made up. */
export const illustrated = (data: ScenarioData): ScenarioData => ({
  ...data,
  provenance: fighterNumbers(data).map(({ path, value }) => ({ path, illustrative: true, low: value, high: value })),
});
