/** Rules that do what no rule may, one sin each. For tests of the laws; never list them in a war that counts. */
import { defineOrder, defineRule } from '../core/contracts.js';
import { JOINT, type FactionIndex, type RegionIndex, type RegionState } from '../core/world.js';

/** Changes the stage, which all wars of a scenario share. */
export const stageHand = defineRule({
  id: 'stage-hand',
  phase: 'end',
  summary: 'Writes into the theatre.',
  writes: [],
  apply(_world, { theatre }) {
    const capacity = theatre.capacity as number[];
    capacity[0] += 1;
  },
});

let calls = 0;
/** Remembers between wars. */
export const moduleMemory = defineRule({
  id: 'module-memory',
  phase: 'end',
  summary: 'Counts its calls in its module.',
  writes: ['regions/*/hardship'],
  apply(world) {
    calls += 1;
    world.regions[0].hardship = (calls % 97) / 97;
  },
});

const weeksOf = new WeakMap<object, number>();
/** Knows a world by its identity instead of by what is in it. */
export const objectMemory = defineRule({
  id: 'object-memory',
  phase: 'end',
  summary: 'Counts weeks beside the world object.',
  writes: ['regions/*/hardship'],
  apply(world) {
    const weeks = (weeksOf.get(world) ?? 0) + 1;
    weeksOf.set(world, weeks);
    world.regions[0].hardship = Math.min(1, weeks / 100);
  },
});

/** Tells apart what JSON does not. */
export const minusZero = defineRule({
  id: 'minus-zero',
  phase: 'end',
  summary: 'Marks a region with -0 and looks for the mark.',
  writes: ['regions/*/hardship', 'regions/*/legitimacy'],
  apply(world) {
    for (const region of world.regions) {
      if (Object.is(region.hardship, -0)) region.legitimacy = 0.5;
      region.hardship = -0;
    }
  },
});

/** Decides by name. */
export const byName = defineRule({
  id: 'by-name',
  phase: 'end',
  summary: 'Tires the faction whose id comes first in the alphabet.',
  writes: ['factions/*/weariness'],
  apply(world, { theatre }) {
    let first = 0;
    for (let faction = 1; faction < theatre.factionCount; faction++)
      if (theatre.factions[faction].id < theatre.factions[first].id) first = faction;
    world.factions[first].weariness += 1;
  },
});

/** Lets far regions matter. */
export const byCount = defineRule({
  id: 'by-count',
  phase: 'end',
  summary: 'Shares hardship out over all regions there are.',
  writes: ['regions/*/hardship'],
  apply(world, { theatre }) {
    for (const region of world.regions) region.hardship = 1 / theatre.regionCount;
  },
});

/** Looks whether other rules are there. */
export const onlooker = defineRule({
  id: 'onlooker',
  phase: 'end',
  summary: 'Does something only where another rule is listed.',
  writes: ['regions/*/hardship'],
  apply(world, { theatre }) {
    let others = 0;
    for (const { rule } of theatre.causes) if (rule !== 'scenario') others += 1;
    world.regions[0].hardship = Math.min(1, others / 100);
  },
});

/** Two rules of one phase that are not indifferent to their order. */
export const sets = defineRule({
  id: 'first-sets',
  phase: 'unrest',
  summary: 'Sets hardship.',
  writes: ['regions/*/hardship'],
  apply(world) {
    for (const region of world.regions) region.hardship = 0.8;
  },
});
export const halves = defineRule({
  id: 'then-halves',
  phase: 'unrest',
  summary: 'Halves hardship.',
  writes: ['regions/*/hardship'],
  apply(world) {
    for (const region of world.regions) region.hardship /= 2;
  },
});

/** Goes past the ledger. */
export const conjurer = defineRule({
  id: 'conjurer',
  phase: 'recruitment',
  summary: 'Adds a fighter without booking it.',
  writes: ['regions/*/fighters/*'],
  apply(world) {
    world.regions[0].fighters[0] += 1;
  },
});

/** Keeps the sum, which is all that the books show, but cuts people in halves. */
export const halfPeople = defineRule({
  id: 'half-people',
  phase: 'recruitment',
  summary: 'Moves half a fighter.',
  writes: ['regions/*/fighters/*'],
  apply(world) {
    world.regions[0].fighters[0] += 0.5;
    world.regions[1].fighters[0] -= 0.5;
  },
});

