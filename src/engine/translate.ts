import { fillSentence, type GameEvent } from '../core/events.js';
import { fieldText } from '../core/fields.js';
import { EngineBug, refuse } from '../core/result.js';
import type { Compiled, Scenario } from '../core/scenario.js';
import type { FactionIndex, RegionIndex, Theatre, World } from '../core/world.js';
import type { RawEvent } from './machine.js';

/** An emitted event with ids for indices. */
export const toEvent = (compiled: Compiled, raw: RawEvent, turn: number): GameEvent => {
  const known = compiled.events.get(raw.kind);
  if (known === undefined) throw new EngineBug(`no rule declares the event "${raw.kind}"`);
  const { theatre } = compiled;
  const event: Record<string, string | number> = { turn, rule: known.rule, kind: raw.kind };
  for (const field of Object.keys(known.spec.fields)) {
    const value = raw[field];
    event[field] = typeof value === 'number' ? fieldText(theatre, known.spec.fields[field], value) : value;
  }
  return event as unknown as GameEvent;
};

/** Whether a faction could see an event: it is public, names the faction, or happened where the faction looks. */
export const couldSee = (compiled: Compiled, world: World, raw: RawEvent, me: FactionIndex): boolean => {
  const spec = compiled.events.get(raw.kind)?.spec;
  if (spec === undefined) return false;
  if (spec.public === true) return true;
  const { theatre } = compiled;
  const looks = (region: RegionIndex): boolean => world.known[me * theatre.regionCount + region] >= world.turn;
  for (const field of Object.keys(spec.fields)) {
    const value = Number(raw[field]);
    if (spec.fields[field] === 'faction' && value === me) return true;
    if (spec.fields[field] === 'region' && looks(value as RegionIndex)) return true;
    if (spec.fields[field] === 'crossing' && (looks(theatre.crossings[value].a) || looks(theatre.crossings[value].b)))
      return true;
  }
  return false;
};

const nameOf = (things: readonly { readonly id: string; readonly name: string }[], id: unknown): string | undefined =>
  things.find((thing) => thing.id === id)?.name;

/** The names of the two places that a crossing joins. */
const endsOf = ({ crossings, regions }: Theatre, id: unknown): string => {
  const crossing = crossings.find((each) => each.id === id);
  return crossing === undefined ? String(id) : `${regions[crossing.a].name} - ${regions[crossing.b].name}`;
};

/** One English sentence, from the event's own template. Throws `IssuesError` on an event that is none of the scenario's. */
export const describe = (event: GameEvent, scenario: Scenario): string => {
  const { events, theatre } = scenario.compiled;
  const known =
    events.get(event.kind) ?? refuse('unknown-event', 'kind', `no listed rule declares the event "${event.kind}"`);
  return fillSentence(known.spec.sentence, (field) => {
    const value = event[field];
    const kind = known.spec.fields[field];
    if (kind === 'region') return nameOf(theatre.regions, value) ?? String(value);
    if (kind === 'faction') return nameOf(theatre.factions, value) ?? String(value);
    if (kind === 'authority') return nameOf(theatre.authorities, value) ?? String(value);
    if (kind === 'crossing') return endsOf(theatre, value);
    return String(value).replace(/\B(?=(\d{3})+$)/g, ',');
  });
};
