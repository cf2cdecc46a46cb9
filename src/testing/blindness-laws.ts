/** Laws of what must make no difference to a strategy: what it cannot see, what things are called, where they are listed. */
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { clone } from '../core/clone.js';
import type { ScenarioData } from '../core/scenario.js';
import { refOf } from '../core/strategy.js';
import type { World } from '../core/world.js';
import { view } from '../engine/step.js';
import { resolveStrategy } from '../setup.js';
import { hiddenTwin, viewText } from './hidden-twin.js';
import { choices } from './law.js';
import { relabelled } from './relabelled.js';
import { renamedLog, renamedRef, type Renaming } from './renaming.js';
import { shuffledData, shuffledLog } from './shuffled.js';
import { defineStrategyLaw, type StrategyLaw } from './strategy-law.js';
import { answerText, askAgain, courseOf, mine, trialOf, type Course, type Moment, type Trial } from './trial.js';
import { rebuild, type OrderLog } from './war.js';

const noHiddenKnowledge = defineStrategyLaw({
  id: 'no-hidden-knowledge',
  summary: 'In two worlds that differ only in what its faction cannot see it answers the same.',
  needs: ['pure'],
  check: (trial, strategy) => {
    const { scenario, me } = trial;
    const faction = mine(trial);
    const seen = (world: World, { memory, lastTurn }: Moment): string =>
      viewText(view(scenario, world, me, { memory, lastTurn }));
    for (const moment of courseOf(trial, strategy).moments) {
      const twin = hiddenTwin(trial, moment);
      const same = clone(moment.world); // made the same way: a copy tells nothing about itself
      if (seen(twin, moment) !== seen(same, moment)) continue; // a rule lets it see more than worlds usually show
      const [first, second] = [same, twin].map((world) =>
        answerText(askAgain(scenario, strategy, faction, { ...moment, world })),
      );
      if (first !== second)
        return {
          message: 'in two worlds that look the same to its faction it answered differently',
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

/** Its orders turn by turn, each turn's as one text, under other names. */
const ordersOf = ({ moments }: Course, rename: Renaming = (name) => name): string[] =>
  moments.map(({ answer }) => {
    const renamed = renamedLog({ 1: { me: answer.orders as never } }, rename)[1]['me'];
    return answerText({ ...answer, orders: renamed, memory: null });
  });

/** A law that a strategy gives the same orders in the same war told otherwise. */
const toldOtherwise = (
  law: Pick<StrategyLaw, 'id' | 'summary'>,
  told: (trial: Trial) => { readonly data: ScenarioData; readonly rename: Renaming; readonly log: OrderLog },
  message: string,
): StrategyLaw =>
  defineStrategyLaw({
    ...law,
    needs: ['no-hidden-memory'],
    check: (trial, strategy) => {
      const { data, rename, log } = told(trial);
      const strategies = Object.fromEntries(
        Object.entries(trial.strategies).map(([id, ref]) => [rename(id), renamedRef(ref, rename)]),
      );
      const war = { scenario: rebuild(trial.scenario, data), seed: trial.seed, log, strategies };
      const expected = ordersOf(courseOf(trial, strategy), rename);
      const found = ordersOf(courseOf(trialOf(war, rename(trial.me)), renamedStrategy(strategy, rename)));
      const differs = expected.findIndex((text, i) => text !== found[i]);
      return differs < 0 ? null : { message, turn: differs + 1 };
    },
  });

const blindToNames = toldOtherwise(
  {
    id: 'blind-to-names',
    summary:
      'Under other ids, keys kept, it gives the same orders: nothing hangs on how a thing is called, nor does a label of its chance.',
  },
  (trial) => {
    const { data, rename } = relabelled(trial);
    return { data, rename, log: renamedLog(trial.log, rename) };
  },
  'under other ids for the same things it gave other orders',
);

const blindToListOrder = toldOtherwise(
  {
    id: 'blind-to-list-order',
    summary:
      'However the lists of the scenario stand, and whichever end of a crossing is named first, it gives the same orders.',
  },
  (trial) => {
    const next = choices('blind-to-list-order', trial);
    const { data, rename } = shuffledData(trial, next);
    return { data, rename, log: shuffledLog(trial.log, rename, next) };
  },
  "with the scenario's lists in another order it gave other orders",
);

export const blindnessLaws = [noHiddenKnowledge, blindToNames, blindToListOrder] as const;
