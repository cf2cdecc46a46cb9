import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { runOnPlanted } from './plant.js';

/** The rooms that decide a result. */
const deciding = ['core', 'scenario', 'rules', 'strategies', 'metrics', 'engine', 'experiment'];
const portable = [...deciding, 'report', 'testing'];
const silent = [...portable, 'node'];
const all = [...silent, 'cli'];

const exact = new Set('abs ceil clz32 floor fround imul max min round sign sqrt trunc'.split(' '));
const inexact = Object.getOwnPropertyNames(Math).filter((name) => !exact.has(name));

/** Bans: the rule, the rooms it holds in, and codes that break it. */
const bans: [rule: string, rooms: string[], codes: string[]][] = [
  [
    'marchland(exact-math)',
    deciding,
    [
      ...inexact.map((name) => `export const x = Math.${name};`),
      'export const x = Math.random();',
      "export const x = Math['exp'](1);",
      "export const x = Math?.['exp'](1);",
      "export const x = Math['floor'](1);",
      'export const x = Math?.exp(1);',
      'const { sin } = Math; export const x = sin(1);',
      'const { ...all } = Math; export const x = all;',
      'let sin; ({ sin } = Math); export const x = sin;',
      'const M = Math; export const x = M.sin(1);',
      'export const f = (M = Math) => M.sin(1);',
      "export const x = Reflect.get(Math, 'sin');",
      'export const x = (Math as { sin(n: number): number }).sin(1);',
      'export { f }; function f() { return [1].map(Math.sin); }',
      'export const x = (n: number) => n ** 2;',
      'export const x = (n: bigint) => n ** 2n;',
      'export const f = (n: number) => { n **= 2; return n; };',
    ],
  ],
  [
    'eslint(no-restricted-globals)',
    deciding,
    [
      'export const x = Date.now();',
      'export const x = new Date(0);',
      'const D = Date; export const x = D;',
      "export const x = new Intl.Collator('en');",
      'export const x = performance.now();',
      'export const x = crypto.getRandomValues(new Uint8Array(1));',
      'setTimeout(() => 0, 1); export {};',
      'setInterval(() => 0, 1); export {};',
      'setImmediate(() => 0); export {};',
      'queueMicrotask(() => 0); export {};',
      'export const x = process.env.HOME;',
      'export const x = globalThis.Math;',
      "export const x = globalThis['Date'];",
      'export const x = new WeakRef({});',
      'export const x = new FinalizationRegistry(() => 0);',
      'export const x = Temporal.Now;',
      'requestAnimationFrame(() => 0); export {};',
      'export const x = window.Math;',
      'export const x = self.Math;',
    ],
  ],
  [
    'eslint(no-restricted-globals)',
    portable,
    [
      'export const x = process.argv;',
      "export const x = Buffer.from('a');",
      "export const x = require('x');",
      'export const x = global.Math;',
      'export const x = __dirname;',
      'export const x = __filename;',
    ],
  ],
  [
    'eslint(no-restricted-properties)',
    deciding,
    [
      "export const x = 'a'.localeCompare('b');",
      "export const x = 'a'?.['localeCompare']('b');",
      "const { localeCompare } = 'a'; export const x = localeCompare;",
      'export const x = (1).toLocaleString();',
      'export const x = (d: { toLocaleDateString(): string }) => d.toLocaleDateString();',
      'export const x = (d: { toLocaleTimeString(): string }) => d.toLocaleTimeString();',
      "export const x = 'I'.toLocaleLowerCase('tr');",
      "export const x = 'i'.toLocaleUpperCase('tr');",
    ],
  ],
  ['marchland(no-for-in)', deciding, ['for (const key in { a: 1 }) key.at(0); export {};']],
  [
    'marchland(sort-order)',
    deciding,
    [
      'export const x = [2, 10].sort();',
      'export const x = [2, 10].toSorted();',
      'export const x = [2, 10]?.sort();',
      "export const x = [2, 10]['sort']();",
      'export const x = [2, 10].sort(undefined);',
      'export const x = [2, 10].map((n) => n + 1).sort().length;',
    ],
  ],
  ['eslint(no-eval)', all, ["export const x = eval('1');"]],
  ['eslint(no-new-func)', all, ["export const x = new Function('return Math.sin(1)');"]],
  ['eslint(no-console)', silent, ["console.log('a'); export {};", "console.error('a'); export {};"]],
  [
    'typescript(no-explicit-any)',
    all,
    ['export const x: any = 1;', 'export const f = (x: unknown) => x as any;', 'export type T = any[];'],
  ],
  ['typescript(no-non-null-assertion)', all, ['export const f = (x?: string) => x!.length;']],
  [
    'import(no-default-export)',
    all,
    [
      'export default 1;',
      'export default function f() { return 1; }',
      'const x = 1; export { x as default };',
      "export { default } from './x.js';",
    ],
  ],
  ['marchland(no-enum)', all, ['export enum E { A }', 'export const enum E { A }', 'export declare enum E { A }']],
  [
    'marchland(no-class)',
    all,
    ['export class World {}', 'export const x = class {};', 'export class MyError extends Error {}'],
  ],
  [
    'marchland(no-own-accessor)',
    all,
    ['export const x = { get y() { return 1; } };', 'export const x = { set y(z: number) { void z; } };'],
  ],
  [
    'marchland(our-errors)',
    silent,
    ["throw new Error('bad scenario');", "export const f = () => { throw new TypeError('x'); };"],
  ],
  [
    'marchland(zod-namespace)',
    all,
    [
      "import { z } from 'zod'; export const x = z;",
      "import z from 'zod'; export const x = z;",
      "import * as zod from 'zod'; export const x = zod;",
      "import z, * as all from 'zod'; export const x = [z, all];",
      "import type { ZodType } from 'zod'; export type T = ZodType;",
      "export { z } from 'zod';",
      "export * from 'zod';",
    ],
  ],
  [
    'marchland(plain-apply)',
    ['rules'],
    [
      'export const r = { apply(w: number[]) { return w.map((n) => n + 1); } };',
      'export const r = { apply: (w: number[]) => w.filter((n) => n > 1) };',
      'export const r = { apply: function (w: number[]) { return w.reduce((a, b) => a + b, 0); } };',
      'export const r = { apply(w: number[]) { w.forEach((n) => n); } };',
      'export const r = { apply(w: number[]) { return [...w]; } };',
      'export const r = { apply(w: { a: 1 }) { return { ...w }; } };',
    ],
  ],
];

