import { describe, expect, it } from 'vitest';
import { fightWeek, type Battle } from '../../src/core/battle.js';
import { battle, days, fightOut, strengths } from './fights.js';

describe('breaking', () => {
  it('stops exactly at the break, cuts that day’s loss, and leaves the enemy’s loss of the day standing', () => {
    const fight = battle([
      { strength: 1000, rate: 0.7 },
      { strength: 1000, rate: 0.7, breakAt: 850 },
    ]);
    const free = battle([
      { strength: 1000, rate: 0.7 },
      { strength: 1000, rate: 0.7 },
    ]);
    fightWeek(fight);
    fightWeek(free);
    // 10 % less the enemy's own losses a day: it falls below 850 on the second.
    expect(strengths(fight)[1]).toBe(850);
    expect(days(fight)).toEqual([0, 2]);
    let [x, y] = [1000, 1000];
    for (let day = 0; day < 2; day++) {
      const [halfX, halfY] = [x - 0.05 * y, y - 0.05 * x];
      [x, y] = [x - 0.1 * halfY, y - 0.1 * halfX];
    }
    expect(strengths(fight)[0]).toBeCloseTo(x, 9);
    expect(y).toBeLessThan(850);
  });

  it('who begins at or below it fires and is fired at no more', () => {
    const fight = battle([{ strength: 500 }, { strength: 500, breakAt: 500 }]);
    fightWeek(fight);
    expect(strengths(fight)).toEqual([500, 500]);
    expect(days(fight)).toEqual([0, 1]);
  });

  it('counts those who stand aside', () => {
    const fight = battle([
      { strength: 5000, rate: 1 },
      { strength: 100, reserve: 300, breakAt: 350 },
    ]);
    fightWeek(fight);
    expect(strengths(fight)[1]).toBe(50);
    expect(days(fight)[1]).toBe(1);
  });

  it('at 0 ends with nobody left, and says the day', () => {
    const fight = battle([
      { strength: 7000, rate: 1 },
      { strength: 100, rate: 0 },
    ]);
    fightWeek(fight);
    expect(strengths(fight)).toEqual([7000, 0]);
    expect(days(fight)).toEqual([0, 1]);
  });
});

describe('columns', () => {
  const pair = (columns: readonly (readonly number[])[], breakAt = 0): Battle =>
    battle([
      { strength: 600, rate: 0.2, breakAt },
      { strength: 600, rate: 0.2, breakAt },
      { strength: 700, rate: 0.2, columns },
    ]);

  it('together sum; losses fall in proportion to strength', () => {
    const fight = battle([
      { strength: 900, rate: 0.2 },
      { strength: 300, rate: 0.2 },
      { strength: 700, rate: 0.2, columns: [[0, 1]] },
    ]);
    const one = battle([
      { strength: 1200, rate: 0.2 },
      { strength: 700, rate: 0.2 },
    ]);
    fightWeek(fight);
    fightWeek(one);
    const [x, y, z] = strengths(fight);
    expect(x / y).toBeCloseTo(3, 12);
    expect(x + y).toBeCloseTo(strengths(one)[0], 9);
    expect(z).toBeCloseTo(strengths(one)[1], 9);
  });

  it('apart one fights while the other waits', () => {
    const fight = pair([[0], [1]]);
    fightWeek(fight);
    const [x, y, z] = strengths(fight);
    expect(y).toBe(600);
    const alone = battle([
      { strength: 600, rate: 0.2 },
      { strength: 700, rate: 0.2 },
    ]);
    fightWeek(alone);
    expect([x, z]).toEqual(strengths(alone));
  });

  it('the next takes over on the day after the first has broken', () => {
    const fight = pair([[0], [1]], 590);
    fightWeek(fight);
    const [x, y] = strengths(fight);
    expect(days(fight).slice(0, 2)).toEqual([1, 2]);
    expect([x, y]).toEqual([590, 590]);
  });

  it('fire is split over enemies in proportion to their strength', () => {
    // The third is attacked by two that are not joint with each other and attack each other too.
    const fight = battle([
      { strength: 600, rate: 0, columns: [] },
      { strength: 200, rate: 0, columns: [] },
      { strength: 800, rate: 0.7, columns: [[0, 1]] },
    ]);
    fightWeek(fight);
    const [x, y] = strengths(fight);
    expect(600 - x).toBeCloseTo(3 * (200 - y), 9);
    expect(800 - x - y).toBeCloseTo(800 * 0.7, 6);
  });

  it('two columns do less together than one column of both', () => {
    const left = (columns: readonly (readonly number[])[]): number => strengths(fightOut(pair(columns)))[2];
    expect(left([[0, 1]])).toBe(0);
    const apart = pair([[0], [1]]);
    for (let week = 0; week < 400; week++) fightWeek(apart);
    expect(strengths(apart)[2] === 0 ? strengths(apart)[1] : 0).toBeLessThan(strengths(fightOut(pair([[0, 1]])))[1]);
  });
});
