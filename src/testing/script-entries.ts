/** The entries of a script: where they apply, and which of them have been used. */
import { refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import { MEANINGS, type Meaning, type Outcome } from './scripted-draws.js';

/** What a draw gives, or what it is to mean. */
type Value = Outcome | Meaning;

/**
 * Draws by meaning: `rule/draw/place/actor`, place a region's or a crossing's id (either way round), actor a faction's, an
 * authority's or a centre's, `-` for nowhere and nobody: `interdiction/forth/al-qaim~abu-kamal/isis`. A list is used up
 * turn by turn. `rule/draw` alone stands for all its places and actors, as often as they come. Either may name its turn,
 * from 1: `interdiction/forth@3`. The most exact entry counts: place and turn, then place, then turn, then neither.
 */
export type Script = Readonly<Record<string, Value | readonly Value[]>>;

/** What places and actors are called, by index. */
export interface Names {
  readonly places: readonly string[];
  readonly actors: readonly string[];
}

export const namesOf = ({ compiled: { theatre } }: Scenario): Names => {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map((thing) => thing.id);
  return {
    places: [...ids(theatre.regions), ...ids(theatre.crossings), '-'],
    actors: [...ids(theatre.factions), ...ids(theatre.authorities), ...ids(theatre.centres), '-'],
  };
};

interface Entry {
  /** As the script has it. */
  readonly written: string;
  /** As often as it comes. */
  readonly wide: boolean;
  readonly given: Value | readonly Value[];
  used: number;
}

/** An entry's name with a crossing named as the scenario names it. */
const plainName = (written: string, places: readonly string[]): string => {
  const [rule, draw, place, ...rest] = written.split('/');
  if (place === undefined || places.includes(place) || !place.includes('~')) return written;
  const turned = place.split('~').reverse().join('~');
  return places.includes(turned) ? [rule, draw, turned, ...rest].join('/') : written;
};

/** Next value of an entry; undefined where it is used up. */
const next = (entry: Entry): Value | undefined => {
  const { given, wide, used } = entry;
  entry.used += 1;
  if (typeof given !== 'object') return wide || used === 0 ? given : undefined;
  return given[wide ? used % given.length : used];
};

export interface Entries {
  /** What the most exact entry says of a draw, `rule/draw` at `/place/actor`, in a turn; undefined: none does. */
  take(draw: string, at: string, turn: number): Value | undefined;
  /** Entries with values that no draw has taken, as written. */
  unused(): string[];
}

/** Throws `IssuesError` on a text that means nothing for any draw. */
const checkMeanings = (written: string, given: Entry['given']): void => {
  for (const value of typeof given === 'object' ? given : [given])
    if (typeof value === 'string' && !MEANINGS.includes(value))
      refuse('unknown-meaning', written, `no draw gives "${value}"`, suggest(value, MEANINGS));
};

/** Reads a script. Throws `IssuesError` where two entries name one draw, and on a value that no draw could give. */
export const readEntries = (script: Script, { places }: Names): Entries => {
  const entries = new Map<string, Entry>();
  for (const written of Object.keys(script)) {
    const name = plainName(written, places);
    const twin = entries.get(name);
    if (twin !== undefined) refuse('duplicate-draw', written, `the script has this draw twice: ${twin.written}`);
    checkMeanings(written, script[written]);
    entries.set(name, { written, wide: name.split('/').length === 2, given: script[written], used: 0 });
  }
  const take = (draw: string, at: string, turn: number): Value | undefined => {
    for (const name of [`${draw}${at}@${turn}`, `${draw}${at}`, `${draw}@${turn}`, draw]) {
      const entry = entries.get(name);
      const value = entry === undefined ? undefined : next(entry);
      if (value !== undefined) return value;
    }
    return undefined;
  };
  const unused = (): string[] =>
    [...entries.values()].flatMap(({ written, wide, given, used }) =>
      used < (typeof given === 'object' && !wide ? given.length : 1) ? [written] : [],
    );
  return { take, unused };
};
