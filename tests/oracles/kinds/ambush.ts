import * as z from 'zod';
import { fightOut, howOf, leftOf, winnerOf } from '../clock.js';
import type { Fighter } from '../fight.js';
import { defineKind, firstOther, furthest, margin, people, rate, relative, same } from '../kind.js';

const TEAMS = ['guerrilla', 'regular'] as const;
const WAYS = [
  ...TEAMS.map((attacker) => ({ attacker, by: 'pressing' as const })),
  { attacker: TEAMS[0], by: 'raiding' as const },
  { attacker: TEAMS[0], by: 'waylaying' as const },
];

/**
 * Nobody finds the hidden side, fire falls on the area it hides in: dG = -a R G, dR = -b G (Deitchman 1962). The
 * engine fires a' R G/N with mu = 0, so a' = a N: N is the guerrillas' start, the least that never clips G/N. The
 * engine's step keeps a R²/2 - b G whatever the clock, so nearness to a draw does not matter. Pressed by either side, raided
 * as a garrison, and waylaid as a column under way.
 */
export const ambush = defineKind({
  kind: 'ambush',
  rules: ['movement', 'ambush', 'ground-combat'],
  orders: ['advance', 'raid'],
  reads: 'who is left, and how many, from the events of the fight',
  inputs: z.strictObject({ guerrillas: people(), regulars: people(), a: rate(), b: rate() }),
  expected: z.strictObject({ winner: z.enum(TEAMS), survivors: z.number() }),
  tolerance: z.strictObject({ survivors_rel: margin() }),
  run: ({ guerrillas, regulars, a, b }, { winner, survivors }, { survivors_rel }) => {
    const hidden = { id: 'g', team: TEAMS[0], kind: 'insurgent', fighters: guerrillas, rate: b } as const;
    const exposed = { id: 'r', team: TEAMS[1], kind: 'state', fighters: regulars, rate: a * guerrillas } as const;
    const pace = Math.max((b * guerrillas) / regulars, a * regulars);
    const runs = WAYS.map(({ attacker, by }) => {
      const fighters = [hidden, exposed].map((side): Fighter => ({ ...side, attacks: side.team === attacker }));
      // A side that dies ever more slowly would still cost a near winner much at a thousandth of its start.
      return fightOut({ hiding: guerrillas, fighters, by }, { pace, until: 1e-6 });
    });
    const left = runs.map((run) => leftOf(run, winner));
    return {
      checks: [
        same('winner', winner, firstOther(winner, runs.map(winnerOf))),
        relative('survivors', survivors, furthest(survivors, left), survivors_rel),
      ],
      how: howOf(runs),
    };
  },
});
