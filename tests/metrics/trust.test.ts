import { expect, test } from 'vitest';
import { trust } from '../../src/metrics/trust.js';
import { measure, quiet, stage, type Telling } from './stage.js';

const scenario = stage({
  relations: [
    { from: 'army', to: 'legion', trust: 0.25 },
    { from: 'legion', to: 'army', trust: 0.75 },
    { from: 'army', to: 'rebels', trust: 0.5 },
  ],
});

test('of each in each at the end, one way each; insurgents are left out', () => {
  expect(measure(trust, scenario, [quiet])).toEqual({
    'army/guards': 0,
    'army/legion': 0.25,
    'guards/army': 0,
    'guards/legion': 0,
    'legion/army': 0.75,
    'legion/guards': 0,
  });
});

test('is what it is in the last week', () => {
  const to =
    (value: number) =>
    ({ world, faction }: Telling): void =>
      void (world.pairs.trust[scenario.compiled.theatre.pair(faction('army'), faction('legion'))] = value);
  expect(measure(trust, scenario, [to(0.9), to(0.125)])['army/legion']).toBe(0.125);
});

test('a war of insurgents and one state has none', () => {
  const factions = scenario.data.factions.filter(({ id }) => !['guards', 'legion'].includes(id));
  const regions = scenario.data.regions.filter(({ id }) => id !== 'eb');
  const crossings = scenario.data.crossings.filter(({ between }) => !between.includes('eb'));
  const provenance = scenario.data.provenance?.filter(({ path }) => !path.includes('/eb/'));
  const lone = stage({
    factions,
    regions,
    crossings,
    relations: [],
    blocs: { west: ['army'] },
    ...(provenance === undefined ? {} : { provenance }),
  });
  expect(measure(trust, lone, [quiet])).toEqual({});
});
