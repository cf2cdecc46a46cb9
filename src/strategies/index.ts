import type { StrategyDefinition } from '../core/contracts.js';
import { airSupport } from './air-support.js';
import { disperse } from './disperse.js';
import { hold } from './hold.js';
import { inStep } from './in-step.js';
import { inTurn } from './in-turn.js';
import { independent } from './independent.js';
import { lastStand } from './last-stand.js';
import { mainEffort } from './main-effort.js';
import { random } from './random.js';
import { sanctuary } from './sanctuary.js';
import { scripted } from './scripted.js';
import { sequential } from './sequential.js';

/** The built-in strategies. */
export const builtInStrategies: readonly StrategyDefinition[] = [
  airSupport,
  disperse,
  hold,
  inStep,
  inTurn,
  independent,
  lastStand,
  mainEffort,
  random,
  sanctuary,
  scripted,
  sequential,
];
