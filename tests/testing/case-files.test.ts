/** A failure as files is the same failure again. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import { arbitraries, readCase, trialOf, warOf } from '../../src/testing/index.js';
import { caseFiles, filesOf } from '../../src/testing/case-files.js';
import { draftOf } from '../../src/testing/draft.js';
import { answersOf } from '../../src/testing/trial-answers.js';
import { scenarioOf, twoValleys } from '../golden/war.js';

const stands: Strategy = (view) => ({ orders: view.legal('hold').slice(0, 1), memory: view.turn });

describe('a case', () => {
  it('is read as it was written, from generated wars and from real scenarios', () => {
    const trials = [
      ...fc.sample(arbitraries.trial(), { numRuns: 25, seed: 6 }),
      trialOf(warOf(twoValleys(), { arm: 'in-step' }), 'rebels'),
      trialOf(warOf(scenarioOf('deir-ez-zor-anbar-2017'), { arm: 'in-step' }), 'isis'),
    ];
    for (const trial of trials) {
      const { law, trial: again } = readCase(caseFiles('pure', trial, 'what was wrong'));
      expect(law).toBe('pure');
      expect(draftOf(again)).toEqual(draftOf(trial));
    }
  });

  it('goes the same way', () => {
    for (const trial of fc.sample(arbitraries.trial(), { numRuns: 10, seed: 8 }))
      expect(answersOf(readCase(caseFiles('pure', trial, '')).trial, stands)).toEqual(answersOf(trial, stands));
  });
});

describe('its files', () => {
  const trial = trialOf(warOf(twoValleys(), { seed: 'files' }), 'rebels');

  it('tell the turn that went wrong', () => {
    const files = filesOf('legal', trial, stands, 'it stood', 2);
    expect(Object.keys(files).sort()).toEqual(['case.json', 'record.jsonl', 'scenario.yaml', 'turn.txt']);
    expect(files['turn.txt']).toMatch(/^rebels, turn 2: it stood\.\n\nMemory before: 1\nOrders:\n {2}\{"kind":"hold"/);
    expect(JSON.parse(files['case.json'])).toMatchObject({ format: 'marchland-case/1', law: 'legal', me: 'rebels' });
  });

  it('tell of who will not play again that he will not', () => {
    const files = filesOf('answers', trial, (() => Symbol('x')) as never, 'it would not', null);
    expect(files['turn.txt']).toContain('none: ');
  });
});

describe('what is no case', () => {
  const files = caseFiles('pure', trialOf(warOf(twoValleys()), 'rebels'), 'x');
  const changed = (change: object): string =>
    JSON.stringify({ ...(JSON.parse(files['case.json']) as object), ...change });

  it.each<readonly [string, Readonly<Record<string, string>>, string]>([
    ['nothing', {}, '[no-case]'],
    ['no JSON', { ...files, 'case.json': '{' }, '[no-case]'],
    ['a list', { ...files, 'case.json': '[]' }, '[no-case]'],
    ['another format', { ...files, 'case.json': changed({ format: 'marchland-case/2' }) }, '[no-case]'],
    ['no log', { ...files, 'case.json': changed({ log: null }) }, '[no-case]'],
    ['no scenario', { 'case.json': files['case.json'] }, '[no-case]'],
    ['a faction that is not there', { ...files, 'case.json': changed({ me: 'rebles' }) }, '[unknown-faction]'],
    ['a scenario that is none', { ...files, 'scenario.yaml': 'format: 1' }, '[missing'],
  ])('%s', (_, given, code) => {
    expect(() => readCase(given)).toThrow(code);
  });
});
