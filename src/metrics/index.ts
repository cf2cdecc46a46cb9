import type { Metric } from '../core/contracts.js';
import { attackWeeks } from './attack-weeks.js';
import { captureWeek } from './capture-week.js';
import { civilianHarm } from './civilian-harm.js';
import { converged } from './converged.js';
import { convergenceWeek } from './convergence-week.js';
import { crossed } from './crossed.js';
import { eliminated } from './eliminated.js';
import { eliminationWeek } from './elimination-week.js';
import { fallWeek } from './fall-week.js';
import { fighterWeeks } from './fighter-weeks.js';
import { fightersAt } from './fighters-at.js';
import { fightersInZone } from './fighters-in-zone.js';
import { fightersIn } from './fighters-in.js';
import { fightersLeft } from './fighters-left.js';
import { flight } from './flight.js';
import { jointWeeks } from './joint-weeks.js';
import { losses } from './losses.js';
import { recovered } from './recovered.js';
import { regained } from './regained.js';
import { regionsHeld } from './regions-held.js';
import { returnFlow } from './return.js';
import { toll } from './toll.js';
import { trust } from './trust.js';

/** The built-in metrics, by id. */
export const builtInMetrics: readonly Metric[] = [
  attackWeeks,
  captureWeek,
  civilianHarm,
  converged,
  convergenceWeek,
  crossed,
  eliminated,
  eliminationWeek,
  fallWeek,
  fighterWeeks,
  fightersAt,
  fightersIn,
  fightersInZone,
  fightersLeft,
  flight,
  jointWeeks,
  losses,
  recovered,
  regained,
  regionsHeld,
  returnFlow,
  toll,
  trust,
];
