import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderWith } from '../node/support.js';
import { play } from '../../src/setup.js';
import { loadScenario } from '../../src/node/load-scenario.js';
import { cli, json } from './fake-io.js';

const folder = folderWith({
  'mine.mjs': "export const cautious = (view) => view.legal('hold').slice(0, 1);\nexport const idle = () => [];",
  'fails.mjs': "export const fails = (view) => { if (view.turn > 1) throw new Error('boom'); return []; };",
  'notes.txt': 'no record',
});
const at = (name: string): string => join(folder, name);

describe('run', () => {
  test('tells the campaign that play gives', async () => {
    const campaign = play(await loadScenario('two-valleys'), { seed: 'marchland' });
    const { code, out, err } = await cli('run two-valleys');
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain(`Digest ${campaign.record?.end.digest}`);
    expect(json(await cli('run two-valleys --json'))).toMatchObject({
      scenario: { id: 'two-valleys', digest: campaign.scenario.digest },
      seed: 'marchland',
      arm: 'in-step',
      turns: campaign.turns,
      outcome: campaign.outcome,
      metrics: campaign.metrics,
      events: campaign.events,
      rejected: [],
      digest: campaign.record?.end.digest,
    });
  });

  test('seed, arm and turns', async () => {
    const ran = await cli('run two-valleys --seed tuesday --arm in-turn --turns 5 --json');
    expect(json(ran)).toMatchObject({
      seed: 'tuesday',
      arm: 'in-turn',
      turns: 5,
      outcome: { ended: 'turn-limit', turn: 5 },
    });
  });

  test('what is set wins over the arm', async () => {
    const ran = await cli('run two-valleys --arm no-channel --set centres/joint-cell/capacity=2 --turns 2 --json');
    const other = await cli('run two-valleys --arm in-step --turns 2 --json');
    const events = (each: unknown) => (each as { events: unknown }).events;
    expect(events(json(ran))).toEqual(events(json(other)));
  });

  test('strategies from modules and with options', async () => {
    const words = ['run', 'two-valleys', '--turns', '3', '--out', at('custom.jsonl'), '--quiet'];
    const mine = await cli([
      ...words,
      '--strategy',
      `rebels=${at('mine.mjs')}#cautious`,
      '--strategy',
      'west-army={"use":"in-turn","period":2}',
    ]);
    expect(mine).toMatchObject({ code: 0, err: '', killable: true });
    expect(mine.out).toContain('Rebels: hold');
    const head: unknown = JSON.parse(readFileSync(at('custom.jsonl'), 'utf8').split('\n')[0]);
    expect(head).toMatchObject({ strategies: { rebels: 'custom', 'west-army': { use: 'in-turn', period: 2 } } });
    const compare = 'compare two-valleys --turns 1 --runs 1';
    expect(await cli(compare)).toMatchObject({ killable: false });
    expect(await cli(`${compare} --strategy rebels=${at('mine.mjs')}#idle`)).toMatchObject({ killable: true });
  });

  test('why a region changed hands, as text and as one document', async () => {
    const words = 'run deir-ez-zor-anbar-2017 --arm hold --turns 3 --why raqqa';
    const { code, out, err } = await cli(words);
    expect([code, err]).toEqual([0, '']);
    expect(out).toContain('Decided by');
    expect(out).toContain('rules/control/share = 0.9');
    const told = json(await cli(`${words} --json`)) as { handovers: { turn: number }[]; digest: string };
    expect(told).toMatchObject({ arm: 'hold', seed: 'marchland', region: { id: 'raqqa' } });
    expect(out).toContain(`Turn ${told.handovers[0].turn}, week of `);
    expect(out).toContain(`Digest ${told.digest}`);
    expect(json(await cli('run deir-ez-zor-anbar-2017 --arm hold --turns 3 --json'))).toMatchObject({
      digest: told.digest,
    });
  });

  test('what was set for the run is told apart from what the file says', async () => {
    const words = 'run two-valleys --turns 3 --why west-valley --json --set rules/control/share=0.8';
    const { rules } = json(await cli(words)) as { rules: { parameters: { path: string }[] }[] };
    expect(rules.flatMap(({ parameters }) => parameters)).toContainEqual(
      expect.objectContaining({ path: 'rules/control/share', value: 0.8, given: 'run' }),
    );
  });

  test.each([
    ['run two-valleys --why west-valey', 'why: no region "west-valey"; did you mean "west-valley"? [unknown-region]'],
    ['run twovalleys', 'did you mean "two-valleys"? [unknown-scenario]'],
    ['run ./gone.yaml', '[file-not-found]'],
    ['run two-valleys --arm in-trn', 'did you mean "in-turn"? [unknown-arm]'],
    ['run two-valleys --strategy rebel=hold', 'did you mean "rebels"? [unknown-faction]'],
    ['run two-valleys --strategy rebels=hald', 'strategies/rebels/use: no strategy "hald"; did you mean "hold"?'],
    [`run two-valleys --strategy rebels=${at('mine.mjs')}`, 'strategies/rebels: '],
    ['run two-valleys --set regions/west-valey/capacity=1', 'did you mean "west-valley"? [unknown-region]'],
    ['run two-valleys --set crossings/west-valley~east-valley/porosity=2', '[out-of-range]'],
    ['run two-valleys --set crossings/west-valley~east-valley/porosity=wide', '[wrong-type]'],
  ])('%s', async (words, message) => {
    const { code, out, err } = await cli(words);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(json(await cli(`${words} --json`))).toMatchObject({
      ok: false,
      issues: [{ code: expect.any(String) as string }],
    });
  });

  test('a strategy that fails is told of, and the code is 1', async () => {
    const words = `run two-valleys --turns 3 --strategy rebels=${at('fails.mjs')}`;
    const { code, out, err } = await cli(words);
    expect(code).toBe(1);
    expect(out).toContain('Rebels: boom [strategy-threw]');
    expect(err).toBe('warning: the strategy of rebels failed in 2 turns, first in turn 2: boom [strategy-threw]\n');
    expect(await cli(`${words} --quiet --json`)).toMatchObject({ code: 1, err: '' });
    expect(await cli(words.replace('run', 'compare --runs 2 --arms in-step'))).toMatchObject({
      code: 1,
      err: 'warning: a strategy failed in 2 campaigns, and passed its turn; marchland run shows how\n',
    });
  });

  test('a record that cannot be written ends with 74', async () => {
    mkdirSync(at('folder'));
    for (const file of [at('folder'), at('no/such/folder.jsonl')]) {
      const { code, out, err } = await cli(['run', 'two-valleys', '--turns', '1', '--out', file]);
      expect([code, out]).toEqual([74, '']);
      expect(err).toContain(`"${file}" cannot be written`);
    }
  });
});

