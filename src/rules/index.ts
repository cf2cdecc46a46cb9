import type { Rule } from '../core/contracts.js';
import { commandCentres } from './command-centres.js';
import { control } from './control.js';
import { coordination } from './coordination.js';
import { groundCombat } from './ground-combat.js';
import { interdiction } from './interdiction.js';
import { movement } from './movement.js';
import { retreat } from './retreat.js';
import { sanctuaryRecovery } from './sanctuary-recovery.js';
import { sharedIntelligence } from './shared-intelligence.js';

/** The built-in rules, by id. */
export const builtInRules: readonly Rule[] = [
  commandCentres,
  control,
  coordination,
  groundCombat,
  interdiction,
  movement,
  retreat,
  sanctuaryRecovery,
  sharedIntelligence,
];
