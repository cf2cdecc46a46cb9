import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ifLegal, stacks, survey, type Field } from './field.js';
import { withinLimits } from './limits.js';
import { giveWay, isUnbearable, pressure, seizeWeak } from './refuge.js';

/** The week's moves of who seeks sanctuary. */
export const seekSanctuary = (
  field: Field,
  { quarters, counter }: { readonly quarters: number; readonly counter: number },
): Order[] =>
  stacks(field).flatMap((ground): readonly Order[] => {
    const { id } = ground.region;
    const felt = pressure(field, ground);
    if (counter > 0 && ground.enemy > 0 && ground.own >= counter * ground.enemy)
      return ifLegal(field.view, { kind: 'advance', from: id, to: id, quarters: 4 });
    if (isUnbearable(ground, felt)) return giveWay(field, ground, felt, quarters);
    return felt === 0 ? seizeWeak(field, ground) : [];
  });

/** Gives way to pressure, recovers where it is quiet, seizes what is left empty, and strikes back where it is stronger. */
export const sanctuary = defineStrategy({
  id: 'sanctuary',
  summary: 'Moves from pressed regions to quiet ones, and from quiet ones into what the enemy left weak.',
  options: {
    quarters: {
      value: 2,
      min: 1,
      max: 4,
      integer: true,
      unit: 'quarters of a stack',
      summary: 'How much gives way at once.',
    },
    counter: {
      value: 0,
      min: 0,
      max: 100,
      unit: 'own fighters per enemy',
      summary: 'Odds from which on it attacks enemies who stand where it stands; 0 = never.',
    },
  },
  decide: (view, options) => {
    const field = survey(view);
    return withinLimits(field, seekSanctuary(field, options));
  },
});