/** Uses one piece of luck for two purposes. */
export const twice = defineRule({
  id: 'twice',
  phase: 'unrest',
  summary: 'Draws one key twice.',
  draws: ['mood'],
  writes: ['regions/*/hardship'],
  apply(world, { theatre, chance }) {
    const place = 0 as RegionIndex;
    world.regions[0].hardship =
      (chance.unit('mood', place, theatre.nobody) + chance.unit('mood', place, theatre.nobody)) / 2;
  },
});

/** Takes luck that belongs to another rule. */
export const borrower = defineRule({
  id: 'borrower',
  phase: 'recovery',
  summary: 'Draws with the key of sanctuary-recovery.',
  draws: ['mood'],
  writes: ['regions/*/hardship'],
  apply(world, { theatre, chance }) {
    const theirs = 'regrowth' as 'mood'; // as no type would let it
    for (const region of world.regions) region.hardship = chance.unit(theirs, region.index, theatre.nobody);
  },
});

/** Off by one: looks at the region before its own in the list. */
export const offByOne = defineRule({
  id: 'off-by-one',
  phase: 'recovery',
  summary: 'Lets insurgents grow by one where nobody attacked them in the region listed before.',
  causes: { 'false-recovery': 'gain' },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, gain }) {
    const quiet = world.regions.map(({ index }, _, all) =>
      theatre.insurgents.filter((faction) => all[index - 1]?.attackers[faction] === 0),
    );
    quiet.forEach((factions, index) => {
      for (const faction of factions) gain(index as RegionIndex, faction, 1, 'false-recovery');
    });
  },
});

/** Reads the map as if it hung in one way only. */
export const byLongitude = defineRule({
  id: 'by-longitude',
  phase: 'end',
  summary: 'Hardens life in the east.',
  writes: ['regions/*/hardship'],
  apply(world, { theatre }) {
    for (const region of world.regions) {
      const { at } = theatre.regions[region.index];
      region.hardship = at !== null && at[1] > 0 ? 1 : 0;
    }
  },
});

/** Walks through closed doors. */
export const throughClosed = defineRule({
  id: 'through-closed',
  phase: 'end',
  summary: 'Spreads hardship over every crossing, whether it is open or not.',
  writes: ['regions/*/hardship'],
  apply(world, { theatre }) {
    for (const region of world.regions) region.hardship = Math.min(1, theatre.neighbours[region.index].length / 100);
  },
});

/** Makes friends of those who will not have each other. */
export const matchmaker = defineRule({
  id: 'matchmaker',
  phase: 'coordination',
  summary: 'Brings those together who refuse each other.',
  writes: ['pairs/*/level'],
  apply(world, { theatre }) {
    const { pairs } = world;
    for (let from = 0 as FactionIndex; from < theatre.factionCount; from++)
      for (let to = 0 as FactionIndex; to < theatre.factionCount; to++)
        if (pairs.refuses[theatre.pair(from, to)] === 1)
          for (const both of [theatre.pair(from, to), theatre.pair(to, from)]) pairs.level[both] = JOINT;
  },
});

let kept: RegionState | null = null;
/** Two rules that share a piece of the world behind the world's back. */
export const keeper = defineRule({
  id: 'keeper',
  phase: 'gates',
  summary: 'Keeps a region for another rule to change.',
  writes: [],
  apply(world) {
    kept = world.regions[0];
  },
});
export const lateHand = defineRule({
  id: 'late-hand',
  phase: 'end',
  summary: 'Changes the region that another rule has kept, instead of its own.',
  writes: ['regions/*/hardship'],
  apply() {
    if (kept !== null) kept.hardship = kept.hardship === 0.25 ? 0.75 : 0.25;
  },
});

/** Goes where it said it would not. */
export const trespasser = defineRule({
  id: 'trespasser',
  phase: 'unrest',
  summary: 'Says it changes hardship and changes legitimacy.',
  writes: ['regions/*/hardship'],
  apply(world) {
    for (const region of world.regions) region.legitimacy = region.legitimacy === 0.5 ? 0.25 : 0.5;
  },
});

let asked = 0;
/** An order that is legal every other time one asks. */
export const moody = defineRule({
  id: 'moody',
  phase: 'gates',
  summary: 'Changes its mind about what is legal.',
  orders: {
    parade: defineOrder({
      summary: 'March up and down.',
      fields: { region: 'region' },
      at: 'region',
      candidates: (_, region) => [{ region }],
      check: () => {
        asked += 1;
        return asked % 3 === 0 ? { code: 'not-today', message: 'not today' } : null;
      },
    }),
  },
  writes: [],
  apply: () => undefined,
});

declare module '../core/orders.js' {
  interface OrderKinds {
    /** Of the deliberately broken rule `moody` alone. */
    parade: { region: RegionId };
  }
}
