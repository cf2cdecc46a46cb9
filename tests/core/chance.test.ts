import { describe, expect, it } from 'vitest';
import { binomialQuantile } from '../../src/core/binomial.js';
import { campaignKey, keyedChance, keyedDice, stream, wordOf } from '../../src/core/chance.js';
import { BINOMIAL, KEYED, RAW } from '../oracles/chance-vectors.js';

const hex = (word: number): string => (word >>> 0).toString(16).padStart(8, '0');

describe('keyed dice', () => {
  it.each(KEYED)(
    'seed "$seed", turn $turn, $at, index $index: word $word',
    ({ seed, key, turn, at: [rule, place, actor], index, word, fine }) => {
      const campaign = campaignKey(seed);
      expect(hex(campaign.a) + hex(campaign.b)).toBe(key);
      const dice = keyedDice(campaign, Int32Array.of(wordOf(place)), Int32Array.of(wordOf(actor)));
      dice.aim(turn, wordOf(rule));
      expect(hex(dice.word(0, 0, index))).toBe(word);
      expect(dice.fine(0, 0, index)).toBe(fine);
      expect(dice.unit(0, 0, index)).toBe(parseInt(word, 16) / 2 ** 32);
    },
  );

  it.each(RAW)('raw integers %i %i %i %i %i %i %i: word %s', (a, b, turn, rule, place, actor, index, word) => {
    const dice = keyedDice({ a, b }, Int32Array.of(place), Int32Array.of(actor));
    dice.aim(turn, rule);
    expect(hex(dice.word(0, 0, index))).toBe(word);
  });

  it('know the turn they are aimed at', () => {
    const dice = keyedDice(campaignKey('x'), Int32Array.of(1), Int32Array.of(4));
    expect(dice.turn()).toBe(0);
    dice.aim(3, 7);
    dice.word(0, 0, 0);
    expect(dice.turn()).toBe(3);
  });

  it('have no running state: draws in any order are the same draws', () => {
    const dice = keyedDice(campaignKey('x'), Int32Array.of(1, 2, 3), Int32Array.of(4, 5));
    const draws = [0, 1, 2].flatMap((place) => [0, 1].map((actor) => [place, actor] as const));
    dice.aim(3, 7);
    const forth = draws.map(([place, actor]) => dice.fine(place, actor, 9));
    dice.aim(4, 7);
    dice.fine(0, 0, 0);
    dice.aim(3, 7);
    const back = [...draws].reverse().map(([place, actor]) => dice.fine(place, actor, 9));
    expect(back.reverse()).toEqual(forth);
    expect(new Set(forth).size).toBe(draws.length);
  });
});

describe('binomialQuantile', () => {
  it.each(BINOMIAL)('u %f, n %i, p %f: %i', (u, n, p, k) => {
    expect(binomialQuantile(u, n, p)).toBe(k);
  });

  it('is certain where it must be', () => {
    expect([
      binomialQuantile(0.7, 0, 0.5),
      binomialQuantile(0.7, 9, 0),
      binomialQuantile(0.7, 9, 1),
      binomialQuantile(0, 9, 0.5),
    ]).toEqual([0, 0, 9, 0]);
  });

  it('rises with u and with p, and stays between 0 and n', () => {
    // In the outermost 1e-15 of u it is only as good as the sum's last digits.
    const luck = Array.from({ length: 41 }, (_, i) => 1e-9 + (i / 40) * (1 - 2e-9));
    for (const n of [1, 7, 300, 5000]) {
      const rows = luck.map((u) => Array.from({ length: 41 }, (_, j) => binomialQuantile(u, n, j / 40)));
      for (const row of rows) {
        expect([row[0], row[40]]).toEqual([0, n]);
        expect(row).toEqual([...row].sort((a, b) => a - b));
      }
      for (let j = 0; j <= 40; j++)
        expect(rows.map((row) => row[j])).toEqual(rows.map((row) => row[j]).sort((a, b) => a - b));
    }
  });

  it('inverts the exact distribution of small n', () => {
    for (const p of [0.1, 0.5, 0.8]) {
      const mass = [0, 1, 2, 3, 4].map((k) => [1, 4, 6, 4, 1][k] * p ** k * (1 - p) ** (4 - k));
      let below = 0;
      for (let k = 0; k <= 4; k++) {
        expect(binomialQuantile(below + mass[k] / 2, 4, p)).toBe(k);
        below += mass[k];
      }
    }
  });
});

describe('chance by name', () => {
  const dice = keyedDice(campaignKey('names'), Int32Array.of(wordOf('a'), wordOf('b')), Int32Array.of(wordOf('f')));
  dice.aim(1, wordOf('rule'));
  const chance = keyedChance(dice, 'rule', { loss: wordOf('loss'), luck: wordOf('luck') });

  it('draws by the word of the name', () => {
    expect(chance.unit('loss', 1, 0)).toBe(dice.unit(1, 0, wordOf('loss')));
    expect(chance.unit('luck', 1, 0)).toBe(dice.unit(1, 0, wordOf('luck')));
    expect(chance.binomial('loss', 100, 0.3, 0, 0)).toBe(binomialQuantile(dice.fine(0, 0, wordOf('loss')), 100, 0.3));
    expect(chance.happens('luck', chance.unit('luck', 0, 0), 0, 0)).toBe(false);
    expect(chance.happens('luck', chance.unit('luck', 0, 0) + 1e-9, 0, 0)).toBe(true);
  });

  it('rounds to one of the two nearest whole numbers, and never changes a whole one', () => {
    const u = chance.unit('loss', 0, 0);
    expect(chance.round('loss', 7, 0, 0)).toBe(7);
    expect(chance.round('loss', 7 + u + 1e-6, 0, 0)).toBe(8);
    expect(chance.round('loss', 7 + u - 1e-6, 0, 0)).toBe(7);
  });
});

it('keys of numbered seeds are all different', () => {
  const keys = new Set(Array.from({ length: 20_000 }, (_, i) => JSON.stringify(campaignKey(`study/${i}`))));
  expect(keys.size).toBe(20_000);
});

it('a stream starts again where it is made again', () => {
  const [a, b] = [stream('label'), stream('label')];
  expect([a(), a(), a()]).toEqual([b(), b(), b()]);
});
