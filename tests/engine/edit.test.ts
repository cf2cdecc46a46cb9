import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import { digest } from '../../src/core/digest.js';
import { deepFreeze } from '../../src/core/freeze.js';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { edit, type SnapshotDraft } from '../../src/engine/edit.js';
import { inspect, type Snapshot } from '../../src/engine/inspect.js';
import { begin, step } from '../../src/engine/step.js';
import { validateScenario } from '../../src/setup.js';
import { arbitraries } from '../../src/testing/index.js';
import { shareObjects } from '../../src/testing/plain.js';
import { shapes } from '../core/shapes.js';
import { scenarioOf } from '../golden/war.js';
import { advance, stage } from '../rules/stage.js';

const { scenario } = shapes(2);
const world = deepFreeze(begin(scenario, 'edit'));
type Change = (draft: SnapshotDraft) => void;

const edited = (change: Change): Snapshot => inspect(scenario, unwrap(edit(scenario, world, change)));

/** Codes and paths of all that is wrong. */
const wrong = (change: (draft: never) => void, on: Scenario = scenario): [string, string][] => {
  const result = edit(on, begin(on, 'edit'), change as Change);
  return result.ok ? [] : result.issues.map(({ code, path }) => [code, path]);
};

describe('edit', () => {
  test('changes what it is told and nothing else', () => {
    const before = inspect(scenario, world);
    const after = edited((draft) => {
      draft.regions['valley'].controller = 'army';
      draft.regions['valley'].hardship = 0.5;
      draft.crossings['base~valley'].status = 'sealed';
      draft.factions['army'].ceiling = 2;
      draft.factions['rebels'].patron = 'guard';
      draft.authorities['elder'].stances.militias = 'withholds';
      draft.pairs['army/guard'].consents = ['strike', 'share'];
      draft.pairs['army/guard'].refuses = true;
    });
    expect(after).toMatchObject({
      regions: { valley: { controller: 'army', hardship: 0.5, fighters: { rebels: 90 } } },
      crossings: { 'base~valley': { status: 'sealed', porosity: 0.5 } },
      factions: { army: { ceiling: 2, ledger: before.factions['army'].ledger }, rebels: { patron: 'guard' } },
      authorities: { elder: { stances: { militias: 'withholds', expeditions: 'neutral' } } },
      pairs: {
        'army/guard': { consents: ['strike', 'share'], refuses: true },
        'guard/army': { consents: [], refuses: false },
      },
    });
    expect(after.regions['base']).toEqual(before.regions['base']);
    expect(after.marches).toEqual(before.marches);
  });

  test('leaves the world it is given alone and shares nothing with it', () => {
    const was = digest(world);
    const next = unwrap(edit(scenario, world, (draft) => void (draft.regions['base'].fighters['army'] = 1)));
    expect(digest(world)).toBe(was);
    expect(shareObjects(next, world)).toBe(false);
  });

  test('an edit that changes nothing gives the same world', () => {
    for (const change of [
      (): void => undefined,
      (draft: SnapshotDraft): void => void (draft.regions['base'].fighters['army'] = 300),
      (draft: SnapshotDraft): void =>
        void (draft.regions['base'] = structuredClone(inspect(scenario, world)).regions['base']),
      (draft: SnapshotDraft): void => void (draft.marches = [...draft.marches]),
    ])
      expect(digest(unwrap(edit(scenario, world, change)))).toBe(digest(world));
  });

  test('books fighters who appear and vanish', () => {
    const after = edited((draft) => {
      draft.regions['base'].fighters['army'] = 250;
      draft.regions['valley'].fighters['army'] = 20;
      draft.regions['valley'].fighters['rebels'] = 0;
      draft.crossings['base~valley'].guards['army'] = 6;
    });
    expect(after.factions['army'].ledger).toMatchObject({ start: 325, 'edit-gain': 21, 'edit-loss': 50 });
    expect(after.factions['rebels'].ledger).toMatchObject({ 'edit-gain': 0, 'edit-loss': 90 });
  });

  test('who comes to a region is there from the coming turn on, and sees it', () => {
    const after = edited((draft) => void (draft.regions['valley'].fighters['guard'] = 20));
    expect(after.regions['valley'].since['guard']).toBe(1);
    expect(after.factions['guard']).toMatchObject({ lastAlive: 0, known: { valley: 1 } });
  });

  test('what it says itself wins over what follows', () => {
    const after = edited((draft) => {
      draft.regions['valley'].fighters['guard'] = 20;
      draft.regions['valley'].since['guard'] = 5;
    });
    expect(after.regions['valley'].since['guard']).toBe(5);
  });

  test('a level holds both ways', () => {
    const after = edited((draft) => void (draft.pairs['army/guard'].level = 'joint'));
    expect([after.pairs['army/guard'].level, after.pairs['guard/army'].level]).toEqual(['joint', 'joint']);
    const change: Change = ({ pairs }) => {
      pairs['army/guard'].level = 'joint';
      pairs['guard/army'].level = 'hostile';
    };
    expect(wrong(change)).toEqual([['one-sided-level', 'pairs/army/guard/level']]);
  });

  test('marches, announcements and deals come, go and change', () => {
    const after = edited((draft) => {
      draft.marches.splice(0, 1);
      draft.marches[0].fighters = 25;
      draft.marches.push({ faction: 'rebels', from: 'valley', to: 'base', due: 3, attacking: true, fighters: 4 });
      draft.announcements[0].delivered = true;
      draft.deals.length = 1;
    });
    expect(after.marches).toEqual([
      { faction: 'army', from: 'base', to: 'valley', due: 3, attacking: false, fighters: 25 },
      { faction: 'rebels', from: 'valley', to: 'base', due: 3, attacking: true, fighters: 4 },
    ]);
    expect(after.deals).toHaveLength(1);
    expect(after.factions['army'].ledger).toMatchObject({ 'edit-gain': 5, 'edit-loss': 0 });
    expect(after.factions['rebels'].ledger).toMatchObject({ 'edit-gain': 4 });
  });

  test('the war goes on from there', () => {
    const next = unwrap(
      edit(scenario, world, (draft) => {
        draft.regions['valley'].fighters['army'] = 800;
        draft.regions['valley'].fighters['rebels'] = 0;
        draft.marches.push({ faction: 'rebels', from: 'valley', to: 'base', due: 1, attacking: false, fighters: 4 });
      }),
    );
    const { world: after, rejected } = step(scenario, next, { army: [advance('valley', 'base', 2)] });
    expect(rejected).toEqual([]);
    expect(inspect(scenario, after)).toMatchObject({ turn: 1, regions: { base: { fighters: { rebels: 4 } } } });
  });

  test('columns that a file may set can be set, within their bounds; others cannot', () => {
    expect(wrong((draft: SnapshotDraft) => void (draft.columns['control']['claimed']['base'] = 1))).toEqual([
      ['not-settable', 'columns/control/claimed/base'],
    ]);
  });
});

