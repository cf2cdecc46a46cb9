import type { Json } from '../core/contracts.js';

/** The entries of one kind under a name in a memory, which may be anything: nothing where there is none. */
export const entriesIn = <T extends Json>(
  memory: Json,
  name: string,
  isWanted: (value: Json) => value is T,
): Record<string, T> => {
  const found: Record<string, T> = {};
  if (memory === null || typeof memory !== 'object' || !(name in memory)) return found;
  const given = (memory as Readonly<Record<string, Json>>)[name];
  if (given === null || typeof given !== 'object') return found;
  for (const [key, value] of Object.entries(given)) if (isWanted(value)) found[key] = value;
  return found;
};

/** The numbers under a name in a memory: turns, mostly. */
export const numbersIn = (memory: Json, name: string): Record<string, number> =>
  entriesIn(memory, name, (value): value is number => typeof value === 'number');
