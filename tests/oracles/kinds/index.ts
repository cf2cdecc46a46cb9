import type { Kind } from '../kind.js';
import { airStrike } from './air-strike.js';
import { ambush } from './ambush.js';
import { breakpoint } from './breakpoint.js';
import { columns } from './columns.js';
import { evacuation } from './evacuation.js';
import { intelligenceThreshold } from './intelligence-threshold.js';
import { interdiction } from './interdiction.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { squareLaw } from './square-law.js';
import { stochasticRounding } from './stochastic-rounding.js';
import { trust } from './trust.js';
import { warWeariness } from './war-weariness.js';

/** The kinds that have a rule, in the order of their names. */
export const kinds: readonly Kind[] = [
  airStrike,
  ambush,
  breakpoint,
  columns,
  evacuation,
  intelligenceThreshold,
  interdiction,
  sanctuaryRecovery,
  sharedIntelligence,
  squareLaw,
  stochasticRounding,
  trust,
  warWeariness,
];
