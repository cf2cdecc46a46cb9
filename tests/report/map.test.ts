import { describe, expect, test } from 'vitest';
import { begin } from '../../src/engine/step.js';
import { layOut, type Point } from '../../src/report/map-layout.js';
import { mapText } from '../../src/report/map-text.js';
import { factionMarks, regionLabels } from '../../src/report/short-names.js';
import { scenario } from './support.js';

const frame = { width: 80, boxWidth: 17, boxHeight: 3 };

describe('layout', () => {
  const clear = (points: readonly Point[]): number => {
    const { boxes, height } = layOut(points, frame);
    let touching = 0;
    boxes.forEach((a, i) => {
      expect(a.x).toBeGreaterThanOrEqual(0);
      expect(a.x + frame.boxWidth).toBeLessThanOrEqual(frame.width);
      expect(a.y + frame.boxHeight).toBeLessThanOrEqual(height);
      for (const b of boxes.slice(i + 1)) {
        if (Math.abs(a.x - b.x) <= frame.boxWidth && Math.abs(a.y - b.y) < frame.boxHeight) touching += 1;
      }
    });
    return touching;
  };

  test('no two boxes overlap, however crowded', () => {
    const crowd = Array.from({ length: 40 }, (_, i): Point => [34 + (i % 3) * 0.01, 40 + (i % 7) * 0.01]);
    expect(clear(crowd)).toBe(0);
    expect(clear(Array.from({ length: 12 }, (): Point => [10, 10]))).toBe(0);
    expect(clear([[1, 1]])).toBe(0);
    expect(layOut([], frame)).toEqual({ boxes: [], height: 0 });
  });

  test('north is up and east is right', () => {
    const { boxes } = layOut(
      [
        [10, 10],
        [20, 10],
        [10, 30],
        [15, 20],
      ],
      frame,
    );
    const [southWest, northWest, southEast, middle] = boxes;
    expect(northWest.y).toBeLessThan(middle.y);
    expect(middle.y).toBeLessThan(southWest.y);
    expect(southWest.x).toBeLessThan(middle.x);
    expect(middle.x).toBeLessThan(southEast.x);
  });
});

describe.each([40, 80, 120])('the reference map at %i columns', (width) => {
  const played = scenario('deir-ez-zor-anbar-2017');
  const lines = mapText(played, begin(played, 'map'), { width, bare: true }).split('\n');

  test('fits', () => {
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(width);
  });

  test('names every region with its holder', () => {
    const { theatre, start } = played.compiled;
    const marks = factionMarks(theatre);
    const text = lines.join('\n');
    regionLabels(theatre, 11).forEach((label, i) => {
      expect(text).toContain(`${label} [${marks[start.regions[i].controller]}]`.slice(0, 17));
    });
  });
});

test('explains itself', () => {
  const played = scenario();
  const text = mapText(played, begin(played, 'map'));
  expect(text).toContain('AW Army of the West');
  expect(text).toMatch(/East valley - West valley {2}road {2}20 km {2}open {2}porosity 0\.50/);
  expect(text).toContain('East base - East valley 20');
});

test('regions without coordinates stand in rows', () => {
  const played = scenario('two-valleys', (text) => text.replace(' at: [0, 0],', '').replace(' at: [0, 0.6],', ''));
  const text = mapText(played, begin(played, 'map'), { bare: true });
  expect(text.split('\n').at(-1)).toBe('East base [AE] AE 600   West base [AW] AW 600');
});

test('marks and labels differ', () => {
  const twins = scenario('two-valleys', (text) => text.replace('name: Army of the East', 'name: Army of the West'));
  expect(factionMarks(twins.compiled.theatre)).toEqual(['AW', 'Re', 'AW2']);
});
