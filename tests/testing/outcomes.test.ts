import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defineRule } from '../../src/core/contracts.js';
import { digest } from '../../src/core/digest.js';
import { IssuesError } from '../../src/core/result.js';
import { begin, step } from '../../src/engine/step.js';
import { binomialMasses } from '../../src/testing/binomial-masses.js';
import { arbitraries, outcomes, type TurnOutcome } from '../../src/testing/index.js';
import { infiltrate, press, stage } from '../rules/stage.js';

const sum = (numbers: readonly number[]): number => numbers.reduce((total, each) => total + each, 0);
const total = (all: readonly TurnOutcome[]): number => sum(all.map(({ probability }) => probability));

describe('masses of a binomial', () => {
  const factorial = (n: number): number => (n < 2 ? 1 : n * factorial(n - 1));

  it.each([
    [1, 0.3],
    [7, 0.5],
    [12, 0.01],
    [12, 0.97],
  ])('of %i tries at %f are n! / k! (n − k)! · p^k · q^(n − k)', (n, p) => {
    binomialMasses(n, p).forEach((mass, k) => {
      const exact = (factorial(n) / factorial(k) / factorial(n - k)) * p ** k * (1 - p) ** (n - k);
      expect(mass / exact).toBeCloseTo(1, 12);
    });
  });

  it.each([
    [5000, 0.5],
    [5000, 0.001],
    [5000, 0.9999],
    [20_000, 0.3],
  ])('of %i tries at %f add up to 1, with mean np and variance npq', (n, p) => {
    const masses = binomialMasses(n, p);
    const mean = sum(masses.map((mass, k) => mass * k));
    expect(masses).toHaveLength(n + 1);
    expect(Math.abs(sum(masses) - 1)).toBeLessThan(1e-12);
    expect(mean / (n * p)).toBeCloseTo(1, 9);
    expect(sum(masses.map((mass, k) => mass * (k - mean) ** 2)) / (n * p * (1 - p))).toBeCloseTo(1, 8);
  });
});

/** Hardship by a coin, legitimacy by a rounding, for each region; what is said of it goes by the coin alone. */
const coins = defineRule({
  id: 'coins',
  phase: 'unrest',
  summary: 'Tosses a coin and rounds a number.',
  draws: ['coin', 'part'],
  events: { fell: { fields: { region: 'region' }, sentence: 'It fell in {region}.' } },
  writes: ['regions/*/hardship', 'regions/*/legitimacy'],
  apply(world, { theatre, chance, emit }) {
    const [region] = world.regions;
    const fell = chance.happens('coin', 0.25, region.index, theatre.nobody);
    region.hardship = fell ? 0.5 : 0;
    region.legitimacy = chance.round('part', 2.125, region.index, theatre.nobody) / 10;
    if (fell) emit({ kind: 'fell', region: region.index });
  },
});
/** A draw that decides nothing. */
const idle = defineRule({
  id: 'idle',
  phase: 'unrest',
  summary: 'Tosses a coin for nothing.',
  draws: ['coin'],
  writes: [],
  apply(_, { theatre, chance }) {
    chance.happens('coin', 0.3, 0, theatre.nobody);
  },
});

const border = stage({
  regions: { here: { fighters: { rebels: 40 } }, there: { country: 'east' } },
  ways: [['here', 'there', { interdiction: 0.3 }]],
  rules: { movement: {}, interdiction: {} },
});
const cross = { rebels: [infiltrate('here', 'there', 1)] };
const arrived = ({ world }: TurnOutcome): number => world.regions[1].fighters[1];

