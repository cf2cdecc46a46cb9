/** What a check can be asked. */
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import {
  checkStrategy,
  lawsOfStrategies,
  never,
  readCase,
  type CheckOptions,
  type CheckProgress,
} from '../../src/testing/index.js';
import { twoValleys } from '../golden/war.js';

const idle: Strategy = () => [];
const wrong = ((view: { turn: number }) =>
  view.turn < 2 ? [] : [{ kind: 'hold', region: 'nowhere' }]) as unknown as Strategy;
/** The factions and the last turns of the trials that a check tries. */
const tried = (options: CheckOptions): { readonly who: Set<string>; readonly turns: Set<number> } => {
  const who = new Set<string>();
  const turns = new Set<number>();
  checkStrategy(
    (view) => {
      who.add(view.me);
      turns.add(view.turns);
      return [];
    },
    { laws: ['bounded'], runs: 20, ...options },
  );
  return { who, turns };
};

describe('laws', () => {
  it('are all tried where none is named, in their order', () => {
    expect(checkStrategy(idle, { runs: 1 }).held).toEqual(Object.keys(lawsOfStrategies));
  });

  it('bring with them those that they need', () => {
    expect(checkStrategy(idle, { runs: 1, laws: ['pure'] }).held).toEqual([
      'bounded',
      'view-untouched',
      'no-outside-help',
      'pure',
    ]);
  });

  it('come after those that they need', () => {
    const ids = Object.keys(lawsOfStrategies);
    for (const { id, needs } of Object.values(lawsOfStrategies))
      for (const each of needs) expect(ids.indexOf(each)).toBeLessThan(ids.indexOf(id));
  });

  it('say nothing where one that they need is broken', () => {
    let asked = 0;
    const { failures, skipped } = checkStrategy(() => ({ orders: [], memory: (asked += 1) }), { runs: 2 });
    expect(failures.map(({ law }) => law)).toEqual(['pure']);
    expect(skipped).toContainEqual({ law: 'no-hidden-memory', needs: 'pure' });
    expect(skipped).toContainEqual({ law: 'blind-to-names', needs: 'no-hidden-memory' });
  });
});

describe('where', () => {
  const scenario = twoValleys();

  it('on a scenario every faction is led, or the one that is named', () => {
    expect([...tried({ scenario }).who].sort()).toEqual(['east-army', 'rebels', 'west-army']);
    expect([...tried({ scenario, faction: 'rebels' }).who]).toEqual(['rebels']);
  });

  it('no longer than for so many turns', () => {
    expect([...tried({ scenario, turns: 4 }).turns]).toEqual([4]);
    expect([...tried({ scenario, turns: 400 }).turns]).toEqual([52]);
    expect(Math.max(...tried({ turns: 5 }).turns)).toBeLessThanOrEqual(5);
  });

  it('in wars that keep to constraints', () => {
    const regions = new Set<number>();
    const look: Strategy = (view) => {
      regions.add(view.regions.length);
      return [];
    };
    checkStrategy(look, { laws: ['bounded'], runs: 10, wars: { regions: { min: 3, max: 3 } } });
    expect([...regions]).toEqual([3]);
  });

  it('and in the same wars with the same seed', () => {
    const seen = (seed: number): string[] => {
      const texts: string[] = [];
      checkStrategy(idle, {
        laws: ['bounded'],
        runs: 5,
        seed,
        onProgress: ({ trial }) => texts.push(JSON.stringify(trial?.scenario.data)),
      });
      return texts;
    };
    expect(seen(3)).toEqual(seen(3));
    expect(seen(3)).not.toEqual(seen(4));
  });
});

describe('a failure', () => {
  const [failure] = checkStrategy(wrong, { laws: ['legal'], runs: 20, name: './mine.ts', folder: 'past' }).failures;

  it('says what, where, and how to see it again', () => {
    expect(failure).toMatchObject({
      law: 'legal',
      turn: 2,
      command: 'npx marchland check ./mine.ts --case past/legal',
    });
    expect(failure.message).toContain('"hold nowhere" was refused, unknown-');
    expect(Object.keys(failure.files).sort()).toEqual(['case.json', 'record.jsonl', 'scenario.yaml', 'turn.txt']);
  });

  it('is tried first as a past one, without the generator', () => {
    const corpus = [readCase(failure.files)];
    const again = checkStrategy(wrong, { laws: ['legal'], runs: 1, seed: 9, corpus });
    expect(again.failures).toMatchObject([{ law: 'legal', turn: 2, seed: null, path: null }]);
    expect(checkStrategy(idle, { laws: ['legal'], runs: 1, corpus }).ok).toBe(true);
  });

  it('of a law that is not asked for is left alone as a past one', () => {
    const corpus = [readCase(failure.files)];
    expect(checkStrategy(wrong, { laws: ['pure'], runs: 1, corpus }).ok).toBe(true);
  });

  it('is told in one line that no terminal obeys, whatever was thrown', () => {
    const shouts: Strategy = () => {
      throw new Error('\u001B[31mred\nand more');
    };
    const { text } = checkStrategy(shouts, { laws: ['answers'], runs: 1 });
    expect(text).toMatch(/^BROKEN {2}answers: it threw: {2}?\[31mred and more, as \S+ in turn 1\n/);
  });

  it('of a strategy that fails now and then is told as it is', () => {
    let armed = false;
    const once: Strategy = () => {
      if (!armed) return [];
      armed = false;
      throw new Error('now');
    };
    const onProgress = ({ law, done }: CheckProgress): void => void (armed = law === 'answers' && done === 1);
    const { failures } = checkStrategy(once, { laws: ['answers'], runs: 3, onProgress });
    expect(failures).toMatchObject([{ message: expect.stringContaining('tried again it did not fail') as unknown }]);
  });
});

describe('refuses', () => {
  const unfit: readonly (readonly [string, CheckOptions, string])[] = [
    ['a law that there is not', { laws: ['leagal'] }, 'no law "leagal"; did you mean "legal"?'],
    ['runs of nought', { runs: 0 }, 'runs must be a whole number from 1, not 0'],
    ['half a seed', { seed: 0.5 }, 'seed must be a whole number from 0, not 0.5'],
    ['a faction that is not there', { scenario: twoValleys(), faction: 'rebles' }, 'did you mean "rebels"?'],
  ];
  it.each(unfit)('%s', (_, options, message) => {
    expect(() => checkStrategy(idle, options)).toThrow(message);
  });

  it('a strategy that there is not', () => {
    expect(() => checkStrategy('hald')).toThrow('did you mean "hold"');
  });

  it('a property whose name is no folder’s', () => {
    expect(() => never('Not Me', () => false)).toThrow('[bad-id]');
  });
});
