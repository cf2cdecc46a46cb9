import type { Scenario } from '../core/scenario.js';
import type { World } from '../core/world.js';
import { inspect } from '../engine/inspect.js';
import { checkedChance } from './checked-chance.js';
import { ordersOf, stepThrough, type Engine } from './engine.js';
import { defineLaw } from './law.js';
import { dataOf, type War } from './war.js';

/** All worlds of a war as they come, the one before turn 1 first. */
function* worldsOf(engine: Engine, war: War): Generator<World> {
  const log = ordersOf(engine, war);
  let world = engine.begin(war.scenario, war.seed);
  yield world;
  for (const turn of Object.keys(log)) {
    ({ world } = engine.step(war.scenario, world, log[Number(turn)], { chance: checkedChance }));
    yield world;
  }
}

/** Fighters of each faction by what is there, and by what was booked. */
const balance = (
  scenario: Scenario,
  world: World,
): { readonly id: string; readonly there: number; readonly booked: number; readonly byCalendar: number }[] => {
  const { regions, crossings, marches, factions } = inspect(scenario, world);
  const effects = new Map(scenario.compiled.causes.map(({ id, effect }) => [id, effect]));
  return Object.entries(factions).map(([id, { ledger }]) => {
    let there = marches.reduce((sum, march) => (march.faction === id ? sum + march.fighters : sum), 0);
    for (const region of Object.values(regions)) there += region.fighters[id];
    for (const crossing of Object.values(crossings)) there += crossing.guards[id];
    let booked = 0;
    for (const [cause, fighters] of Object.entries(ledger)) {
      const effect = effects.get(cause);
      booked += effect === 'gain' ? fighters : effect === 'loss' ? -fighters : 0;
    }
    return { id, there, booked, byCalendar: ledger['timetable-gain'] };
  });
};

const ledger = defineLaw(
  'ledger',
  'What was booked as gained less what was booked as lost is who is there, for every faction after every turn, and no heading ever falls.',
  (war, engine) => {
    let before: World | null = null;
    for (const world of worldsOf(engine, war)) {
      for (const { id, there, booked } of balance(war.scenario, world))
        if (there !== booked)
          return `turn ${world.turn}: ${there} fighters of ${id} are there, ${booked} by the ledger`;
      for (let entry = 0; entry < world.ledger.length; entry++)
        if (world.ledger[entry] < (before === null ? 0 : before.ledger[entry]))
          return `turn ${world.turn}: ledger entry ${entry} fell to ${world.ledger[entry]}`;
      before = world;
    }
    return null;
  },
);

/** Every number of a world that counts people or turns, by name. */
const countsOf = (world: World): readonly (readonly [string, readonly number[]])[] => [
  ...world.regions.flatMap((r) => [
    [`region ${r.index} fighters`, r.fighters] as const,
    [`region ${r.index} attackers`, r.attackers] as const,
    [`region ${r.index} lastStand`, r.lastStand] as const,
    [`region ${r.index} since`, r.since] as const,
  ]),
  ...world.crossings.map((c) => [`crossing ${c.index} guards`, c.guards] as const),
  ['marches', world.marches.map((march) => march.fighters)],
  ['ledger', world.ledger],
  ['known', world.known],
];

const wholePeople = defineLaw(
  'whole-people',
  'Fighters, guards, marches and bookings are whole numbers and never below zero; a march has somebody in it.',
  (war, engine) => {
    for (const world of worldsOf(engine, war)) {
      for (const [name, counts] of countsOf(world))
        for (const count of counts)
          if (!Number.isInteger(count) || count < 0) return `turn ${world.turn}: ${name} holds ${count}`;
      if (world.marches.some((march) => march.fighters === 0)) return `turn ${world.turn}: a march of nobody`;
    }
    return null;
  },
);

const drawnOnce = defineLaw(
  'drawn-once',
  'No rule draws the same key twice in a turn, a name it does not declare, or with a probability that is none.',
  (war, engine) => {
    stepThrough(engine, war, ordersOf(engine, war)); // its chance is checked, and throws
    return null;
  },
);

const noGain = defineLaw(
  'no-gain',
  'Where no listed rule declares a gain, nobody’s fighters ever rise, but by the calendar.',
  (war, engine) => {
    const data = dataOf(war.scenario);
    for (const { rule } of war.scenario.compiled.rules)
      if (Object.values(rule.causes ?? {}).includes('gain')) delete data.rules[rule.id];
    const barren = { ...war, scenario: engine.rebuild(war.scenario, data) };
    let before: ReturnType<typeof balance> | null = null;
    for (const world of worldsOf(engine, barren)) {
      const now = balance(barren.scenario, world);
      const last = before ?? now;
      for (let f = 0; f < now.length; f++) {
        const gained = now[f].there - last[f].there - (now[f].byCalendar - last[f].byCalendar);
        if (gained > 0) return `turn ${world.turn}: ${gained} more fighters of ${now[f].id}, whom no rule may give it`;
      }
      before = now;
    }
    return null;
  },
);

/** What the books must show. */
export const bookLaws = [ledger, wholePeople, drawnOnce, noGain] as const;
