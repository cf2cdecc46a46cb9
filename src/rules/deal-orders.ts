import { defineOrder, type DealSight, type Objection, type OrderSpec, type Sight } from '../core/contracts.js';
import { passageAt, passageIndex } from '../core/deals.js';
import type { Decoded } from '../core/fields.js';
import { within } from '../core/graph.js';
import { objection, outOfZone, QUARTERS } from '../core/order-checks.js';
import type { DealIndex, FactionIndex, RegionIndex, Theatre } from '../core/world.js';

export const OFFER_FIELDS = { to: 'region', from: 'region', until: 'turn', quarters: 'quarters' } as const;
export const DEAL_FIELDS = { deal: 'deal' } as const;

/** The first turn in which who asks now could set out: the next is for the answer. How far ahead a stay may be named. */
const SOONEST = 2;
const LATEST = 8;

/** Every passage there could be, by anybody from anywhere to anywhere else. */
const passages = (theatre: Theatre): { readonly deal: DealIndex }[] => {
  const found: { deal: DealIndex }[] = [];
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
    for (let from = 0 as RegionIndex; from < theatre.regionCount; from++)
      for (let to = 0 as RegionIndex; to < theatre.regionCount; to++)
        if (from !== to) found.push({ deal: passageIndex(theatre, { faction, from, to }) });
  return found;
};

/** Whether a faction holds a region, or stands in it, at most one open crossing away. */
const isNear = (sight: Sight, region: RegionIndex): boolean =>
  within(
    sight.theatre,
    (crossing) => sight.porosity(crossing),
    region,
    1,
    (there) => sight.controller(there) === sight.me || (sight.fighters(there, sight.me) ?? 0) > 0,
  );

const notParty = (sight: Sight, faction: FactionIndex, { maker }: DealSight): Objection | null =>
  sight.me === faction || sight.me === maker ? objection('own-deal', 'it is a party to the deal itself') : null;

/** A word about a deal that one knows: what is against it besides. */
const word = (
  summary: string,
  against: (sight: Sight, deal: DealIndex, known: DealSight) => Objection | null,
): OrderSpec<typeof DEAL_FIELDS> =>
  defineOrder({
    summary,
    fields: DEAL_FIELDS,
    candidates: passages,
    check: ({ deal }: Decoded<typeof DEAL_FIELDS>, sight) => {
      const known = sight.deal(deal);
      return known === null ? objection('no-deal', 'nobody speaks of such a passage') : against(sight, deal, known);
    },
  });

const isOffer = ({ maker }: DealSight): boolean => maker < 0;
const notAgreed = (known: DealSight): Objection | null =>
  isOffer(known) ? objection('not-agreed', 'nobody has agreed to it') : null;

/** Before they set out the state to whose land they go may stop it; on the road, an enemy who can reach the road's end. */
const checkBlock = (sight: Sight, deal: DealIndex, known: DealSight): Objection | null => {
  const { theatre, me } = sight;
  const { faction, to } = passageAt(theatre, deal);
  const unfit = notAgreed(known) ?? notParty(sight, faction, known);
  if (unfit !== null) return unfit;
  if (!known.underWay)
    return theatre.states[theatre.regions[to].country].includes(me)
      ? null
      : objection('not-host', `${theatre.regions[to].id} lies in another’s country`);
  if (!sight.hostile(faction)) return objection('not-hostile', `${theatre.factions[faction].id} is no enemy`);
  return sight.sorties > 0 || isNear(sight, to)
    ? null
    : objection('too-far', `neither aircraft nor a place within one crossing of ${theatre.regions[to].id}`);
};

/** How safe conduct comes about, and how others stand in its way. */
export const DEAL_ORDERS = {
  'offer-passage': defineOrder({
    summary: 'Offer to leave a region for another under safe conduct, setting out by a turn.',
    fields: OFFER_FIELDS,
    at: 'from',
    quarters: 'stack',
    dated: true,
    candidates: (theatre, from, turn) =>
      theatre.regions.flatMap((_, to) =>
        to === from
          ? []
          : Array.from({ length: LATEST - SOONEST + 1 }, (_unused, ahead) => turn + SOONEST + ahead).flatMap((until) =>
              QUARTERS.map((quarters) => ({ to: to as RegionIndex, from, until, quarters })),
            ),
      ),
    check: ({ to, from, until }, sight) => {
      const { theatre, me } = sight;
      if (until > theatre.turns) return objection('after-the-end', `the war ends with turn ${theatre.turns}`);
      return sight.deal(passageIndex(theatre, { faction: me, from, to })) === null
        ? outOfZone(sight, to)
        : objection('has-offered', 'it has offered that already');
    },
  }),
  'accept-passage': word('Let those who offer it leave, and vouch for their safe conduct.', (sight, deal, known) => {
    const { theatre, me } = sight;
    const { faction, from } = passageAt(theatre, deal);
    if (me === faction) return notParty(sight, faction, known);
    if (!isOffer(known)) return objection('agreed', 'it is agreed already');
    return isNear(sight, from)
      ? null
      : objection('too-far', `holds nothing within one crossing of ${theatre.regions[from].id}`);
  }),
  'block-passage': word(
    'Stop a deal that leads to one’s own country before they set out, or hold the convoy up for a week.',
    checkBlock,
  ),
  denounce: word(
    'Hold a deal against its maker in public.',
    (sight, deal, known) => notAgreed(known) ?? notParty(sight, passageAt(sight.theatre, deal).faction, known),
  ),
};
