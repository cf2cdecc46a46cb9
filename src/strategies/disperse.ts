import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ifLegal, stacks, survey, type Field, type Ground } from './field.js';

/** The least manned ways out where no enemy stands and there is room for a quarter; ties by key. */
const quietWays = (field: Field, { region, own }: Ground, most: number): readonly Order[] => {
  const quarter = Math.floor(own / 4);
  const quiet = region.neighbours
    .map((way, key) => ({ way, key, refuge: field.at(way.region) }))
    .filter(
      ({ refuge }) =>
        refuge.enemy === 0 && refuge.region.capacity - refuge.own - field.comingOwn(refuge.region.id) >= quarter,
    )
    .sort((a, b) => a.refuge.own - b.refuge.own || a.key - b.key);
  return quiet
    .flatMap(({ way }) => ifLegal(field.view, { kind: 'infiltrate', from: region.id, to: way.region, quarters: 1 }))
    .slice(0, most);
};

/** Offers no target: whoever is found goes apart, a quarter each way, and no stack stays larger than it must. */
export const disperse = defineStrategy({
  id: 'disperse',
  summary: 'Scatters a quarter each way from where it is attacked, and thins out stacks above a share of capacity.',
  options: {
    crowd: {
      value: 0.5,
      min: 0,
      max: 1,
      unit: 'share of capacity',
      summary: 'Above it a quiet stack sends a quarter off.',
    },
    ways: { value: 3, min: 1, max: 4, integer: true, unit: 'ways', summary: 'Ways taken at once under attack.' },
  },
  decide: (view, { crowd, ways }) => {
    const field = survey(view);
    return stacks(field).flatMap((ground) => {
      const found = ground.region.attackers > 0 || field.comingEnemies(ground.region.id) > 0;
      if (found) return quietWays(field, ground, ways);
      return ground.own > crowd * ground.region.capacity ? quietWays(field, ground, 1) : [];
    });
  },
});
