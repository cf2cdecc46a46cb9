import { defineMetric } from '../core/contracts.js';
import { beginMeetings, blocPairs, frontier, meetingWeeks, noteMeetings } from './meeting.js';
import { forSide } from './side.js';

/** Convergence is per pair of blocs and per crossing. An empty desert crossing is not a border town: read the named crossings apart. */
export const convergenceWeek = defineMetric({
  id: 'convergence-week',
  summary:
    'The first week in which two blocs, each in its own country, hold both ends of a border crossing that insurgents had held: any crossing, the one named, or that pair of blocs where there are more than two.',
  unit: 'week',
  censored: true,
  targets: (theatre) => [
    '',
    ...frontier(theatre).map((crossing) => theatre.crossings[crossing].id),
    ...(theatre.blocs.length > 2 ? blocPairs(theatre).map(({ id }) => id) : []),
  ],
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: beginMeetings,
  observe: (sums, world, _, theatre) => noteMeetings(sums, world, theatre),
  read: (sums, _, theatre) => {
    const { any, crossings, pairs } = meetingWeeks(sums, theatre);
    return [any, ...crossings, ...(theatre.blocs.length > 2 ? pairs : [])];
  },
});
