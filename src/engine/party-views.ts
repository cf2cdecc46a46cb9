import type {
  AnnouncementView,
  AuthorityView,
  CrossingView,
  FactionView,
  MarchView,
  PartnerView,
  Sight,
} from '../core/contracts.js';
import {
  CONSENTS,
  LEVELS,
  STANCE_SUBJECTS,
  STANCES,
  STATUSES,
  type Consent,
  type FactionIndex,
  type Theatre,
  type World,
} from '../core/world.js';
import { indexOrRefuse } from './lookup.js';

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

export const factionViews = (theatre: Theatre, sight: Sight, live: () => void): FactionView[] =>
  theatre.factions.map(({ id, name, kind, country }, i) => {
    const other = i as FactionIndex;
    return {
      id,
      name,
      kind,
      country: country < 0 ? null : theatre.countries[country].id,
      hostile: sight.hostile(other),
      level: other === sight.me ? 'joint' : LEVELS[sight.level(other)],
      mayEnter: (region: string) => {
        live();
        return theatre.zoned[other * theatre.regionCount + indexOrRefuse(theatre.regions, region, 'region')];
      },
    };
  });

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

const consentsOf = (bits: number): readonly Consent[] =>
  Object.freeze(CONSENTS.filter((_, what) => (bits & (1 << what)) !== 0));

/** Everybody one is not hostile to, oneself left out. */
export const partnerViews = (theatre: Theatre, world: World, sight: Sight): PartnerView[] => {
  const { me } = sight;
  const { trust, refuses, consents } = world.pairs;
  const asked = sight.column('consent', 'asked');
  return theatre.factions.flatMap(({ id }, i): PartnerView[] => {
    const other = i as FactionIndex;
    if (other === me || sight.hostile(other)) return [];
    const refused = refuses[theatre.pair(me, other)] === 1 || refuses[theatre.pair(other, me)] === 1;
    return [
      {
        id,
        level: LEVELS[sight.level(other)],
        trust: trust[theatre.pair(me, other)],
        refused,
        delay: sight.delay(other),
        allows: consentsOf(consents[theatre.pair(other, me)]),
        allowed: consentsOf(consents[theatre.pair(me, other)]),
        asks: consentsOf(asked?.[theatre.pair(other, me)] ?? 0),
      },
    ];
  });
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
