import { readText } from './read-text.js';
import { scenarioFile, scenarioIds } from './scenario-folder.js';
import { scenarioHead, type ScenarioHead } from './scenario-head.js';

/** What one sees of a scenario before choosing it. Its first arm is what is played where none is named. */
export interface ScenarioEntry extends ScenarioHead {
  readonly id: string;
}

const parsedHead = async (id: string): Promise<ScenarioHead> => {
  const { loadScenario } = await import('./load-scenario.js'); // only now: parser and engine are most of the start-up time
  const { title, data, arms } = await loadScenario(id);
  return { title, question: data.question ?? null, arms: Object.keys(arms) };
};

/** The package's scenarios by id. They are not checked: see `loadScenario`. */
export const listScenarios = async (): Promise<readonly ScenarioEntry[]> =>
  Promise.all(
    (await scenarioIds()).map(async (id) => {
      const head = scenarioHead(await readText(scenarioFile(id))) ?? (await parsedHead(id));
      return { id, title: head.title, question: head.question, arms: head.arms };
    }),
  );