/** What comes close to a ban and is allowed. */
const allowed: [rooms: string[], code: string][] = [
  [
    deciding,
    `
    /** Math.sin, Date and 2 ** 3 may be spoken of. */
    export class EngineBug extends Error {}
    export const halves = (xs: readonly number[]): number[] => xs.map((x) => Math.floor(Math.sqrt(Math.max(0, x))) / 2);
    export const sorted = (xs: readonly number[]): number[] => [...xs].sort((a, b) => a - b);
    export const ordered = (xs: readonly string[]): string[] => [...xs].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
    export const timing = (performance: { now: number }): number => performance.now;
    export const fail = (): never => { throw new EngineBug('Intl, process, crypto'); };
    export function nested(): number { const Math = { sin: 1 }; return Math.sin; }
    export const words = { Date: 1, process: 2, crypto: 3 };
    export const product = (xs: readonly number[]): number => { let all = 1; for (const x of xs) all *= x; return all; };
    export const level = ['none', 'full'] as const;
    export type Level = (typeof level)[number];
    `,
  ],
  [['report', 'testing', 'node'], 'export const x = [Math.sin(1), 2 ** 3];'],
  [['cli', 'node'], '/// <reference types="node" />\nexport const x = process.argv;'],
  [['cli'], "/// <reference types='node' />\nconsole.log('a'); if (process.argv.length > 9) throw new Error('a');"],
  [['scenario'], "import * as z from 'zod'; export const x = z.number();"],
  [
    ['rules'],
    `
    const everyone = (w: readonly number[]): number[] => [...w].map((n) => n + 1);
    export const r = {
      orders: (w: readonly number[]) => w.filter((n) => n > 1),
      apply(w: number[]) { for (const n of everyone(w)) w.push(n); },
    };
    `,
  ],
];

