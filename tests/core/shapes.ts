import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { validateScenario } from '../../src/setup.js';

/** A small war with something in every list of its world. `entries`: how many marches, announcements and deals. */
export const shapes = (entries = 1): { readonly scenario: Scenario } => {
  const some = <T>(make: (turn: number) => T): T[] => Array.from({ length: entries }, (_, i) => make(i + 2));
  return {
    scenario: unwrap(
      validateScenario({
        format: 1,
        id: 'shapes',
        title: 'Shapes',
        turns: 9,
        countries: [
          { id: 'west', name: 'West' },
          { id: 'east', name: 'East' },
        ],
        factions: [
          { id: 'army', name: 'Army', kind: 'state', country: 'west', intelligence: 0.25 },
          { id: 'rebels', name: 'Rebels', kind: 'insurgent' },
          { id: 'guard', name: 'Guard', kind: 'militia' },
        ],
        authorities: [{ id: 'elder', name: 'The elder', country: 'west', influence: 0.5 }],
        regions: [
          { id: 'base', name: 'Base', country: 'west', terrain: 'plain', controller: 'army', fighters: { army: 300 } },
          {
            id: 'valley',
            name: 'Valley',
            country: 'east',
            terrain: 'hills',
            controller: 'rebels',
            fighters: { rebels: 90 },
          },
        ],
        crossings: [{ between: ['base', 'valley'], km: 20, porosity: 0.5, guards: { army: 5 } }],
        relations: [{ between: ['army', 'guard'], trust: 0.25 }],
        transit: some((turn) => ({ faction: 'army', from: 'base', to: 'valley', fighters: 10, turn })),
        announcements: some((turn) => ({ from: 'army', to: 'guard', region: 'valley', turn })),
        deals: some((until) => ({
          maker: 'army',
          faction: until === 2 ? 'rebels' : 'guard',
          from: until === 3 ? 'base' : 'valley',
          to: until === 3 ? 'valley' : 'base',
          quarters: 4,
          until,
        })),
        rules: { movement: {}, control: {}, 'command-centres': {} },
        provenance: [
          { path: 'regions/base/fighters/army', illustrative: true, low: 300, high: 300 },
          { path: 'regions/valley/fighters/rebels', illustrative: true, low: 90, high: 90 },
          { path: 'crossings/base~valley/guards/army', illustrative: true, low: 5, high: 5 },
          ...some((turn) => ({ path: `transit/army/base/valley/${turn}`, illustrative: true, low: 10, high: 10 })),
        ],
      }),
    ),
  };
};
