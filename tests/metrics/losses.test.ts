import { expect, test } from 'vitest';
import { losses } from '../../src/metrics/losses.js';
import { measure, stage, type Telling } from './stage.js';

test('per faction, by every cause of loss; gains and moves are none', () => {
  const scenario = stage();
  const { causes } = scenario.compiled;
  /** Every heading gets its own amount, so that each would be noticed. */
  const everything = (tell: Telling): void =>
    causes.forEach((_, cause) => void (tell.world.ledger[tell.faction('army') * causes.length + cause] = 2 ** cause));
  const expected = causes.reduce((sum, { effect }, cause) => (effect === 'loss' ? sum + 2 ** cause : sum), 0);
  expect(causes.filter(({ effect }) => effect === 'loss').map(({ id }) => id)).toEqual([
    'timetable-loss',
    'edit-loss',
    'combat',
    'interdiction',
    'desertion',
  ]);
  expect(measure(losses, scenario, [everything])).toEqual({
    army: expected,
    guards: 0,
    legion: 0,
    raiders: 0,
    rebels: 0,
  });
});
