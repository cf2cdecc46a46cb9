import type { Strategy } from '../core/contracts.js';
import { IssuesError } from '../core/result.js';
import { courseOf, type Course, type Trial } from './trial.js';

/** Where a strategy went wrong. */
export interface Breach {
  /** One sentence, without a full stop. */
  readonly message: string;
  /** The turn, from 1; null where no single turn is to blame. */
  readonly turn: number | null;
}

/** A breach in words: `it threw: …, as rebels in turn 2`. */
export const breachText = ({ message, turn }: Breach, { me }: Trial): string => {
  const line = message.replace(/\p{Cc}+/gu, ' '); // what a strategy throws may hold whatever a terminal obeys
  return turn === null ? line : `${line}, as ${me} in turn ${turn}`;
};

/** Something that holds for a strategy in every trial; needs no test runner. */
export interface StrategyLaw {
  readonly id: string;
  /** One sentence: what holds. */
  readonly summary: string;
  /** Laws without which this one says nothing: it is not tried where one of them is broken. */
  readonly needs: readonly string[];
  /** Who breaks it takes long over it: fewer smaller wars are tried. */
  readonly costly?: true;
  /** Null where it holds. Deterministic. `course`: the trial as this strategy plays it, if that is known already. */
  check(trial: Trial, strategy: Strategy, course?: () => Course): Breach | null;
}

/** A law as it is declared: `course` plays the trial at its first call, unless another law has done so. */
export interface StrategyLawSpec extends Omit<StrategyLaw, 'check'> {
  check(trial: Trial, strategy: Strategy, course: () => Course): Breach | null;
}

const wordsOf = (error: unknown): string => {
  if (error instanceof IssuesError) return error.issues.map(({ message }) => message).join('; ');
  return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
};

/** The course of a trial, played when it is first asked for. */
export const onceCourse = (trial: Trial, strategy: Strategy): (() => Course) => {
  let course: Course | null = null;
  return () => (course ??= courseOf(trial, strategy));
};

/** Declares a law of strategies. Whatever is thrown while it is checked breaks it. */
export const defineStrategyLaw = (law: StrategyLawSpec): StrategyLaw => ({
  ...law,
  check: (trial, strategy, course = onceCourse(trial, strategy)) => {
    try {
      return law.check(trial, strategy, course);
    } catch (error) {
      return { message: wordsOf(error), turn: null };
    }
  },
});
