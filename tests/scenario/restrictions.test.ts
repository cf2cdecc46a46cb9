/** What listed rules forbid of each other's orders, and whose leave a country's land needs, as the stage is bound. */
import { describe, expect, test } from 'vitest';
import { hostsOf, lets, overlooks } from '../../src/core/leave.js';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { CONSENTS, type FactionIndex, type RegionIndex } from '../../src/core/world.js';
import { vary } from '../../src/scenario/vary.js';
import { stage, type Stage } from '../rules/stage.js';

const map = (rules: Stage['rules'], relations: Stage['relations'] = []): Scenario =>
  stage({
    countries: [
      { id: 'west', name: 'West' },
      { id: 'east', name: 'East' },
      { id: 'void', name: 'Void' },
    ],
    factions: {
      army: { country: 'west' },
      legion: { country: 'east' },
      rival: { country: 'east' },
      guards: { kind: 'militia', country: 'east' },
      rebels: { kind: 'insurgent', country: 'west' },
      guests: 'external',
    },
    regions: { base: {}, vale: { country: 'east' }, waste: { country: 'void' } },
    rules,
    relations,
  });

describe('restrictions', () => {
  const byKind = (scenario: Scenario): Record<string, readonly string[]> =>
    Object.fromEntries(
      [...scenario.compiled.orders].map(([kind, { restrictions }]) => [kind, restrictions.map(({ rule }) => rule)]),
    );

  test('are bound to the kinds of listed rules, by the rule’s id', () => {
    expect(byKind(map({ movement: {}, 'political-gates': {}, consent: {} }))).toMatchObject({
      advance: ['consent', 'political-gates'],
      reinforce: ['consent'],
      withdraw: ['consent'],
      infiltrate: [],
      hold: [],
      grant: [],
    });
    expect(byKind(map({ movement: {} }))['advance']).toEqual([]);
  });

  test('limits on what orders take together are bound by rule and name', () => {
    const limits = (scenario: Scenario) => scenario.compiled.limits.map(({ rule, name }) => `${rule}/${name}`);
    expect(limits(map({ movement: {}, 'political-gates': {} }))).toEqual(['political-gates/expeditions']);
    expect(limits(map({ movement: {} }))).toEqual([]);
  });

  test('of kinds that nobody declares are dropped', () => {
    expect(Object.keys(byKind(map({ consent: {} })))).toEqual(['request', 'grant', 'refuse', 'revoke']);
  });

  test('follow when a scenario is varied', () => {
    const both = map({ movement: {}, 'political-gates': {}, consent: {} });
    const one = unwrap(vary(both, (draft) => void delete draft.rules['consent']));
    expect(byKind(one)['advance']).toEqual(['political-gates']);
  });
});

describe('leave', () => {
  const ask = (scenario: Scenario) => {
    const { theatre, start } = scenario.compiled;
    const faction = (id: string): FactionIndex => theatre.factions.findIndex((each) => each.id === id) as FactionIndex;
    const region = (id: string): RegionIndex => theatre.regions.findIndex((each) => each.id === id) as RegionIndex;
    return {
      hosts: (place: string, who: string) =>
        hostsOf(theatre, region(place), faction(who)).map((host) => theatre.factions[host].id),
      given: (host: string, who: string) =>
        CONSENTS.filter((what) => lets(start, theatre, faction(host), faction(who), what)),
      overlooked: (host: string, who: string) => overlooks(start, theatre, faction(host), faction(who)),
    };
  };

  test('is asked of the states of a country, but by its own, by insurgents, and where there is none', () => {
    const { hosts } = ask(map({}));
    expect(hosts('vale', 'army')).toEqual(['legion', 'rival']);
    expect(hosts('vale', 'guests')).toEqual(['legion', 'rival']);
    expect(hosts('base', 'legion')).toEqual(['army']);
    for (const [place, who] of [
      ['base', 'army'],
      ['vale', 'guards'],
      ['vale', 'rebels'],
      ['waste', 'army'],
    ])
      expect(hosts(place, who)).toEqual([]);
  });

  test('is what the file gives, one way, and everything between those who act jointly', () => {
    const { given } = ask(
      map({}, [
        { from: 'legion', to: 'army', consents: ['join', 'strike'] },
        { between: ['army', 'rival'], level: 'joint' },
      ]),
    );
    expect(given('legion', 'army')).toEqual(['strike', 'join']);
    expect(given('army', 'legion')).toEqual([]);
    expect([given('rival', 'army'), given('army', 'rival')]).toEqual([[...CONSENTS], [...CONSENTS]]);
  });

  test('is not missed by who tolerates strikes, or is at war with the striker', () => {
    const { overlooked } = ask(
      map({}, [
        { from: 'legion', to: 'army', tolerates: ['strike'] },
        { between: ['army', 'rival'], level: 'hostile' },
      ]),
    );
    expect([overlooked('legion', 'army'), overlooked('army', 'legion'), overlooked('rival', 'army')]).toEqual([
      true,
      false,
      true,
    ]);
    expect(overlooked('guards', 'army')).toBe(false);
  });
});
