/** Plans of who fights: factions, what they are to each other, and the channels between them. */
import * as fc from 'fast-check';
import { CONSENTS, FACTION_KINDS, LEVELS } from '../core/world.js';
import type { Bounds } from './constraints.js';
import { COUNTRIES, maybe, MOST_FACTIONS, share } from './map-plan.js';

/** The first is a state, the second an insurgent; in an order that is not that of their ids. */
const FACTION_IDS = ['lions', 'rebels', 'hawks', 'foxes', 'wolves', 'cranes'];
/** Pairs of the most factions that a war may have. */
const MOST_PAIRS = (MOST_FACTIONS * (MOST_FACTIONS - 1)) / 2;

const factionPlan = () =>
  fc.record({
    kind: fc.constantFrom(...FACTION_KINDS, 'militia' as const),
    country: maybe(fc.nat({ max: COUNTRIES.length - 1 })),
    intelligence: maybe(share()),
    sorties: maybe(fc.integer({ min: 0, max: 60 })),
    readiness: maybe(share(), 2),
    weariness: maybe(fc.integer({ min: 1, max: 800 }), 2),
    recruits: maybe(fc.integer({ min: 1, max: 60 })),
    ceiling: maybe(fc.integer({ min: 0, max: 2 }), 2),
    keyed: fc.constantFrom(false, false, true),
    zone: maybe(fc.nat({ max: 1 })),
    patron: maybe(fc.nat({ max: MOST_FACTIONS - 1 }), 4),
  });
type FactionPlan = ReturnType<typeof factionPlan> extends fc.Arbitrary<infer T> ? T : never;

const pairPlan = () =>
  fc.record({
    /** For pairs without an insurgent, and now and then for the others. */
    level: fc.constantFrom(undefined, ...LEVELS),
    insurgentLevel: fc.constantFrom(...Array.from({ length: 9 }, () => undefined), ...LEVELS),
    trust: fc.tuple(maybe(share()), maybe(share())),
    refuses: fc.constantFrom(
      ...Array.from({ length: 8 }, () => 'neither' as const),
      'first' as const,
      'second' as const,
    ),
    consents: maybe(fc.subarray([...CONSENTS]), 2),
  });
type PairPlan = ReturnType<typeof pairPlan> extends fc.Arbitrary<infer T> ? T : never;

const centrePlan = () =>
  fc.record({
    members: fc.subarray([0, 1, 2, 3, 4, 5], { minLength: 2, maxLength: 4 }),
    delay: fc.integer({ min: 1, max: 3 }),
    capacity: fc.constantFrom(1, 1, 1, 0, 2, 3),
  });

export interface PartyPlan {
  readonly factions: readonly FactionPlan[];
  readonly pairs: readonly PairPlan[];
  readonly centres: readonly {
    readonly members: readonly number[];
    readonly delay: number;
    readonly capacity: number;
  }[];
}

export const partyPlan = ({ min, max }: Bounds): fc.Arbitrary<PartyPlan> =>
  fc.record({
    factions: fc.array(factionPlan(), {
      minLength: min,
      maxLength: max,
      size: 'max',
    }),
    pairs: fc.array(pairPlan(), { minLength: MOST_PAIRS, maxLength: MOST_PAIRS }),
    centres: fc.array(centrePlan(), { maxLength: 2, size: 'max' }),
  });

export const idsOf = ({ factions }: PartyPlan): string[] => FACTION_IDS.slice(0, factions.length);

const kindOf = ({ factions }: PartyPlan, index: number): string =>
  index === 0 ? 'state' : index === 1 ? 'insurgent' : factions[index].kind;

/** What the file says of pairs: each thing once. */
const relationsOf = (plan: PartyPlan, ids: readonly string[]): object[] => {
  const relations: object[] = [];
  const refusals = new Map<string, string[]>();
  let next = 0;
  for (let a = 0; a < ids.length; a++)
    for (let b = a + 1; b < ids.length; b++) {
      const pair = plan.pairs[next++];
      const [from, to] = [ids[a], ids[b]];
      const insurgent = kindOf(plan, a) === 'insurgent' || kindOf(plan, b) === 'insurgent';
      const level = insurgent ? pair.insurgentLevel : pair.level;
      if (level !== undefined) relations.push({ between: [from, to], level });
      if (pair.trust[0] !== undefined) relations.push({ from, to, trust: pair.trust[0] });
      if (pair.trust[1] !== undefined) relations.push({ from: to, to: from, trust: pair.trust[1] });
      if (pair.consents !== undefined) relations.push({ from, to, consents: pair.consents });
      if (pair.refuses === 'first') refusals.set(from, [...(refusals.get(from) ?? []), to]);
      if (pair.refuses === 'second') refusals.set(to, [...(refusals.get(to) ?? []), from]);
    }
  for (const [from, refuses] of refusals) relations.push({ from, refuses });
  return relations;
};

/** The parties that a plan means, on a map with these zones. */
export const partiesOf = (plan: PartyPlan, zones: readonly string[]) => {
  const ids = idsOf(plan);
  return {
    factions: plan.factions.map((faction, f) => ({
      id: ids[f],
      ...(faction.keyed ? { key: `party-${(f * 5) % MOST_FACTIONS}` } : {}),
      name: `The ${ids[f]}`,
      kind: kindOf(plan, f),
      country: f === 0 ? COUNTRIES[0] : faction.country === undefined ? null : COUNTRIES[faction.country],
      intelligence: faction.intelligence,
      sorties: faction.sorties,
      readiness: faction.readiness,
      weariness: faction.weariness,
      recruits: faction.recruits,
      ceiling: faction.ceiling,
      ...(zones.length > 0 && faction.zone !== undefined ? { zones: [zones[faction.zone % zones.length]] } : {}),
      ...(faction.patron === undefined || faction.patron === f || faction.patron >= ids.length
        ? {}
        : { patron: ids[faction.patron] }),
    })),
    relations: relationsOf(plan, ids),
    centres: plan.centres.map(({ members, delay, capacity }, c) => ({
      id: `cell-${c}`,
      members: members.map((m) => ids[m % ids.length]).filter((id, i, all) => all.indexOf(id) === i),
      delay,
      capacity,
    })),
  };
};
