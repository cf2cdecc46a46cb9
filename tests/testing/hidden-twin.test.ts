/** Twin worlds look the same and are not. */
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clone } from '../../src/core/clone.js';
import { digest } from '../../src/core/digest.js';
import { view } from '../../src/engine/step.js';
import { arbitraries, courseOf, type Course } from '../../src/testing/index.js';
import { hiddenTwin, viewText } from '../../src/testing/hidden-twin.js';
import { mine } from '../../src/testing/trial.js';

const courses: readonly Course[] = fc
  .sample(arbitraries.trial({ regions: { min: 3, max: 6 } }), { numRuns: 40, seed: 4 })
  .map((trial) => courseOf(trial, () => []));
const pairs = courses.flatMap(({ trial, moments }) =>
  moments.map((moment) => ({ trial, moment, twin: hiddenTwin(trial, moment) })),
);

describe('a hidden twin', () => {
  it('shows its faction the same view', () => {
    for (const { trial, moment, twin } of pairs) {
      const { memory, lastTurn } = moment;
      const seen = (world: typeof twin): string =>
        viewText(view(trial.scenario, world, trial.me, { memory, lastTurn }));
      expect(seen(twin)).toBe(seen(clone(moment.world)));
    }
  });

  it('is another world, in nearly all moments', () => {
    const others = pairs.filter(({ moment, twin }) => digest(twin) !== digest(moment.world));
    expect(others.length / pairs.length).toBeGreaterThan(0.95);
  });

  it('has other strengths wherever others stand unseen, and one’s own everywhere', () => {
    let unseen = 0;
    for (const { trial, moment, twin } of pairs) {
      const me = mine(trial);
      const { regionCount } = trial.scenario.compiled.theatre;
      for (const { index, fighters } of moment.world.regions) {
        expect(twin.regions[index].fighters[me]).toBe(fighters[me]);
        const known = moment.world.known[me * regionCount + index] === moment.world.turn + 1;
        trial.scenario.factions.forEach((_, f) => {
          const [there, beyond] = [fighters, twin.regions[index].fighters].map((each) => each[f as never]);
          if (known) expect(beyond).toBe(there);
          else if (f !== (me as number) && there > 0) {
            expect(beyond).toBeGreaterThan(there);
            unseen += 1;
          }
        });
      }
    }
    expect(unseen).toBeGreaterThan(30);
  });

  it('has others up in arms where it does not look, and other supporters of others everywhere', () => {
    const seen = { actives: 0, armed: 0 };
    for (const { trial, moment, twin } of pairs) {
      const me = mine(trial);
      const { regionCount, factionCount } = trial.scenario.compiled.theatre;
      const knows = (region: number): boolean =>
        moment.world.known[me * regionCount + region] === moment.world.turn + 1;
      trial.scenario.compiled.columns.forEach(({ rule, name }, column) => {
        if (name !== 'actives' && name !== 'armed') return;
        expect(['unrest', 'recruitment']).toContain(rule);
        const [here, there] = [moment.world, twin].map(({ columns }) => columns[column]);
        const shown = (entry: number): boolean =>
          name === 'actives' ? knows(entry) : entry % factionCount === me && knows(Math.floor(entry / factionCount));
        here.forEach((value, entry) => expect(there[entry] === value).toBe(shown(entry)));
        seen[name] += 1;
      });
    }
    expect(Math.min(seen.actives, seen.armed)).toBeGreaterThan(30);
  });

  it('leaves the world that it is made from as it was', () => {
    const [{ trial, moment }] = pairs;
    const before = digest(moment.world);
    hiddenTwin(trial, moment);
    expect(digest(moment.world)).toBe(before);
  });
});
