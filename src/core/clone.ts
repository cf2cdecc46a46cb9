import type {
  Announcement,
  AuthorityState,
  CrossingState,
  Deal,
  FactionState,
  March,
  RegionState,
  World,
} from './world.js';

const region = (r: RegionState): RegionState => ({
  index: r.index,
  controller: r.controller,
  entrenchment: r.entrenchment,
  legitimacy: r.legitimacy,
  hardship: r.hardship,
  fighters: r.fighters.slice(),
  battleStart: r.battleStart.slice(),
  attackers: r.attackers.slice(),
  lastStand: r.lastStand.slice(),
  since: r.since.slice(),
});

const crossing = (c: CrossingState): CrossingState => ({
  index: c.index,
  status: c.status,
  porosity: c.porosity,
  interdiction: c.interdiction,
  guards: c.guards.slice(),
});

const faction = (f: FactionState): FactionState => ({
  index: f.index,
  intelligence: f.intelligence,
  sorties: f.sorties,
  weariness: f.weariness,
  readiness: f.readiness,
  recruits: f.recruits,
  ceiling: f.ceiling,
  patron: f.patron,
  lastAlive: f.lastAlive,
});

const authority = (a: AuthorityState): AuthorityState => ({
  index: a.index,
  influence: a.influence,
  stances: a.stances.slice(),
});

const cloneMarch = (m: March): March => ({
  due: m.due,
  faction: m.faction,
  from: m.from,
  to: m.to,
  crossing: m.crossing,
  attacking: m.attacking,
  fighters: m.fighters,
});

const announcement = (a: Announcement): Announcement => ({
  from: a.from,
  to: a.to,
  region: a.region,
  turn: a.turn,
  weeks: a.weeks,
  sent: a.sent,
  due: a.due,
  delivered: a.delivered,
});

const deal = (d: Deal): Deal => ({
  maker: d.maker,
  faction: d.faction,
  from: d.from,
  to: d.to,
  quarters: d.quarters,
  until: d.until,
});

/** `map`, but its lists look the same to the machine before and after it optimises: rules ran a third slower on others. */
const each = <T>(list: readonly T[], copy: (item: T) => T): T[] => {
  const copies: T[] = [];
  for (let i = 0; i < list.length; i++) copies.push(copy(list[i]));
  return copies;
};

/** A copy that shares nothing, by hand: a walk over the structure costs six times as much, `{...r}` eight times. */
export const clone = (w: World): World => ({
  turn: w.turn,
  key: { a: w.key.a, b: w.key.b },
  regions: each(w.regions, region),
  crossings: each(w.crossings, crossing),
  factions: each(w.factions, faction),
  authorities: each(w.authorities, authority),
  pairs: {
    level: w.pairs.level.slice(),
    trust: w.pairs.trust.slice(),
    refuses: w.pairs.refuses.slice(),
    consents: w.pairs.consents.slice(),
    tolerates: w.pairs.tolerates.slice(),
  },
  marches: each(w.marches, cloneMarch),
  announcements: each(w.announcements, announcement),
  deals: each(w.deals, deal),
  known: w.known.slice(),
  ledger: w.ledger.slice(),
  columns: each(w.columns, (column) => column.slice()),
});
