import * as fc from 'fast-check';
import type { Scenario } from '../core/scenario.js';
import type { WarConstraints } from './constraints.js';
import { orderLog } from './order-arbitrary.js';
import { trialOf, type Trial } from './trial.js';
import { readable, warArbitrary, warOn } from './war-arbitrary.js';
import type { War } from './war.js';

/** Wars of a kind that a strategy may meet: small, and hostile in every way that a file allows. */
export const HOSTILE: WarConstraints = { regions: { min: 2, max: 8 }, factions: { min: 2, max: 5 } };

/** A trial in which the tested strategy leads one faction, any of them. */
const led = (wars: fc.Arbitrary<War>): fc.Arbitrary<Trial> =>
  fc.record({ war: wars, me: fc.nat({ max: 99 }) }).map(({ war, me }) => {
    const { factions } = war.scenario;
    const trial = trialOf(war, factions[me % factions.length].id);
    return readable(trial, { me: trial.me });
  });

/** Trials on one scenario, or on generated ones that keep to constraints. */
export const trialArbitrary = (where: Scenario | WarConstraints = HOSTILE): fc.Arbitrary<Trial> =>
  led('compiled' in where ? warOn(where, orderLog(where)) : warArbitrary(where));
