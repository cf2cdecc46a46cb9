import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderWith } from '../node/support.js';
import { cli, json } from './fake-io.js';

const TEN = `format: 1
id: Broken
title: Ten mistakes
turns: 9
countries: [{ id: west, name: West }, { id: east, name: East }]
factions:
  - { id: army, name: Army, kind: stat, country: west }
  - { id: rebels, name: Rebels, kind: insurgent, colour: red }
regions:
  - { id: valley, name: Valley, country: west, terrain: desert, fighters: { rebles: 5 } }
  - { id: base, name: Base, country: wst, terrain: desert }
  - { id: base, name: Base, country: east, terrain: desert }
crossings:
  - { between: [valley, bse], km: 20 }
rules: { control: { share: 9 }, contrl: {} }
arms: { first: { strategies: { army: in-stp } } }
`;
const good = readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8');
const folder = folderWith({ 'ten.yaml': TEN, 'good.yaml': good });
const ten = join(folder, 'ten.yaml');

test('a valid file', async () => {
  const { code, out, err } = await cli(['validate', join(folder, 'good.yaml'), 'two-valleys']);
  expect([code, err]).toEqual([0, '']);
  expect(out.split('\n')[0]).toBe(`ok: ${join(folder, 'good.yaml')}: 4 regions, 3 crossings, 3 factions, 4 arms`);
});

test('ten mistakes are ten lines', async () => {
  const { code, out, err } = await cli(['validate', ten]);
  expect(code).toBe(2);
  const lines = out.trimEnd().split('\n');
  expect(lines).toHaveLength(10);
  for (const line of lines) expect(line).toMatch(/ten\.yaml:\d+:\d+ [a-z/0-9-]+: .+ \[[a-z-]+\]$/);
  expect(lines[1]).toMatch(/:7:35 factions\/0\/kind: .*; did you mean "state"\? \[/);
  expect(err).toBe('1 of 1 not valid, 10 mistakes\n');
});

test('one broken file among good ones', async () => {
  const { code, out } = await cli(['validate', join(folder, 'good.yaml'), ten, join(folder, 'gone.yaml'), '--quiet']);
  expect(code).toBe(2);
  expect(out.trimEnd().split('\n')).toHaveLength(12);
  expect(out).toContain('[file-not-found]');
});

test('--json is one array', async () => {
  const ran = await cli(['validate', ten, 'two-valleys', '--json']);
  expect(ran.code).toBe(2);
  const [broken, fine] = json(ran) as { file: string; ok: boolean; issues: unknown[]; warnings: unknown[] }[];
  expect([broken.file, broken.ok, broken.issues.length]).toEqual([ten, false, 10]);
  expect(broken.issues[0]).toMatchObject({ code: 'bad-id', path: 'id', line: 2, column: 5 });
  expect([fine.ok, fine.issues]).toEqual([true, []]);
});

test('other commands refuse the file with the same lines', async () => {
  const { code, out, err } = await cli(['run', ten]);
  expect([code, out]).toEqual([2, '']);
  expect(err.trimEnd().split('\n')).toHaveLength(10);
  expect(err).toContain(`error: ${ten}:2:5 id: `);
});
