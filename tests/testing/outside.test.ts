/** What reaches outside is named, works meanwhile, and finds everything as it was afterwards. */
import { describe, expect, it } from 'vitest';
import { outsideHelp } from '../../src/testing/outside.js';

const loose = globalThis as unknown as Record<string, unknown>;
const noop = (): void => undefined;

const REACHES: readonly (readonly [string, () => unknown])[] = [
  ['Math.random', () => Math.random()],
  ['performance.now', () => performance.now()],
  ['crypto.getRandomValues', () => crypto.getRandomValues(new Uint8Array(2))],
  ['crypto.randomUUID', () => crypto.randomUUID()],
  ['setTimeout', () => clearTimeout(setTimeout(noop))],
  ['setInterval', () => clearInterval(setInterval(noop))],
  ['setImmediate', () => clearImmediate(setImmediate(noop))],
  ['queueMicrotask', () => queueMicrotask(noop)],
  ['process.hrtime', () => process.hrtime()],
  ['process.cwd', () => process.cwd()],
  ['process.uptime', () => process.uptime()],
  ['process.memoryUsage', () => process.memoryUsage()],
  ['process.cpuUsage', () => process.cpuUsage()],
  ['process.nextTick', () => process.nextTick(noop)],
  ['new Date()', () => new Date().getFullYear()],
  ['Date()', () => Date()],
  ['Date.now', () => Date.now()],
  ['process.env', () => process.env['CAUTIOUS']],
  ['process.pid', () => process.pid],
];

describe('what is named', () => {
  it.each(REACHES)('%s, and nothing else', (name, reach) => {
    expect(outsideHelp(() => void reach())).toEqual([`used ${name}`]);
  });

  it('fetch, with what it asks for itself', () => {
    expect(outsideHelp(() => void fetch('data:,x').catch(noop))).toContain('used fetch');
  });

  it('each once, in alphabetical order', () => {
    const both = (): void => {
      Math.random();
      Date.now();
      Math.random();
    };
    expect(outsideHelp(both)).toEqual(['used Date.now', 'used Math.random']);
  });

  it('what everybody shares and somebody changed', () => {
    const list = Array.prototype as unknown as Record<string, unknown>;
    const change = (): void => {
      Object.defineProperty(list, 'last', { configurable: true, value: noop });
      loose['kept'] = 1;
    };
    expect(outsideHelp(change)).toEqual(['changed Array.prototype.last', 'changed globalThis.kept']);
    Reflect.deleteProperty(list, 'last');
    Reflect.deleteProperty(loose, 'kept');
  });

  it('also where it throws in the end', () => {
    const throws = (): void => {
      throw new Error('mine');
    };
    expect(() => outsideHelp(throws)).toThrow('mine');
    expect(outsideHelp(noop)).toEqual([]);
  });
});

describe('what is none of it', () => {
  it.each<readonly [string, () => unknown]>([
    ['a date that is given', () => new Date(2017, 8, 10).toISOString() + String(new Date('2017-09-10'))],
    ['dates’ arithmetic', () => Date.UTC(2017, 8, 10) + Date.parse('2017-09-10')],
    ['mathematics', () => Math.floor(Math.sqrt(2) * Math.PI)],
    ['JSON, maps, sorting', () => JSON.stringify([...new Map([[1, 2]]).keys()].sort((a, b) => a - b))],
    ['instanceof', () => new Date(0) instanceof Date],
    ['what a host makes when it is first asked for', () => btoa('a') + new TextEncoder().encode('a').join('')],
  ])('%s', (_, act) => {
    expect(outsideHelp(() => void act())).toEqual([]);
  });
});

describe('meanwhile and afterwards', () => {
  it('what is used works as ever', () => {
    const found: unknown[] = [];
    outsideHelp(() => {
      found.push(Math.random(), Date.now(), new Date(5).getTime(), new Date() instanceof Date, crypto.randomUUID());
    });
    expect(found).toEqual([expect.any(Number), expect.any(Number), 5, true, expect.stringMatching(/^[0-9a-f-]{36}$/)]);
    expect(Math.abs((found[1] as number) - Date.now())).toBeLessThan(5000);
  });

  it('everything is what it was, whatever happened', () => {
    const things = (): unknown[] => [
      Math.random,
      performance.now,
      Date,
      Date.now,
      setTimeout,
      setInterval,
      queueMicrotask,
      fetch,
      process.hrtime,
      process.hrtime.bigint,
      process.cwd,
      process.nextTick,
      ...['random'].map((name) => Object.getOwnPropertyDescriptor(Math, name)?.enumerable),
    ];
    const before = things();
    outsideHelp(noop);
    expect(() =>
      outsideHelp(() => {
        throw new Error('mine');
      }),
    ).toThrow('mine');
    expect(things()).toEqual(before);
    things().forEach((thing, i) => expect(thing).toBe(before[i]));
  });

  it('one inside another does not trap the other’s traps for good', () => {
    const random = Math.random;
    expect(outsideHelp(() => void outsideHelp(() => void Math.random()))).toEqual(['used Math.random']);
    expect(Math.random).toBe(random);
  });
});
