import { expect, test } from 'vitest';
import { recovered } from '../../src/metrics/recovered.js';
import { measure, quiet, stage, type Telling } from './stage.js';

/** Books fighters under a heading, as a rule would. */
const book =
  (id: string, faction: string, fighters: number) =>
  (tell: Telling): void => {
    const cause = causes.findIndex((each) => each.id === id);
    expect(cause).toBeGreaterThan(-1);
    tell.world.ledger[tell.faction(faction) * causes.length + cause] += fighters;
  };
const scenario = stage();
const { causes } = scenario.compiled;

test('what insurgents gained by recovery, over the war, all of them together', () => {
  const weeks = [
    book('recovery', 'rebels', 30),
    book('recovery', 'raiders', 4),
    book('desertion', 'rebels', 100),
    book('combat', 'rebels', 9),
  ];
  expect(measure(recovered, scenario, weeks)).toEqual({ '': 34 });
});

test('0 where nothing recovers, or the rule is off', () => {
  const { 'sanctuary-recovery': _, ...rules } = scenario.data.rules;
  expect(measure(recovered, scenario, [quiet])).toEqual({ '': 0 });
  expect(measure(recovered, stage({ rules }), [quiet])).toEqual({ '': 0 });
});
