import type { RelationData, ScenarioData } from '../core/scenario.js';
import { CONSENTS } from '../core/world.js';
import type { FactionIndex, PairColumns, Theatre } from '../core/world.js';
import type { Arranged } from './arrange.js';
import { zeros } from './numbers.js';

/** One bit per consent, in the order of CONSENTS. */
export const consentBits = (consents: readonly string[]): number =>
  CONSENTS.reduce((bits, consent, index) => (consents.includes(consent) ? bits + (1 << index) : bits), 0);

/** The directed pairs that a relation speaks of. */
export const directions = (relation: RelationData): readonly (readonly [string, string])[] => {
  if (relation.between !== undefined) return [relation.between, [relation.between[1], relation.between[0]]];
  return relation.from !== undefined && relation.to !== undefined ? [[relation.from, relation.to]] : [];
};

/** Pairs as the file gives them: two directions where it says `between`, nothing where it is silent. */
export const pairsOf = (data: ScenarioData, stage: Arranged, theatre: Theatre): PairColumns => {
  const length = theatre.factionCount * theatre.factionCount;
  const pairs: PairColumns = {
    level: theatre.fileLevel.slice(),
    trust: zeros(length),
    refuses: zeros(length),
    consents: zeros(length),
    tolerates: zeros(length),
  };
  const pair = (from: string, to: string): number =>
    theatre.pair(stage.faction(from) as FactionIndex, stage.faction(to) as FactionIndex);
  for (const relation of data.relations ?? []) {
    for (const [from, to] of directions(relation)) {
      const at = pair(from, to);
      if (relation.trust !== undefined) pairs.trust[at] = relation.trust;
      if (relation.consents !== undefined) pairs.consents[at] = consentBits(relation.consents);
      if (relation.tolerates !== undefined) pairs.tolerates[at] = relation.tolerates.length > 0 ? 1 : 0;
    }
    for (const refused of relation.refuses ?? [])
      if (relation.from !== undefined) pairs.refuses[pair(relation.from, refused)] = 1;
  }
  // Who has agreed to safe conduct lets them join the road until he takes it back.
  for (const { maker, faction } of data.deals ?? []) pairs.consents[pair(maker, faction)] |= consentBits(['join']);
  return pairs;
};
