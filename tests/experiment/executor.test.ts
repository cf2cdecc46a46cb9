import { describe, expect, test } from 'vitest';
import { EngineBug } from '../../src/core/result.js';
import { compare, inline, player, type CompareOptions, type Executor, type Row } from '../../src/experiment/index.js';
import { idle, short } from './small.js';

const scenario = short(2);
const options = (more: Partial<CompareOptions> = {}): CompareOptions => ({
  runs: 6,
  seed: 'x',
  arms: { one: { strategies: idle }, two: { strategies: idle } },
  ...more,
});
const aborted = { issues: [{ code: 'aborted', path: 'signal', message: 'the comparison was aborted' }] };

describe('executors', () => {
  test('may hand over replicates in any order, and twice', async () => {
    const disorderly: Executor = {
      run: async (plan, replicates, played) => {
        const play = player(plan);
        for (const replicate of [...replicates.toReversed(), ...replicates])
          played(JSON.parse(JSON.stringify(play(replicate))) as Row[]);
      },
    };
    const seen: number[] = [];
    const plain = await compare(scenario, options({ keepRows: true }));
    const other = await compare(
      scenario,
      options({ keepRows: true, executor: disorderly, onProgress: ({ done }) => seen.push(done) }),
    );
    expect(JSON.stringify(other)).toBe(JSON.stringify(plain));
    expect(seen).toEqual([2, 4, 6, 8, 10, 12]);
  });

  test('that lose a replicate are found out', async () => {
    const forgetful: Executor = {
      run: (plan, replicates, played, signal) => inline.run(plan, replicates.slice(1), played, signal),
    };
    await expect(compare(scenario, options({ executor: forgetful }))).rejects.toThrow(EngineBug);
  });

  test('progress counts campaigns up to all of them', async () => {
    const seen: { done: number; total: number }[] = [];
    await compare(scenario, options({ onProgress: (progress) => seen.push(progress) }));
    expect(seen).toEqual([2, 4, 6, 8, 10, 12].map((done) => ({ done, total: 12 })));
  });
});

describe('abort', () => {
  test('before anything is played', async () => {
    const seen: number[] = [];
    await expect(
      compare(scenario, options({ signal: { aborted: true }, onProgress: ({ done }) => seen.push(done) })),
    ).rejects.toMatchObject(aborted);
    expect(seen).toEqual([]);
  });

  test('in the middle', async () => {
    const signal = { aborted: false };
    const seen: number[] = [];
    const onProgress = ({ done }: { done: number }): void => {
      seen.push(done);
      signal.aborted = done === 4;
    };
    await expect(compare(scenario, options({ signal, onProgress }))).rejects.toMatchObject(aborted);
    expect(seen).toEqual([2, 4]);
  });

  test('by an event of the platform, which is heard between two replicates', async () => {
    const controller = new AbortController();
    const seen: number[] = [];
    setImmediate(() => controller.abort());
    await expect(
      compare(
        scenario,
        options({ runs: 100_000, signal: controller.signal, onProgress: ({ done }) => seen.push(done) }),
      ),
    ).rejects.toMatchObject(aborted);
    expect(seen.length).toBeGreaterThan(0);
  });
});

describe('stopping early', () => {
  test('asks after every fifty replicates, and says so', async () => {
    const asked: number[] = [];
    const stopWhen = ({ runs }: { readonly runs: number }): boolean => {
      asked.push(runs);
      return runs >= 100;
    };
    const found = await compare(scenario, options({ runs: 230, stopWhen }));
    expect(asked).toEqual([50, 100]);
    expect(found.runs).toBe(100);
    expect(found.arms['one']['fighters-left'].n).toBe(100);
    expect(found.conclusion).toContain('Stopped after 100 of 230');
    const whole = await compare(scenario, options({ runs: 100 }));
    expect({ ...found, conclusion: '' }).toEqual({ ...whole, conclusion: '' });
  });

  test('goes to the end where it is never enough', async () => {
    const found = await compare(scenario, options({ runs: 70, stopWhen: () => false }));
    expect(found.runs).toBe(70);
    expect(found.conclusion).not.toContain('Stopped');
  });
});