describe('what edit refuses, all at once and by path', () => {
  test('many mistakes', () => {
    const found = wrong((draft: SnapshotDraft) => {
      draft.turn = 4;
      draft.regions['base'].fighters['army'] = -1;
      draft.regions['base'].fighters['guard'] = 1.5;
      draft.regions['base'].legitimacy = 1.01;
      draft.regions['valley'].controller = 'rebel';
      draft.crossings['base~valley'].porosity = NaN;
      draft.factions['army'].ledger['start'] = 9;
    });
    expect(found).toHaveLength(7);
    expect(Object.fromEntries(found.map(([code, path]) => [path, code]))).toEqual({
      turn: 'not-settable',
      'regions/base/fighters/army': 'out-of-range',
      'regions/base/fighters/guard': 'out-of-range',
      'regions/base/legitimacy': 'out-of-range',
      'regions/valley/controller': 'unknown-faction',
      'crossings/base~valley/porosity': 'out-of-range',
      'factions/army/ledger/start': 'not-settable',
    });
  });

  test('suggests what was probably meant', () => {
    const result = edit(scenario, world, (draft) => {
      draft.regions['valey'] = draft.regions['valley'];
      draft.regions['valley'].controller = 'rebel';
      draft.regions['base'].fighters['gard'] = 3;
    });
    expect(result.ok ? [] : result.issues.map(({ path, suggestion }) => [path, suggestion])).toEqual(
      expect.arrayContaining([
        ['regions/valey', 'valley'],
        ['regions/valley/controller', 'rebels'],
        ['regions/base/fighters/gard', 'guard'],
      ]),
    );
  });

  test.each<[string, (draft: never) => void, [string, string][]]>([
    [
      'a region that there is not',
      ({ regions }: SnapshotDraft) => void (regions['moon'] = regions['base']),
      [['unknown-region', 'regions/moon']],
    ],
    [
      'fighters of nobody',
      ({ regions }: SnapshotDraft) => void (regions['base'].fighters['x'] = 1),
      [['unknown-faction', 'regions/base/fighters/x']],
    ],
    [
      'a name',
      ({ regions }: SnapshotDraft) => void Object.assign(regions['base'], { name: 'B' }),
      [['unknown-key', 'regions/base/name']],
    ],
    ['a region taken away', ({ regions }: SnapshotDraft) => void delete regions['base'], [['missing', 'regions/base']]],
    [
      'all regions taken away',
      (draft: SnapshotDraft) => void Object.assign(draft, { regions: null }),
      [['wrong-type', 'regions']],
    ],
    [
      'a word that is none',
      ({ pairs }: SnapshotDraft) => void (pairs['army/guard'].level = 'friends' as never),
      [['unknown-value', 'pairs/army/guard/level']],
    ],
    [
      'a consent that is none',
      ({ pairs }: SnapshotDraft) => void (pairs['army/guard'].consents = ['x'] as never),
      [['unknown-value', 'pairs/army/guard/consents']],
    ],
    [
      'a pair that there is not',
      ({ pairs }: SnapshotDraft) => void Object.assign(pairs, { 'army/x': {}, 'army/y': { trust: 1 } }),
      [['unknown-faction', 'pairs/army/y']],
    ],
    [
      'a text for a number',
      ({ regions }: SnapshotDraft) => void (regions['base'].hardship = '1' as never),
      [['wrong-type', 'regions/base/hardship']],
    ],
    [
      'what is known',
      ({ factions }: SnapshotDraft) => void (factions['army'].known['base'] = 9),
      [['not-settable', 'factions/army/known/base']],
    ],
    [
      'a list that is none',
      (draft: SnapshotDraft) => void Object.assign(draft, { marches: 3 }),
      [['wrong-type', 'marches']],
    ],
    [
      'a march of nobody',
      ({ marches }: SnapshotDraft) => void (marches[0].fighters = 0),
      [['out-of-range', 'marches/army/base/valley/2/fighters']],
    ],
    [
      'a march without a way',
      ({ marches }: SnapshotDraft) => void (marches[0].to = 'base'),
      [['no-crossing', 'marches/army/base/base/2/to']],
    ],
    [
      'a march into the past',
      ({ marches }: SnapshotDraft) => void (marches[0].due = 0),
      [['out-of-range', 'marches/army/base/valley/0/due']],
    ],
    [
      'a march with more to it',
      ({ marches }: SnapshotDraft) => void Object.assign(marches[0], { crossing: 0 }),
      [['unknown-key', 'marches/army/base/valley/2/crossing']],
    ],
    [
      'half an announcement',
      ({ announcements }: SnapshotDraft) => void announcements.push({ from: 'army' } as never),
      [
        ['missing', 'announcements/army/?/?/?/to'],
        ['missing', 'announcements/army/?/?/?/region'],
        ['missing', 'announcements/army/?/?/?/turn'],
        ['missing', 'announcements/army/?/?/?/weeks'],
        ['missing', 'announcements/army/?/?/?/sent'],
        ['missing', 'announcements/army/?/?/?/due'],
        ['missing', 'announcements/army/?/?/?/delivered'],
      ],
    ],
    [
      'a word to oneself',
      ({ announcements }: SnapshotDraft) => void (announcements[0].to = 'army'),
      [['self-announcement', 'announcements/army/army/valley/2/to']],
    ],
    [
      'a member that is none',
      ({ deals }: SnapshotDraft) => void deals.push(7 as never),
      [['wrong-type', 'deals/?/?/?/?']],
    ],
  ])('%s', (_, change, issues) => {
    expect(wrong(change)).toEqual(issues);
  });

  test('a crossing inside one country', () => {
    const inland = stage({ regions: { base: {}, town: {} }, ways: [['base', 'town']], rules: {} });
    const change: Change = ({ crossings }) => {
      crossings['base~town'].porosity = 0.5;
      crossings['base~town'].status = 'sealed';
    };
    expect(wrong(change, inland)).toEqual([
      ['not-settable', 'crossings/base~town/status'],
      ['not-settable', 'crossings/base~town/porosity'],
    ]);
  });

  test('a world of another scenario is misuse', () => {
    expect(() => edit(scenario, begin(scenarioOf('two-valleys'), 'x'), () => undefined)).toThrow('foreign-world');
  });

  test('what the change throws passes through', () => {
    const boom = (): void => {
      throw new RangeError('boom');
    };
    expect(() => edit(scenario, world, boom)).toThrow(RangeError);
  });

  test('junk of any sort, without throwing', () => {
    const circle: Record<string, unknown> = {};
    circle['self'] = circle;
    const junk = fc.oneof(fc.anything(), fc.constant(circle), fc.constant([circle]), fc.constant(1n));
    const places: ((draft: SnapshotDraft, value: never) => void)[] = [
      (draft, value) => void (draft.regions = value),
      (draft, value) => void (draft.regions['base'] = value),
      (draft, value) => void (draft.regions['base'].fighters['army'] = value),
      (draft, value) => void (draft.pairs['army/guard'].consents = value),
      (draft, value) => void (draft.marches = value),
      (draft, value) => void draft.deals.push(value),
    ];
    fc.assert(
      fc.property(junk, fc.constantFrom(...places), (value, put) => {
        const result = edit(scenario, world, (draft) => put(draft, value as never));
        if (result.ok) step(scenario, result.value, {});
        else expect(result.issues.length).toBeGreaterThan(0);
      }),
      effort(300, 5),
    );
  });
});

