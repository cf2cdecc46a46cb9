import type { Rule } from '../core/contracts.js';
import { airStrikes } from './air-strikes.js';
import { ambush } from './ambush.js';
import { blindMixing } from './blind-mixing.js';
import { borderStatus } from './border-status.js';
import { commandCentres } from './command-centres.js';
import { consent } from './consent.js';
import { control } from './control.js';
import { coordination } from './coordination.js';
import { groundCombat } from './ground-combat.js';
import { interdiction } from './interdiction.js';
import { movement } from './movement.js';
import { politicalGates } from './political-gates.js';
import { readiness } from './readiness.js';
import { recruitment } from './recruitment.js';
import { retreat } from './retreat.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { shareAttrition } from './share-attrition.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { spillover } from './spillover.js';
import { takeover } from './takeover.js';
import { trust } from './trust.js';
import { unrest } from './unrest.js';
import { warWeariness } from './war-weariness.js';

/** The built-in rules, by id. */
export const builtInRules: readonly Rule[] = [
  airStrikes,
  ambush,
  blindMixing,
  borderStatus,
  commandCentres,
  consent,
  control,
  coordination,
  groundCombat,
  interdiction,
  movement,
  politicalGates,
  readiness,
  recruitment,
  retreat,
  sanctuaryRecovery,
  shareAttrition,
  sharedIntelligence,
  spillover,
  takeover,
  trust,
  unrest,
  warWeariness,
];
