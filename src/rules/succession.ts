import { defineRule } from '../core/contracts.js';
import type { FactionIndex, RegionState, Theatre, World } from '../core/world.js';

interface Change {
  readonly faction: FactionIndex;
  readonly successor: FactionIndex;
}

/**
 * Who becomes whom this week, the first by key where a file names two. Who becomes one that itself becomes another waits a
 * week, so that it does not matter who goes first.
 */
const changes = (theatre: Theatre, becomes: readonly number[]): Change[] => {
  const told: Change[] = [];
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
    for (let successor = 0 as FactionIndex; successor < theatre.factionCount; successor++)
      if (faction !== successor && becomes[theatre.pair(faction, successor)] > 0) {
        told.push({ faction, successor });
        break;
      }
  return told.filter(({ successor }) => !told.some(({ faction }) => faction === successor));
};

/** What a stack is in the middle of goes on under the other name. */
const takeOver = (region: RegionState, { faction, successor }: Change): void => {
  const { fighters, battleStart, attackers, lastStand, since } = region;
  since[successor] = fighters[successor] > 0 ? Math.min(since[successor], since[faction]) : since[faction];
  battleStart[successor] += battleStart[faction];
  attackers[successor] = Math.max(attackers[successor], attackers[faction]);
  lastStand[successor] = Math.max(lastStand[successor], lastStand[faction]);
  since[faction] = battleStart[faction] = attackers[faction] = lastStand[faction] = 0;
};

/** What an old name has announced, been told and agreed to lapses. */
const dropWords = ({ announcements, deals }: World, gone: FactionIndex): void => {
  const words = announcements.filter(({ from, to }) => from !== gone && to !== gone);
  announcements.splice(0, announcements.length, ...words);
  const others = deals.filter(({ maker, faction }) => maker !== gone && faction !== gone);
  deals.splice(0, deals.length, ...others);
};

/** One faction turns into another, as the calendar of a scenario has it. */
export const succession = defineRule({
  id: 'succession',
  phase: 'succession',
  summary:
    'Where a scenario says so, a faction becomes another: its fighters, marches, guards and regions go over; its words and deals lapse.',
  equations: [
    {
      formula: 'all that was of the old name is of the new: fighters, marches, guards, regions',
      status: 'design choice',
    },
  ],
  state: {
    becomes: {
      of: 'pair',
      initial: 0,
      summary: '1 = `from` becomes `to` at the end of the week; for the timetable.',
      settable: { min: 0, max: 1 },
    },
  },
  events: {
    succeeded: {
      fields: { faction: 'faction', successor: 'faction', fighters: 'number' },
      sentence: '{faction} became {successor}, with {fighters} fighters.',
      public: true,
    },
  },
  causes: { 'name-given-up': 'loss', 'name-taken': 'gain', 'under-a-new-name': 'move' },
  writes: [
    'regions/*/fighters/*',
    'regions/*/controller',
    'regions/*/battleStart/*',
    'regions/*/attackers/*',
    'regions/*/lastStand/*',
    'regions/*/since/*',
    'crossings/*/guards/*',
    'marches',
    'announcements',
    'deals',
  ],
  apply(world, { theatre, own, gain, lose, move, emit }) {
    for (const change of changes(theatre, own.becomes)) {
      const { faction, successor } = change;
      let all = 0;
      for (const region of world.regions) {
        const fighters = region.fighters[faction];
        all += fighters;
        if (fighters > 0) takeOver(region, change);
        lose(region.index, faction, fighters, 'name-given-up');
        gain(region.index, successor, fighters, 'name-taken');
        if (region.controller === faction) region.controller = successor;
      }
      /** Those in no region change their name by way of one, so that the books stay right. */
      const rename = (fighters: number): void => {
        const [{ index }] = world.regions;
        all += fighters;
        move(null, index, faction, fighters, 'under-a-new-name');
        lose(index, faction, fighters, 'name-given-up');
        gain(index, successor, fighters, 'name-taken');
        move(index, null, successor, fighters, 'under-a-new-name');
      };
      for (const march of world.marches)
        if (march.faction === faction) {
          rename(march.fighters);
          march.faction = successor;
        }
      for (const { guards } of world.crossings) {
        rename(guards[faction]);
        guards[successor] += guards[faction];
        guards[faction] = 0;
      }
      dropWords(world, faction);
      for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
        own.becomes[theatre.pair(faction, other)] = 0;
      emit({ kind: 'succeeded', faction, successor, fighters: all });
    }
  },
});
