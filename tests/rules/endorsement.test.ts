import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import type { AuthorityData } from '../../src/core/scenario.js';
import { describe as describeEvent } from '../../src/engine/translate.js';
import { stage, turn, type Stage } from './stage.js';

const elder = (stances: AuthorityData['stances'], influence = 1, country = 'west'): AuthorityData => ({
  id: 'elder',
  name: 'The elder',
  country,
  influence,
  stances: stances ?? {},
});
const land = (authorities: AuthorityData[], rest: Partial<Stage> = {}, own: Parameters<typeof stage>[1] = []) =>
  stage(
    {
      factions: {
        army: { country: 'west', weariness: 100 },
        guards: { kind: 'militia', country: 'west', weariness: 100 },
        legion: { country: 'east', weariness: 100 },
      },
      regions: { base: {} },
      authorities,
      rules: { endorsement: {} },
      ...rest,
    },
    own,
  );
const columns = (authorities: AuthorityData[]) => turn(land(authorities), null, {}).after.columns['endorsement'];

describe('what authorities say', () => {
  it.each([
    ['endorses', 1, 1.2],
    ['neutral', 1, 1],
    ['withholds', 1, 0.8],
    ['withholds', 0.5, 0.9],
    ['endorses', 0, 1],
  ] as const)('%s with influence %d: militia recruits times %d', (militias, influence, factor) => {
    const { recruiting } = columns([elder({ militias }, influence)]);
    expect(recruiting['guards']).toBeCloseTo(factor, 12);
    expect([recruiting['army'], recruiting['legion']]).toEqual([1, 1]);
  });

  it('multiplies where there are several, in their own country only', () => {
    const both = [
      elder({ militias: 'withholds' }),
      { ...elder({ militias: 'withholds' }), id: 'sage', name: 'The sage' },
    ];
    expect(columns(both)['recruiting']['guards']).toBeCloseTo(0.64, 12);
    expect(columns([elder({ militias: 'withholds' }, 1, 'east')])['recruiting']['guards']).toBe(1);
  });

  it.each([
    ['endorses', 1, 0.5, 1],
    ['neutral', 1, 1, 1],
    ['withholds', 1, 1, 0.8],
    ['withholds', 0.5, 1, 0.9],
  ] as const)('on foreign strikes: %s with influence %d', (stance, influence, affront, indulgence) => {
    const seen = columns([elder({ 'foreign-strikes': stance }, influence)]);
    expect(seen['affront']['army']).toBeCloseTo(affront, 12);
    expect(seen['indulgence']['army']).toBeCloseTo(indulgence, 12);
    expect([seen['affront']['legion'], seen['indulgence']['legion']]).toEqual([1, 1]);
  });

  it('scales the leak of weariness, from the week after', () => {
    const scenario = land([elder({ expeditions: 'withholds', militias: 'endorses' })], {
      rules: { endorsement: {}, 'war-weariness': { leak: 0.1 } },
    });
    const one = turn(scenario, null, {});
    expect(one.after.factions['army'].weariness).toBe(90);
    const { factions } = turn(scenario, one.world, {}).after;
    expect(factions['army'].weariness).toBeCloseTo(90 * (1 - 0.1 * 0.75), 12);
    expect(factions['guards'].weariness).toBeCloseTo(90 * (1 - 0.1 * 1.25), 12);
    expect(factions['legion'].weariness).toBeCloseTo(81, 12);
  });

  it('reaches recruiting through the week', () => {
    const seen: number[] = [];
    const probe = defineRule({
      id: 'probe',
      phase: 'recruitment',
      summary: 'Looks.',
      writes: [],
      apply: (_, { week }) => void seen.push(...week.recruiting),
    });
    const scenario = land([elder({ militias: 'endorses' })], { rules: { endorsement: {}, probe: {} } }, [probe]);
    turn(scenario, turn(scenario, null, {}).world, {});
    expect(seen).toEqual([1, 1, 1, 1, 1.2, 1]);
  });
});

describe('a foreign patron at home', () => {
  const PATRON: Partial<Stage> = {
    factions: {
      army: { country: 'west' },
      guards: { kind: 'militia', country: 'west', patron: 'legion' },
      legion: { country: 'east' },
    },
  };
  const swayed = (view: 'endorses' | 'neutral' | 'withholds') => land([elder({ 'foreign-patron': view })], PATRON);

  it.each([
    ['withholds', true, 'withholds'],
    ['endorses', true, 'endorses'],
    ['neutral', true, 'neutral'],
    ['withholds', false, 'neutral'],
  ] as const)('%s of it, drawn %s: on militias %s', (view, drawn, militias) => {
    const played = turn(swayed(view), null, {}, { 'endorsement/sway': drawn });
    expect(played.after.authorities['elder'].stances['militias']).toBe(militias);
    expect(played.said('swayed')).toEqual(militias === 'neutral' ? [] : [{ authority: 'elder' }]);
    for (const event of played.events)
      expect(describeEvent(event, swayed(view))).toBe(
        'The elder changed its mind about militias, with a foreign patron in the country.',
      );
  });

  it('is foreign: one of the same country moves nobody, and nothing is drawn', () => {
    const home: Partial<Stage> = {
      factions: { army: { country: 'west' }, guards: { kind: 'militia', country: 'west', patron: 'army' }, legion: {} },
    };
    expect(turn(land([elder({ 'foreign-patron': 'withholds' })], home), null, {}).said('swayed')).toEqual([]);
  });
});
