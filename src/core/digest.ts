import { hashWords, shortHash } from './hash.js';
import { EngineBug } from './result.js';
import type { World } from './world.js';

let words = new Int32Array(4096);
let count = 0;
const double = new Float64Array(1);
const halves = new Int32Array(double.buffer);
const LOW = new Int32Array(new Float64Array([1]).buffer)[0] === 0 ? 0 : 1; // which half of a double comes first here
const HIGH = 1 - LOW;

const integer = (value: number): void => {
  if ((value | 0) !== value) throw new EngineBug(`the world holds ${value} where a whole number of 32 bits belongs`);
  if (count === words.length) {
    const longer = new Int32Array(words.length * 2);
    longer.set(words);
    words = longer;
  }
  words[count] = value;
  count += 1;
};

const real = (value: number): void => {
  if (!Number.isFinite(value)) throw new EngineBug('the world holds a number that is not finite');
  double[0] = value + 0; // -0 becomes 0
  integer(halves[LOW]);
  integer(halves[HIGH]);
};

const integers = (values: readonly number[]): void => {
  integer(values.length);
  for (const value of values) integer(value);
};

const reals = (values: readonly number[]): void => {
  integer(values.length);
  for (const value of values) real(value);
};

const packRegions = (w: World): void => {
  integer(w.regions.length);
  for (const r of w.regions) {
    integer(r.controller);
    real(r.entrenchment);
    real(r.legitimacy);
    real(r.hardship);
    integers(r.fighters);
    reals(r.battleStart);
    integers(r.attackers);
    integers(r.lastStand);
    integers(r.since);
  }
};

const packCrossings = (w: World): void => {
  integer(w.crossings.length);
  for (const c of w.crossings) {
    integer(c.status);
    real(c.porosity);
    real(c.interdiction);
    integers(c.guards);
  }
};

const packFactions = (w: World): void => {
  integer(w.factions.length);
  for (const f of w.factions) {
    real(f.intelligence);
    real(f.sorties);
    real(f.weariness);
    real(f.readiness);
    real(f.recruits);
    integer(f.ceiling);
    integer(f.patron);
    integer(f.lastAlive);
  }
};

const packAuthorities = (w: World): void => {
  integer(w.authorities.length);
  for (const a of w.authorities) {
    real(a.influence);
    integers(a.stances);
  }
};

const packPairs = (w: World): void => {
  integers(w.pairs.level);
  reals(w.pairs.trust);
  integers(w.pairs.refuses);
  integers(w.pairs.consents);
  integers(w.pairs.tolerates);
};

const packMarches = (w: World): void => {
  integer(w.marches.length);
  for (const m of w.marches) {
    integer(m.due);
    integer(m.faction);
    integer(m.from);
    integer(m.to);
    integer(m.crossing);
    integer(m.attacking);
    integer(m.fighters);
  }
};

const packAnnouncements = (w: World): void => {
  integer(w.announcements.length);
  for (const a of w.announcements) {
    integer(a.from);
    integer(a.to);
    integer(a.region);
    integer(a.turn);
    integer(a.weeks);
    integer(a.sent);
    integer(a.due);
    integer(a.delivered);
  }
};

const packDeals = (w: World): void => {
  integer(w.deals.length);
  for (const d of w.deals) {
    integer(d.maker);
    integer(d.faction);
    integer(d.from);
    integer(d.to);
    integer(d.quarters);
    integer(d.until);
  }
};

/** Everything that may change, in the order of `world.ts`. Constants are covered by the scenario's digest. */
const SECTIONS: readonly { readonly name: string; readonly pack: (world: World) => void }[] = [
  {
    name: 'clock',
    pack: (w) => {
      integer(w.turn);
      integer(w.key.a);
      integer(w.key.b);
    },
  },
  { name: 'regions', pack: packRegions },
  { name: 'crossings', pack: packCrossings },
  { name: 'factions', pack: packFactions },
  { name: 'authorities', pack: packAuthorities },
  { name: 'pairs', pack: packPairs },
  { name: 'marches', pack: packMarches },
  { name: 'announcements', pack: packAnnouncements },
  { name: 'deals', pack: packDeals },
  { name: 'known', pack: (w) => integers(w.known) },
  { name: 'ledger', pack: (w) => reals(w.ledger) },
  {
    name: 'columns',
    pack: (w) => {
      integer(w.columns.length);
      for (const column of w.columns) reals(column);
    },
  },
];

/** 32 hex digits over everything in the world that may change; the same on every JavaScript engine. */
export const digest = (world: World): string => {
  count = 0;
  for (const section of SECTIONS) section.pack(world);
  return hashWords(words, count);
};

/** The world's digest, and a short one of each of its sections, so that a difference can be located. 8 hex digits each. */
export const digestParts = (world: World): { readonly whole: string; readonly sections: Record<string, string> } => {
  const sections: Record<string, string> = {};
  count = 0;
  for (const { name, pack } of SECTIONS) {
    const start = count;
    pack(world);
    sections[name] = shortHash(words, start, count - start);
  }
  return { whole: hashWords(words, count), sections };
};

/** The short digests alone. */
export const digestSections = (world: World): Record<string, string> => digestParts(world).sections;

let units = new Int32Array(4096);

const unitsOf = (text: string): Int32Array => {
  if (text.length > units.length) units = new Int32Array(text.length * 2);
  for (let i = 0; i < text.length; i++) units[i] = text.charCodeAt(i);
  return units;
};

/** Digest of a text, by its UTF-16 units. */
export const digestText = (text: string): string => hashWords(unitsOf(text), text.length);

/** The first 8 digits of a text's digest. */
export const shortDigestText = (text: string): string => shortHash(unitsOf(text), 0, text.length);

/** JSON with sorted keys and no spaces: one text per value. */
export const canonicalJson = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value);
};
