import type { Issue } from '../core/result.js';
import type { Compiled } from '../core/scenario.js';
import { hinted } from '../core/suggest.js';
import { LISTS } from './world-lists.js';
import { slotsOf } from './world-slots.js';

const OF_REGIONS = /^(regions|factions\/[^/]+\/known|columns\/.*)$/;
const OF_FACTIONS = /^(factions|pairs(\/[^/]+)?|regions\/[^/]+\/[^/]+|crossings\/[^/]+\/guards|columns\/.*)$/;

/** What the words at one place of a path are. */
const kindOf = ({ theatre }: Compiled, prefix: string, siblings: readonly string[]): string => {
  const names = (things: readonly { readonly id: string }[]): boolean =>
    things.some(({ id }) => siblings.includes(id)) && siblings.every((name) => things.some(({ id }) => id === name));
  if (OF_REGIONS.test(prefix) && names(theatre.regions)) return 'region';
  if (OF_FACTIONS.test(prefix) && names(theatre.factions)) return 'faction';
  if (prefix === 'crossings') return 'crossing';
  if (prefix === 'authorities') return 'authority';
  return 'key';
};

/** What is wrong with a path that no world of the scenario has: its first unknown word, with the nearest one there is. */
export const unknownPath = (compiled: Compiled, path: string): Issue => {
  const all = [...slotsOf(compiled).byPath.keys(), ...LISTS];
  const words = path.split('/');
  let prefix = '';
  for (let i = 0; i < words.length; i++) {
    const under = prefix === '' ? all : all.flatMap((each) => (each.startsWith(`${prefix}/`) ? [each] : []));
    const siblings = [...new Set(under.map((each) => each.split('/')[i]))];
    const next = prefix === '' ? words[i] : `${prefix}/${words[i]}`;
    if (siblings.includes(words[i])) {
      prefix = next;
      continue;
    }
    const kind = kindOf(compiled, prefix, siblings);
    const where = prefix === '' ? 'a snapshot' : prefix;
    const message = kind === 'key' ? `${where} has nothing called "${words[i]}"` : `no ${kind} "${words[i]}"`;
    return hinted({ code: `unknown-${kind}`, path: next, message }, words[i], siblings);
  }
  return { code: 'wrong-type', path, message: `${path} holds more than one value` };
};
