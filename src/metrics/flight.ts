import { defineMetric } from '../core/contracts.js';
import { addFlows, beginFlows, flowTargets, readFlows } from './flows.js';

export const flight = defineMetric({
  id: 'flight',
  summary:
    'Insurgents who fled or withdrew across the border from one country into another; who does so twice counts twice.',
  unit: 'fighters',
  targets: flowTargets,
  better: () => 'neither',
  begin: (_, theatre) => beginFlows(theatre),
  observe: (sums, _, week, theatre) => addFlows(sums, week.fled, theatre),
  read: (sums, _, theatre) => readFlows(sums, theatre),
});
