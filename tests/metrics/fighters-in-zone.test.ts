import { expect, test } from 'vitest';
import { fightersInZone } from '../../src/metrics/fighters-in-zone.js';
import { data, measure, quiet, stage } from './stage.js';

const zoned = (zones: Readonly<Record<string, string>>) =>
  stage({
    regions: data.regions.map((region) => ({ ...region, ...(zones[region.id] ? { zone: zones[region.id] } : {}) })),
  });

test('insurgents in all regions of a zone together, on either side of a border', () => {
  const scenario = zoned({ wb: 'strip', ea: 'strip', wa: 'rear' });
  expect(measure(fightersInZone, scenario, [quiet])).toEqual({ strip: 300, rear: 0 });
  const moved = measure(fightersInZone, scenario, [
    ({ stand }) => {
      stand('ea', 'raiders', 5);
      stand('eb', 'rebels', 50);
      stand('wa', 'rebels', 2);
    },
  ]);
  expect(moved).toEqual({ strip: 305, rear: 2 });
});

test('a map without zones has none', () => {
  expect(measure(fightersInZone, stage(), [quiet])).toEqual({});
});
