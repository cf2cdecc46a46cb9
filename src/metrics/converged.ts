import { defineMetric } from '../core/contracts.js';
import { beginMeetings, meetingWeeks, noteMeetings } from './meeting.js';
import { forSide } from './side.js';

export const converged = defineMetric({
  id: 'converged',
  summary: 'Whether two blocs came to hold both ends of some border crossing that insurgents had held.',
  unit: 'share of campaigns',
  share: true,
  better: (_, theatre) => forSide(theatre, 'higher'),
  begin: beginMeetings,
  observe: (sums, world, _, theatre) => noteMeetings(sums, world, theatre),
  read: (sums, _, theatre) => [meetingWeeks(sums, theatre).any === null ? 0 : 1],
});
