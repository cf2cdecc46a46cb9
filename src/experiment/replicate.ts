import { campaignKey } from '../core/chance.js';
import type { Scenario } from '../core/scenario.js';
import { playCampaign, type Campaign } from '../engine/play.js';
import { drawAssumptions } from '../scenario/assumptions.js';
import type { Row } from './comparison.js';
import { armSetting, type Plan } from './plan.js';
import { replicateSeed } from './seed.js';

const failuresOf = ({ rejected }: Campaign): number => rejected.filter(({ order }) => order === null).length;

/** Plays replicates of a plan, any in any order: the rows of all arms, in the plan's order. What a replicate gives depends on the plan and its number alone. */
export const player = ({ seed, assumptions, arms }: Plan): ((replicate: number) => readonly Row[]) => {
  const settings = arms.map(armSetting);
  return (replicate) => {
    const campaignSeed = replicateSeed(seed, replicate);
    const drawn = new Map<Scenario, Scenario>();
    // Arms on the same scenario share its drawn form: making it costs as much as a short campaign.
    const drawnFrom = (scenario: Scenario): Scenario => {
      const made = drawn.get(scenario) ?? scenario.compiled.drawn(drawAssumptions(scenario, campaignKey(campaignSeed)));
      drawn.set(scenario, made);
      return made;
    };
    return arms.map(({ name, scenario }, i): Row => {
      const campaign = playCampaign(assumptions === 'drawn' ? drawnFrom(scenario) : scenario, {
        ...settings[i],
        seed: campaignSeed,
      });
      return { replicate, arm: name, metrics: campaign.metrics, failures: failuresOf(campaign) };
    });
  };
};
