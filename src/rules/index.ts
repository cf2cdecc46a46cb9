import type { Rule } from '../core/contracts.js';
import { airStrikes } from './air-strikes.js';
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
import { retreat } from './retreat.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { sharedIntelligence } from './shared-intelligence.js';
import { succession } from './succession.js';
import { trust } from './trust.js';
import { warWeariness } from './war-weariness.js';

/** The built-in rules, by id. */
export const builtInRules: readonly Rule[] = [
  airStrikes,
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
  retreat,
  sanctuaryRecovery,
  sharedIntelligence,
  succession,
  trust,
  warWeariness,
];
