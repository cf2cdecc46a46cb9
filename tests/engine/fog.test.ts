import { describe, expect, it } from 'vitest';
import type { View } from '../../src/core/contracts.js';
import type { RelationData, Scenario } from '../../src/core/scenario.js';
import { begin, view } from '../../src/engine/step.js';
import { play } from '../../src/setup.js';
import { advance, stage, turn, withdraw, type Stage } from '../rules/stage.js';

/** A chain of five: army — near — middle — den — far. */
const chain = (relations: RelationData[] = [], more: Partial<Stage> = {}): Scenario =>
  stage({
    factions: { army: 'state', guard: 'militia', rebels: 'insurgent' },
    regions: {
      home: { fighters: { army: 40 }, controller: 'army' },
      near: {},
      middle: { fighters: { rebels: 7 } },
      den: { fighters: { rebels: 9 }, controller: 'rebels' },
      far: { fighters: { guard: 5 } },
    },
    ways: [
      ['home', 'near'],
      ['near', 'middle'],
      ['middle', 'den'],
      ['den', 'far'],
    ],
    rules: { movement: {} },
    relations,
    ...more,
  });

const seen = (scenario: Scenario, world = begin(scenario, 'fog'), faction = 'army'): Record<string, number | null> =>
  Object.fromEntries(view(scenario, world, faction).regions.map((region) => [region.id, region.fighters('rebels')]));

describe('what a faction knows', () => {
  it('is where it stands or holds, and one open crossing on; elsewhere nothing, which is not 0', () => {
    expect(seen(chain())).toEqual({ home: 0, near: 0, middle: null, den: null, far: null });
    expect(
      view(chain(), begin(chain(), 'fog'), 'rebels').regions.map((region) => [region.id, region.fighters('army')]),
    ).toEqual([
      ['den', 0],
      ['far', 0],
      ['home', null],
      ['middle', 0],
      ['near', 0],
    ]);
  });

  it('is its own strength everywhere, and who holds what', () => {
    const eyes = view(chain(), begin(chain(), 'fog'), 'army');
    expect(eyes.region('far').fighters('army')).toBe(0);
    expect(eyes.region('den').controller).toBe('rebels');
  });

  it('by control alone as well', () => {
    const empty = chain([], {
      regions: { home: { controller: 'army' }, near: { fighters: { rebels: 3 } }, middle: {}, den: {}, far: {} },
    });
    expect(seen(empty)).toMatchObject({ home: 0, near: 3, middle: null });
  });

  it('not across a closed crossing', () => {
    const closed = chain([], {
      regions: { home: { fighters: { army: 40 } }, near: { country: 'east' }, middle: {}, den: {}, far: {} },
      ways: [['home', 'near', { porosity: 0 }]],
    });
    expect(seen(closed)).toMatchObject({ home: 0, near: null });
    expect(view(closed, begin(closed, 'fog'), 'army').region('home').neighbours).toEqual([]);
  });
});

describe('partners', () => {
  const link = (level: RelationData['level'], more: RelationData[] = []): RelationData[] => [
    { between: ['army', 'guard'], ...(level === undefined ? {} : { level }) },
    ...more,
  ];

  it.each(['intelligence', 'joint'] as const)('at level %s see with each other’s eyes', (level) => {
    expect(seen(chain(link(level)))).toEqual({ home: 0, near: 0, middle: null, den: 9, far: 0 });
  });

  it.each([
    ['at a lower level', link('deconfliction')],
    ['where one refuses', link('joint', [{ from: 'army', refuses: ['guard'] }])],
    ['where the other refuses', link('joint', [{ from: 'guard', refuses: ['army'] }])],
  ])('%s do not', (_, relations) => {
    expect(seen(chain(relations))).toMatchObject({ den: null, far: null });
  });
});

describe('asOf', () => {
  it('is the last turn in which a region was known; 0 = never', () => {
    const scenario = chain();
    const asOf = (world: ReturnType<typeof begin>): number[] =>
      view(scenario, world, 'army').regions.map((region) => region.asOf);
    // Regions by key: den, far, home, middle, near.
    const start = begin(scenario, 'fog');
    expect(asOf(start)).toEqual([0, 0, 1, 0, 1]);
    const there = turn(scenario, start, { army: [advance('home', 'near')] }).world;
    expect(asOf(there)).toEqual([0, 0, 2, 2, 2]);
    const back = turn(scenario, there, { army: [withdraw('near', 'home')] }).world;
    expect(asOf(back)).toEqual([0, 0, 3, 2, 3]);
    expect(seen(scenario, back)['middle']).toBeNull();
  });
});

describe('marches', () => {
  it('are seen by who knows their next region, and by their own', () => {
    const scenario = chain([], {
      ways: [
        ['home', 'near'],
        ['near', 'middle', { km: 300 }],
        ['middle', 'den', { km: 300 }],
        ['den', 'far', { km: 300 }],
      ],
    });
    const { world } = turn(scenario, null, { rebels: [withdraw('middle', 'near', 4), withdraw('den', 'middle', 2)] });
    const marches = (faction: string) =>
      view(scenario, world, faction).marches.map(({ to, fighters }) => [to, fighters]);
    expect(marches('army')).toEqual([['near', 7]]);
    expect(marches('rebels')).toHaveLength(2);
    expect(marches('guard')).toEqual([]);
  });
});

describe('events of the last turn', () => {
  it('are public, name the faction, or happened where it looks', () => {
    const told: Record<string, string[]> = {};
    const scenario = chain();
    play(scenario, {
      seed: 'fog',
      turns: 2,
      strategies: Object.fromEntries(
        ['army', 'guard', 'rebels'].map((id) => [
          id,
          (eyes: View) => {
            told[id] = eyes.lastTurn.events.map(({ kind, faction }) => `${kind} ${faction}`);
            return id === 'guard' ? [] : id === 'army' ? [advance('home', 'near')] : [withdraw('den', 'far', 2)];
          },
        ]),
      ),
    });
    expect(told['army']).toEqual(['arrived army']);
    expect(told['rebels']).toContain('arrived rebels');
    expect(told['guard']).toEqual(['arrived rebels']);
  });
});
