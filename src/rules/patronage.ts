import { defineRule } from '../core/contracts.js';
import { consentBit, refused } from '../core/cooperation.js';
import { holdAgainst } from '../core/offence.js';
import { INTELLIGENCE, NOBODY, type FactionIndex, type Theatre, type World } from '../core/world.js';

/** Consents that mean working together. */
const TOGETHER = consentBit('share') | consentBit('join');

/** Whether a faction deals with another: the file has them share, or it has let the other share or join, and neither refuses. */
const deals = (world: World, theatre: Theatre, faction: FactionIndex, other: FactionIndex): boolean => {
  const entry = theatre.pair(faction, other);
  const open = theatre.fileLevel[entry] >= INTELLIGENCE || (world.pairs.consents[entry] & TOGETHER) !== 0;
  return open && !refused(world, theatre, faction, other);
};

/** Whether a client deals with somebody whom its patron refuses to work with. */
const crosses = (world: World, theatre: Theatre, client: FactionIndex, patron: FactionIndex): boolean => {
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
    if (
      other !== client &&
      other !== patron &&
      world.pairs.refuses[theatre.pair(patron, other)] === 1 &&
      deals(world, theatre, client, other)
    )
      return true;
  return false;
};

const LENT = ['sorties', 'recruits'] as const;

/** What patrons have of their own, and may lend: with what is out on loan, before anything changes this week. */
const means = (
  world: World,
  own: Readonly<Record<'sorties' | 'recruits', number[]>>,
  what: (typeof LENT)[number],
): number[] => {
  const base = world.factions.map((faction) => Math.max(0, faction[what] - own[what][faction.index]));
  for (const { index, patron } of world.factions) if (patron !== NOBODY) base[patron] += own[what][index];
  return base;
};

/** A patron lends eyes, aircraft and men to those it stands behind, less to who deals with those it refuses. */
export const patronage = defineRule({
  id: 'patronage',
  phase: 'coordination',
  summary:
    'A patron lends a share of its detection, sorties and recruits; its support and trust fall while the client deals with those it refuses.',
  equations: [
    {
      formula:
        'support S′ = S − loss · S in a week of dealing with those the patron refuses, else S + recovery · (1 − S)',
      status: 'design choice',
    },
    { formula: 'lent sorties and recruits = floor(lends · S · the patron’s own / clients)', status: 'design choice' },
    {
      formula: 'mu = 1 − (1 − own mu) · (1 − eyes · S · the patron’s mu)',
      status: 'derived',
      source: 'fusion of independent detection, as in shared-intelligence',
    },
  ],
  parameters: {
    lends: {
      value: 0.25,
      min: 0,
      max: 1,
      low: 0.1,
      high: 0.5,
      unit: 'share of the patron’s sorties and recruits, all clients together',
      source: 'design choice',
    },
    eyes: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.2,
      high: 1,
      unit: 'share of the patron’s detection that the client works with',
      source: 'design choice',
    },
    loss: {
      value: 0.2,
      min: 0,
      max: 1,
      low: 0.1,
      high: 0.5,
      unit: 'share of support lost in a week of dealing with those it refuses',
      source: 'design choice',
    },
    recovery: {
      value: 0.05,
      min: 0,
      max: 1,
      low: 0.02,
      high: 0.1,
      unit: 'share of the distance to full support, in any other week',
      source: 'design choice',
    },
    blame: {
      value: 0.1,
      min: 0,
      max: 1,
      low: 0.05,
      high: 0.3,
      unit: 'of a breach, in the eyes of the patron, for such a week',
      source: 'design choice',
    },
  },
  state: {
    support: {
      of: 'faction',
      initial: 1,
      summary: 'Share of its patron’s support that a faction has.',
      settable: { min: 0, max: 1 },
    },
    crossed: { of: 'faction', initial: 0, summary: '1 = dealt with those its patron refuses, and it minds.' },
    sorties: { of: 'faction', initial: 0, summary: 'Of its sorties, those that its patron lends.' },
    recruits: { of: 'faction', initial: 0, summary: 'Of its recruits, those that its patron lends.' },
  },
  events: {
    'crossed-patron': {
      fields: { faction: 'faction', patron: 'faction' },
      sentence: '{patron} withdrew support from {faction}, which deals with those it refuses.',
      public: true,
    },
    'made-up': {
      fields: { faction: 'faction', patron: 'faction' },
      sentence: '{faction} no longer deals with those whom {patron} refuses.',
      public: true,
    },
  },
  writes: ['factions/*/sorties', 'factions/*/recruits'],
  apply(world, { theatre, parameters, own, week, emit }) {
    const { lends, eyes, loss, recovery, blame } = parameters;
    const minds = loss > 0 || blame > 0;
    const clients = new Array<number>(theatre.factionCount).fill(0);
    for (const { index: faction, patron } of world.factions) {
      if (patron === NOBODY) continue;
      clients[patron] += 1;
      const crossed = minds && crosses(world, theatre, faction, patron) ? 1 : 0;
      if (crossed === 1) {
        own.support[faction] -= loss * own.support[faction];
        holdAgainst(week, theatre.pair(faction, patron), blame);
      } else own.support[faction] += recovery * (1 - own.support[faction]);
      if (crossed > own.crossed[faction]) emit({ kind: 'crossed-patron', faction, patron });
      else if (crossed < own.crossed[faction]) emit({ kind: 'made-up', faction, patron });
      own.crossed[faction] = crossed;
      const lent = eyes * own.support[faction] * world.factions[patron].intelligence;
      week.lent[theatre.pair(faction, patron)] = lent;
      week.detection[faction] = 1 - (1 - world.factions[faction].intelligence) * (1 - lent);
    }
    for (const what of LENT) {
      const base = means(world, own, what);
      const left = base.slice();
      for (const { index: faction, patron } of world.factions) {
        const part =
          patron === NOBODY ? 0 : Math.floor((lends * own.support[faction] * base[patron]) / clients[patron]);
        own[what][faction] = part;
        if (patron !== NOBODY) left[patron] -= part;
      }
      for (const state of world.factions) state[what] = left[state.index] + own[what][state.index];
    }
  },
});
