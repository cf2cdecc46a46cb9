import { expect, test } from 'vitest';
import { toll } from '../../src/metrics/toll.js';
import { measure, stage, type Telling } from './stage.js';

/** One lost by each faction under every heading of loss, and as many of gain and move. */
const oneEach =
  (counts: Readonly<Record<string, number>>, causes: number) =>
  ({ world, faction }: Telling): void => {
    for (const [id, count] of Object.entries(counts))
      world.ledger.fill(count, faction(id) * causes, (faction(id) + 1) * causes);
  };

test('what all factions of the side lost by any cause of loss', () => {
  const scenario = stage();
  const { causes } = scenario.compiled;
  const kinds = causes.filter(({ effect }) => effect === 'loss').length;
  const week = oneEach({ army: 1, guards: 10, legion: 100, rebels: 1000 }, causes.length);
  expect(measure(toll, scenario, [week])).toEqual({ '': 101 * kinds }); // the states, where the file names nobody
  expect(measure(toll, stage({ side: ['army', 'guards'] }), [week])).toEqual({ '': 11 * kinds });
  expect(measure(toll, stage({ side: ['rebels'] }), [week])).toEqual({ '': 1000 * kinds });
});
