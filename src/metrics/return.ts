import { defineMetric } from '../core/contracts.js';
import { addFlows, beginFlows, flowTargets, readFlows } from './flows.js';

export const returnFlow = defineMetric({
  id: 'return',
  summary:
    'Insurgents who set out across the border by advance, the order to attack, from one country into another; who does so twice counts twice.',
  unit: 'fighters',
  targets: flowTargets,
  better: () => 'neither',
  begin: (_, theatre) => beginFlows(theatre),
  observe: (sums, _, week, theatre) => addFlows(sums, week.returned, theatre),
  read: (sums, _, theatre) => readFlows(sums, theatre),
});
