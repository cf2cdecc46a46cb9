/** What an edit made of marches, announcements and deals. */
import type { Issue } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import { convoyOf, ROAD } from '../core/deals.js';
import type { March, World } from '../core/world.js';
import { hinted } from '../core/suggest.js';
import { spelled } from './codecs.js';
import { memberFields, named, type Held, type ListName } from './world-lists.js';

/** A list as the world will hold it, or what is wrong with it. */
type Taken = { readonly members: readonly Held[] } | { readonly issues: readonly Issue[] };

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  value !== null && typeof value === 'object' && !Array.isArray(value);

/** A convoy has the road. Of others the crossing between their two regions; null = none joins them. */
const wayOf = ({ theatre }: Compiled, world: World, held: Held): number | null => {
  const convoy = convoyOf(world, held as unknown as March);
  return convoy?.crossing ?? theatre.neighbours[held.from].find((way) => way.region === held.to)?.crossing ?? null;
};

/** What holds of a member beyond its single fields. */
const contradictions = (compiled: Compiled, world: World, list: ListName, path: string, held: Held): Issue[] => {
  const issues: Issue[] = [];
  const { regions, factions } = compiled.theatre;
  if (list === 'marches') {
    if (held.due <= world.turn && !world.marches.some(({ due }) => due === held.due))
      issues.push({
        code: 'out-of-range',
        path: `${path}/due`,
        message: `turn ${held.due} is over; the first to arrive in is ${world.turn + 1}`,
      });
    if (wayOf(compiled, world, held) === null)
      issues.push({
        code: 'no-crossing',
        path: `${path}/to`,
        message: `no crossing joins "${regions[held.from].id}" and "${regions[held.to].id}"`,
      });
  }
  if (list === 'announcements' && held.from === held.to)
    issues.push({
      code: 'self-announcement',
      path: `${path}/to`,
      message: `"${factions[held.from].id}" announces to itself`,
    });
  return issues;
};

/** One member, read field by field. */
const take = (compiled: Compiled, world: World, list: ListName, path: string, member: unknown, into: Issue[]): Held => {
  const held: Held = {};
  if (!isRecord(member)) {
    into.push({ code: 'wrong-type', path, message: `expected an object, not ${spelled(member)}` });
    return held;
  }
  const fields = memberFields(compiled.theatre, list);
  const names = Object.keys(fields);
  const found: Issue[] = [];
  for (const name of Object.keys(member)) {
    if (Object.hasOwn(fields, name)) continue;
    const message = `has nothing called "${name}"`;
    found.push(hinted({ code: 'unknown-key', path: `${path}/${name}`, message }, name, names));
  }
  for (const name of names) {
    if (member[name] === undefined) {
      found.push({ code: 'missing', path: `${path}/${name}`, message: `"${name}" is missing` });
      continue;
    }
    const value = fields[name].read(member[name]);
    if (typeof value === 'number') held[name] = value;
    else found.push({ path: `${path}/${name}`, ...value });
  }
  if (found.length === 0) found.push(...contradictions(compiled, world, list, path, held));
  if (list === 'marches' && found.length === 0) held.crossing = wayOf(compiled, world, held) ?? ROAD;
  into.push(...found);
  return held;
};

/** The list that an edit leaves. Members that it did not touch are as they were. */
export const takeList = (compiled: Compiled, world: World, list: ListName, before: unknown, after: unknown): Taken => {
  if (!Array.isArray(after))
    return { issues: [{ code: 'wrong-type', path: list, message: `expected a list, not ${spelled(after)}` }] };
  const old = before as readonly unknown[];
  const issues: Issue[] = [];
  const paths = [
    ...named(
      list,
      after.map((member: unknown) => (isRecord(member) ? { ...member } : {})),
    ).keys(),
  ];
  const members = after.map((member: unknown, i) => {
    const same = old.indexOf(member); // an edit shares what it does not touch
    return same >= 0
      ? { ...(world[list] as unknown as readonly Held[])[same] }
      : take(compiled, world, list, paths[i], member, issues);
  });
  return issues.length > 0 ? { issues } : { members };
};
