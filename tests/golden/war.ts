import { readFileSync } from 'node:fs';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { parseScenario } from '../../src/setup.js';

const loaded = new Map<string, Scenario>();

/** A scenario of the folder `scenarios`, read once. */
export const scenarioOf = (id: string): Scenario => {
  const known = loaded.get(id);
  if (known !== undefined) return known;
  const scenario = unwrap(parseScenario(readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8')));
  loaded.set(id, scenario);
  return scenario;
};

export const twoValleys = (): Scenario => scenarioOf('two-valleys');
