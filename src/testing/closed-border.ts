import * as fc from 'fast-check';
import type { Campaign } from '../engine/play.js';
import { accused, BOUND, defineAverageLaw, type AverageSetting } from './average-law.js';
import { borderPlans, type BorderPlan } from './border-plan.js';
import { campaigns, pressing, quietEast, rebelsLeft } from './border-war.js';

const played = (plan: BorderPlan, setting: AverageSetting): readonly Campaign[] =>
  campaigns(quietEast(plan, setting.rules), pressing(plan.turns), setting);

const closed = (plan: BorderPlan): BorderPlan => ({ ...plan, porosity: 0 });

/** Rebels left at the end with the border closed less those with it open, campaign by campaign on the same luck. */
const lessOpen = (shut: readonly Campaign[], plan: BorderPlan, setting: AverageSetting): readonly number[] => {
  const open = played(plan, setting);
  return shut.map((campaign, i) => rebelsLeft(campaign) - rebelsLeft(open[i]));
};

/** The same for any plan, whether the law applies to it or not. */
export const closedLessOpen = (plan: BorderPlan, setting: AverageSetting): readonly number[] =>
  lessOpen(played(closed(plan), setting), plan, setting);

/**
 * False without its conditions; numbers are means of 30 pairs of campaigns. Desert, K = 800, porosity 0.5, growth 0.2, 30 weeks:
 * - *A weak army.* 150 press 500, 100 are quiet: 1,259 are left with the border open, 1,600 with it closed. Who can flee does, and
 *   gives up the place; who is shut in fights to the end and beats the army.
 * - *Fighter-weeks instead of those left.* 300 press 500, 500 are quiet: 24,464 open, 24,611 closed, 800 are left either way. The
 *   refuge is full in a few weeks with or without those who flee; who cannot flee takes longer to die.
 * - *Rebels who do more than flee.* On hills, K = 179, 30 press 22, 140 are quiet and led by `sanctuary`: 120 are left with the border
 *   open, 179 with it closed. Over an open border they come back, a few at a time, and die.
 * - *Both sides attacked*: a war in docs/model.md.
 */
export const closedBorder = defineAverageLaw({
  id: 'closed-border',
  summary:
    'Closing the border leaves no more rebels at the end, where one side is pressed every week and the other is quiet, the ground is the same, the rebels only flee, and the army wins every campaign with the border closed.',
  bound: BOUND,
  plans: borderPlans(fc.integer({ min: 15, max: 40 })),
  met: (plan, setting) => {
    const shut = played(closed(plan), setting);
    return shut.every((campaign) => rebelsLeft(campaign, ['west']) === 0) ? shut : null;
  },
  check: (plan, setting, shut) =>
    accused(lessOpen(shut, plan, setting), setting, 'with the border closed', 'rebels are left'),
});
