/** Safe conduct: how a deal is named, and whether those it is for are on the road. */
import {
  NOBODY,
  type CrossingIndex,
  type Deal,
  type DealIndex,
  type FactionIndex,
  type March,
  type RegionIndex,
  type Theatre,
  type World,
} from './world.js';

/** No single crossing: the road of a convoy under safe conduct may lead over several. */
export const ROAD = -1 as CrossingIndex;

/** Who would leave, from where, and where to: one deal at a time has these three, whoever makes it. */
export type Passage = Pick<Deal, 'faction' | 'from' | 'to'>;

export const samePassage = (a: Passage, b: Passage): boolean =>
  a.faction === b.faction && a.from === b.from && a.to === b.to;

/** A passage's position in `passageNames`; positions go by keys, as those of factions and regions do. */
export const passageIndex = ({ regionCount }: Theatre, { faction, from, to }: Passage): DealIndex =>
  ((faction * regionCount + from) * regionCount + to) as DealIndex;

export const passageAt = ({ regionCount }: Theatre, deal: DealIndex): Passage => ({
  faction: Math.floor(deal / (regionCount * regionCount)) as FactionIndex,
  from: (Math.floor(deal / regionCount) % regionCount) as RegionIndex,
  to: (deal % regionCount) as RegionIndex,
});

const names = new WeakMap<Theatre['factions'], readonly { readonly id: string }[]>();

/** Every passage there could be, `isis/qalamoun/abu-kamal`; made once per map. */
export const passageNames = ({ factions, regions }: Theatre): readonly { readonly id: string }[] => {
  const known = names.get(factions);
  if (known !== undefined) return known;
  const made = factions.flatMap(({ id }) =>
    regions.flatMap((from) => regions.map((to) => ({ id: `${id}/${from.id}/${to.id}` }))),
  );
  names.set(factions, made);
  return made;
};

/** Those who travel on a passage; undefined = nobody yet. */
export const convoyOf = ({ marches }: World, passage: Passage): March | undefined =>
  marches.find((march) => march.crossing === ROAD && samePassage(march, passage));

/** The deal on a passage; undefined = none. */
export const dealOn = ({ deals }: World, passage: Passage): Deal | undefined =>
  deals.find((deal) => samePassage(deal, passage));

/** What `until` says of deals whose convoy has set out. */
export const SET_OUT = 0;

/** Whether somebody has vouched for a deal; before that it is no more than an offer. */
export const isAgreed = ({ maker }: Deal): boolean => maker !== NOBODY;
