import type { StrategyDefinition } from '../core/contracts.js';
import { hold } from './hold.js';
import { inStep } from './in-step.js';
import { inTurn } from './in-turn.js';
import { mainEffort } from './main-effort.js';
import { random } from './random.js';
import { sanctuary } from './sanctuary.js';
import { scripted } from './scripted.js';

/** The built-in strategies. */
export const builtInStrategies: readonly StrategyDefinition[] = [
  hold,
  inStep,
  inTurn,
  mainEffort,
  random,
  sanctuary,
  scripted,
];
