import type { GameEvent } from '../core/events.js';
import { digestSections } from '../core/digest.js';
import { deepFreeze } from '../core/freeze.js';
import type { World } from '../core/world.js';
import type { Campaign } from '../engine/play.js';
import { printRecord, type CampaignRecord, type RecordTurn } from '../engine/record.js';
import { checkedChance } from './checked-chance.js';
import { difference, ordersOf, playWar, stepThrough, trace, type Engine } from './engine.js';
import { diarists } from './diarist.js';
import { firstDifference } from './first-difference.js';
import { choices, defineLaw } from './law.js';
import { allPlain, shareObjects, spell, throughJson } from './plain.js';
import { dataOf, type War } from './war.js';

/** Everything of a scenario that a rule can reach. */
const stageOf = ({ scenario: { data, compiled } }: War): string =>
  JSON.stringify([data, compiled.theatre, compiled.start, compiled.rules]);

/** The war on a scenario that nobody has played before. */
const fresh = (engine: Engine, war: War): War => ({
  ...war,
  scenario: engine.rebuild(war.scenario, dataOf(war.scenario)),
});

const inputUntouched = defineLaw(
  'input-untouched',
  'A turn changes neither the world, nor the orders, nor the scenario that it is given; frozen ones will do.',
  (given, engine) => {
    const war = fresh(engine, given);
    const stage = stageOf(war);
    const log = ordersOf(engine, war);
    let world = engine.begin(war.scenario, war.seed);
    for (const turn of Object.keys(log)) {
      const orders = throughJson(log[Number(turn)]);
      const before = spell([world, orders]);
      const { world: next } = engine.step(war.scenario, world, orders, { chance: checkedChance });
      if (spell([world, orders]) !== before) return `turn ${turn} changed the world or the orders it was given`;
      const frozen = engine.step(war.scenario, deepFreeze(throughJson(world)), deepFreeze(orders), {
        chance: checkedChance,
      });
      if (trace(frozen.world) !== trace(next)) return `turn ${turn} gives another world when its input is frozen`;
      world = next;
    }
    return stageOf(war) === stage ? null : 'the war changed its own stage: data, theatre, start or parameters';
  },
);

const repeat = defineLaw(
  'repeat',
  'The same scenario, seed and strategies give the same record, byte for byte, also from a fresh copy of the scenario.',
  (war, engine) => {
    const lines = (campaign: Campaign): string[] =>
      campaign.record === null ? [] : printRecord(campaign.record).split('\n').slice(1);
    const first = lines(playWar(engine, war));
    const again = difference('played again', first, lines(playWar(engine, war)));
    return again ?? difference('played on a fresh scenario', first, lines(playWar(engine, fresh(engine, war))));
  },
);

const linesOf = (record: CampaignRecord | null): readonly RecordTurn[] => record?.turns ?? [];

/** The part of a record's line that speaks of the world, as `trace` has it. */
const worldPart = ({ parts }: RecordTurn, names: readonly string[]): string =>
  JSON.stringify(Object.fromEntries(names.map((name) => [name, parts[name]])));

/** The course of a campaign, turn by turn. */
export const courseOf = (campaign: Campaign): string[] => {
  const names = Object.keys(digestSections(campaign.world));
  return linesOf(campaign.record).map((line) => worldPart(line, names));
};

const eventsByTurn = (events: readonly GameEvent[], turns: number): string[] =>
  Array.from({ length: turns }, (_, i) => JSON.stringify(events.filter((event) => event.turn === i + 1)));

const inPlace = defineLaw(
  'in-place',
  'A campaign played in place takes the same course as its orders played turn by turn with step: worlds, events and refusals.',
  (war, engine) => {
    const campaign = playWar(engine, war);
    const turns = stepThrough(engine, war, ordersOf(engine, war));
    const course = difference(
      'step against play',
      courseOf(campaign),
      turns.map(({ world }) => trace(world)),
    );
    if (course !== null) return course;
    const events = difference(
      'events of step against play',
      eventsByTurn(campaign.events, turns.length),
      turns.map(({ events: each }) => JSON.stringify(each)),
    );
    if (events !== null) return events;
    const failures = /^(strategy|memory)-/; // of strategies, whom step never asks
    const codes = (list: readonly { readonly faction: string; readonly code: string }[]): string =>
      JSON.stringify(list.map(({ faction, code }) => [faction, code]));
    return difference(
      'refusals of step against play',
      turns.map(({ rejected }) => codes(rejected)),
      turns.map((_, i) => codes(campaign.rejected.filter((each) => each.turn === i + 1 && !failures.test(each.code)))),
    );
  },
);

const json = defineLaw(
  'json',
  'A war goes the same way when its world goes through JSON and back before every turn.',
  (war, engine) => {
    const log = ordersOf(engine, war);
    const course = (between: (world: World) => World): string[] =>
      stepThrough(engine, war, log, between).map(({ world }) => trace(world));
    return difference(
      'through JSON',
      course((world) => world),
      course(throughJson),
    );
  },
);

const saveAndLoad = defineLaw(
  'save-and-load',
  'A campaign saved after any turn, taken through JSON and played on, ends as if it had not been stopped: memories, sums and all.',
  (given, engine) => {
    const war: War = { ...given, strategies: diarists(given) };
    const straight = playWar(engine, war);
    if (straight.turns < 2) return null;
    const stop = 1 + Math.floor(choices('save-and-load', war)() * (straight.turns - 1));
    const first = playWar(engine, war, { turns: stop });
    const second = playWar(engine, war, { start: throughJson(first.save) });
    const course = difference(`saved after turn ${stop}`, courseOf(straight).slice(stop), courseOf(second));
    if (course !== null) return course;
    const tail = ({ save, outcome, metrics, events, rejected }: Campaign): object => ({
      save,
      outcome,
      metrics,
      events: events.filter(({ turn }) => turn > stop),
      rejected: rejected.filter(({ turn }) => turn > stop),
    });
    const found = firstDifference(tail(straight), tail(second));
    return found === null
      ? null
      : `saved after turn ${stop}: ${found.path} is ${found.actual} instead of ${found.expected}`;
  },
);

const cloned = defineLaw(
  'clone',
  'A clone equals its world, has the same keys in the same order, is plain, and shares no object with it.',
  (war, engine) => {
    const log = ordersOf(engine, war);
    const worlds = [engine.begin(war.scenario, war.seed), ...stepThrough(engine, war, log).map(({ world }) => world)];
    for (const world of worlds) {
      const copy = engine.clone(world);
      if (spell(copy) !== spell(world)) return `turn ${world.turn}: the clone differs`;
      if (shareObjects(copy, world)) return `turn ${world.turn}: the clone shares an object with its world`;
      if (!allPlain(copy)) return `turn ${world.turn}: the clone is not plain`;
    }
    return null;
  },
);

/** What purity promises. */
export const purityLaws = [inputUntouched, repeat, inPlace, json, saveAndLoad, cloned] as const;
