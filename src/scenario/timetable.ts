import type { Json, Rule } from '../core/contracts.js';
import type { Compiled, ScenarioData, TimetableChange } from '../core/scenario.js';
import { EngineBug } from '../core/result.js';
import { LEVELS, STANCES, STANCE_SUBJECTS, STATUSES } from '../core/world.js';
import type { FactionIndex, World } from '../core/world.js';
import type { Arranged } from './arrange.js';
import { TIMETABLE_GAIN, TIMETABLE_LOSS } from './bind.js';
import { isRecord, OWNERS } from './field.js';
import { byText, own } from './order.js';
import { resolvePath } from './paths.js';
import { consentBits } from './start-pairs.js';

interface Context {
  readonly stage: Arranged;
  readonly columns: Compiled['columns'];
  readonly causes: number;
  readonly turn: number;
}
type Apply = TimetableChange['apply'];

/** Everything a change books in the ledger, so that nobody appears or disappears unaccounted. */
const book = (world: World, { causes }: Context, faction: number, change: number): void => {
  world.ledger[faction * causes + (change > 0 ? TIMETABLE_GAIN : TIMETABLE_LOSS)] += Math.abs(change);
};

const setFighters =
  (context: Context, region: number, faction: number, to: number): Apply =>
  (world) => {
    const state = world.regions[region];
    const before = state.fighters[faction];
    book(world, context, faction, to - before);
    state.fighters[faction] = to;
    if (before === 0 && to > 0) state.since[faction] = context.turn;
    if (to === 0) state.since[faction] = state.battleStart[faction] = state.lastStand[faction] = 0;
  };

const setGuards =
  (context: Context, crossing: number, faction: number, to: number): Apply =>
  (world) => {
    const { guards } = world.crossings[crossing];
    book(world, context, faction, to - guards[faction]);
    guards[faction] = to;
  };

/** One change per entry of a map, for a path that names one entry or the whole map; the whole map sets the rest to 0. */
const perEntry = (
  stage: Arranged,
  key: string | undefined,
  to: Json,
  change: (faction: number, to: number) => Apply,
): Apply => {
  if (key !== undefined) return change(stage.faction(key), to as number);
  const map = isRecord(to) ? (to as Record<string, number>) : {};
  const changes = stage.factions.map((faction, f) => change(f, own(map, faction.data.id) ?? 0));
  return (world) => changes.forEach((apply) => apply(world));
};

const setRegion = (context: Context, region: number, [field, key]: readonly string[], to: Json): Apply | null => {
  if (field === 'fighters')
    return perEntry(context.stage, key, to, (faction, n) => setFighters(context, region, faction, n));
  if (field === 'controller')
    return (world) =>
      void (world.regions[region].controller = context.stage.faction(to as string | null) as FactionIndex);
  if (field === 'entrenchment' || field === 'legitimacy' || field === 'hardship')
    return (world) => void (world.regions[region][field] = to as number);
  return null;
};

const setCrossing = (context: Context, crossing: number, [field, key]: readonly string[], to: Json): Apply | null => {
  if (field === 'guards')
    return perEntry(context.stage, key, to, (faction, n) => setGuards(context, crossing, faction, n));
  if (field === 'status') return (world) => void (world.crossings[crossing].status = STATUSES.indexOf(to as never));
  if (field === 'porosity' || field === 'interdiction')
    return (world) => void (world.crossings[crossing][field] = to as number);
  return null;
};

const setFaction = ({ stage }: Context, faction: number, [field]: readonly string[], to: Json): Apply | null => {
  if (field === 'patron')
    return (world) => void (world.factions[faction].patron = stage.faction(to as string | null) as FactionIndex);
  if (field === 'ceiling') return (world) => void (world.factions[faction].ceiling = to === null ? -1 : (to as number));
  if (
    field === 'intelligence' ||
    field === 'sorties' ||
    field === 'weariness' ||
    field === 'readiness' ||
    field === 'recruits'
  )
    return (world) => void (world.factions[faction][field] = to as number);
  return null;
};

