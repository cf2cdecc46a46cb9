import type { DealView } from '../core/contracts.js';
import type { FactionId, OrderOf } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ask, canAsk, isDenied, noted, readAsks, type Asks } from './asks.js';
import { EFFORT_OPTIONS, wholeEffort } from './effort.js';
import { ifLegal, survey, type Field } from './field.js';
import { isCutOff, sparing } from './passages.js';

/** Whether one would let them go: enemies who are cut off, not too many, and who go where neither one nor a comrade stands. */
const isWanted = (field: Field, { faction, from, to, quarters }: DealView, most: number): boolean => {
  const { view } = field;
  const [pocket, refuge] = [field.at(from), field.at(to)];
  if (!view.factions.some(({ id, hostile }) => id === faction && hostile)) return false;
  const fighters = pocket.region.fighters(faction);
  return (
    fighters !== null &&
    Math.floor((fighters * quarters) / 4) <= most &&
    refuge.region.controller !== view.me &&
    refuge.friendly === 0 &&
    isCutOff(field, pocket, ({ enemyHeld, region }) => region.controller !== null && !enemyHeld)
  );
};

/** Whether one’s own word is given, or a comrade’s. */
const isOurs = ({ view }: Field, maker: FactionId): boolean =>
  view.factions.some(({ id, level }) => id === maker && level === 'joint');

/** States on whose land the road ends, who would hold it against one and could be asked to stand by it. */
const hostsOf = ({ view }: Field, { to }: DealView): readonly FactionId[] => {
  const { country } = view.region(to);
  const states = view.factions.filter((party) => party.kind === 'state' && party.country === country);
  return view.partners
    .filter(({ id, allows }) => states.some((state) => state.id === id) && !allows.includes('join'))
    .map(({ id }) => id);
};

/** What one says to an offer: yes, nothing yet, or nothing at all. Who has not answered by the last week has not objected. */
const verdictOn = (field: Field, deal: DealView, asks: Asks, unasked: boolean): 'yes' | 'wait' | 'no' => {
  const { view } = field;
  const hosts = unasked ? [] : hostsOf(field, deal);
  if (hosts.some((host) => isDenied(asks, view, host, 'join'))) return 'no';
  const awaited = hosts.some((host) => canAsk(view, host, 'join'));
  return awaited && view.turn < deal.until - 1 ? 'wait' : 'yes';
};

/** Makes a main effort, but lets go who is cut off and offers to leave: vouches for them, and keeps its word. */
export const mediator = defineStrategy({
  id: 'mediator',
  summary:
    'Vouches for the passage of enemies who are cut off, asks the state they would go to, and spares them until they are gone; else a main effort.',
  options: {
    ...EFFORT_OPTIONS,
    most: {
      value: 1000,
      min: 0,
      max: 1_000_000,
      integer: true,
      unit: 'fighters',
      summary: 'Most whom it lets go at once.',
    },
    unasked: { value: false, summary: 'Asks nobody, and minds no denial.' },
  },
  decide: (view, options) => {
    const field = survey(view);
    const asks = readAsks(view);
    const offers = view.deals.filter((deal) => deal.maker === null && isWanted(field, deal, options.most));
    const talks = offers.map((deal) => ({ deal, verdict: verdictOn(field, deal, asks, options.unasked) }));
    const accepted = talks.flatMap(({ deal, verdict }) =>
      verdict === 'yes' ? ifLegal(view, { kind: 'accept-passage', deal: deal.id }) : [],
    );
    const requests = new Map<FactionId, OrderOf<'request'>>();
    for (const { deal, verdict } of talks)
      if (verdict === 'wait')
        for (const host of hostsOf(field, deal))
          for (const request of ask(view, asks, host, 'join')) requests.set(host, request);
    const promised = view.deals.filter(({ maker, underWay }) => !underWay && maker !== null && isOurs(field, maker));
    const talking = talks.flatMap(({ deal, verdict }) => (verdict === 'no' ? [] : [deal]));
    const moves = wholeEffort(sparing(field, [...promised, ...talking]), options);
    return {
      orders: [...accepted, ...requests.values(), ...moves],
      memory: { ...noted(asks, [...requests.values()], view.turn) },
    };
  },
});
