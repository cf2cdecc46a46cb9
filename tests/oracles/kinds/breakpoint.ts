import * as z from 'zod';
import { clockAtStop, clockNearDraw, fightOut, howOf } from '../clock.js';
import type { Fighter } from '../fight.js';
import { defineKind, furthest, margin, people, rate, relative, share } from '../kind.js';

/** Who hides makes no difference when everybody is found (mu = 1). */
const CASTS: readonly { readonly attacker: Fighter['kind']; readonly defender: Fighter['kind'] }[] = [
  { attacker: 'state', defender: 'state' },
  { attacker: 'state', defender: 'insurgent' },
  { attacker: 'insurgent', defender: 'state' },
];

const inputs = z.strictObject({
  attackers: people(),
  defenders: people(),
  kills_per_fighter_week: rate(),
  break_share: share(),
});

const clockOf = (given: z.output<typeof inputs>, tolerance: number): number => {
  const { attackers, defenders, kills_per_fighter_week: kills, break_share } = given;
  const spent = defenders ** 2 * (1 - break_share ** 2);
  const left = Math.abs(attackers ** 2 - spent);
  const draw = clockNearDraw(kills, left / Math.max(attackers ** 2, spent), tolerance);
  return Math.min(draw, clockAtStop(kills * defenders * break_share, Math.sqrt(left), tolerance));
};

/** The square law, stopped when the defender is at a share of its start; 0 = last stand. */
export const breakpoint = defineKind({
  kind: 'breakpoint',
  rules: ['movement', 'ground-combat'],
  orders: ['advance'],
  reads: 'attackers left when the defender breaks',
  inputs,
  expected: z.strictObject({ attackers_left: z.number() }),
  tolerance: z.strictObject({ rel: margin() }),
  run: (given, { attackers_left }, { rel }) => {
    const { attackers, defenders, kills_per_fighter_week, break_share } = given;
    const common = { rate: kills_per_fighter_week, mu: 1 };
    const attacker = { ...common, id: 'a', team: 'attacker', fighters: attackers, attacks: true };
    const defender = { ...common, id: 'd', team: 'defender', fighters: defenders, breakShare: break_share };
    const terms = {
      pace: kills_per_fighter_week * Math.max(attackers / defenders, defenders / attackers),
      clock: clockOf(given, rel),
      until: 1e-6,
    };
    const runs = CASTS.map((cast) =>
      fightOut(
        {
          fighters: [
            { ...attacker, kind: cast.attacker },
            { ...defender, kind: cast.defender },
          ],
        },
        terms,
      ),
    );
    const left = runs.map((run) => (run.winner === null ? Number.NaN : run.left['attacker']));
    return {
      checks: [relative('attackers left', attackers_left, furthest(attackers_left, left), rel)],
      how: howOf(runs),
    };
  },
});
