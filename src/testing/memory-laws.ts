/** Laws of what a strategy's answer may hang on: its view and its memory, and nothing that it kept elsewhere. */
import type { FactionIndex } from '../core/world.js';
import type { Strategy } from '../core/contracts.js';
import { NO_LAST_TURN } from '../engine/last-turn.js';
import { answerWords } from './answer-words.js';
import { defineStrategyLaw, type Breach } from './strategy-law.js';
import { answerText, askAgain, courseOf, mine, type Course, type Moment, type Trial } from './trial.js';

/** The first of these moments in which the strategy now answers otherwise. */
const otherwise = (
  course: Course,
  strategy: Strategy,
  moments: readonly Moment[],
  message: string,
  before: (moment: Moment) => void = () => undefined,
): Breach | null => {
  const { scenario } = course.trial;
  const me = mine(course.trial);
  for (const moment of moments) {
    before(moment);
    const now = askAgain(scenario, strategy, me, moment);
    if (answerText(now) !== answerText(moment.answer))
      return { message: `${message}: ${answerWords(now, moment.answer)}`, turn: moment.turn };
  }
  return null;
};

const pure = defineStrategyLaw({
  id: 'pure',
  summary: 'Asked twice about one view with one memory, it answers the same.',
  needs: ['view-untouched', 'no-outside-help'],
  check: (trial, strategy, course) => {
    const { scenario } = trial;
    const me = mine(trial);
    for (const moment of course().moments) {
      const [first, second] = [0, 1].map(() => askAgain(scenario, strategy, me, moment));
      if (answerText(first) !== answerText(second))
        return {
          message: `asked twice about one view, it answered differently: ${answerWords(second, first)}`,
          turn: moment.turn,
        };
    }
    return null;
  },
});

/** Asks the strategy in every other faction's place; what it answers there counts for nothing. */
const askForOthers = ({ scenario, me }: Trial, strategy: Strategy, { world }: Moment): void => {
  scenario.compiled.theatre.factions.forEach(({ id }, index) => {
    if (id === me) return;
    const blank = { world, memory: null, lastTurn: NO_LAST_TURN };
    askAgain(scenario, strategy, index as FactionIndex, blank);
  });
};

const noHiddenMemory = defineStrategyLaw({
  id: 'no-hidden-memory',
  summary:
    'It remembers nothing but its memory: it answers the same in a second campaign, with the turns asked backwards, and after it was asked about other wars and for other factions.',
  needs: ['pure'],
  check: (trial, strategy, played) => {
    const course = played();
    for (const moment of course.moments) askForOthers(trial, strategy, moment); // a war of somebody else in between
    const second = courseOf(trial, strategy);
    for (const [i, { answer, turn }] of course.moments.entries()) {
      const again = second.moments[i].answer;
      if (answerText(answer) !== answerText(again))
        return {
          message: `in a second campaign, the same as the first, it answered differently: ${answerWords(again, answer)}`,
          turn,
        };
    }
    const elsewhere = courseOf({ ...trial, seed: `${trial.seed}/elsewhere` }, strategy).moments;
    return (
      otherwise(
        course,
        strategy,
        [...course.moments].reverse(),
        'asked about the turns of a campaign backwards, it answered differently',
      ) ??
      otherwise(
        course,
        strategy,
        course.moments,
        'after it was asked about other wars it answered differently',
        (moment) => {
          askForOthers(trial, strategy, moment);
          askForOthers(trial, strategy, course.moments[0]); // how another war begins
          const same = elsewhere[moment.turn - 1]; // the same turn of a war with other luck
          if (same !== undefined) askAgain(trial.scenario, strategy, mine(trial), same);
        },
      )
    );
  },
});

export const memoryLaws = [pure, noHiddenMemory] as const;
