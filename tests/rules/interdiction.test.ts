import { describe, expect, it } from 'vitest';
import { describe as sentence } from '../../src/engine/translate.js';
import { advance, EVEN, stage, turn, withdraw, type Stage } from './stage.js';

const RULES = { movement: {}, interdiction: {} };
const border = (interdiction: number, rest: Partial<Stage> = {}) =>
  stage({
    regions: { den: { fighters: { rebels: 100, army: 50 } }, refuge: { country: 'east', fighters: { rebels: 60 } } },
    ways: [['den', 'refuge', { interdiction }]],
    rules: RULES,
    ...rest,
  });

describe('interdiction', () => {
  it('catches binomial(flow, q) of insurgents at the far end, one draw per direction', () => {
    const watched = border(0.3);
    const { fighters, said, after, events } = turn(
      watched,
      null,
      { rebels: [withdraw('den', 'refuge', 2), withdraw('refuge', 'den', 1)], army: [withdraw('den', 'refuge')] },
      { 'interdiction/forth/den~refuge/rebels': 14, 'interdiction/back/den~refuge/rebels': 3 },
    );
    expect(fighters('den')).toEqual({ rebels: 100 - 50 + 15 - 3 });
    expect(fighters('refuge')).toEqual({ rebels: 60 - 15 + 50 - 14, army: 50 });
    expect(said('caught')).toEqual([
      { faction: 'rebels', fighters: 14, from: 'den', to: 'refuge' },
      { faction: 'rebels', fighters: 3, from: 'refuge', to: 'den' },
    ]);
    const [, caught] = events.filter(({ kind }) => kind === 'caught');
    expect(caught && sentence(caught, watched)).toBe('Rebels had 3 caught on the way from refuge to den.');
    expect(after.factions['rebels'].ledger['interdiction']).toBe(17);
  });

  it('goes by the flow: what was drawn of it can be no more than crossed', () => {
    expect(() =>
      turn(
        border(0.3),
        null,
        { rebels: [withdraw('den', 'refuge', 1)] },
        { 'interdiction/forth/den~refuge/rebels': 26 },
      ),
    ).toThrow('binomial of 25 at 0.3 never gives 26');
  });

  it('forth is from the region of the smaller key, however the file has it', () => {
    const swapped = border(0.3, { ways: [['refuge', 'den', { interdiction: 0.3 }]] });
    expect(
      turn(
        swapped,
        null,
        { rebels: [withdraw('den', 'refuge', 1)] },
        { 'interdiction/forth/refuge~den/rebels': 4 },
      ).fighters('refuge'),
    ).toEqual({ rebels: 81 });
  });

  it('q = 0 draws nothing, q = 1 catches all', () => {
    expect(turn(border(0), null, { rebels: [withdraw('den', 'refuge')] }).fighters('refuge')).toEqual({ rebels: 160 });
    expect(turn(border(1), null, { rebels: [withdraw('den', 'refuge')] }).fighters('refuge')).toEqual({ rebels: 60 });
  });

  it('watches borders only', () => {
    const inland = border(0.5, { regions: { den: { fighters: { rebels: 100 } }, refuge: {} } });
    expect(turn(inland, null, { rebels: [withdraw('den', 'refuge')] }).fighters('refuge')).toEqual({ rebels: 100 });
  });

  it('counts a march in the week of its arrival', () => {
    const far = border(0.5, {
      regions: { den: { fighters: { rebels: 40 } }, refuge: { country: 'east' } },
      ways: [['den', 'refuge', { km: 200, interdiction: 0.5 }]],
    });
    const first = turn(far, null, { rebels: [withdraw('den', 'refuge')] });
    expect(first.after.marches).toHaveLength(1);
    expect(turn(far, first.world, {}, { 'interdiction/forth/den~refuge/rebels': 22 }).fighters('refuge')).toEqual({
      rebels: 18,
    });
  });

  it('takes at most those who are still there', () => {
    const raid = border(0.5, {
      regions: {
        den: { fighters: { rebels: 100 } },
        refuge: { country: 'east', controller: 'army', fighters: { army: 500 } },
      },
      rules: { ...RULES, 'ground-combat': { rate: 0.1 } },
    });
    const script = {
      ...EVEN,
      'ground-combat/loss/refuge/army': 3,
      'ground-combat/loss/refuge/rebels': 39,
      'interdiction/forth/den~refuge/rebels': 20,
    };
    const { fighters, said } = turn(raid, null, { rebels: [advance('den', 'refuge', 2)] }, script);
    expect(fighters('refuge')).toEqual({ army: 497 });
    expect(said('caught')).toMatchObject([{ fighters: 11 }]);
  });

  it('catches those who flee across as well', () => {
    const rout = border(0.5, {
      factions: { army: { intelligence: 1 }, rebels: 'insurgent' },
      regions: {
        den: { controller: 'rebels', fighters: { rebels: 100, army: 500 }, capacity: 100 },
        refuge: { country: 'east', capacity: 100 },
      },
      rules: { ...RULES, 'ground-combat': { rate: 0.1, break: 0.6 }, retreat: {} },
      ways: [['den', 'refuge', { porosity: 0.5, interdiction: 0.5 }]],
    });
    const script = {
      ...EVEN,
      'ground-combat/loss/den/army': 5,
      'ground-combat/loss/den/rebels': 40,
      'interdiction/forth/den~refuge/rebels': 17,
    };
    const { fighters, said } = turn(rout, null, { army: [advance('den', 'den')] }, script);
    expect(said('fled')).toEqual([{ faction: 'rebels', fighters: 30, from: 'den', to: 'refuge' }]);
    expect(fighters('refuge')).toEqual({ rebels: 13 });
  });
});
