/** What a view tells of the people of a region. */
import { expect, test } from 'vitest';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { stage, type Stage } from '../rules/stage.js';

const PEOPLE = {
  town: { population: 1000, legitimacy: 0.25, hardship: 0.75, actives: 40 },
  far: { population: 2000, legitimacy: 0.5, actives: 60 },
};

/** The army holds a town and knows nothing of what is far away; the rebels hold that. */
const land = (rules: Stage['rules']): Scenario =>
  stage({
    regions: {
      town: {
        ...PEOPLE.town,
        ...('unrest' in rules ? {} : { actives: undefined }),
        ...('recruitment' in rules ? { armed: { army: 12 } } : {}),
        controller: 'army',
        fighters: { army: 9 },
      },
      between: {},
      far: { ...PEOPLE.far, ...('unrest' in rules ? {} : { actives: undefined }), controller: 'rebels' },
    },
    ways: [
      ['town', 'between'],
      ['between', 'far'],
    ],
    rules,
  });

const look = (rules: Stage['rules'], faction = 'army') => {
  const scenario = land(rules);
  const eyes = view(scenario, begin(scenario, 'x'), faction);
  return (region: string) => eyes.region(region);
};

test('legitimacy and hardship are public, whatever is listed', () => {
  for (const faction of ['army', 'rebels']) {
    const region = look({ movement: {} }, faction);
    expect(region('town')).toMatchObject({ legitimacy: 0.25, hardship: 0.75 });
    expect(region('far')).toMatchObject({ legitimacy: 0.5, hardship: 0 });
  }
});

test('active people are known where one knows who stands there; else null, which is not 0', () => {
  const region = look({ unrest: {} });
  expect(['town', 'between', 'far'].map((id) => region(id).actives)).toEqual([40, 0, null]);
  expect(look({ movement: {} })('town').actives).toBeNull();
});

test('supporters are one’s own, less those who have taken up arms, where one knows the region', () => {
  const rules = { recruitment: { supporters: { default: 0.1, rebels: 0.02 } } };
  expect(['town', 'between', 'far'].map((id) => look(rules)(id).supporters)).toEqual([88, 0, null]);
  expect(['town', 'between', 'far'].map((id) => look(rules, 'rebels')(id).supporters)).toEqual([null, 0, 40]);
  expect(look({ unrest: {} })('town').supporters).toBeNull();
});

test('of more in arms than a share of the people, none are left', () => {
  const rules = { recruitment: { supporters: 0.01 } };
  expect(look(rules)('town').supporters).toBe(0);
});
