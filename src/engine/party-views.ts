import type {
  AnnouncementView,
  AuthorityView,
  CrossingView,
  DealView,
  FactionView,
  MarchView,
  PartnerView,
  Sight,
} from '../core/contracts.js';
import { consentsIn, refused } from '../core/cooperation.js';
import { isAgreed, passageIndex, passageNames, SET_OUT } from '../core/deals.js';
import {
  JOINT,
  LEVELS,
  NOBODY,
  STANCE_SUBJECTS,
  STANCES,
  STATUSES,
  type Consent,
  type FactionIndex,
  type Level,
  type Theatre,
  type World,
} from '../core/world.js';
import { indexOrRefuse } from './lookup.js';
import { knowsDeal } from './sight.js';

export const crossingViews = (theatre: Theatre, world: World, me: FactionIndex): CrossingView[] =>
  theatre.crossings.map(({ id, a, b, kind, km, international, need }, i) => {
    const { status, porosity, interdiction, guards } = world.crossings[i];
    return {
      id,
      between: Object.freeze([theatre.regions[a].id, theatre.regions[b].id] as const),
      kind,
      km,
      international,
      status: STATUSES[status],
      porosity,
      interdiction,
      need,
      guards: guards[me],
    };
  });

/** Per list of factions: views made so far, by faction, level and patron; they never change, so all views share them. */
const factionsAs = new WeakMap<Theatre['factions'], Map<number, FactionView>>();

const factionView = (
  { factions, countries, regions, regionCount, zoned }: Theatre,
  faction: FactionIndex,
  level: Level,
  patron: FactionIndex,
): FactionView => {
  const { id, name, kind, country } = factions[faction];
  return Object.freeze({
    id,
    name,
    kind,
    country: country < 0 ? null : countries[country].id,
    hostile: level === 'hostile',
    level,
    patron: patron === NOBODY ? null : factions[patron].id,
    mayEnter: (region: string): boolean => zoned[faction * regionCount + indexOrRefuse(regions, region, 'region')],
  });
};

export const factionViews = (theatre: Theatre, world: World, sight: Sight): FactionView[] => {
  const { factions, factionCount } = theatre;
  let known = factionsAs.get(factions);
  if (known === undefined) factionsAs.set(factions, (known = new Map<number, FactionView>()));
  const views: FactionView[] = [];
  for (const { index, patron } of world.factions) {
    const level = index === sight.me ? JOINT : sight.level(index);
    const key = (index * LEVELS.length + level) * (factionCount + 1) + patron + 1;
    let view = known.get(key);
    if (view === undefined) known.set(key, (view = factionView(theatre, index, LEVELS[level], patron)));
    views.push(view);
  }
  return views;
};

export const authorityViews = (theatre: Theatre, world: World): AuthorityView[] =>
  theatre.authorities.map(({ id, name, country }, i) => {
    const { influence, stances } = world.authorities[i];
    const said = STANCE_SUBJECTS.map((subject, at) => [subject, STANCES[stances[at]]] as const);
    return {
      id,
      name,
      country: theatre.countries[country].id,
      influence,
      stances: Object.freeze(Object.fromEntries(said)) as AuthorityView['stances'],
    };
  });

const consentsOf = (bits: number): readonly Consent[] => Object.freeze(consentsIn(bits));

/** Everybody one is not hostile to, oneself left out. */
export const partnerViews = (theatre: Theatre, world: World, sight: Sight): PartnerView[] => {
  const { me } = sight;
  const { trust, consents } = world.pairs;
  const asked = sight.column('consent', 'asked');
  const partners: PartnerView[] = [];
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++) {
    if (other === me || sight.hostile(other)) continue;
    partners.push({
      id: theatre.factions[other].id,
      level: LEVELS[sight.level(other)],
      trust: trust[theatre.pair(me, other)],
      refused: refused(world, theatre, me, other),
      delay: sight.delay(other),
      allows: consentsOf(consents[theatre.pair(other, me)]),
      allowed: consentsOf(consents[theatre.pair(me, other)]),
      asks: consentsOf(asked?.[theatre.pair(other, me)] ?? 0),
    });
  }
  return partners;
};

/** One's own marches, and those towards a region one knows. */
export const marchViews = (theatre: Theatre, world: World, sight: Sight): MarchView[] =>
  world.marches
    .filter((march) => march.faction === sight.me || sight.knows(march.to))
    .map(({ faction, from, to, due, fighters }) => ({
      faction: theatre.factions[faction].id,
      from: theatre.regions[from].id,
      to: theatre.regions[to].id,
      due,
      fighters,
    }));

/** Messages one sent, and those that have reached one. */
export const announcementViews = (theatre: Theatre, world: World, me: FactionIndex): AnnouncementView[] =>
  world.announcements
    .filter((message) => message.from === me || (message.to === me && message.delivered === 1))
    .map(({ from, to, region, turn, weeks, sent, delivered }) => ({
      from: theatre.factions[from].id,
      to: theatre.factions[to].id,
      region: theatre.regions[region].id,
      turn,
      weeks,
      sent,
      delivered: delivered === 1,
    }));

/** Deals that one may know of. */
export const dealViews = (theatre: Theatre, world: World, sight: Sight): DealView[] =>
  world.deals
    .filter((deal) => knowsDeal(sight.me, (region) => sight.knows(region), deal))
    .map((deal) => ({
      id: passageNames(theatre)[passageIndex(theatre, deal)].id,
      maker: isAgreed(deal) ? theatre.factions[deal.maker].id : null,
      faction: theatre.factions[deal.faction].id,
      from: theatre.regions[deal.from].id,
      to: theatre.regions[deal.to].id,
      quarters: deal.quarters,
      until: deal.until,
      underWay: deal.until === SET_OUT,
    }));
