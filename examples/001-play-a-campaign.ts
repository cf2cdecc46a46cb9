/** Play one war and read it: where everybody stood, what each side ordered, what came of it. */
import { play } from 'marchland';
import { loadScenario } from 'marchland/node';
import { transcript } from 'marchland/report';

const scenario = await loadScenario('two-valleys');
const campaign = play(scenario, { seed: 'first', arm: 'in-step' });

process.stdout.write(transcript(campaign));
