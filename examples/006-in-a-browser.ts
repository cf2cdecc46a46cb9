/** The engine in a web page: bundle this file for browsers, with YAML files loaded as text. Nothing of Node is needed. */
import { describe, parseScenario, play, unwrap } from 'marchland';
import twoValleys from 'marchland/scenarios/two-valleys.yaml';

const scenario = unwrap(parseScenario(twoValleys));
const campaign = play(scenario, { seed: 'browser', arm: 'in-step' });

const list = document.createElement('ol');
for (const event of campaign.events) {
  const item = document.createElement('li');
  item.textContent = `Turn ${event.turn}. ${describe(event, scenario)}`;
  list.append(item);
}
document.body.append(list);
document.body.dataset['digest'] = campaign.record?.end.digest ?? '';
