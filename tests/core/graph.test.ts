import { describe, expect, test } from 'vitest';
import { channels, within } from '../../src/core/graph.js';
import type { CentreData, RelationData, Scenario } from '../../src/core/scenario.js';
import type { CrossingIndex, FactionIndex, RegionIndex } from '../../src/core/world.js';
import { begin } from '../../src/engine/step.js';
import { stage } from '../rules/stage.js';

/** A ring of five with a spur: a-b-c-d-e-a, and c-f. */
const ring = stage({
  factions: { army: 'state' },
  regions: { a: {}, b: {}, c: {}, d: {}, e: {}, f: {}, g: {} },
  ways: [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
    ['d', 'e'],
    ['e', 'a'],
    ['c', 'f'],
  ],
  rules: {},
}).compiled.theatre;

const region = (id: string): RegionIndex => ring.regions.findIndex((each) => each.id === id) as RegionIndex;
/** All that is within so many hops, where crossings named are closed. */
const reach = (start: string, hops: number, closed: readonly string[] = []): string[] => {
  const porosity = (crossing: CrossingIndex): number => (closed.includes(ring.crossings[crossing].id) ? 0 : 0.1);
  return ring.regions
    .map(({ id }) => id)
    .filter((id) => within(ring, porosity, region(start), hops, (found) => found === region(id)));
};

describe('within', () => {
  test.each([
    [0, ['a']],
    [1, ['a', 'b', 'e']],
    [2, ['a', 'b', 'c', 'd', 'e']],
    [3, ['a', 'b', 'c', 'd', 'e', 'f']],
    [5, ['a', 'b', 'c', 'd', 'e', 'f']],
  ])('%i crossings from a', (hops, found) => {
    expect(reach('a', hops)).toEqual(found);
  });

  test('goes round what is closed, and ends where nothing is left', () => {
    expect(reach('a', 2, ['a~b'])).toEqual(['a', 'd', 'e']);
    expect(reach('a', 5, ['a~b', 'e~a'])).toEqual(['a']);
    expect(reach('g', 5)).toEqual(['g']);
  });
});

describe('channels', () => {
  const centre = (id: string, members: string[], more: Partial<CentreData> = {}): CentreData => ({
    id,
    members,
    delay: 1,
    capacity: 2,
    ...more,
  });
  const centred = (centres: CentreData[], relations: RelationData[] = []): Scenario =>
    stage({
      factions: { army: 'state', guard: 'militia', legion: 'state' },
      regions: { a: {} },
      rules: { 'command-centres': {} },
      centres,
      relations,
    });
  /** The id of the first centre that carries word from army to guard. */
  const carrier = (scenario: Scenario, from = 'army', to = 'guard'): string | null => {
    const { theatre } = scenario.compiled;
    const index = (id: string): FactionIndex => theatre.factions.findIndex((each) => each.id === id) as FactionIndex;
    const found = channels(theatre, begin(scenario, 'x'), index(from), index(to));
    return found.length === 0 ? null : theatre.centres[found[0]].id;
  };

  test('is a centre of both, either way', () => {
    const scenario = centred([centre('cell', ['army', 'guard'])]);
    expect([carrier(scenario), carrier(scenario, 'guard', 'army')]).toEqual(['cell', 'cell']);
    expect([carrier(scenario, 'army', 'legion'), carrier(scenario, 'legion', 'guard')]).toEqual([null, null]);
  });

  test('is the fastest, then the first by key, whatever the order of the list', () => {
    const slow = centre('alpha', ['army', 'guard'], { delay: 3 });
    const fast = centre('omega', ['army', 'guard', 'legion']);
    const equal = centre('beta', ['army', 'guard']);
    expect(carrier(centred([slow, fast]))).toBe('omega');
    expect(carrier(centred([fast, slow]))).toBe('omega');
    expect(carrier(centred([fast, slow, equal]))).toBe('beta');
    expect(carrier(centred([{ ...equal, key: 'zeta' }, fast]))).toBe('omega');
  });

  test('is none that may carry nothing', () => {
    const mute = centre('alpha', ['army', 'guard'], { capacity: 0 });
    expect(carrier(centred([mute]))).toBeNull();
    expect(carrier(centred([mute, centre('slow', ['army', 'guard'], { delay: 9 })]))).toBe('slow');
  });

  test.each(['army', 'guard'])('is none where %s refuses the other', (from) => {
    const scenario = centred(
      [centre('cell', ['army', 'guard', 'legion'])],
      [{ from, refuses: [from === 'army' ? 'guard' : 'army'] }],
    );
    expect(carrier(scenario)).toBeNull();
    expect(carrier(scenario, 'army', 'legion')).toBe('cell');
  });
});
