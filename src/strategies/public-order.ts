/** How states answer people who are up against their rule, while they fight on. */
import type { FactionId, Order } from '../core/orders.js';
import { EFFORT_OPTIONS, mainEffortMove, pressAndMove, type Effort } from './effort.js';
import { ifLegal, stayingIn, type Field, type Ground } from './field.js';

/** Options that both answers have. */
export const ORDER_OPTIONS = {
  ...EFFORT_OPTIONS,
  restive: {
    value: 0.01,
    min: 0,
    max: 1,
    unit: 'share of the inhabitants',
    summary: 'So many active people are more than it bears.',
  },
  integrate: { value: [], of: 'faction', summary: 'Militias that it takes into the army.' },
} as const;

interface PublicOrder extends Effort {
  readonly restive: number;
  readonly integrate: readonly FactionId[];
}

/** Whether more people are known to be up against a rule than it bears, where oneself or a comrade rules. */
const isRestive = ({ view }: Field, { region }: Ground, share: number): boolean => {
  const { controller, actives, population } = region;
  const isOurs = view.factions.some(({ id, level }) => id === controller && level === 'joint');
  return isOurs && actives !== null && actives >= 1 && actives >= share * population;
};

/**
 * A week of keeping public order: restive places are met with force or concessions, and who stands there stays: the others
 * make the main effort. Only where they can do nothing a quarter goes from there.
 */
export const publicOrder = (
  field: Field,
  options: PublicOrder,
  answer: 'suppress' | 'conciliate',
): readonly Order[] => {
  const { view } = field;
  const restive = (ground: Ground): boolean => isRestive(field, ground, options.restive);
  const answers = field.grounds
    .filter(restive)
    .flatMap(({ region }) => ifLegal(view, { kind: answer, region: region.id }));
  const taken = options.integrate.flatMap((militia) => ifLegal(view, { kind: 'integrate', militia }));
  const others = mainEffortMove(stayingIn(field, restive), options);
  const moves = others.length > 0 ? others : mainEffortMove(field, { ...options, commit: 1 });
  return [...answers, ...taken, ...pressAndMove(field, options, moves)];
};
