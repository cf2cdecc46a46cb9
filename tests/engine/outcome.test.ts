import { describe, expect, it } from 'vitest';
import { describe as tell } from '../../src/engine/translate.js';
import { outcome } from '../../src/engine/outcome.js';
import { begin } from '../../src/engine/step.js';
import { play } from '../../src/setup.js';
import { press, stage, type Stage } from '../rules/stage.js';

const war = (fighters: Record<string, number>, more: Partial<Stage> = {}) =>
  stage({
    factions: { army: { intelligence: 1 }, rebels: 'insurgent', gang: 'insurgent', guard: 'militia' },
    regions: { town: { controller: 'army', fighters } },
    rules: { movement: {}, 'ground-combat': { rate: { default: 9, rebels: 0, gang: 0 }, chance: 'rounding' } },
    turns: 5,
    ...more,
  });
const attack = { strategies: { army: () => [press('town')] } };

describe('a war ends', () => {
  it('when all insurgents that ever had fighters have none; the last to go is named', () => {
    expect(play(war({ army: 500, rebels: 20 }), { ...attack, seed: 'o' })).toMatchObject({
      turns: 1,
      outcome: { ended: 'eliminated', turn: 1, faction: 'rebels' },
    });
    const spared = war(
      { army: 500, rebels: 20, gang: 20 },
      { relations: [{ between: ['army', 'gang'], level: 'none' }] },
    );
    expect(play(spared, { ...attack, seed: 'o' }).outcome).toEqual({ ended: 'turn-limit', turn: 5, faction: null });
  });

  it('equals go by key', () => {
    expect(play(war({ army: 5000, rebels: 20, gang: 20 }), { ...attack, seed: 'o' }).outcome).toEqual({
      ended: 'eliminated',
      turn: 1,
      faction: 'gang',
    });
  });

  it('not while some are under way or on guard', () => {
    const route: Partial<Stage> = {
      regions: { town: { controller: 'army', fighters: { army: 500 } }, far: { country: 'east' } },
      ways: [['far', 'town', { km: 400 }]],
    };
    const marching = war(
      {},
      { ...route, transit: [{ faction: 'rebels', from: 'far', to: 'town', fighters: 9, turn: 4 }] },
    );
    expect(play(marching, { ...attack, seed: 'o' })).toMatchObject({ turns: 5, outcome: { ended: 'turn-limit' } }); // they arrive in turn 4, unseen before
    const guarding = war({}, { ...route, ways: [['far', 'town', { guards: { rebels: 3 } }]] });
    expect(play(guarding, { ...attack, seed: 'o' }).outcome?.ended).toBe('turn-limit');
  });

  it('never by elimination where no insurgent ever had fighters', () => {
    expect(play(war({ army: 5 }), { seed: 'o' }).outcome).toEqual({ ended: 'turn-limit', turn: 5, faction: null });
  });

  it('not when the calendar brings others in the very next turn', () => {
    const reinforced = war(
      { army: 500, rebels: 20 },
      { timetable: [{ turn: 2, set: [{ path: 'regions/town/fighters/gang', to: 7 }] }] },
    );
    expect(play(reinforced, { ...attack, seed: 'o' })).toMatchObject({
      turns: 2,
      outcome: { turn: 2, faction: 'gang' },
    });
  });

  it('also when those who came before turn 1 by the calendar are gone', () => {
    const early = war(
      { army: 500 },
      { timetable: [{ turn: 1, set: [{ path: 'regions/town/fighters/rebels', to: 7 }] }] },
    );
    expect(play(early, { ...attack, seed: 'o' }).outcome).toEqual({ ended: 'eliminated', turn: 1, faction: 'rebels' });
  });

  it('at the last turn all the same, and says so of any world', () => {
    const scenario = war({ army: 5, rebels: 5 });
    expect(outcome(scenario, begin(scenario, 'o'))).toBeNull();
    expect(outcome(scenario, play(scenario, { seed: 'o' }).world)).toEqual({
      ended: 'turn-limit',
      turn: 5,
      faction: null,
    });
  });
});

describe('describe', () => {
  const scenario = stage({
    factions: { 'west-army': { name: 'Army of the West' }, rebels: { kind: 'insurgent', name: 'Rebels' } },
    regions: {
      'abu-kamal': { name: 'Abu Kamal', fighters: { rebels: 5 } },
      'al-qaim': { name: 'Al-Qaim', country: 'east' },
    },
    ways: [['abu-kamal', 'al-qaim']],
    rules: { movement: {}, interdiction: {}, control: {} },
  });

  it('fills the event’s own sentence with names and grouped numbers', () => {
    const march = {
      turn: 3,
      rule: 'movement',
      kind: 'arrived',
      faction: 'west-army',
      fighters: 12_345,
      from: 'abu-kamal',
      to: 'al-qaim',
    };
    expect(tell(march, scenario)).toBe('12,345 of Army of the West reached Al-Qaim from Abu Kamal.');
    expect(
      tell(
        { turn: 3, rule: 'control', kind: 'captured', faction: 'west-army', region: 'al-qaim', from: 'rebels' },
        scenario,
      ),
    ).toBe('Army of the West took Al-Qaim from Rebels.');
  });

  it('has a sentence without a gap for every event of every rule', () => {
    for (const { rule } of scenario.compiled.rules)
      for (const [kind, { fields, sentence }] of Object.entries(rule.events ?? {})) {
        const values = {
          region: 'al-qaim',
          faction: 'rebels',
          crossing: 'abu-kamal~al-qaim',
          deal: 'rebels/al-qaim/abu-kamal',
          authority: 'elder',
          consent: 'enter',
          quarters: 2,
          turn: 7,
          number: 41,
        } as const;
        const event = {
          turn: 1,
          rule: rule.id,
          kind,
          ...Object.fromEntries(Object.entries(fields).map(([name, of]) => [name, values[of]])),
        };
        expect(tell(event, scenario)).toMatch(/^[^{}]+\.$/);
        for (const name of sentence.matchAll(/\{(\w+)\}/g)) expect(Object.keys(fields)).toContain(name[1]);
      }
  });

  it('refuses what no listed rule declares', () => {
    expect(() => tell({ turn: 1, rule: 'retreat', kind: 'fled' }, scenario)).toThrow('unknown-event');
  });
});
