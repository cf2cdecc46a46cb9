import type { Rule } from '../core/contracts.js';
import { airStrikes } from './air-strikes.js';
import { ambush } from './ambush.js';
import { blindMixing } from './blind-mixing.js';
import { borderStatus } from './border-status.js';
import { commandCentres } from './command-centres.js';
import { consent } from './consent.js';
import { control } from './control.js';
import { coordination } from './coordination.js';
import { endorsement } from './endorsement.js';
import { evacuationDeals } from './evacuation-deals.js';
import { groundCombat } from './ground-combat.js';
import { interdiction } from './interdiction.js';
import { movement } from './movement.js';
import { parallelForce } from './parallel-force.js';
import { patronage } from './patronage.js';
import { politicalGates } from './political-gates.js';
import { readiness } from './readiness.js';
import { recruitment } from './recruitment.js';
import { retreat } from './retreat.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { shareAttrition } from './share-attrition.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { spillover } from './spillover.js';
import { succession } from './succession.js';
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
  endorsement,
  evacuationDeals,
  groundCombat,
  interdiction,
  movement,
  parallelForce,
  patronage,
  politicalGates,
  readiness,
  recruitment,
  retreat,
  sanctuaryRecovery,
  shareAttrition,
  sharedIntelligence,
  spillover,
  succession,
  takeover,
  trust,
  unrest,
  warWeariness,
];
