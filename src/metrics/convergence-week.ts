import { defineMetric } from '../core/contracts.js';
import { beginMeetings, frontier, meetingWeeks, noteMeetings } from './meeting.js';
import { forSide } from './side.js';

/** Convergence is per pair of blocs and per crossing. An empty desert crossing is not a border town: read the named crossings apart. */
export const convergenceWeek = defineMetric({
  id: 'convergence-week',
  summary:
    'The first week in which two blocs, each in its own country, hold both ends of a border crossing that insurgents had held: any crossing, or the one named.',
  unit: 'week',
  censored: true,
  targets: (theatre) => ['', ...frontier(theatre).map((crossing) => theatre.crossings[crossing].id)],
  better: (_, theatre) => forSide(theatre, 'lower'),
  begin: beginMeetings,
  observe: (sums, world, _, theatre) => noteMeetings(sums, world, theatre),
  read: (sums, _, theatre) => {
    const weeks = meetingWeeks(sums, theatre);
    const first = weeks.reduce(
      (least, week) => (week !== null && (least === null || week < least) ? week : least),
      null,
    );
    return [first, ...weeks];
  },
});
