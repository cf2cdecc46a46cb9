import { describe, expect, it } from 'vitest';
import { stream } from '../../src/core/chance.js';
import { clone } from '../../src/core/clone.js';
import { canonicalJson, digest, digestSections, digestText } from '../../src/core/digest.js';
import { hashWords } from '../../src/core/hash.js';
import type { World } from '../../src/core/world.js';
import { begin } from '../../src/engine/step.js';
import { shapes } from './shapes.js';

const { scenario } = shapes();
const world = begin(scenario, 'digest');
const edited = (edit: (world: World) => void): World => {
  const copy = clone(world);
  edit(copy);
  return copy;
};

describe('hashWords', () => {
  const base = Int32Array.from({ length: 40 }, (_, i) => Math.imul(i + 1, 0x9e3779b1));

  it('tells apart all edits of one word and many of two', () => {
    const next = stream('edits');
    const digests = new Map<string, string>();
    const flip = (words: Int32Array, i: number, bit: number): Int32Array => words.with(i, words[i] ^ (1 << bit));
    const note = (edit: string, words: Int32Array): void => void digests.set(edit, hashWords(words, words.length));
    note('', base);
    for (let i = 0; i < base.length; i++)
      for (let bit = 0; bit < 32; bit++) {
        note(`${i}.${bit}`, flip(base, i, bit));
        for (let n = 0; n < 8; n++) {
          const j = (i + 1 + Math.floor(next() * (base.length - 1))) % base.length;
          const other = Math.floor(next() * 32);
          note([`${i}.${bit}`, `${j}.${other}`].sort().join(' '), flip(flip(base, i, bit), j, other));
        }
      }
    expect(digests.size).toBeGreaterThan(11_000);
    expect(new Set(digests.values()).size).toBe(digests.size);
  });

  it('counts words: zeros at the end are not nothing', () => {
    expect(new Set([0, 1, 2, 3, 4].map((count) => hashWords(new Int32Array(4), count))).size).toBe(5);
  });

  it('gives 32 hex digits that never change', () => {
    expect(hashWords(Int32Array.of(1, 2, 3), 3)).toMatch(/^[0-9a-f]{32}$/);
    expect(digestText('marchland')).toBe('683a5f58dc3f9a45e8aa6f11e1937c1b');
  });
});

describe('digest of a world', () => {
  const all: readonly (readonly [string, (world: World) => void])[] = [
    ['turn', (w) => (w.turn += 1)],
    ['key', (w) => (w.key.b ^= 1)],
    ['controller', (w) => (w.regions[0].controller = -1 as never)],
    ['fighters', (w) => (w.regions[1].fighters[1] += 1)],
    ['fighters swapped', (w) => void w.regions[0].fighters.reverse()],
    ['battle start', (w) => (w.regions[0].battleStart[0] = 1e-300)],
    ['last stand', (w) => (w.regions[0].lastStand[1] = 1)],
    ['porosity', (w) => (w.crossings[0].porosity += 2 ** -52)],
    ['guards', (w) => (w.crossings[0].guards[0] += 1)],
    ['weariness', (w) => (w.factions[0].weariness = 1)],
    ['last alive', (w) => (w.factions[0].lastAlive += 1)],
    ['trust', (w) => (w.pairs.trust[1] = 0.125)],
    ['a march fewer', (w) => void w.marches.pop()],
    ['march', (w) => (w.marches[0].attacking = 1)],
    ['announcement', (w) => (w.announcements[0].delivered = 0)],
    ['deal', (w) => (w.deals[0].until += 1)],
    ['known', (w) => (w.known[0] += 1)],
    ['ledger', (w) => (w.ledger[3] += 1)],
    ['column', (w) => (w.columns[0][0] += 1)],
    ['stance', (w) => (w.authorities[0].stances[0] = 2)],
  ];

  it('covers everything that may change', () => {
    const digests = all.map(([, edit]) => digest(edited(edit)));
    expect(new Set([digest(world), ...digests]).size).toBe(all.length + 1);
  });

  it('names the section that changed', () => {
    const before = digestSections(world);
    const after = digestSections(edited((w) => (w.pairs.trust[1] = 0.5)));
    expect(Object.keys(before).filter((name) => before[name] !== after[name])).toEqual(['pairs']);
  });

  it('takes -0 for 0, as JSON does', () => {
    expect(digest(edited((w) => (w.factions[0].weariness = -0)))).toBe(digest(world));
  });

  it.each([Number.NaN, Infinity, -Infinity])('refuses %f', (value) => {
    expect(() => digest(edited((w) => (w.factions[0].weariness = value)))).toThrow('not finite');
  });
});

describe('canonicalJson', () => {
  it('is one text per value, whatever the order of members', () => {
    expect(canonicalJson({ b: [1, { d: null, c: 'x' }], a: -0 })).toBe('{"a":0,"b":[1,{"c":"x","d":null}]}');
    expect(canonicalJson({ a: 1, b: undefined })).toBe('{"a":1}');
  });

  it('orders members by UTF-16 code units', () => {
    expect(canonicalJson({ é: 1, z: 2, Z: 3, 10: 4, 9: 5 })).toBe('{"10":4,"9":5,"Z":3,"z":2,"é":1}');
  });
});