describe('on generated wars', () => {
  /** Anything that a snapshot's numbers may be set to, picked by a number of its own. */
  const shuffle = (draft: SnapshotDraft, picks: readonly number[]): void => {
    const ids = Object.keys(draft.factions);
    let next = 0;
    const pick = (): number => picks[next++ % picks.length];
    for (const region of Object.values(draft.regions)) {
      for (const id of ids) if (pick() % 2 === 0) region.fighters[id] = pick();
      region.controller = pick() % 3 === 0 ? null : ids[pick() % ids.length];
      region.entrenchment = (pick() % 11) / 10;
    }
    for (const crossing of Object.values(draft.crossings)) for (const id of ids) crossing.guards[id] = pick() % 50;
    for (const march of draft.marches) march.fighters = 1 + pick();
    if (pick() % 2 === 0) draft.marches.splice(0, 1);
  };

  test('any edit within bounds is taken, and the war goes on with its books in order', () => {
    fc.assert(
      fc.property(
        arbitraries.scenario(),
        fc.array(fc.integer({ min: 0, max: 2000 }), { minLength: 20, maxLength: 60 }),
        fc.integer({ min: 0, max: 3 }),
        (data, picks, turns) => {
          const generated = unwrap(validateScenario(data));
          let now: World = begin(generated, 'edit');
          for (let turn = 0; turn < turns; turn++) now = step(generated, now, {}).world;
          expect(digest(unwrap(edit(generated, now, () => undefined)))).toBe(digest(now));
          const next = unwrap(edit(generated, now, (draft) => shuffle(draft, picks)));
          step(generated, step(generated, next, {}).world, {});
          const shown = inspect(generated, next);
          const wanted = structuredClone(inspect(generated, now)) as SnapshotDraft;
          shuffle(wanted, picks);
          for (const id of Object.keys(shown.regions))
            expect(shown.regions[id].fighters).toEqual(wanted.regions[id].fighters);
          expect(shown.marches).toEqual(wanted.marches);
        },
      ),
      effort(60, 6),
    );
  });
});