/** The files of src/ that are rooms of their own. */
const single = {
  'src/setup.ts': {
    code: "for (const k in {}) k.at(0); export const x = Math.sin(Date.now()) + [1].sort().length + 'a'.localeCompare('b');",
    rules: [
      'eslint(no-restricted-globals)',
      'eslint(no-restricted-properties)',
      'marchland(exact-math)',
      'marchland(no-for-in)',
      'marchland(sort-order)',
    ],
  },
  'src/index.ts': {
    code: 'console.log(process.argv); export default 1;',
    rules: ['eslint(no-console)', 'eslint(no-restricted-globals)', 'import(no-default-export)'],
  },
};

// All are planted for one run of the linter: file name -> code, and back from the linter: file name -> rules.
const planted: Record<string, string> = {};
function plant(room: string, code: string): string {
  const file = `src/${room}/planted-${Object.keys(planted).length}.ts`;
  planted[file] = code;
  return file;
}
const offences = bans.flatMap(([rule, rooms, codes]) =>
  codes.map((code) => ({ rule, code, files: rooms.map((room) => plant(room, code)) })),
);
const innocents = allowed.map(([rooms, code]) => ({ code, files: rooms.map((room) => plant(room, code)) }));
for (const [file, { code }] of Object.entries(single)) planted[file] = code;

const found = new Map<string, Set<string>>();
const printed = runOnPlanted(planted, 'oxlint/bin/oxlint', ['--format=json', 'src']);
const { diagnostics } = JSON.parse(printed) as { diagnostics: { code?: string; message: string; filename: string }[] };
for (const { code, message, filename } of diagnostics)
  found.set(filename, (found.get(filename) ?? new Set()).add(code ?? message));

/** The rules that the linter names, with the rooms where it does. */
const named = (files: readonly string[]) => files.map((file) => ({ file, rules: [...(found.get(file) ?? [])] }));

describe('the linter catches', () => {
  test.each(offences)('$rule: $code', ({ rule, files }) => {
    expect(files.length).toBeGreaterThan(0);
    expect(named(files).filter(({ rules }) => !rules.includes(rule))).toEqual([]);
  });

  test.each(Object.entries(single))('every ban of %s', (file, { rules }) => {
    expect([...(found.get(file) ?? [])]).toEqual(expect.arrayContaining(rules));
  });
});

describe('the linter lets pass', () => {
  test.each(innocents)('$code', ({ files }) => {
    expect(named(files).filter(({ rules }) => rules.length > 0)).toEqual([]);
  });
});

/** True of a comment that switches off all rules, or a ban. */
function switchesBanOff(comment: string): boolean {
  const banned = bans.map(([rule]) => rule.replace(/^.*\((.*)\)$/, '$1'));
  return !/-disable(-next)?(-line)?\s+[a-z]/.test(comment) || banned.some((rule) => comment.includes(rule));
}

test('no file of src/ switches a ban off: exceptions stand in the configuration', () => {
  const comments = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((file) => /\.[cm]?ts$/.test(file))
    .flatMap((file) => readFileSync(`src/${file}`, 'utf8').match(/(oxlint|eslint)-disable.*/g) ?? []);
  expect(comments.filter(switchesBanOff)).toEqual([]);
  expect(switchesBanOff('oxlint-disable')).toBe(true);
  expect(switchesBanOff('eslint-disable-next-line no-empty, marchland/exact-math -- quicker')).toBe(true);
  expect(switchesBanOff('oxlint-disable-next-line typescript/no-unsafe-return -- untyped')).toBe(false);
});