describe('replay and verify', () => {
  const file = at('war.jsonl');
  const written = cli(['run', 'two-valleys', '--arm', 'in-turn', '--turns', '9', '--out', file]);

  test('the record is said to be there, on stderr', async () => {
    expect(await written).toMatchObject({ code: 0, err: `The record is in ${file}.\n` });
  });

  test('replay tells the same war', async () => {
    const { out } = await written;
    expect(await cli(['replay', file])).toMatchObject({
      code: 0,
      err: '',
      out,
    });
    expect(json(await cli(['replay', file, '--json']))).toMatchObject({ arm: 'in-turn', turns: 9 });
  });

  test('verify agrees', async () => {
    await written;
    const ran = await cli(['verify', file]);
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(/^ok: 9 turns, digest [0-9a-f]+\n$/);
    expect(json(await cli(['verify', file, '--json']))).toEqual({ ok: true });
  });

  test('verify names the turn and part that differ', async () => {
    await written;
    const [head, ...turns] = readFileSync(file, 'utf8').split('\n');
    const forged = turns.map((line) => line.replace('"quarters":3', '"quarters":2'));
    expect(forged).not.toEqual(turns);
    writeFileSync(at('forged.jsonl'), [head, ...forged].join('\n'));
    const ran = await cli(['verify', at('forged.jsonl')]);
    expect(ran.code).toBe(1);
    expect(ran.out).toMatch(/^turn \d+: orders\/[a-z-]+ differ: expected [0-9a-f]{8}, got [0-9a-f]{8}\n$/);
    expect(json(await cli(['verify', at('forged.jsonl'), '--json']))).toMatchObject({ ok: false });
    const replayed = await cli(['replay', at('forged.jsonl')]);
    expect(replayed.code).toBe(0);
    expect(replayed.err).toContain('not the war that was recorded');
  });

  test.each(['replay', 'verify'])('%s of what is no record', async (command) => {
    expect(await cli([command, at('notes.txt')])).toMatchObject({
      code: 2,
      out: '',
      err: expect.stringContaining('[not-json]') as string,
    });
    expect(await cli([command, at('gone.jsonl')])).toMatchObject({ code: 2, out: '' });
  });
});
