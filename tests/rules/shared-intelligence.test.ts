import { expect, it } from 'vitest';
import type { RelationData } from '../../src/core/scenario.js';
import { stage, turn } from './stage.js';

/** What each faction detected with this week. */
const fused = (relations: RelationData[]): Readonly<Record<string, number>> => {
  const factions = {
    army: { intelligence: 0.5 },
    guard: { kind: 'militia', intelligence: 0.2 },
    russia: { kind: 'external', intelligence: 0.4 },
    rebels: { kind: 'insurgent', intelligence: 0.1 },
  } as const;
  return turn(stage({ factions, regions: { town: {} }, rules: { 'shared-intelligence': {} }, relations }), null, {})
    .after.columns['shared-intelligence']['fused'];
};

it('fuses over a faction and its partners: each misses only what all miss', () => {
  const mu = fused([
    { between: ['army', 'guard'], level: 'intelligence' },
    { between: ['army', 'russia'], level: 'joint' },
  ]);
  expect(mu['army']).toBeCloseTo(1 - 0.5 * 0.8 * 0.6, 12);
  expect(mu['guard']).toBeCloseTo(1 - 0.5 * 0.8, 12); // partners of partners do not count
  expect(mu['russia']).toBeCloseTo(1 - 0.5 * 0.6, 12);
  expect(mu['rebels']).toBeCloseTo(0.1, 12);
});

it.each([
  ['at a lower level', [{ between: ['army', 'guard'], level: 'deconfliction' }]],
  [
    'where the one refuses',
    [
      { between: ['army', 'guard'], level: 'joint' },
      { from: 'army', refuses: ['guard'] },
    ],
  ],
  [
    'where the other refuses',
    [
      { between: ['army', 'guard'], level: 'joint' },
      { from: 'guard', refuses: ['army'] },
    ],
  ],
] as [string, RelationData[]][])('nothing is shared %s', (_, relations) => {
  expect(fused(relations)['army']).toBeCloseTo(0.5, 12);
});
