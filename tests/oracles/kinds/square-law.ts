import * as z from 'zod';
import { clockNearDraw, fightOut, howOf, leftOf, winnerOf, type Run } from '../clock.js';
import type { Fighter } from '../fight.js';
import { defineKind, firstOther, furthest, margin, people, rate, relative, same } from '../kind.js';

type Sort = Fighter['kind'];

/** The law does not ask who attacks, nor who hides when everybody is found (mu = 1). */
const CASTS: readonly { readonly a: Sort; readonly b: Sort; readonly attacker: 'a' | 'b' }[] = [
  { a: 'state', b: 'state', attacker: 'a' },
  { a: 'state', b: 'state', attacker: 'b' },
  { a: 'insurgent', b: 'state', attacker: 'a' },
  { a: 'state', b: 'insurgent', attacker: 'a' },
];

const inputs = z.strictObject({
  a_fighters: people(),
  b_fighters: people(),
  a_kills_per_fighter_week: rate(),
  b_kills_per_fighter_week: rate(),
});

/** The fight in every cast. */
const runsOf = (given: z.output<typeof inputs>, tolerance: number): readonly Run[] => {
  const sides = {
    a: { fighters: given.a_fighters, rate: given.a_kills_per_fighter_week },
    b: { fighters: given.b_fighters, rate: given.b_kills_per_fighter_week },
  };
  const [a, b] = [sides.a.rate * sides.a.fighters ** 2, sides.b.rate * sides.b.fighters ** 2];
  const terms = {
    pace: Math.max(b, a) / (sides.a.fighters * sides.b.fighters),
    clock: clockNearDraw(Math.sqrt(sides.a.rate * sides.b.rate), Math.abs(a - b) / Math.max(a, b), tolerance),
    until: 1e-6,
  };
  return CASTS.map((cast) => {
    const fighters = (['a', 'b'] as const).map((id): Fighter => ({
      ...sides[id],
      id,
      team: id,
      mu: 1,
      kind: cast[id],
      attacks: id === cast.attacker,
    }));
    return fightOut({ fighters }, terms);
  });
};

/** Open battle to the end: dA = -b B, dB = -a A (Lanchester 1916). */
export const squareLaw = defineKind({
  kind: 'square-law',
  rules: ['movement', 'ground-combat'],
  orders: ['advance'],
  reads: 'who is left, how many, and the day',
  inputs,
  expected: z.strictObject({ winner: z.enum(['a', 'b']), survivors: z.number(), weeks: z.number() }),
  tolerance: z.strictObject({ survivors_rel: margin(), weeks_rel: margin() }),
  run: (given, { winner, survivors, weeks }, { survivors_rel, weeks_rel }) => {
    const runs = runsOf(given, survivors_rel);
    const left = runs.map((run) => leftOf(run, winner));
    const lasted = runs.map((run) => run.weeks);
    return {
      checks: [
        same('winner', winner, firstOther(winner, runs.map(winnerOf))),
        relative('survivors', survivors, furthest(survivors, left), survivors_rel),
        relative('weeks', weeks, furthest(weeks, lasted), weeks_rel),
      ],
      how: howOf(runs),
    };
  },
});