describe('outcomes', () => {
  it('of two independent draws are four, with the products of their probabilities', () => {
    const scenario = stage({ regions: { town: {} }, rules: { coins: {} } }, [coins]);
    const all = outcomes(scenario, begin(scenario, 's'), {});
    expect(
      all.map(({ probability, world: { regions }, events }) => [
        probability,
        regions[0].hardship,
        regions[0].legitimacy,
        events.length,
      ]),
    ).toEqual([
      [0.75 * 0.875, 0, 0.2, 0],
      [0.25 * 0.875, 0.5, 0.2, 1],
      [0.75 * 0.125, 0, 0.3, 0],
      [0.25 * 0.125, 0.5, 0.3, 1],
    ]);
    expect(all[1].draws).toEqual(['coins/coin 0 2 happens(0.25) = true', 'coins/part 0 2 round(2.125) = 2']);
  });

  it('that are the same are joined, with the draws of the likeliest way there', () => {
    const scenario = stage({ regions: { town: {} }, rules: { idle: {} } }, [idle]);
    expect(outcomes(scenario, begin(scenario, 's'), {})).toMatchObject([
      { probability: 1, draws: [expect.stringMatching('= false')] },
    ]);
  });

  it('of ten who cross where three in ten are caught are those of a binomial', () => {
    const all = outcomes(border, begin(border, 's'), cross);
    const masses = binomialMasses(10, 0.3);
    expect(all).toHaveLength(11);
    for (const outcome of all) expect(outcome.probability).toBe(masses[10 - arrived(outcome)]);
    expect(all.map(arrived).slice(0, 4)).toEqual([7, 8, 6, 9]);
    expect(all.map(({ probability }) => probability)).toEqual(
      all.map(({ probability }) => probability).sort((a, b) => b - a),
    );
  });

  it('have the mean that many campaigns have, within four standard errors', () => {
    const all = outcomes(border, begin(border, 's'), cross);
    const mean = sum(all.map((outcome) => outcome.probability * arrived(outcome)));
    const variance = sum(all.map((outcome) => outcome.probability * (arrived(outcome) - mean) ** 2));
    const runs = 500;
    const seen = Array.from(
      { length: runs },
      (_, i) => step(border, begin(border, `mean/${i}`), cross).world.regions[1].fighters[1],
    );
    expect(mean).toBeCloseTo(7, 12);
    expect(Math.abs(sum(seen) / runs - mean)).toBeLessThan(4 * Math.sqrt(variance / runs));
  });

  it('leave the world they are asked of as it was, and are the same when asked again', () => {
    const world = begin(border, 's');
    const before = digest(world);
    expect(outcomes(border, world, cross)).toEqual(outcomes(border, world, cross));
    expect(digest(world)).toBe(before);
  });

  it('of generated wars add up to 1, and the turn that a seed gives is among them', () => {
    const forces = { regions: { min: 2, max: 2 }, factions: { min: 2, max: 2 }, turns: { min: 3, max: 3 } };
    const wars = fc.sample(arbitraries.war({ ...forces, without: ['ground-combat', 'ambush'] }), {
      numRuns: 100,
      seed: 2,
    });
    const sizes: number[] = [];
    for (const { scenario, log, seed } of wars) {
      const world = begin(scenario, seed);
      try {
        const all = outcomes(scenario, world, log[1] ?? {}, { most: 200 });
        const real = step(scenario, world, log[1] ?? {});
        expect(Math.abs(total(all) - 1)).toBeLessThan(1e-12);
        expect(all.map((each) => digest(each.world))).toContain(digest(real.world));
        expect(all.every(({ probability }) => probability > 0)).toBe(true);
        sizes.push(all.length);
      } catch (error) {
        if (!(error instanceof IssuesError)) throw error;
        expect(error.issues[0].code).toBe('too-many-outcomes');
      }
    }
    expect(sizes.length).toBeGreaterThan(40);
    expect(sizes.filter((size) => size > 2).length).toBeGreaterThan(10);
  });

  it('refuse a draw from a continuum, naming it, unless told what it gives', () => {
    const town = stage({
      regions: { town: { fighters: { army: 6, rebels: 4 } } },
      rules: { movement: {}, 'ground-combat': { spread: 0 } },
    });
    const world = begin(town, 's');
    const orders = { army: [press('town')] };
    expect(() => outcomes(town, world, orders)).toThrow(
      /^ground-combat\/effect-1\/town\/army: .* \[continuous-draw\]$/,
    );
    expect(() => outcomes(town, world, orders, { unit: 1 })).toThrow('[bad-unit]');
    const all = outcomes(town, world, orders, { unit: 0.5 });
    expect(Math.abs(total(all) - 1)).toBeLessThan(1e-12);
    expect(all.map((each) => digest(each.world))).toContain(digest(step(town, world, orders).world));
  });

  it('refuse more ways than they may', () => {
    const ask = (most: number): unknown => outcomes(border, begin(border, 's'), cross, { most });
    expect(() => ask(10)).toThrow('this turn may go in more than 10 ways [too-many-outcomes]');
    expect(() => ask(11)).not.toThrow();
  });

  it('notice a rule that remembers', () => {
    let asked = 0;
    const memory = defineRule({
      ...idle,
      id: 'memory',
      draws: ['coin'],
      apply(_, { theatre, chance }) {
        asked += 1;
        chance.happens('coin', asked / 1000, 0, theatre.nobody);
      },
    });
    const scenario = stage({ regions: { town: {} }, rules: { memory: {} } }, [memory]);
    expect(() => outcomes(scenario, begin(scenario, 's'), {})).toThrow('a turn played again draws');
  });
});
