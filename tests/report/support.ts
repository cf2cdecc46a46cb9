import { readFileSync } from 'node:fs';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { parseScenario } from '../../src/setup.js';

const scenarioText = (id: string): string =>
  readFileSync(new URL(`../../scenarios/${id}.yaml`, import.meta.url), 'utf8');

export const scenario = (id = 'two-valleys', edit: (text: string) => string = (text) => text): Scenario =>
  unwrap(parseScenario(edit(scenarioText(id))));
