/** What each engine runs, bundled into one script: plays the campaigns of its plan, prints a line of digests for each. */
import { unwrap } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { validateScenario } from '../../src/setup.js';
import { digestLine, playGolden } from '../golden/campaign.js';
import type { GoldenCampaign } from '../golden/campaigns.js';

export interface Plan {
  readonly scenarios: Readonly<Record<string, ScenarioData>>;
  readonly campaigns: readonly GoldenCampaign[];
}

/** Put here by the bundler. */
declare const PLAN: Plan;
/** How a bare engine says something; Node has only `console`. */
declare const print: ((line: string) => void) | undefined;

const say = typeof print === 'function' ? print : (line: string): void => console.log(line);
const scenarios: Record<string, Scenario> = {};
for (const { name, id, arm, seed } of PLAN.campaigns) {
  scenarios[id] ??= unwrap(validateScenario(PLAN.scenarios[id]));
  say(digestLine(name, playGolden(scenarios[id], arm, seed)));
}
