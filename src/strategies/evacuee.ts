import type { OrderOf, RegionId } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { withinLimits } from './limits.js';
import { ifLegal, isHostile, stacks, stayingIn, survey, type Field, type Ground } from './field.js';
import { numbersIn } from './memory.js';
import { isCutOff } from './passages.js';
import { sanctuary, seekSanctuary } from './sanctuary.js';
import { nearest } from './way.js';

/** Weeks for which one does not offer a passage again that came to nothing. */
const GIVEN_UP = 8;

/** Enemies who are known to stand with a stack or next to it. */
const besiegers = (field: Field, { region, enemy }: Ground): number =>
  region.neighbours.reduce((sum, way) => sum + field.at(way.region).enemy, enemy);

/** Whether fewer enemies are around per own fighter in one place than in another. */
const isBetterOff = (field: Field, there: Ground, here: Ground): boolean => {
  const around = besiegers(field, there);
  return around === 0 || around * here.own < besiegers(field, here) * there.own;
};

/** The turn in which each passage was last offered, by `from/to`: memory. */
type Offered = Readonly<Record<string, number>>;

const passage = (from: RegionId, to: RegionId): string => `${from}/${to}`;

/** An offer to leave for the nearest place of one's own that has room and is better off; for one passage not again too soon. */
const offerFrom = (
  field: Field,
  here: Ground,
  patience: number,
  offered: Offered,
): readonly OrderOf<'offer-passage'>[] => {
  const { view } = field;
  const { region, own } = here;
  const isRefuge = (ground: Ground): boolean => {
    const { id, controller, capacity } = ground.region;
    const last = offered[passage(region.id, id)];
    return (
      controller === view.me &&
      ground.region.mayEnter &&
      ground.enemy === 0 &&
      isBetterOff(field, ground, here) &&
      capacity - ground.own - field.comingOwn(id) >= own &&
      (last === undefined || view.turn - last >= GIVEN_UP)
    );
  };
  const way = nearest(field, region.id, isRefuge, () => true);
  const until = Math.min(view.turns, view.turn + patience);
  return way === null
    ? []
    : ifLegal(view, { kind: 'offer-passage', to: way.goal, from: region.id, until, quarters: 4 });
};

/** Lives as a band does that seeks sanctuary, and where there is no way out any more offers to leave under safe conduct. */
export const evacuee = defineStrategy({
  id: 'evacuee',
  summary:
    'Moves as sanctuary does; where it is cut off and outnumbered offers to leave for the nearest own place, and waits there for an answer.',
  options: {
    ...sanctuary.options,
    odds: {
      value: 2,
      min: 0,
      max: 100,
      unit: 'known enemies around per own fighter',
      summary: 'From which on who is cut off offers to leave.',
    },
    patience: {
      value: 4,
      min: 2,
      max: 8,
      integer: true,
      unit: 'weeks',
      summary: 'How long an offer stands.',
    },
  },
  decide: (view, options) => {
    const field = survey(view);
    const offered = numbersIn(view.memory, 'offered');
    const waits = new Set<RegionId>();
    for (const { faction, from, underWay } of view.deals) if (faction === view.me && !underWay) waits.add(from);
    const offers = stacks(field).flatMap((ground) => {
      const outnumbered = besiegers(field, ground) >= options.odds * ground.own;
      return outnumbered && !waits.has(ground.region.id) && isCutOff(field, ground, isHostile)
        ? offerFrom(field, ground, options.patience, offered)
        : [];
    });
    for (const { from, to } of offers) {
      waits.add(from);
      offered[passage(from, to)] = view.turn;
    }
    const moves = seekSanctuary(
      stayingIn(field, ({ region }) => waits.has(region.id)),
      options,
    );
    return { orders: [...offers, ...withinLimits(field, moves)], memory: { offered } };
  },
});
