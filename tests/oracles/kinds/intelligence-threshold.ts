import * as z from 'zod';
import { fightOut, howOf, winnerOf, type Run } from '../clock.js';
import type { Fighter } from '../fight.js';
import { defineKind, firstOther, people, rate, same, share } from '../kind.js';

const MARGINS = /([\d.]+) ?% fewer .*?([\d.]+) ?% more/;
const TEAMS = ['lose', 'win'] as const;
const SUB_TURNS = 7;

const inputs = z.strictObject({ guerrillas: people(), hiding_area: people(), a: rate(), b: rate(), mu: share() });

/** The fight against so many regulars, whoever attacks; `near`: how near the threshold that is, as a share. */
const runsOf = (
  { guerrillas, hiding_area, a, b, mu }: z.output<typeof inputs>,
  regulars: number,
  near: number,
): readonly Run[] => {
  const found = mu + (1 - mu) * Math.min(1, guerrillas / hiding_area);
  const hidden = { id: 'g', team: TEAMS[0], kind: 'insurgent', fighters: guerrillas, rate: b } as const;
  const exposed = { id: 'r', team: TEAMS[1], kind: 'state', fighters: regulars, rate: a, mu } as const;
  const terms = {
    pace: Math.max((b * guerrillas) / regulars, (a * regulars * found) / guerrillas),
    clock: (2 * SUB_TURNS * near) / Math.sqrt(a * b * found), // the engine's step moves the threshold by less than half of `near`
    until: 1e-3,
  };
  return TEAMS.map((attacker) => {
    const fighters = [hidden, exposed].map((side): Fighter => ({ ...side, attacks: side.team === attacker }));
    return fightOut({ hiding: hiding_area, fighters }, terms);
  });
};

/**
 * dG = -a R (mu + (1 - mu) G/N), dR = -b G: how many regulars it takes (Kress & MacKay 2014). G/N is a share: a hiding
 * area smaller than the number of guerrillas counts as full in the engine, and the law as written says nothing of it.
 */
export const intelligenceThreshold = defineKind({
  kind: 'intelligence-threshold',
  rules: ['movement', 'ground-combat'],
  orders: ['advance'],
  reads: 'who wins just under and just over the threshold',
  inputs,
  expected: z.strictObject({ regulars_critical: people() }),
  tolerance: z.strictObject({ check: z.string().regex(MARGINS, 'says how many per cent fewer lose and more win') }),
  run: (given, { regulars_critical }, { check }) => {
    const [, fewer, more] = MARGINS.exec(check) ?? [];
    const [under, over] = [Number(fewer) / 100, Number(more) / 100];
    const few = runsOf(given, regulars_critical * (1 - under), under);
    const many = runsOf(given, regulars_critical * (1 + over), over);
    const critical = Number(regulars_critical.toPrecision(7));
    return {
      checks: [
        same(`${fewer} % under ${critical} regulars`, 'lose', firstOther('lose', few.map(winnerOf))),
        same(`${more} % over`, 'win', firstOther('win', many.map(winnerOf))),
      ],
      how: howOf([...few, ...many]),
    };
  },
});
