import { defineRule, type Week } from '../core/contracts.js';
import { exitsOf } from '../core/exits.js';
import { lets } from '../core/leave.js';
import { joinStack } from '../core/stack.js';
import {
  NOBODY,
  type FactionIndex,
  type Neighbour,
  type RegionIndex,
  type RegionState,
  type Theatre,
  type World,
} from '../core/world.js';

/** Fighters of one faction on the way out of one region. */
interface Flight {
  readonly faction: FactionIndex;
  readonly from: RegionIndex;
  readonly way: Neighbour;
  fighters: number;
}

/** Regulars fall back whole: to the first region of their own, else of who lets them in. */
const regularFlight = (world: World, theatre: Theatre, region: RegionState, faction: FactionIndex): Flight[] => {
  const fighters = region.fighters[faction];
  const ways = exitsOf(world, theatre, region.index, faction, fighters);
  const host = (way: Neighbour): FactionIndex => world.regions[way.region].controller;
  const opens = (holder: FactionIndex): boolean => holder !== NOBODY && lets(world, theatre, holder, faction, 'enter');
  const way = ways.find((each) => host(each) === faction) ?? ways.find((each) => opens(host(each)));
  return way === undefined ? [] : [{ faction, from: region.index, way, fighters }];
};

/** Insurgents disperse over the ways out, each up to its porosity and the room at its end. */
const insurgentFlight = (world: World, theatre: Theatre, region: RegionState, faction: FactionIndex): Flight[] => {
  const strength = region.fighters[faction];
  const flights: Flight[] = [];
  let left = strength;
  for (const way of exitsOf(world, theatre, region.index, faction, strength)) {
    const porosity = way.international ? world.crossings[way.crossing].porosity : 1;
    const room = Math.max(0, theatre.capacity[way.region] - world.regions[way.region].fighters[faction]);
    const fighters = Math.min(left, Math.floor(porosity * strength), room);
    if (fighters > 0) flights.push({ faction, from: region.index, way, fighters });
    left -= fighters;
  }
  return flights;
};

/** Where groups together exceed a limit each gets its share, rounded down; gives what is left over. */
const scale = (flights: readonly Flight[], limit: number): number => {
  let wanted = 0;
  for (const { fighters } of flights) wanted += fighters;
  if (wanted <= limit) return 0;
  let rest = limit;
  for (const flight of flights) {
    flight.fighters = Math.floor((flight.fighters * limit) / wanted);
    rest -= flight.fighters;
  }
  return rest;
};

/** The same for room in a refuge, where the rest goes by key. */
const share = (flights: readonly Flight[], limit: number): void => {
  const asked = flights.map((flight) => flight.fighters);
  let rest = scale(flights, limit);
  for (let i = 0; i < flights.length && rest > 0; i++) {
    if (flights[i].fighters >= asked[i]) continue;
    flights[i].fighters += 1;
    rest -= 1;
  }
};

/** Cuts flights to the room of insurgents' refuges and to what crossings still carry this week. */
const limit = (world: World, theatre: Theatre, flights: readonly Flight[], used: readonly number[]): void => {
  for (const first of flights) {
    const { faction, way } = first;
    if (!theatre.hidden[faction]) continue;
    const alike = flights.filter((other) => other.faction === faction && other.way.region === way.region);
    if (alike[0] === first)
      share(alike, Math.max(0, theatre.capacity[way.region] - world.regions[way.region].fighters[faction]));
  }
  for (const first of flights) {
    const { capacity } = theatre.crossings[first.way.crossing];
    if (capacity < 0) continue;
    const alike = flights.filter((other) => other.way.crossing === first.way.crossing);
    if (alike[0] === first) scale(alike, Math.max(0, capacity - used[first.way.crossing]));
  }
};

/** Everybody's way out, as things stand at the start of the phase, cut to what the ways and refuges can take. */
const planFlights = (world: World, theatre: Theatre, week: Week): Flight[] => {
  const flights: Flight[] = [];
  for (const region of world.regions)
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      if (week.broken[region.index * theatre.factionCount + faction] === 0 || region.fighters[faction] === 0) continue;
      const flightsOf = theatre.hidden[faction] ? insurgentFlight : regularFlight;
      flights.push(...flightsOf(world, theatre, region, faction));
    }
  limit(world, theatre, flights, week.used);
  return flights.filter((flight) => flight.fighters > 0);
};

/** Those who broke flee where a way is open; those who cannot stay and fight the next week to the end. */
export const retreat = defineRule({
  id: 'retreat',
  phase: 'retreat',
  summary: 'A broken side leaves by the ways still open; whom flight is closed to makes a last stand next week.',
  equations: [
    {
      formula:
        'a way out: open, in its zones, no enemy garrison holds it, enemies there ≤ who flee, attackers there ≤ half of those here',
      status: 'design choice',
    },
    {
      formula:
        'insurgents: min(left, floor(porosity · strength), K − own fighters there), ways in order of attackers / (1 + own), own-held, km, key',
      status: 'design choice',
    },
    { formula: 'others: all, to the nearest region of their own, else of who lets them in', status: 'design choice' },
  ],
  events: {
    fled: {
      fields: { faction: 'faction', fighters: 'number', from: 'region', to: 'region' },
      sentence: '{fighters} of {faction} fled from {from} to {to}.',
    },
    cornered: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} of {faction} could not get out of {region}.',
    },
  },
  causes: { flight: 'move' },
  writes: ['regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/lastStand/*', 'regions/*/since/*'],
  apply(world, { theatre, week, turn, move, emit }) {
    const { factionCount } = theatre;
    const flights = planFlights(world, theatre, week);
    for (const { faction, from, fighters } of flights) move(from, null, faction, fighters, 'flight');
    for (const { faction, from, way, fighters } of flights) {
      joinStack(world.regions[way.region], faction, fighters, turn);
      move(null, way.region, faction, fighters, 'flight');
      week.used[way.crossing] += fighters;
      if (way.international) {
        const entry =
          (way.crossing * factionCount + faction) * 2 + (theatre.crossings[way.crossing].a === from ? 0 : 1);
        week.crossed[entry] += fighters;
        week.fled[entry] += fighters;
      }
      emit({ kind: 'fled', faction, fighters, from, to: way.region });
    }

    for (const region of world.regions)
      for (let faction = 0 as FactionIndex; faction < factionCount; faction++) {
        if (region.fighters[faction] === 0) region.battleStart[faction] = 0;
        else if (week.broken[region.index * factionCount + faction] > 0) {
          region.lastStand[faction] = 1;
          emit({ kind: 'cornered', faction, fighters: region.fighters[faction], region: region.index });
        }
      }
  },
});
