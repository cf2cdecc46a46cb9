import { expect, test } from 'vitest';
import { begin, view } from '../../src/engine/step.js';
import { strategies } from '../../src/setup.js';
import { varied } from './war.js';

/** A joint partner of 600 stands in the valley before 500 rebels; one has 200 of one's own at the base. */
const beside = varied((draft) => {
  draft.relations = [{ between: ['west-army', 'east-army'], level: 'joint', trust: 1 }];
  for (const region of draft.regions) {
    if (region.id === 'west-base') region.fighters = { 'west-army': 200 };
    if (region.id === 'west-valley') region.fighters = { rebels: 500, 'east-army': 600 };
  }
  draft.provenance = (draft.provenance ?? [])
    .filter(({ path }) => path !== 'regions/west-base/fighters/west-army')
    .concat([
      { path: 'regions/west-base/fighters/west-army', illustrative: true, low: 200, high: 200 },
      { path: 'regions/west-valley/fighters/east-army', illustrative: true, low: 600, high: 600 },
    ]);
});

test('counts on nobody’s fighters but its own', () => {
  const eyes = view(beside, begin(beside, 'x'), 'west-army');
  expect(strategies['main-effort']?.()(eyes)).toEqual([
    { kind: 'advance', from: 'west-base', to: 'west-valley', quarters: 3 },
  ]);
  expect(strategies['independent']?.()(eyes)).toEqual([]);
});
