import { expect, it } from 'vitest';
import { validateScenario } from '../../src/setup.js';
import { press, stage, turn, type Stage } from './stage.js';
import { wage } from './weeks.js';

const valleys = (parameters: object, rest: Partial<Stage> = {}): Stage => ({
  factions: { army: 'state', rebels: 'insurgent' },
  regions: {
    east: { capacity: 1000, fighters: { rebels: 40 } },
    west: { capacity: 110, fighters: { rebels: 100, army: 10 } },
  },
  rules: { movement: {}, 'share-attrition': { ...parameters } },
  ...rest,
});

it('takes a share of whoever is attacked, and lets survivors recruit', () => {
  const war = wage(valleys({ loss: 0.6, growth: { default: 0, rebels: 0.5 } }));
  const told = war.week(
    { army: [press('west')] },
    { 'share-attrition/loss/west/rebels': 58, 'share-attrition/growth/west/rebels': 20 },
  );
  expect(told.draws['share-attrition/loss/west/rebels']).toEqual([100, 0.6]);
  expect(told.draws['share-attrition/growth/west/rebels']).toEqual([42, 0.5]);
  expect([war.fighters('west', 'rebels'), war.fighters('east', 'rebels'), war.fighters('west', 'army')]).toEqual([
    62, 40, 10,
  ]);
  expect(told.events('worn-down', 'recruited-under-attack')).toEqual([
    { kind: 'worn-down', faction: 'rebels', region: 'west', fighters: 100, losses: 58 },
    { kind: 'recruited-under-attack', faction: 'rebels', region: 'west', fighters: 20 },
  ]);
  expect(war.region('west').attackers['rebels']).toBe(10);
});

it('recruits no more than the region sustains', () => {
  const { fighters } = turn(
    stage(valleys({ loss: 0.1, growth: { default: 0, rebels: 0.5 } })),
    null,
    { army: [press('west')] },
    { 'share-attrition/loss/west/rebels': 10, 'share-attrition/growth/west/rebels': 45 },
  );
  expect(fighters('west')).toEqual({ army: 10, rebels: 110 });
});

it('takes another share without an attack; who is attacked does not recover', () => {
  const rules = {
    movement: {},
    'share-attrition': { loss: 0, wastage: { default: 0, rebels: 0.5 } },
    'sanctuary-recovery': { growth: 0.2, where: 'anywhere' },
  };
  const { fighters, said } = turn(
    stage(valleys({}, { rules })),
    null,
    { army: [press('west')] },
    { 'share-attrition/loss/east/rebels': 18, 'sanctuary-recovery/regrowth/east/rebels': 6 },
  );
  expect([fighters('east'), fighters('west')]).toEqual([{ rebels: 28 }, { army: 10, rebels: 100 }]);
  expect(said('dwindled')).toEqual([{ faction: 'rebels', region: 'east', fighters: 40, losses: 18 }]);
});

it('is never listed with ground-combat', () => {
  const { data } = stage(valleys({}));
  const both = validateScenario({ ...data, rules: { ...data.rules, 'ground-combat': {} } });
  expect(both.ok ? [] : both.issues).toMatchObject([
    {
      code: 'conflicting-rules',
      path: 'rules/share-attrition',
      message: 'rule "share-attrition" is never listed with "ground-combat"; take one of them off',
    },
  ]);
});
