/** Small wars for strategies: a chain of regions on two sides of a border. */
import { readFileSync } from 'node:fs';
import { unwrap } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario, validateScenario } from '../../src/setup.js';

export const twoValleys: Scenario = unwrap(
  parseScenario(readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8')),
);

export const varied = (edit: (draft: ScenarioData) => void): Scenario => unwrap(vary(twoValleys, edit));

/** An army's base, a road, and one defended town beyond it; nobody comes to help. */
export const loneTown = (
  army: number,
  defenders: number,
  km: number,
  terrain: 'desert' | 'river-rural' | 'city',
): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'lone-town',
      title: 'Lone town',
      turns: 200,
      countries: [
        { id: 'west', name: 'West' },
        { id: 'east', name: 'East' },
      ],
      factions: [
        { id: 'army', name: 'Army', kind: 'state', country: 'west', intelligence: 0.3 },
        { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
      ],
      regions: [
        { id: 'base', name: 'Base', country: 'west', terrain: 'desert', controller: 'army', fighters: { army } },
        { id: 'town', name: 'Town', country: 'west', terrain, controller: 'rebels', fighters: { rebels: defenders } },
        { id: 'abroad', name: 'Abroad', country: 'east', terrain: 'desert' },
      ],
      crossings: [
        { between: ['base', 'town'], km },
        { between: ['town', 'abroad'], km: 50, porosity: 0 },
      ],
      rules: { movement: {}, 'ground-combat': { rate: { default: 0.12, rebels: 0.06 } }, retreat: {}, control: {} },
      provenance: [
        { path: 'regions/base/fighters/army', illustrative: true, low: army, high: army },
        { path: 'regions/town/fighters/rebels', illustrative: true, low: defenders, high: defenders },
      ],
    }),
  );
