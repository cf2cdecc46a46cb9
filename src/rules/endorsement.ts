import { defineRule } from '../core/contracts.js';
import {
  NOBODY,
  STANCE_SUBJECTS,
  STANCES,
  type AuthorityState,
  type FactionIndex,
  type PlaceIndex,
  type Theatre,
  type World,
} from '../core/world.js';

const EXPEDITIONS = STANCE_SUBJECTS.indexOf('expeditions');
const MILITIAS = STANCE_SUBJECTS.indexOf('militias');
const FOREIGN_STRIKES = STANCE_SUBJECTS.indexOf('foreign-strikes');
const FOREIGN_PATRON = STANCE_SUBJECTS.indexOf('foreign-patron');
const NEUTRAL = STANCES.indexOf('neutral');

/** What the authorities of a faction's country make of it: each one's factor for its stance, as far as its influence goes. */
const blessing = (
  world: World,
  theatre: Theatre,
  faction: FactionIndex,
  subject: number,
  factors: readonly number[],
): number => {
  let product = 1;
  for (const { index, influence, stances } of world.authorities)
    if (theatre.authorities[index].country === theatre.factions[faction].country)
      product *= 1 - influence + influence * factors[stances[subject]];
  return product;
};

/** Whether somebody in an authority's country has a patron from outside it. */
const hasForeignPatron = (world: World, theatre: Theatre, country: number): boolean =>
  world.factions.some(
    ({ index, patron }) =>
      theatre.factions[index].country === country && patron !== NOBODY && theatre.factions[patron].country !== country,
  );

/** Where a foreign patron moves an authority on militias: a step towards what it thinks of foreign patrons. */
const moved = ({ stances }: AuthorityState): number => {
  const view = stances[FOREIGN_PATRON];
  return view === NEUTRAL ? stances[MILITIAS] : stances[MILITIAS] + Math.sign(view - stances[MILITIAS]);
};

/** What authorities say decides who comes forward to fight, and how long people bear a war. */
export const endorsement = defineRule({
  id: 'endorsement',
  phase: 'blessing',
  summary:
    'Authorities’ stances scale next week’s recruiting of militias, the leak of weariness and what foreign strikes cost in trust; foreign patrons move stances.',
  equations: [
    {
      formula:
        'factor = Π over authorities at home of (1 − influence + influence · factor[stance]): recruits, leak, affront, indulgence',
      status: 'design choice',
    },
    {
      formula: 'with a foreign patron in the country a stance moves a step a week with probability sway',
      status: 'design choice',
    },
  ],
  parameters: {
    recruitsEndorsed: {
      value: 1.2,
      min: 0,
      max: 10,
      low: 1,
      high: 1.5,
      unit: 'times the militia recruits',
      source: 'design choice',
    },
    recruitsWithheld: {
      value: 0.8,
      min: 0,
      max: 10,
      low: 0.5,
      high: 1,
      unit: 'times the militia recruits',
      source: 'design choice',
    },
    leakEndorsed: {
      value: 1.25,
      min: 0,
      max: 10,
      low: 1,
      high: 1.5,
      unit: 'times the leak of weariness',
      source: 'design choice',
    },
    leakWithheld: {
      value: 0.75,
      min: 0,
      max: 10,
      low: 0.5,
      high: 1,
      unit: 'times the leak of weariness',
      source: 'design choice',
    },
    strikesEndorsed: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0,
      high: 1,
      unit: 'of a breach of trust that a foreign strike without leave is',
      source: 'design choice; the strikes of June 2014 were unasked and welcomed',
    },
    strikesWithheld: {
      value: 0.2,
      min: 0,
      max: 1,
      low: 0,
      high: 0.5,
      unit: 'of a breach of trust that a foreign strike with leave is',
      source: 'design choice',
    },
    sway: {
      value: 0.02,
      min: 0,
      max: 1,
      low: 0,
      high: 0.05,
      unit: 'probability a week that a foreign patron at home moves a stance by a step',
      source: 'design choice',
    },
  },
  state: {
    recruiting: {
      of: 'faction',
      initial: 1,
      opens: 'recruiting',
      summary: 'What next week’s recruiting is multiplied by.',
    },
    healing: {
      of: 'faction',
      initial: 1,
      opens: 'healing',
      summary: 'What next week’s leak of weariness is multiplied by.',
    },
    affront: {
      of: 'faction',
      initial: 1,
      opens: 'affront',
      summary: 'Of a breach: next week’s foreign strikes on its land without its leave.',
    },
    indulgence: {
      of: 'faction',
      initial: 1,
      opens: 'indulgence',
      summary: 'What next week’s foreign strikes on its land with its leave fall short of a breach by.',
    },
  },
  draws: ['sway'],
  events: {
    swayed: {
      fields: { authority: 'authority' },
      sentence: '{authority} changed its mind about militias, with a foreign patron in the country.',
      public: true,
    },
  },
  writes: ['authorities/*/stances/*'],
  apply(world, { theatre, parameters, own, chance, emit }) {
    const { sway } = parameters;
    for (const authority of world.authorities) {
      const { index, stances } = authority;
      if (!hasForeignPatron(world, theatre, theatre.authorities[index].country)) continue;
      const turns = chance.happens('sway', sway, theatre.nowhere as PlaceIndex, theatre.factionCount + index);
      const next = moved(authority);
      if (!turns || next === stances[MILITIAS]) continue;
      stances[MILITIAS] = next;
      emit({ kind: 'swayed', authority: index });
    }
    const recruits = [parameters.recruitsEndorsed, 1, parameters.recruitsWithheld];
    const leak = [parameters.leakEndorsed, 1, parameters.leakWithheld];
    const unasked = [parameters.strikesEndorsed, 1, 1];
    const asked = [1, 1, 1 - parameters.strikesWithheld];
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      const militia = theatre.factions[faction].kind === 'militia';
      own.recruiting[faction] = militia ? blessing(world, theatre, faction, MILITIAS, recruits) : 1;
      own.healing[faction] = blessing(world, theatre, faction, militia ? MILITIAS : EXPEDITIONS, leak);
      own.affront[faction] = blessing(world, theatre, faction, FOREIGN_STRIKES, unasked);
      own.indulgence[faction] = blessing(world, theatre, faction, FOREIGN_STRIKES, asked);
    }
  },
});
