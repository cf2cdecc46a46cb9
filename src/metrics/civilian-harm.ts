import { defineMetric } from '../core/contracts.js';

/** Civilians whom strikes and fighting harmed, as the rules that harm them expect. */
export const civilianHarm = defineMetric({
  id: 'civilian-harm',
  summary: 'Civilians harmed, by the expectation of the rules that harm them; 0 where no listed rule does.',
  unit: 'people',
  better: () => 'lower',
  begin: () => [0],
  observe: (sums, _world, { harm }) => {
    for (const harmed of harm) sums[0] += harmed;
  },
  read: (sums) => [sums[0]],
});
