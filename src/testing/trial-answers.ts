import type { Strategy } from '../core/contracts.js';
import { digestText } from '../core/digest.js';
import { answerText, courseOf, type Trial } from './trial.js';

/** A digest of every answer in a trial, turn by turn. */
export const answersOf = (trial: Trial, strategy: Strategy): readonly string[] =>
  courseOf(trial, strategy).moments.map(({ answer }) => digestText(answerText(answer)));
