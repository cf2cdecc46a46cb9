import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import {
  arbitraries,
  laws,
  lawProperty,
  ruleLaws,
  scenarioLaws,
  strategyLaws,
  warOf,
} from '../../src/testing/index.js';
import { stage } from '../rules/stage.js';
import { twoValleys } from '../golden/war.js';

const few = { numRuns: 3, seed: 5 };
const scenario = stage({
  regions: { base: { fighters: { army: 100 } }, town: { country: 'east', fighters: { rebels: 60 } } },
  ways: [['base', 'town']],
  rules: { movement: {}, 'ground-combat': {}, retreat: {} },
  turns: 4,
});

/** An honest rule of a user's own, with a column, a draw and a cause. */
const plague = defineRule({
  id: 'plague',
  phase: 'announcements',
  summary: 'Some die.',
  parameters: { share: { value: 0.1, min: 0, max: 1, unit: 'share a week', source: 'design choice' } },
  state: { toll: { of: 'region-faction', initial: 0, summary: 'The dead.' } },
  draws: ['deaths'],
  causes: { plague: 'loss' },
  events: {
    died: {
      fields: { region: 'region', faction: 'faction', fighters: 'number' },
      sentence: '{fighters} of {faction} died in {region}.',
    },
  },
  writes: ['regions/*/fighters/*'],
  apply(world, { theatre, parameters, own, chance, lose, emit }) {
    for (const { index, fighters } of world.regions)
      for (let faction = 0 as never; faction < theatre.factionCount; faction++) {
        const dead = chance.binomial('deaths', fighters[faction], parameters.share, index, faction);
        own.toll[index * theatre.factionCount + faction] += dead;
        lose(index, faction, dead, 'plague');
        if (dead > 0) emit({ kind: 'died', region: index, faction, fighters: dead });
      }
  },
});

describe('laws as properties', () => {
  it('of a rule of one’s own: every law, with the rule listed in every war', () => {
    const properties = ruleLaws(plague);
    expect(Object.keys(properties)).toEqual(Object.keys(laws));
    for (const property of Object.values(properties)) fc.assert(property, few);
  });

  it('of a rule in the place of a built-in one: it is that which runs', () => {
    const mine = { ...plague, id: 'interdiction' };
    const [war] = fc.sample(arbitraries.war({ rules: [mine], listed: ['interdiction'] }), { numRuns: 1, seed: 1 });
    expect(war.scenario.compiled.rules.find(({ rule }) => rule.id === 'interdiction')?.rule).toBe(mine);
    fc.assert(ruleLaws(mine)['ledger'], few);
  });

  it('of a scenario', () => {
    for (const property of Object.values(scenarioLaws(scenario))) fc.assert(property, few);
  });

  it.each(['main-effort', 'sanctuary', 'random'])('of a strategy: %s', (id) => {
    for (const property of Object.values(strategyLaws(id))) fc.assert(property, few);
  });

  it('fail with the law, what differs, and the war as data', () => {
    const cheat = lawProperty(laws['repeat'], {
      rules: [plague],
      wars: fc.constant(
        warOf(twoValleys(), {
          strategies: {
            rebels: ((asked) => () => [
              { kind: 'hold', region: asked++ % 3 === 0 ? 'west-valley' : 'east-valley' } as const,
            ])(0),
          },
        }),
      ),
    });
    const { errorInstance, counterexample } = fc.check(cheat, { numRuns: 1 });
    expect(String(errorInstance)).toMatch(/repeat: played again: turn \d+ differs in orders/);
    expect(fc.stringify(counterexample)).toContain('"data":{"format":1');
  });
});

it('a law without a war that can show it holds: one rule per phase', () => {
  expect(laws['phase-order'].check(warOf(twoValleys()))).toBeNull();
});
