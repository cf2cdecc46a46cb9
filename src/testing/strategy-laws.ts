import { blindnessLaws } from './blindness-laws.js';
import { conductLaws } from './conduct-laws.js';
import { memoryLaws } from './memory-laws.js';
import type { StrategyLaw } from './strategy-law.js';

/** Every law of strategies, by id, in the order in which they are tried: what a law needs comes before it. */
export const lawsOfStrategies: Readonly<Record<string, StrategyLaw>> = Object.freeze(
  Object.fromEntries([...conductLaws, ...memoryLaws, ...blindnessLaws].map((law) => [law.id, law])),
);
