/** Scenario data without some thing in it, and without all that mentions it. */
import type { ScenarioData } from '../core/scenario.js';
import type { OrderLog } from './war.js';

/** Fields that may be empty: who is named there is no reason to drop what names him. */
const MAY_BE_NULL = new Set(['controller', 'patron']);
/** Names of countries and zones, which nobody takes away: a faction may be called as its country is. */
const OTHER_NAMES = new Set(['countries', 'country', 'zones', 'zone']);

/** Whether a text is an id, or a path or a pair with the id in it. A crossing's id is a pair itself. */
const mentions = (text: string, id: string): boolean =>
  text.split('/').some((word) => word === id || (!id.includes('~') && word.split(/[~+]/).includes(id)));

/** Whether a member of a list is about the thing: one of its texts or lists of texts names it. */
const isAbout = (member: unknown, id: string): boolean => {
  if (typeof member === 'string') return mentions(member, id);
  if (member === null || typeof member !== 'object') return false;
  return Object.entries(member).some(([name, value]) => {
    if (MAY_BE_NULL.has(name) || OTHER_NAMES.has(name)) return false;
    if (typeof value === 'string') return mentions(value, id);
    return name === 'between' && Array.isArray(value) && value.includes(id);
  });
};

/** A value without all that is called by an id or is about it. */
export const withoutMentions = (value: unknown, id: string): unknown => {
  if (Array.isArray(value))
    return value.filter((member) => !isAbout(member, id)).map((member) => withoutMentions(member, id));
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([name]) => !mentions(name, id))
      .map(([name, member]) => {
        if (OTHER_NAMES.has(name)) return [name, member];
        return [name, MAY_BE_NULL.has(name) && member === id ? null : withoutMentions(member, id)];
      }),
  );
};

/** Data without a region, a faction, a crossing or whatever else has this id. May be no valid scenario. */
export const stripped = (data: ScenarioData, id: string): ScenarioData => {
  const [a, b] = id.split('~');
  if (b === undefined) return withoutMentions(data, id) as ScenarioData;
  // A crossing: what mentions it, either way round.
  const without = withoutMentions(
    withoutMentions({ ...data, crossings: [] }, `${a}~${b}`),
    `${b}~${a}`,
  ) as ScenarioData;
  const isIt = ([x, y]: readonly [string, string]): boolean => (x === a && y === b) || (x === b && y === a);
  return { ...without, crossings: data.crossings.filter(({ between }) => !isIt(between)) };
};

/** A log without the orders of a thing, and to it. */
export const strippedLog = (log: OrderLog, id: string): OrderLog => withoutMentions(log, id) as OrderLog;
