import { describe, expect, it } from 'vitest';
import { assumptionsOf } from '../../src/scenario/assumptions.js';
import { vary } from '../../src/scenario/vary.js';
import { unwrap } from '../../src/core/result.js';
import type { ScenarioData } from '../../src/core/scenario.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { issuesOf, registry, sample, sampleData } from './support.js';

const changes = (edit: (draft: ScenarioData) => void): unknown => unwrap(vary(sample(), edit)).changes;

describe('vary', () => {
  it('gives another scenario, and leaves the first alone', () => {
    const scenario = sample();
    const other = unwrap(vary(scenario, (draft) => void (draft.crossings[0].porosity = 0), { label: 'closed' }));
    expect(other.title).toBe('A sample of every part (closed)');
    expect(other.id).toBe('sample');
    expect(other.compiled.start.crossings[1].porosity).toBe(0);
    expect(scenario.data).toEqual(sampleData());
    expect(other.digest).not.toBe(scenario.digest);
  });

  it('says what changed by id, not by position', () => {
    expect(changes((draft) => void (draft.crossings[0].porosity = 0))).toEqual([
      { op: 'replace', path: 'crossings/west-valley~east-valley/porosity', value: 0 },
    ]);
    expect(changes(({ regions }) => void (regions[2].hardship = 0.5))).toEqual([
      { op: 'add', path: 'regions/west-base/hardship', value: 0.5 },
    ]);
    expect(changes((draft) => void delete draft.regions[0].capacity)).toEqual([
      { op: 'remove', path: 'regions/west-valley/capacity' },
    ]);
    expect(changes((draft) => void (draft.rules.unrest = { base: 2 }))).toEqual([
      { op: 'add', path: 'rules/unrest', value: { base: 2 } },
    ]);
    expect(changes((draft) => void (draft.relations ?? [])[0].trust)).toEqual([]);
    expect(changes((draft) => void ((draft.relations ?? [])[0].trust = 0.9))).toEqual([
      { op: 'replace', path: 'relations/west-army~east-army/trust', value: 0.9 },
    ]);
    expect(changes((draft) => void (draft.turns = 90))).toEqual([{ op: 'replace', path: 'turns', value: 90 }]);
  });

  it('sees a region come and go, wherever it stands in the list', () => {
    const added = unwrap(
      vary(
        sample(),
        (draft) =>
          void draft.regions.unshift({
            id: 'hill',
            name: 'Hill',
            country: 'west',
            terrain: 'hills',
            fighters: { rebels: 9 },
          }),
      ),
    );
    expect(added.changes.map(({ op, path }) => [op, path])).toEqual([['add', 'regions/hill']]);
    expect(
      unwrap(vary(added, (draft) => void draft.regions.shift())).changes.map(({ op, path }) => [op, path]),
    ).toEqual([['remove', 'regions/hill']]);
  });

  it('does not count the order of a list as a change', () => {
    expect(changes((draft) => void draft.regions.reverse())).toEqual([]);
  });

  it('no longer draws what the edit set, unless the edit says its range', () => {
    const [path, valley] = ['regions/west-valley/fighters/rebels', 0];
    const range = (edit: (draft: ScenarioData) => void): unknown => {
      const { low, high } = assumptionsOf(unwrap(vary(sample(), edit))).find((each) => each.path === path) ?? {};
      return [low, high];
    };
    const set = (draft: ScenarioData, value: number): void => void (draft.regions[valley].fighters = { rebels: value });
    expect(range((draft) => set(draft, 2000))).toEqual([2000, 2000]);
    expect(range((draft) => set(draft, 600))).toEqual([600, 600]);
    expect(
      range((draft) => {
        set(draft, 2000);
        Object.assign((draft.provenance ?? [])[0], { low: 1500, high: 2500 });
      }),
    ).toEqual([1500, 2500]);
  });

  it('checks what it made', () => {
    expect(
      issuesOf(vary(sample(), (draft) => void (draft.crossings[0].km = -1))).map(({ code, path }) => [code, path]),
    ).toEqual([['out-of-range', 'crossings/0/km']]);
    expect(
      issuesOf(vary(sample(), (draft) => void (draft.regions[0].controller = 'rebel'))).map(
        ({ suggestion }) => suggestion,
      ),
    ).toEqual(['rebels']);
    expect(
      issuesOf(vary(sample(), (draft) => void Object.assign(draft, { turns: () => 5 }))).map(({ code }) => code),
    ).toContain('not-json');
    expect(
      issuesOf(vary(sample(), (draft) => void Object.assign(draft, { regions: null }))).map(({ code }) => code),
    ).toContain('wrong-type');
  });

  it('can be varied again, and its data is valid on its own', () => {
    const twice = unwrap(
      vary(unwrap(vary(sample(), (draft) => void (draft.turns = 30))), (draft) => void (draft.crossings[0].km = 30)),
    );
    expect(twice.data.turns).toBe(30);
    expect(issuesOf(validateScenario(twice.data, registry))).toEqual([]);
  });

  it('lets the caller’s own error through', () => {
    expect(() =>
      vary(sample(), () => {
        throw new RangeError('mine');
      }),
    ).toThrow(RangeError);
  });
});
