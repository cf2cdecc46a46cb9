import { expect, test } from 'vitest';
import { metrics, rules, strategies } from '../../src/setup.js';
import { cli, json } from './fake-io.js';

test('shows everything by id', async () => {
  const { code, out, err } = await cli('list');
  expect([code, err]).toEqual([0, '']);
  for (const heading of ['Scenarios', 'Rules', 'Strategies', 'Metrics'])
    expect(out).toMatch(new RegExp(`^${heading}$`, 'm'));
  const ids = ['two-valleys', ...Object.keys(rules), ...Object.keys(strategies), ...Object.keys(metrics)];
  for (const id of ids) expect(out).toMatch(new RegExp(`^ {2}${id} `, 'm'));
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(100);
});

test('one kind', async () => {
  const { out } = await cli('list strategies');
  expect(out).toContain('in-step');
  expect(out).not.toContain('two-valleys');
});

test('fits the terminal', async () => {
  const { out } = await cli('list', { columns: 70, outTty: true, env: { NO_COLOR: '1' } });
  expect(Math.max(...out.split('\n').map((line) => line.length))).toBeLessThanOrEqual(70);
});

test('--json is one array', async () => {
  expect(json(await cli('list --json'))).toContainEqual({
    id: 'two-valleys',
    title: 'Two valleys',
    question: expect.stringContaining('Two armies') as string,
    arms: ['in-step', 'in-turn', 'no-channel', 'full-effort'],
  });
  expect((json(await cli('list rules --json')) as { id: string }[]).map(({ id }) => id)).toEqual(Object.keys(rules));
  expect((json(await cli('list metrics --json')) as { id: string }[]).map(({ id }) => id)).toEqual(
    Object.keys(metrics),
  );
});

const COLOUR = '\u001B[';

test('colours on a terminal only, and never against the reader’s will', async () => {
  expect((await cli('list', { outTty: true })).out).toContain(COLOUR);
  expect((await cli('list')).out).not.toContain(COLOUR);
  expect((await cli('list', { outTty: true, env: { NO_COLOR: '1' } })).out).not.toContain(COLOUR);
  expect((await cli('list', { outTty: true, env: { TERM: 'dumb' } })).out).not.toContain(COLOUR);
  expect((await cli('run nowhere', { errTty: true })).err).toContain(COLOUR);
  expect((await cli('run nowhere', { outTty: true })).err).not.toContain(COLOUR);
});
