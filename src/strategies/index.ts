import type { StrategyDefinition } from '../core/contracts.js';
import { airSupport } from './air-support.js';
import { backer } from './backer.js';
import { borderFirst } from './border-first.js';
import { crackdown } from './crackdown.js';
import { denouncer } from './denouncer.js';
import { disperse } from './disperse.js';
import { evacuee } from './evacuee.js';
import { heartsAndMinds } from './hearts-and-minds.js';
import { hold } from './hold.js';
import { inStep } from './in-step.js';
import { inTurn } from './in-turn.js';
import { independent } from './independent.js';
import { lastStand } from './last-stand.js';
import { mainEffort } from './main-effort.js';
import { mediator } from './mediator.js';
import { militiaAbroad } from './militia-abroad.js';
import { opportunist } from './opportunist.js';
import { random } from './random.js';
import { sanctuary } from './sanctuary.js';
import { scripted } from './scripted.js';
import { sequential } from './sequential.js';

/** The built-in strategies. */
export const builtInStrategies: readonly StrategyDefinition[] = [
  airSupport,
  backer,
  borderFirst,
  crackdown,
  denouncer,
  disperse,
  evacuee,
  heartsAndMinds,
  hold,
  inStep,
  inTurn,
  independent,
  lastStand,
  mainEffort,
  mediator,
  militiaAbroad,
  opportunist,
  random,
  sanctuary,
  scripted,
  sequential,
];
