import type { DealView, View } from '../core/contracts.js';
import type { FactionId, Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { grantTo, revokeFrom } from './asks.js';
import { EFFORT_OPTIONS, wholeEffort } from './effort.js';
import { ifLegal, survey } from './field.js';
import { numbersIn } from './memory.js';

/** Weeks for which a deal is held against its maker. */
const GRUDGE = 26;
const TOGETHER = ['share', 'join'] as const;

interface Memory {
  /** Deals that have been denounced, and for how many weeks their convoys were held up, as long as they last. */
  readonly told: Readonly<Record<string, number>>;
  /** The turn of each maker's last deal. */
  readonly makers: Readonly<Record<FactionId, number>>;
}

/** Deals of others that concern one: with an enemy, or over one's own land. */
const dealsAgainst = (view: View): readonly DealView[] => {
  const { country } = view.factions.find(({ id }) => id === view.me) ?? { country: null };
  return view.deals.filter(({ maker, faction, to }) => {
    if (maker === null || maker === view.me || faction === view.me) return false;
    const isEnemy = view.factions.some(({ id, hostile }) => id === faction && hostile);
    return isEnemy || (country !== null && view.region(to).country === country);
  });
};

/** No more leave for makers, a no to what they ask; and to who asks when the grudge is over, leave again. */
const answers = (view: View, makers: Memory['makers']): readonly Order[] =>
  view.partners.flatMap(({ id, allowed, asks }): readonly Order[] => {
    const last = makers[id];
    if (last === undefined) return [];
    const asked = TOGETHER.filter((what) => asks.includes(what));
    if (view.turn - last >= GRUDGE) return grantTo(view, id, asked);
    const denied = TOGETHER.filter((what) => asked.includes(what) || (what === 'join' && last === view.turn));
    const taken = TOGETHER.filter((what) => allowed.includes(what) && !denied.includes(what));
    return [
      ...denied.flatMap((what) => ifLegal(view, { kind: 'refuse', of: id, what })),
      ...revokeFrom(view, id, taken),
    ];
  });

/** All sorties at the road’s end of the first convoy that one may strike at: they find those who travel and those who wait for them. */
const strikesOnRoads = (view: View): readonly Order[] =>
  dealsAgainst(view)
    .filter(({ underWay }) => underWay)
    .flatMap(({ faction, to }) => ifLegal(view, { kind: 'strike', region: to, against: faction, quarters: 4 }))
    .slice(0, 1);

/** Fights on, and stands in the way of whoever lets its enemies go. */
export const denouncer = defineStrategy({
  id: 'denouncer',
  summary:
    'Denounces others’ deals with its enemies, blocks or strikes their passage, and shares and joins no longer with their makers; else a main effort.',
  options: {
    ...EFFORT_OPTIONS,
    mild: { value: false, summary: 'Denounces only: the convoy passes, and its maker remains a partner.' },
    hold: {
      value: 4,
      min: 0,
      max: 52,
      integer: true,
      unit: 'weeks',
      summary: 'For how long it holds a convoy up on the road.',
    },
    strike: { value: false, summary: 'Strikes from the air at the end of the road while a convoy is on it.' },
  },
  decide: (view, options) => {
    const { mild, hold, strike } = options;
    const before = numbersIn(view.memory, 'told');
    const makers = numbersIn(view.memory, 'makers');
    const told: Record<string, number> = {};
    const orders: Order[] = [];
    for (const deal of dealsAgainst(view)) {
      const { id, maker, underWay } = deal;
      const known = before[id];
      const denounced = known === undefined ? ifLegal(view, { kind: 'denounce', deal: id }) : [];
      const isHeld = !mild && (!underWay || (known ?? 0) < hold);
      const blocked = isHeld ? ifLegal(view, { kind: 'block-passage', deal: id }) : [];
      told[id] = (known ?? 0) + (underWay ? blocked.length : 0);
      if (known === undefined && maker !== null && !mild) makers[maker] = view.turn;
      orders.push(...denounced, ...blocked);
    }
    const struck = strike ? strikesOnRoads(view) : [];
    return {
      orders: [...orders, ...struck, ...answers(view, makers), ...wholeEffort(survey(view), options)],
      memory: { told, makers },
    };
  },
});
