import { defineRule } from '../core/contracts.js';
import { refused } from '../core/cooperation.js';
import { within } from '../core/graph.js';
import {
  hostile,
  HOSTILE,
  INTELLIGENCE,
  JOINT,
  LEVELS,
  type FactionIndex,
  type RegionIndex,
  type Theatre,
  type World,
} from '../core/world.js';

/** Whether a faction has fighters in a region or one open crossing away from it. */
const isNear = (world: World, theatre: Theatre, faction: FactionIndex, region: RegionIndex): boolean =>
  within(
    theatre,
    (crossing) => world.crossings[crossing].porosity,
    region,
    1,
    (there) => world.regions[there].fighters[faction] > 0,
  );

/** Whether two factions have an enemy in common, and both fighters within one crossing of where he stands. */
const haveCommonEnemy = (world: World, theatre: Theatre, a: FactionIndex, b: FactionIndex): boolean => {
  for (const { index, fighters } of world.regions)
    for (let enemy = 0 as FactionIndex; enemy < theatre.factionCount; enemy++)
      if (
        fighters[enemy] > 0 &&
        hostile(world, theatre, a, enemy) &&
        hostile(world, theatre, b, enemy) &&
        isNear(world, theatre, a, index) &&
        isNear(world, theatre, b, index)
      )
        return true;
  return false;
};

/** Partners who trust each other act as one; distrust or a refusal parts them again. */
export const coordination = defineRule({
  id: 'coordination',
  phase: 'coordination',
  summary:
    'A pair rises to joint action when trust both ways is high enough, and falls back when it is not; a common enemy may lift it up to a cap without trust.',
  equations: [
    { formula: 'level = joint when min(T, T′) ≥ joinAt and neither refuses', status: 'design choice' },
    {
      formula:
        'level = that of the file when min(T, T′) < min(leaveAt, joinAt), or one refuses; a joint of the file falls to intelligence',
      status: 'design choice',
    },
    {
      formula: 'level = max(level, commonEnemy) while both stand within one open crossing of a common enemy',
      status: 'design choice',
    },
  ],
  parameters: {
    joinAt: { value: 0.7, min: 0, max: 1, low: 0.5, high: 0.9, unit: 'trust both ways', source: 'design choice' },
    leaveAt: { value: 0.5, min: 0, max: 1, low: 0.3, high: 0.7, unit: 'trust either way', source: 'design choice' },
    commonEnemy: {
      value: 'none',
      oneOf: ['none', 'deconfliction', 'intelligence', 'joint'],
      source:
        'design choice: none leaves coordination to trust alone; the SDF and Damascus had one enemy in 2017 and went no further than a line of deconfliction',
      summary:
        'The level that a common enemy lifts a pair to, whatever its trust, while both stand within one crossing of him.',
    },
  },
  state: {
    parted: {
      of: 'pair',
      initial: 0,
      summary:
        '1 = a pair that the file calls joint has fallen out, and must earn trust from now on; plus twice the level, by position, from which a common enemy has lifted it.',
    },
  },
  events: {
    joined: {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} and {partner} began to act jointly.',
      public: true,
    },
    parted: {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} and {partner} ceased to act jointly.',
      public: true,
    },
    'drawn-together': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: 'A common enemy brought {faction} and {partner} together.',
      public: true,
    },
    'drifted-apart': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: 'No common enemy holds {faction} and {partner} together any more.',
      public: true,
    },
  },
  writes: ['pairs/level/*'],
  apply(world, { theatre, parameters, own, week, emit }) {
    const { level, trust } = world.pairs;
    const { joinAt } = parameters;
    const leaveAt = Math.min(parameters.leaveAt, joinAt);
    const cap = LEVELS.indexOf(parameters.commonEnemy);
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
      for (let partner = (faction + 1) as FactionIndex; partner < theatre.factionCount; partner++) {
        const there = theatre.pair(faction, partner);
        const back = theatre.pair(partner, faction);
        if (level[there] === HOSTILE) continue;
        const apart = refused(world, theatre, faction, partner);
        const least = Math.min(trust[there], trust[back]);
        const reach = week.reach[there];
        const byFile = theatre.fileLevel[there] === JOINT;
        let parted = own.parted[there] % 2;
        const from = (own.parted[there] - parted) / 2;
        const wasLifted = from > 0 && level[there] === cap;
        let now = wasLifted ? from : level[there]; // what trust has made of it
        if (now !== JOINT && !apart && reach === JOINT && least >= joinAt) {
          now = JOINT;
          emit({ kind: 'joined', faction, partner });
        } else if (now === JOINT && (apart || reach < JOINT || (least < leaveAt && !(byFile && parted === 0)))) {
          now = byFile ? INTELLIGENCE : theatre.fileLevel[there];
          parted = 1;
          emit({ kind: 'parted', faction, partner });
        }
        const most = Math.min(cap, reach);
        const isLifted = most > now && !apart && haveCommonEnemy(world, theatre, faction, partner);
        if (isLifted && !wasLifted) emit({ kind: 'drawn-together', faction, partner });
        if (!isLifted && wasLifted && now < cap) emit({ kind: 'drifted-apart', faction, partner });
        own.parted[there] = parted + (isLifted ? 2 * now : 0);
        own.parted[back] = own.parted[there];
        level[there] = isLifted ? most : now;
        level[back] = level[there];
      }
  },
});
