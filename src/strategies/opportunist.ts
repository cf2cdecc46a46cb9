import type { Order, Quarters, RegionId } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { withinLimits } from './limits.js';
import { ifLegal, stacks, survey, type Field, type Ground } from './field.js';
import { numbersIn } from './memory.js';
import { giveWay, givingWay, isUnbearable, pressure, quartersForFight, throughput } from './refuge.js';
import { placeToRise, troopsIn, type Rising } from './rising.js';

/** Weeks for which those who have just come somewhere are not called elsewhere. */
const SETTLED = 4;

/** Enemy columns on the way over a crossing next to a stack, no larger than it dares to waylay. */
const raidsFrom = ({ view }: Field, { region, own }: Ground, most: number): readonly Order[] => {
  const foes = view.factions.filter(({ hostile }) => hostile).map(({ id }) => id);
  const columns = view.marches.filter(({ faction, fighters }) => foes.includes(faction) && fighters <= most * own);
  const between = (one: RegionId, other: RegionId): boolean =>
    columns.some(({ from, to }) => (from === one && to === other) || (from === other && to === one));
  return region.neighbours
    .filter((way) => between(region.id, way.region))
    .flatMap(({ crossing }) => ifLegal(view, { kind: 'raid', crossing }));
};

/** The quarters of a stack that can slip into a place next to it, as many as find room or one; 0 = none. */
const slipping = (field: Field, { region, own }: Ground, goal: RegionId, most: number): 0 | Quarters => {
  const way = region.neighbours.find((each) => each.region === goal);
  return way === undefined ? 0 : quartersForFight(field, own, most, way);
};

/** Calls supporters up where one rises; else where the most of one’s fighters are and some are left to call. */
const calls = ({ view }: Field, rising: Rising | null, byStrength: readonly Ground[]): readonly Order[] => {
  const places = rising !== null && rising.ground.own > 0 ? [rising.ground] : byStrength;
  const place = places.find(({ region }) => region.supporters !== 0);
  return place === undefined ? [] : ifLegal(view, { kind: 'recruit', region: place.region.id });
};

/** Attacks whom it outnumbers where it stands, save where he will lose the place without a battle. */
const attack = (field: Field, ground: Ground, odds: number): readonly Order[] => {
  const { id } = ground.region;
  const isFalling = ground.enemyHeld && field.view.parameter('takeover/weeks') !== null;
  return isFalling || ground.own < odds * troopsIn(field, ground)
    ? []
    : ifLegal(field.view, { kind: 'advance', from: id, to: id, quarters: 4 });
};

/** Rises where troops have been drawn away, and is gone when they come back. */
export const opportunist = defineStrategy({
  id: 'opportunist',
  summary:
    'Recruits and gathers where it and the people outnumber the troops present, waylays columns, and leaves where troops come.',
  options: {
    quarters: {
      value: 2,
      min: 1,
      max: 4,
      integer: true,
      unit: 'quarters of a stack',
      summary: 'How much gathers, or gives way, at once.',
    },
    odds: {
      value: 1.5,
      min: 0,
      max: 100,
      unit: 'own fighters per enemy present',
      summary: 'Attacks enemies who stand where it stands only at these odds or better.',
    },
    raid: {
      value: 4,
      min: 0,
      max: 100,
      unit: 'fighters of a column per own',
      summary: 'The largest column that it waylays.',
    },
  },
  decide: (view, { quarters, odds, raid }) => {
    const field = survey(view);
    const settled = numbersIn(view.memory, 'settled');
    const isFree = (ground: Ground): boolean => {
      const since = settled[ground.region.id];
      return pressure(field, ground) === 0 && (since === undefined || view.turn - since >= SETTLED);
    };
    const coming = (from: Ground, to: RegionId): 0 | Quarters =>
      from.own > 0 && isFree(from) ? slipping(field, from, to, givingWay(from, quarters)) : 0;
    const rising = placeToRise(field, ({ region: { id, neighbours } }) =>
      neighbours.reduce((sum, way) => {
        const from = field.at(way.region);
        return sum + throughput(from.own, coming(from, id), way);
      }, 0),
    );
    const goal = rising?.ground.region.id;
    const own = stacks(field);
    const moves = own.flatMap((ground): readonly Order[] => {
      const { id } = ground.region;
      const felt = pressure(field, ground);
      const attacks = ground.enemy > 0 ? attack(field, ground, odds) : [];
      if (attacks.length > 0 || id === goal) return attacks;
      if (isUnbearable(ground, felt)) return giveWay(field, ground, felt, quarters);
      const part = rising?.gathers === true && goal !== undefined ? coming(ground, goal) : 0;
      return part === 0 || goal === undefined
        ? []
        : ifLegal(view, { kind: 'infiltrate', from: id, to: goal, quarters: part });
    });
    for (const move of moves) if ('to' in move && 'from' in move && move.from !== move.to) settled[move.to] = view.turn;
    const moving = new Set(moves.map((move) => ('from' in move ? move.from : null)));
    const raids = own.flatMap((ground) => (moving.has(ground.region.id) ? [] : raidsFrom(field, ground, raid)));
    return { orders: [...withinLimits(field, moves), ...raids, ...calls(field, rising, own)], memory: { settled } };
  },
});
