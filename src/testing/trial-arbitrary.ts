import * as fc from 'fast-check';
import type { FactionId } from '../core/orders.js';
import type { Scenario } from '../core/scenario.js';
import type { WarConstraints } from './constraints.js';
import { illustrated } from './illustrated.js';
import { maybe } from './map-plan.js';
import { orderLog } from './order-arbitrary.js';
import { trialOf, type Trial } from './trial.js';
import { readable, warArbitrary, warOn } from './war-arbitrary.js';
import { dataOf, rebuild, type War } from './war.js';

/** Wars of a kind that a strategy may meet: small, and hostile in every way that a file allows. */
export const HOSTILE: WarConstraints = { regions: { min: 2, max: 8 }, factions: { min: 2, max: 5 } };

/** The same war, but the faction has no fighter left in it. */
const unarmed = (war: War, me: FactionId): War => {
  const data = dataOf(war.scenario);
  const regions = data.regions.map((region) => ({
    ...region,
    fighters: Object.fromEntries(Object.entries(region.fighters ?? {}).filter(([faction]) => faction !== me)),
  }));
  const transit = (data.transit ?? []).filter(({ faction }) => faction !== me);
  return { ...war, scenario: rebuild(war.scenario, illustrated({ ...data, regions, transit })) };
};

/** A trial in which the tested strategy leads one faction, any of them; now and then one that has lost everything. */
const led = (wars: fc.Arbitrary<War>): fc.Arbitrary<Trial> =>
  fc.record({ war: wars, who: fc.nat({ max: 99 }), lost: maybe(fc.constant(true), 9) }).map(({ war, who, lost }) => {
    const { factions } = war.scenario;
    const me = factions[who % factions.length].id;
    return readable(trialOf(lost === true ? unarmed(war, me) : war, me), { me });
  });

/** Trials on one scenario, or on generated ones that keep to constraints. */
export const trialArbitrary = (where: Scenario | WarConstraints = HOSTILE): fc.Arbitrary<Trial> =>
  led('compiled' in where ? warOn(where, orderLog(where)) : warArbitrary(where));
