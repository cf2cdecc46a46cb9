import type { Kind } from '../kind.js';
import { airStrike } from './air-strike.js';
import { ambush } from './ambush.js';
import { annualToWeekly } from './annual-to-weekly.js';
import { breakpoint } from './breakpoint.js';
import { columns } from './columns.js';
import { intelligenceThreshold } from './intelligence-threshold.js';
import { interdiction } from './interdiction.js';
import { pincerElimination } from './pincer-elimination.js';
import { pincerGrowth } from './pincer-growth.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { squareLaw } from './square-law.js';
import { stochasticRounding } from './stochastic-rounding.js';
import { trust } from './trust.js';
import { twoPatch } from './two-patch.js';
import { warWeariness } from './war-weariness.js';

/** The kinds that have a rule, in the order of their names. */
export const kinds: readonly Kind[] = [
  airStrike,
  ambush,
  annualToWeekly,
  breakpoint,
  columns,
  intelligenceThreshold,
  interdiction,
  pincerElimination,
  pincerGrowth,
  sanctuaryRecovery,
  sharedIntelligence,
  squareLaw,
  stochasticRounding,
  trust,
  twoPatch,
  warWeariness,
];