const setAuthority = (authority: number, [field, subject]: readonly string[], to: Json): Apply | null => {
  if (field === 'influence') return (world) => void (world.authorities[authority].influence = to as number);
  if (field !== 'stances') return null;
  const stances = subject === undefined ? (to as Record<string, string>) : { [subject]: to as string };
  const positions = STANCE_SUBJECTS.map(
    (each, index) => [index, own(stances, each) ?? (subject === undefined ? 'neutral' : null)] as const,
  );
  return (world) => {
    for (const [index, stance] of positions)
      if (stance !== null) world.authorities[authority].stances[index] = STANCES.indexOf(stance as never);
  };
};

const RELATION: Readonly<Record<string, (to: Json) => number>> = {
  level: (to) => LEVELS.indexOf(to as never),
  trust: (to) => to as number,
  refuses: (to) => (to === true ? 1 : 0),
  consents: (to) => consentBits(to as string[]),
  tolerates: (to) => ((to as string[]).length > 0 ? 1 : 0),
};

/** The directed pairs of a path's segments after `relations`, and its field. */
const pairOf = (
  { stage }: Context,
  rest: readonly string[],
): { readonly at: readonly number[]; readonly field: string } => {
  const both = rest[0].includes('~');
  const [a, b] = (both ? rest[0].split('~') : rest).map((id) => stage.faction(id));
  const count = stage.factions.length;
  return { at: both ? [a * count + b, b * count + a] : [a * count + b], field: rest[both ? 1 : 2] };
};

const setRelation = (context: Context, rest: readonly string[], to: Json): Apply | null => {
  const { at, field } = pairOf(context, rest);
  const encode = own(RELATION, field);
  if (encode === undefined) return null;
  const value = encode(to);
  return (world) => at.forEach((pair) => void (world.pairs[field as keyof World['pairs']][pair] = value));
};

/** A rule's column; nothing where its rule is not listed. */
const setColumn = (context: Context, [root, ...rest]: readonly string[], index: number, to: Json): Apply => {
  const { stage, columns } = context;
  const field = root === 'relations' ? pairOf(context, rest).field : rest[1];
  const column = columns.findIndex(
    (each) => each.name === field && each.column.settable !== undefined && OWNERS[each.column.of] === root,
  );
  if (column < 0) return () => undefined;
  if (columns[column].column.of === 'region-faction')
    return perEntry(
      stage,
      rest[2],
      to,
      (faction, value) => (world) => void (world.columns[column][index * stage.factions.length + faction] = value),
    );
  const at = root === 'relations' ? pairOf(context, rest).at : [index];
  return (world) => at.forEach((entry) => void (world.columns[column][entry] = to as number));
};

const changeOf = (context: Context, segments: readonly string[], to: Json): Apply => {
  const { stage } = context;
  const [root, id, ...rest] = segments;
  const [a, b] = id.split('~');
  const index = {
    regions: stage.region(id),
    crossings: b === undefined ? -1 : stage.crossing(a, b),
    factions: stage.faction(id),
    authorities: stage.authority(id),
  };
  const direct =
    root === 'regions'
      ? setRegion(context, index.regions, rest, to)
      : root === 'crossings'
        ? setCrossing(context, index.crossings, rest, to)
        : root === 'factions'
          ? setFaction(context, index.factions, rest, to)
          : root === 'authorities'
            ? setAuthority(index.authorities, rest, to)
            : setRelation(context, segments.slice(1), to);
  return direct ?? setColumn(context, segments, own(index as Record<string, number>, root) ?? -1, to);
};

/** The timetable by turn, resolved to the world. Paths are in text order inside a turn; none names a place twice. */
export const bindTimetable = (
  data: ScenarioData,
  known: readonly Rule[],
  context: Omit<Context, 'turn'>,
): Map<number, TimetableChange[]> => {
  const turns = new Map<number, TimetableChange[]>();
  for (const { turn, set } of data.timetable ?? []) {
    const changes = turns.get(turn) ?? [];
    for (const { path, to } of set) {
      const place = resolvePath(data, path, known);
      if (!place.ok) throw new EngineBug(`an unchecked timetable: ${place.issues[0].message}`);
      changes.push({
        path: place.value.segments.join('/'),
        apply: changeOf({ ...context, turn }, place.value.segments, to),
      });
    }
    turns.set(
      turn,
      changes.sort((x, y) => byText(x.path, y.path)),
    );
  }
  return turns;
};
