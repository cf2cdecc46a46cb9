/** Check a strategy of your own under vitest: on wars made up for the purpose, law by law. */
import { expect, test } from 'vitest';
import type { Strategy } from 'marchland';
import { checkStrategy } from 'marchland/testing';

/** Presses where its side is strongest, and remembers for how long it has. */
const insistent: Strategy = (view) => {
  const since = typeof view.memory === 'number' ? view.memory : 0;
  const own = (id: string): number => view.region(id).fighters(view.me) ?? 0;
  const [first] = view
    .legal('advance')
    .filter(({ quarters }) => quarters === 4)
    .sort((a, b) => own(b.from) - own(a.from));
  return { orders: since % 4 === 3 || first === undefined ? [] : [first], memory: since + 1 };
};

test('keeps the laws', () => {
  const report = checkStrategy(insistent, { runs: 10, name: './insistent.ts' });
  expect(report.ok, report.text).toBe(true);
});

// The same, but it keeps its count where no view shows it: the check says so, and gives the smallest war that shows it.
test('a memory of its own is found out', () => {
  let since = 0;
  const forgetful: Strategy = (view) => ((since += 1) % 4 === 3 ? [] : view.legal('hold').slice(0, 1));
  const report = checkStrategy(forgetful, { runs: 10, laws: ['no-hidden-memory'] });
  expect(report.failures.map(({ law }) => law)).toEqual(['pure']);
  expect(report.text).toContain('BROKEN  pure: asked twice about one view, it answered differently');
});
