import * as z from 'zod';
import { clockNearDraw, fightOut, howOf, leftOf, winnerOf, type Run } from '../clock.js';
import type { Fighter } from '../fight.js';
import { defineKind, firstOther, furthest, margin, people, rate, relative, same, type Check } from '../kind.js';

const TEAMS = ['columns', 'defender'] as const;

/** Who hides makes no difference when everybody is found (mu = 1). */
const CASTS: readonly { readonly columns: Fighter['kind']; readonly defender: Fighter['kind'] }[] = [
  { columns: 'state', defender: 'state' },
  { columns: 'state', defender: 'insurgent' },
  { columns: 'insurgent', defender: 'state' },
];

const inputs = z.strictObject({
  columns: z.array(people()).min(1).max(200),
  defender: people(),
  kills_per_fighter_week: rate(),
});
const ending = z.strictObject({ winner: z.enum(TEAMS), survivors: z.number() });

/** What is left of the strength, squared, of who wins the last duel, as a share: how near a draw. */
const leftAfter = (duels: readonly number[], defender: number): number => {
  let held = defender ** 2;
  for (const column of duels) {
    if (column ** 2 >= held) return 1 - held / column ** 2;
    held -= column ** 2;
  }
  return held / defender ** 2;
};

/** The fight in every cast; together all columns are one. */
const runsOf = (given: z.output<typeof inputs>, joint: boolean, tolerance: number): readonly Run[] => {
  const { columns: sizes, defender, kills_per_fighter_week: kills } = given;
  const total = sizes.reduce((sum, size) => sum + size, 0);
  const terms = {
    pace: kills * Math.max(total / defender, defender / Math.max(...sizes)),
    clock: clockNearDraw(kills, leftAfter(joint ? [total] : sizes, defender), tolerance),
    until: 1e-6,
  };
  const common = { rate: kills, mu: 1 };
  return CASTS.map((cast) => {
    const held: Fighter = { ...common, id: 'held', team: 'defender', kind: cast.defender, fighters: defender };
    const columns = sizes.map((fighters, i): Fighter => {
      const column = { ...common, id: `column-${i + 1}`, team: 'columns', kind: cast.columns, fighters, attacks: true };
      return joint || i === 0 ? column : { ...column, arrives: i };
    });
    return fightOut({ joint, fighters: [held, ...columns] }, terms);
  });
};

const checksOf = (
  what: string,
  { winner, survivors }: z.output<typeof ending>,
  runs: readonly Run[],
  rel: number,
): readonly Check[] => {
  const left = runs.map((run) => leftOf(run, winner));
  return [
    same(`${what}: winner`, winner, firstOther(winner, runs.map(winnerOf))),
    relative(`${what}: survivors`, survivors, furthest(survivors, left), rel),
  ];
};

/**
 * Columns that act together sum; columns apart are met one after the other, in the order of the list: the first stands
 * on the field, the others arrive a week apart, and who came first fights first. What is left of all columns counts.
 */
export const columns = defineKind({
  kind: 'columns',
  rules: ['movement', 'ground-combat'],
  orders: ['advance'],
  reads: 'who is left, and how many, apart and joint',
  inputs,
  expected: z.strictObject({ apart: ending, together: ending }),
  tolerance: z.strictObject({ apart_rel: margin(), together_rel: margin() }),
  run: (given, expected, { apart_rel, together_rel }) => {
    const apart = runsOf(given, false, apart_rel);
    const together = runsOf(given, true, together_rel);
    return {
      checks: [
        ...checksOf('apart', expected.apart, apart, apart_rel),
        ...checksOf('together', expected.together, together, together_rel),
      ],
      how: howOf([...apart, ...together]),
    };
  },
});
