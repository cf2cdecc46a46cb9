import type { Kind } from '../kind.js';
import { airStrike } from './air-strike.js';
import { ambush } from './ambush.js';
import { annualToWeekly } from './annual-to-weekly.js';
import { breakpoint } from './breakpoint.js';
import { columns } from './columns.js';
import { evacuation } from './evacuation.js';
import { intelligenceThreshold } from './intelligence-threshold.js';
import { interdiction } from './interdiction.js';
import { pincerElimination } from './pincer-elimination.js';
import { pincerGrowth } from './pincer-growth.js';
import { recruitmentBalance } from './recruitment-balance.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { spillover } from './spillover.js';
import { squareLaw } from './square-law.js';
import { stochasticRounding } from './stochastic-rounding.js';
import { trust } from './trust.js';
import { twoPatch } from './two-patch.js';
import { unrestActiveShare } from './unrest-active-share.js';
import { warWeariness } from './war-weariness.js';

/** The kinds that have a rule, in the order of their names. */
export const kinds: readonly Kind[] = [
  airStrike,
  ambush,
  annualToWeekly,
  breakpoint,
  columns,
  evacuation,
  intelligenceThreshold,
  interdiction,
  pincerElimination,
  pincerGrowth,
  recruitmentBalance,
  sanctuaryRecovery,
  sharedIntelligence,
  spillover,
  squareLaw,
  stochasticRounding,
  trust,
  twoPatch,
  unrestActiveShare,
  warWeariness,
];
