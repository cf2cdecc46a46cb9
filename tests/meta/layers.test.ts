import { describe, expect, test } from 'vitest';
import { runOnPlanted } from './plant.js';

/** Lowest floor first; rooms of one floor never import each other. */
const floors = [
  ['core'],
  ['scenario', 'rules', 'strategies', 'metrics', 'engine'],
  ['setup.ts'],
  ['experiment'],
  ['report', 'node', 'index.ts'],
  ['testing'],
  ['cli', 'viewer'],
];
const rooms = floors.flatMap((names, floor) => names.map((name) => ({ name, floor })));

/** Where packages may be used; what is not listed for a package is forbidden. */
const packages: [specifier: string, places: string[]][] = [
  ['seedrandom/lib/alea.js', ['core/chance.ts', 'core/streams.ts']],
  ['immer', ['scenario/vary.ts', 'engine/edit.ts', 'engine/trace.ts']],
  ['zod', ['scenario']],
  ['yaml', ['scenario']],
  ['fastest-levenshtein', ['core/suggest.ts']],
  ['@stdlib/stats-base-dists-t-cdf', ['experiment/statistics.ts']],
  ['fast-check', ['testing']],
  ['tsx/esm/api', ['node', 'cli']],
  ['commander', ['cli']],
  ['cli-table3', ['cli']],
  ['cli-progress', ['cli']],
  ['picocolors', ['cli']],
  ['node:fs', ['node', 'cli']],
  ['node:worker_threads', ['node', 'cli']],
  ['vitest', []],
  ['typescript', []],
  ['left-pad', []],
];

/** Every way to name another module. */
const imports: Record<string, (specifier: string, n: number) => string> = {
  value: (specifier, n) => `import * as v${n} from '${specifier}'; export { v${n} };`,
  type: (specifier, n) => `import type * as T${n} from '${specifier}'; export type { T${n} };`,
  'inline-type': (specifier, n) => `export type I${n} = import('${specifier}').X;`,
  dynamic: (specifier, n) => `export const d${n} = () => import('${specifier}');`,
  're-export': (specifier, n) => `export * as r${n} from '${specifier}';`,
};

// All is planted for one run of dependency-cruiser.
const isFile = (room: string) => room.endsWith('.ts');
const thing = (room: string) => (isFile(room) ? room : `${room}/thing.ts`);
const planted: Record<string, string> = {};
const importAll = (from: string, kind: string, specifiers: readonly string[]): void => {
  planted[`src/${from}`] = specifiers.map((specifier, n) => imports[kind](specifier, n)).join('\n');
};
/** The path from a file of src/ to another. */
const relative = (from: string, to: string) => `${from.includes('/') ? '..' : '.'}/${to.replace(/ts$/, 'js')}`;

const planters: { file: string; kind: string; room: string; floor: number }[] = [];
for (const { name, floor } of rooms) {
  if (!isFile(name)) planted[`src/${thing(name)}`] = 'export interface X { x: 1 }\nexport const x = 1;';
  for (const kind of isFile(name) ? ['type'] : Object.keys(imports)) {
    const file = isFile(name) ? name : `${name}/by-${kind}.ts`;
    planters.push({ file, kind, room: name, floor });
    importAll(file, kind, [
      ...rooms.filter((other) => other.name !== name).map((other) => relative(file, thing(other.name))),
      ...packages.map(([specifier]) => specifier),
    ]);
  }
}
// The files that may use a package, and only they.
const privileged = packages.flatMap(([specifier, places]) =>
  places.filter((place) => place.includes('/')).map((file) => ({ file, specifier })),
);
for (const { file } of privileged) {
  const own = privileged.filter((other) => other.file === file).map(({ specifier }) => specifier);
  importAll(file, 'value', own);
}
Object.assign(planted, {
  'src/core/contracts.ts': "import { w } from './world.js';\nexport interface Rule { id: string }\nexport const c = w;",
  'src/core/world.ts': 'export const w = 1;\nexport interface World { w: 1 }',
  'src/core/orders.ts': "import type { Rule } from './contracts.js';\nexport type Order = Rule;",
  'src/metrics/contracts.ts': "import type { World } from '../core/world.js';\nexport type C = World;",
  'src/engine/ring-a.ts': "export type { B } from './ring-b.js';\nexport interface A { a: 1 }",
  'src/engine/ring-b.ts': "import type { A } from './ring-a.js';\nexport interface B { a: A }",
  'src/core/node-types.ts': '/// <reference types="node" />\nexport const x = 1;',
  'src/attic/x.ts': "import { x } from '../core/thing.js';\nexport const y = x;",
  'src/loose.ts': "export { y } from './attic/x.js';",
  'src/node/way-out.ts': "export { o } from '../../tests/helper.js';\nexport { gone } from './gone.js';",
  'tests/helper.ts': 'export const o = 1;',
});

interface Violation {
  from: string;
  unresolvedTo?: string;
  rule: { name: string };
}
const printed = runOnPlanted(planted, 'dependency-cruiser/bin/dependency-cruise.mjs', [
  '--config=.ci/layers.mjs',
  '--no-progress',
  '--output-type=json',
  'src',
]);
const { violations } = (JSON.parse(printed) as { summary: { violations: Violation[] } }).summary;
/** The rules broken by a file of src/, for one of its imports or for all. */
const broken = (file: string, specifier?: string): string[] => {
  const builtin = specifier?.replace(/^node:/, '');
  return violations
    .filter(({ from, unresolvedTo }) => from === `src/${file}` && (!builtin || unresolvedTo === builtin))
    .map(({ rule }) => rule.name);
};

describe('imports go down only', () => {
  test.each(planters)('from $file', ({ file, room, floor }) => {
    for (const other of rooms) {
      if (other.name === room) continue;
      const reported = broken(file, relative(file, thing(other.name))).filter((rule) => rule !== 'no-circle');
      expect({ to: other.name, reported }).toEqual({
        to: other.name,
        reported: other.floor < floor ? [] : [`room-${room}`],
      });
    }
  });
});

describe('packages stay in their rooms', () => {
  test.each(planters)('from $file', ({ file, room }) => {
    for (const [specifier, places] of packages) {
      const named = broken(file, specifier).some((rule) => /^(package-|no-unplaced-package)/.test(rule));
      expect({ specifier, named }).toEqual({ specifier, named: !places.includes(room) });
    }
  });

  test.each(privileged)('$file may use $specifier', ({ file }) => {
    expect(broken(file)).toEqual([]);
  });
});

describe('further', () => {
  test.each([
    ['core/contracts.ts', 'contracts-types-only'],
    ['core/orders.ts', 'contracts-stay-above'],
    ['engine/ring-a.ts', 'no-circle'],
    ['core/node-types.ts', 'package-node'],
    ['attic/x.ts', 'no-unknown-room'],
    ['loose.ts', 'no-unknown-room'],
    ['node/way-out.ts', 'no-way-out'],
    ['node/way-out.ts', 'not-found'],
  ])('%s: %s', (file, rule) => {
    expect(broken(file)).toContain(rule);
  });

  test('a namesake elsewhere is free', () => {
    expect(broken('metrics/contracts.ts')).toEqual([]);
  });
});
