import { describe, expect, it } from 'vitest';
import { EVEN, press, stage, turn, type Stage } from './stage.js';

const rest = (regions: Stage['regions'], parameters: Record<string, number | string> = {}, more: Partial<Stage> = {}) =>
  stage({ regions, rules: { 'sanctuary-recovery': { growth: 0.2, ...parameters } }, ...more });
const den = { controller: 'rebels', capacity: 120, fighters: { rebels: 100 } };
const GROWS = (heads: number) => ({ 'sanctuary-recovery/regrowth/den/rebels': heads });

describe('recovery', () => {
  it('adds binomial(I, g) where nobody attacks', () => {
    const { fighters, said, after } = turn(rest({ den }), null, {}, GROWS(17));
    expect(fighters('den')).toEqual({ rebels: 117 });
    expect(said('recovered')).toEqual([{ faction: 'rebels', fighters: 17, region: 'den' }]);
    expect(after.factions['rebels'].ledger['recovery']).toBe(17);
  });

  it('up to what the place sustains', () => {
    expect(turn(rest({ den }), null, {}, GROWS(33)).fighters('den')).toEqual({ rebels: 120 });
    expect(turn(rest({ den: { ...den, capacity: 100 } }), null, {}, GROWS(33)).said('recovered')).toEqual([]);
  });

  it('above that a tenth of the excess deserts, attacked or not', () => {
    const crowded = { ...den, capacity: 60 };
    const { fighters, said } = turn(rest({ den: crowded }), null, {}, { 'sanctuary-recovery/desertion/den/rebels': 6 });
    expect(fighters('den')).toEqual({ rebels: 94 });
    expect(said('deserted')).toEqual([{ faction: 'rebels', fighters: 6, region: 'den' }]);
    const attacked = stage({
      regions: { den: { ...crowded, fighters: { rebels: 100, army: 10 } } },
      rules: { movement: {}, 'ground-combat': { rate: 0.1 }, 'sanctuary-recovery': { desertion: 0.5 } },
    });
    const script = { ...EVEN, 'ground-combat/loss': 1, 'sanctuary-recovery/desertion/den/rebels': 20 };
    expect(turn(attacked, null, { army: [press('den')] }, script).fighters('den')).toEqual({ rebels: 79, army: 9 });
  });

  it('not while attacked; own attacks and stand-offs are no attack', () => {
    const both = { ...den, fighters: { rebels: 100, army: 10 } };
    const war = (regions: Stage['regions']) =>
      stage({
        regions,
        rules: { movement: {}, 'ground-combat': { rate: 0.1 }, 'sanctuary-recovery': { growth: 0.2 } },
      });
    expect(
      turn(war({ den: both }), null, { army: [press('den')] }, { ...EVEN, 'ground-combat/loss': 0 }).fighters('den'),
    ).toEqual({ rebels: 100, army: 10 });
    expect(
      turn(
        war({ den: both }),
        null,
        { rebels: [press('den')] },
        { ...EVEN, 'ground-combat/loss': 0, ...GROWS(9) },
      ).fighters('den'),
    ).toEqual({ rebels: 109, army: 10 });
    expect(turn(war({ den: both }), null, {}, GROWS(9)).fighters('den')).toEqual({ rebels: 109, army: 10 });
  });

  it('where it holds the place or shares it with no enemy; or anywhere, if so set', () => {
    const shared = { ...den, controller: 'army', fighters: { rebels: 100, army: 10 } };
    expect(turn(rest({ den: shared }), null, {}).fighters('den')).toEqual({ rebels: 100, army: 10 });
    expect(turn(rest({ den: shared }, { where: 'anywhere' }), null, {}, GROWS(5)).fighters('den')).toEqual({
      rebels: 105,
      army: 10,
    });
    expect(turn(rest({ den: { ...den, controller: 'army' } }), null, {}, GROWS(5)).fighters('den')).toEqual({
      rebels: 105,
    });
  });

  it('insurgents only, and each for itself', () => {
    const two = rest(
      { den: { ...den, fighters: { rebels: 100, gang: 110, army: 40 } } },
      { where: 'anywhere' },
      { factions: { army: 'state', gang: 'insurgent', rebels: 'insurgent' } },
    );
    expect(turn(two, null, {}, { ...GROWS(20), 'sanctuary-recovery/regrowth/den/gang': 12 }).fighters('den')).toEqual({
      rebels: 120,
      gang: 120,
      army: 40,
    });
  });
});
