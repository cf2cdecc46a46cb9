import * as fc from 'fast-check';
import { FACTION_KINDS, TERRAINS } from '../core/world.js';
import { defineAverageLaw } from './average-law.js';
import { winningOdds, type BattlePlan } from './battle-odds.js';
import { hundredths } from './hundredths.js';

/** By how much odds must fall to be called lower: ten times what they may be wrong by. */
const LOWER = 1e-9;

const both = <T>(each: fc.Arbitrary<T>): fc.Arbitrary<readonly [T, T]> => fc.tuple(each, each);

/**
 * False without its conditions. With losses by `rounding` and breaking: 2 against 3, both open, rates 1.09 and 1.63, breaking
 * at 0.58 and 0.75: 2 win with probability 0.018, 3 never; 2 may come through the first week whole, 3 lose one for certain.
 * Where there is a way out, or partners who are not of one column: two wars in docs/model.md. With `rounding` and nobody
 * breaking no case was found in 1,000 plans, nor one with binomial losses in another 1,000.
 */
export const moreAttackers = defineAverageLaw({
  id: 'more-attackers',
  summary:
    'One attacker more never lowers the odds of a battle between one attacker and one defender that nobody joins and nobody can leave, with binomial losses and no spread of effectiveness.',
  bound:
    'None by luck: odds are enumerated, each to 1e-10. Accused where they fall by more than 1e-9. Rules must not go by the date.',
  plans: fc.record<BattlePlan>({
    attackers: fc.integer({ min: 1, max: 3 }),
    defenders: fc.integer({ min: 1, max: 3 }),
    kinds: both(fc.constantFrom(...FACTION_KINDS)),
    terrain: fc.constantFrom(...TERRAINS),
    hiding: fc.integer({ min: 1, max: 20 }),
    intelligence: both(hundredths(0, 1)),
    rates: both(hundredths(0.05, 2)),
    breaks: both(hundredths(0, 0.9)),
    chance: fc.constant('binomial'),
  }),
  met: () => true,
  check: (plan, { rules }) => {
    const { attackers } = plan;
    const few = winningOdds(plan, rules);
    const more = winningOdds({ ...plan, attackers: attackers + 1 }, rules);
    if (more.most >= few.least - LOWER) return null;
    return `${attackers} win with probability ${few.least.toFixed(6)}, ${attackers + 1} with ${more.most.toFixed(6)}`;
  },
});
