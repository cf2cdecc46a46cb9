import { defineMetric } from '../core/contracts.js';
import { addFlows, beginFlows, flowTargets, readFlows } from './flows.js';

/** More than `flight` and `return` together: it has those who slipped over or reinforced, too. */
export const crossed = defineMetric({
  id: 'crossed',
  summary:
    'Insurgents who came over the border from one country into another, by whatever order or in flight; who does so twice counts twice.',
  unit: 'fighters',
  targets: flowTargets,
  better: () => 'neither',
  begin: (_, theatre) => beginFlows(theatre),
  observe: (sums, _, week, theatre) => addFlows(sums, week.crossed, theatre),
  read: (sums, _, theatre) => readFlows(sums, theatre),
});
