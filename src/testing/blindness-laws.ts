/** Laws of what must make no difference to a strategy: what it cannot see, what things are called, where they are listed. */
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { clone } from '../core/clone.js';
import type { ScenarioData } from '../core/scenario.js';
import { refOf } from '../core/strategy.js';
import type { World } from '../core/world.js';
import type { Answer } from '../engine/ask.js';
import { view } from '../engine/step.js';
import { resolveStrategy } from '../setup.js';
import { arrangedData, arrangedLog, REVERSED, shuffling } from './arranged.js';
import { answerWords } from './answer-words.js';
import { hiddenTwin, viewText } from './hidden-twin.js';
import { choices } from './law.js';
import { calledOtherwise, relabelled } from './relabelled.js';
import { renamedLog, renamedRef, renamedStrategies, type Renaming } from './renaming.js';
import { defineStrategyLaw, type Breach } from './strategy-law.js';
import { answerText, askAgain, courseOf, mine, trialOf, type Moment, type Trial } from './trial.js';
import { rebuild, type OrderLog } from './war.js';

const noHiddenKnowledge = defineStrategyLaw({
  id: 'no-hidden-knowledge',
  summary: 'In two worlds that differ only in what its faction cannot see it answers the same.',
  needs: ['pure'],
  check: (trial, strategy, course) => {
    const { scenario, me } = trial;
    const faction = mine(trial);
    const seen = (world: World, { memory, lastTurn }: Moment): string =>
      viewText(view(scenario, world, me, { memory, lastTurn }));
    for (const moment of course().moments) {
      const twin = hiddenTwin(trial, moment);
      const same = clone(moment.world); // made the same way: a copy tells nothing about itself
      const [first, second] = [same, twin].map((world) => askAgain(scenario, strategy, faction, { ...moment, world }));
      if (answerText(first) === answerText(second)) continue;
      if (seen(twin, moment) !== seen(same, moment)) continue; // a rule lets it see more than worlds usually show
      return {
        message: `in two worlds that look the same to its faction it answered differently: ${answerWords(second, first)}`,
        turn: moment.turn,
      };
    }
    return null;
  },
});

/** A strategy as it would be under other names: the ids among the options it was made with follow. */
const renamedStrategy = (strategy: Strategy, rename: Renaming): Strategy => {
  const ref = refOf(strategy) as StrategyRef;
  const made = typeof ref === 'object' && Object.keys(ref).length > 1 ? resolveStrategy(renamedRef(ref, rename)) : null;
  return made?.ok === true ? made.value : strategy; // a plain function knows what it knows
};

/** The answer without its memory, which no one need keep by ids that can be renamed. */
const ordersAlone = (answer: Answer, rename: Renaming): Answer => ({
  ...answer,
  orders: renamedLog({ 1: { me: answer.orders as never } }, rename)[1]['me'],
  memory: null,
});

/** The same war in other words. */
interface Told {
  readonly data: ScenarioData;
  readonly log: OrderLog;
  /** From the names here to the names there, */
  readonly rename: Renaming;
  /** and back. */
  readonly named: Renaming;
}

/** Where a strategy gives other orders in the same war told otherwise; `expected`: its moments as the war is told here. */
const differsTold = (
  trial: Trial,
  strategy: Strategy,
  expected: readonly Moment[],
  { data, log, rename, named }: Told,
  message: string,
): Breach | null => {
  const strategies = renamedStrategies(trial.strategies, rename);
  const war = { scenario: rebuild(trial.scenario, data), seed: trial.seed, log, strategies };
  const found = courseOf(trialOf(war, rename(trial.me)), renamedStrategy(strategy, rename)).moments;
  for (const [i, { answer, turn }] of expected.entries()) {
    const [here, there] = [ordersAlone(answer, (name) => name), ordersAlone(found[i].answer, named)];
    if (answerText(here) !== answerText(there)) return { message: `${message}: ${answerWords(there, here)}`, turn };
  }
  return null;
};

const blindToNames = defineStrategyLaw({
  id: 'blind-to-names',
  summary:
    'Under other ids and names, keys kept, it gives the same orders: nothing hangs on how a thing is called, nor does a label of its chance.',
  needs: ['no-hidden-memory'],
  check: (trial, strategy, course) => {
    const { data, rename, named } = relabelled(trial);
    const told = { data: calledOtherwise(data), log: renamedLog(trial.log, rename), rename, named };
    const message = 'under other ids and names for the same things it gave other orders';
    return differsTold(trial, strategy, course().moments, told, message);
  },
});

const blindToListOrder = defineStrategyLaw({
  id: 'blind-to-list-order',
  summary:
    'However the lists of the scenario stand, and whichever end of a crossing is named first, it gives the same orders.',
  needs: ['no-hidden-memory'],
  check: (trial, strategy, course) => {
    const { moments } = course();
    for (const arrangement of [REVERSED, shuffling(choices('blind-to-list-order', trial))]) {
      const { data, rename, named } = arrangedData(trial, arrangement);
      const told = { data, log: arrangedLog(trial.log, rename, arrangement), rename, named };
      const message = "with the scenario's lists in another order it gave other orders";
      const breach = differsTold(trial, strategy, moments, told, message);
      if (breach !== null) return breach;
    }
    return null;
  },
});

export const blindnessLaws = [noHiddenKnowledge, blindToNames, blindToListOrder] as const;
