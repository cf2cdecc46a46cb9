import { defineMetric } from '../core/contracts.js';
import type { Theatre } from '../core/world.js';
import { insurgentsAt } from './insurgents.js';
import { forSide } from './side.js';

/** Zones of operation by the regions they first appear in. */
const zonesOf = ({ regions }: Theatre): readonly string[] => [
  ...new Set(regions.flatMap(({ zone }) => (zone === null ? [] : [zone]))),
];

/** Several regions at once: a file may give a set of regions a zone for this alone, as long as no faction is bound to zones. */
export const fightersInZone = defineMetric({
  id: 'fighters-in-zone',
  summary:
    'Insurgent fighters who stand in the regions of a zone at the end; those under way or on guard count nowhere.',
  unit: 'fighters',
  targets: zonesOf,
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: () => [],
  observe: () => undefined,
  read: (_, world, theatre) =>
    zonesOf(theatre).map((zone) =>
      world.regions.reduce(
        (sum, region) => (theatre.regions[region.index].zone === zone ? sum + insurgentsAt(region, theatre) : sum),
        0,
      ),
    ),
});
