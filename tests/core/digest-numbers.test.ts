import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { effort } from '../effort.js';
import { clone } from '../../src/core/clone.js';
import { canonicalJson, digest, digestSections, digestText } from '../../src/core/digest.js';
import { EngineBug } from '../../src/core/result.js';
import type { World } from '../../src/core/world.js';
import { begin } from '../../src/engine/step.js';
import { shapes } from './shapes.js';

const world = begin(shapes(3).scenario, 'numbers');
const edited = (edit: (world: World) => void): World => {
  const copy = clone(world);
  edit(copy);
  return copy;
};
/** The values that a world may not hold there. */
const refused = (values: readonly unknown[], set: (world: World, value: never) => void): unknown[] =>
  values.filter((value) => {
    try {
      digest(edited((w) => set(w, value as never)));
      return false;
    } catch (error) {
      return error instanceof EngineBug;
    }
  });

describe('a world may hold no number that a digest would confuse with another', () => {
  const counts: readonly (readonly [string, (world: World, value: number) => void])[] = [
    ['fighters', (w, value) => (w.regions[0].fighters[0] = value)],
    ['guards', (w, value) => (w.crossings[0].guards[0] = value)],
    ['a march', (w, value) => (w.marches[0].fighters = value)],
    ['known', (w, value) => (w.known[0] = value)],
    ['the turn', (w, value) => (w.turn = value)],
  ];

  test.each(counts)('%s: a count is a whole number of 32 bits', (_, set) => {
    const wrong = [Number.NaN, Infinity, 0.5, 2 ** 32, 2 ** 31, '3', undefined];
    expect(refused(wrong, set)).toEqual(wrong);
    expect(digest(edited((w) => set(w, 2 ** 31 - 1)))).toMatch(/^[0-9a-f]{32}$/);
  });

  test.each([
    ['trust', (w: World, value: number) => (w.pairs.trust[1] = value)],
    ['a ledger entry', (w: World, value: number) => (w.ledger[0] = value)],
    ['a column', (w: World, value: number) => (w.columns[0][0] = value)],
  ] as const)('%s: a share is finite', (_, set) => {
    const wrong = [Number.NaN, Infinity, -Infinity, '3', undefined];
    expect(refused(wrong, set)).toEqual(wrong);
  });

  test('-0 is 0 among counts too, and the smallest double is not 0', () => {
    const with0 = digest(edited((w) => (w.regions[0].fighters[2] = 0)));
    expect(digest(edited((w) => (w.regions[0].fighters[2] = -0)))).toBe(with0);
    expect(digest(edited((w) => (w.pairs.trust[1] = Number.MIN_VALUE)))).not.toBe(
      digest(edited((w) => (w.pairs.trust[1] = 0))),
    );
  });
});

test('lists of other lengths are other worlds, whatever their entries', () => {
  const lists: readonly ((world: World) => unknown)[] = [
    (w) => w.marches.push({ due: 0, faction: 0, from: 0, to: 0, crossing: 0, attacking: 0, fighters: 0 } as never),
    (w) => w.deals.push({ maker: 0, faction: 0, from: 0, to: 0, quarters: 0, until: 0 } as never),
    (w) => w.announcements.pop(),
    (w) => w.known.push(0),
    (w) => w.ledger.push(0),
    (w) => w.columns.push([]),
    (w) => w.columns[0].push(0),
    (w) => w.regions[0].fighters.push(0),
    // A number moved over the border between two lists.
    (w) => w.regions[0].lastStand.unshift(w.regions[0].attackers.pop() ?? 0),
    (w) => w.pairs.refuses.unshift(...w.pairs.consents.splice(0, 1)),
  ];
  const digests = [world, ...lists.map((edit) => edited(edit))].map(digest);
  expect(new Set(digests).size).toBe(digests.length);
});

test('of two worlds that differ in any two numbers at most one has a given digest', () => {
  // Every pair of fields of a region, each raised by one: what cancels in one lane must not cancel in the other.
  const raise: readonly ((world: World) => void)[] = world.regions.flatMap((_, i) => [
    ...world.factions.map((_faction, f) => (w: World) => void (w.regions[i].fighters[f] += 1)),
    ...world.factions.map((_faction, f) => (w: World) => void (w.regions[i].battleStart[f] += 1)),
    ...world.factions.map((_faction, f) => (w: World) => void (w.regions[i].since[f] += 1)),
    (w: World) => void (w.regions[i].entrenchment += 2 ** -40),
    (w: World) => void (w.regions[i].hardship += 2 ** -40),
  ]);
  const digests = new Set([digest(world)]);
  let edits = 1;
  for (let i = 0; i < raise.length; i++)
    for (let j = i; j < raise.length; j++) {
      digests.add(digest(edited((w) => (raise[i](w), raise[j](w)))));
      edits += 1;
    }
  expect(edits).toBeGreaterThan(200);
  expect(digests.size).toBe(edits);
});

test('a digest is of what is in a world, not of the object, and holds no state between calls', () => {
  const once = digest(world);
  const sections = digestSections(world);
  digest(edited((w) => (w.turn = 9)));
  expect(digest(JSON.parse(JSON.stringify(world)) as World)).toBe(once);
  expect(digestSections(clone(world))).toEqual(sections);
  expect(Object.keys(sections)).toEqual([
    'clock',
    'regions',
    'crossings',
    'factions',
    'authorities',
    'pairs',
    'marches',
    'announcements',
    'deals',
    'known',
    'ledger',
    'columns',
  ]);
  expect(Object.values(sections).every((part) => /^[0-9a-f]{8}$/.test(part))).toBe(true);
});

test('after a digest that was refused the next is right', () => {
  const once = digest(world);
  expect(() => digest(edited((w) => (w.columns[0][0] = Number.NaN)))).toThrow(EngineBug);
  expect(digest(world)).toBe(once);
});

test('a world larger than any before it, then a small one again', () => {
  const large = edited((w) => w.known.push(...Array.from({ length: 9000 }, (_, i) => i)));
  const once = digest(large);
  expect(digest(world)).not.toBe(once);
  expect(digest(large)).toBe(once);
});

describe('canonicalJson', () => {
  test('gives the value back, and one text whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        const plain: unknown = JSON.parse(JSON.stringify(value));
        expect(JSON.parse(text)).toEqual(plain);
        expect(canonicalJson(turned(plain))).toBe(text);
        expect(canonicalJson(JSON.parse(text))).toBe(text);
      }),
      effort(300, 11),
    );
  });

  test('tells apart values of other types, and keeps what texts hold', () => {
    const texts = [null, 0, '0', '', [], {}, [[]], [null], { a: null }, 'a"b\n\u2028', true, 'true'].map(canonicalJson);
    expect(new Set(texts).size).toBe(texts.length);
  });
});

/** The same value with the members of every object in the opposite order. */
const turned = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(turned);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, member]) => [key, turned(member)]),
  );
};

test('digestText tells texts apart by every UTF-16 unit and by length', () => {
  const texts = ['', '\0', '\0\0', 'a', 'b', 'ab', 'ba', 'é', 'e\u0301', '😀', '\ud83d', 'a\0'];
  expect(new Set(texts.map(digestText)).size).toBe(texts.length);
});
