import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ifLegal, stacks, survey, type Field, type Ground } from './field.js';

/** Terrain that multiplies a defender at least so much is worth dying in. */
const STRONG = 2;

/** The nearest stronger place of one's own with room for a stack; ties by key. */
const stronghold = (field: Field, { region, own }: Ground): readonly Order[] => {
  let best: { readonly defence: number; readonly km: number; readonly order: Order } | null = null;
  for (const way of region.neighbours) {
    const { region: refuge, enemy, own: there } = field.at(way.region);
    if (refuge.controller !== field.view.me || enemy > 0 || refuge.defence <= region.defence) continue;
    if (refuge.capacity - there - field.comingOwn(way.region) < own) continue;
    if (best !== null && (refuge.defence < best.defence || (refuge.defence === best.defence && way.km >= best.km)))
      continue;
    const [order] = ifLegal(field.view, { kind: 'withdraw', from: region.id, to: way.region, quarters: 4 });
    if (order !== undefined) best = { defence: refuge.defence, km: way.km, order };
  }
  return best === null ? [] : [best.order];
};

/** Gives up open country for the towns, and the towns to nobody. */
export const lastStand = defineStrategy({
  id: 'last-stand',
  summary: 'Draws in from open country to the strongest town nearby, and gives way no further.',
  options: {},
  decide: (view) => {
    const field = survey(view);
    return stacks(field).flatMap((ground) =>
      ground.region.defence < STRONG && ground.enemy === 0 ? stronghold(field, ground) : [],
    );
  },
});
