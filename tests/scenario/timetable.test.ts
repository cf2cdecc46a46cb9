import { describe, expect, it } from 'vitest';
import { clone } from '../../src/core/clone.js';
import { unwrap } from '../../src/core/result.js';
import type { Assignment } from '../../src/core/scenario.js';
import { present, type World } from '../../src/core/world.js';
import { validateScenario } from '../../src/scenario/parse.js';
import { registry, sample, sampleData } from './support.js';

/** The start world of the sample after these assignments by timetable. */
const after = (...set: readonly Assignment[]): World => {
  const data = sampleData();
  data.timetable = [{ turn: 5, set: [...set] }];
  const { compiled } = unwrap(validateScenario(data, registry));
  const world = clone(compiled.start);
  for (const change of compiled.timetable.get(5) ?? []) change.apply(world);
  return world;
};
const to = (path: string, value: Assignment['to']): World => after({ path, to: value });

describe('the timetable', () => {
  it('is by turn, paths in one spelling and in text order', () => {
    const { timetable } = sample().compiled;
    expect([...timetable.keys()]).toEqual([20]);
    expect(timetable.get(20)?.map(({ path }) => path)).toEqual([
      'crossings/west-valley~east-valley/status',
      'regions/west-base/fighters/west-army',
      'relations/east-army~west-army/trust',
    ]);
  });

  it('books fighters that come and go', () => {
    const { causes } = sample().compiled;
    const more = to('regions/west-base/fighters/west-army', 900);
    expect(more.regions[2].fighters).toEqual([0, 0, 900]);
    expect(more.ledger.slice(2 * causes.length, 2 * causes.length + 3)).toEqual([630, 300, 0]);
    const fewer = to('regions/west-base/fighters/west-army', 0);
    expect(fewer.ledger.slice(2 * causes.length, 2 * causes.length + 3)).toEqual([630, 0, 600]);
    const guards = to('crossings/east-valley~west-valley/guards/west-army', 10);
    expect(guards.crossings[1].guards).toEqual([0, 0, 10]);
    for (const world of [more, fewer, guards])
      world.factions.forEach(({ index }) => {
        const [start, gain, loss] = world.ledger.slice(index * causes.length);
        expect(present(world, index)).toBe(start + gain - loss);
      });
  });

  it('says since when newcomers are there', () => {
    expect(to('regions/west-valley/fighters/east-army', 5).regions[3].since).toEqual([5, 0, 0]);
    expect(to('regions/west-valley/fighters', { 'east-army': 5 }).regions[3].fighters).toEqual([5, 0, 0]);
  });

  it.each<[string, Assignment['to'], (world: World) => unknown, unknown]>([
    ['regions/west-valley/controller', 'west-army', (w) => w.regions[3].controller, 2],
    ['regions/west-valley/controller', null, (w) => w.regions[3].controller, -1],
    ['regions/west-valley/entrenchment', 0.5, (w) => w.regions[3].entrenchment, 0.5],
    ['regions/west-valley/legitimacy', 0.2, (w) => w.regions[3].legitimacy, 0.2],
    ['regions/west-valley/hardship', 0.3, (w) => w.regions[3].hardship, 0.3],
    ['regions/west-valley/actives', 99, (w) => w.columns[0], [3, 3, 3, 99]],
    ['regions/west-valley/supplies/rebels', 9, (w) => w.columns[4][10], 9],
    ['crossings/west-valley~east-valley/status', 'sealed', (w) => w.crossings[1].status, 3],
    ['crossings/east-valley~west-valley/porosity', 0.1, (w) => w.crossings[1].porosity, 0.1],
    ['crossings/west-valley~east-valley/interdiction', 0.6, (w) => w.crossings[1].interdiction, 0.6],
    ['crossings/west-valley~east-valley/tolls', 8, (w) => w.columns[5], [0, 8, 0]],
    ['factions/rebels/intelligence', 0.1, (w) => w.factions[1].intelligence, 0.1],
    ['factions/rebels/sorties', 12, (w) => w.factions[1].sorties, 12],
    ['factions/rebels/weariness', 3, (w) => w.factions[1].weariness, 3],
    ['factions/rebels/readiness', 0.5, (w) => w.factions[1].readiness, 0.5],
    ['factions/rebels/recruits', 7, (w) => w.factions[1].recruits, 7],
    ['factions/west-army/ceiling', null, (w) => w.factions[2].ceiling, -1],
    ['factions/rebels/patron', 'east-army', (w) => w.factions[1].patron, 0],
    ['factions/rebels/fame', 0.9, (w) => w.columns[2], [0.5, 0.9, 0]],
    ['authorities/elder/influence', 0.9, (w) => w.authorities[0].influence, 0.9],
    ['authorities/elder/stances/militias', 'endorses', (w) => w.authorities[0].stances, [2, 0, 1, 1]],
    ['authorities/elder/stances', { militias: 'endorses' }, (w) => w.authorities[0].stances, [1, 0, 1, 1]],
    ['relations/west-army/east-army/level', 'joint', (w) => [w.pairs.level[2], w.pairs.level[6]], [4, 4]],
    ['relations/west-army/east-army/trust', 0.1, (w) => [w.pairs.trust[6], w.pairs.trust[2]], [0.1, 0.6]],
    ['relations/west-army~east-army/trust', 0.1, (w) => [w.pairs.trust[6], w.pairs.trust[2]], [0.1, 0.1]],
    ['relations/west-army/east-army/refuses', false, (w) => w.pairs.refuses[6], 0],
    ['relations/west-army/rebels/consents', ['enter', 'join'], (w) => w.pairs.consents[7], 10],
    ['relations/east-army/west-army/tolerates', [], (w) => w.pairs.tolerates[2], 0],
    ['relations/east-army/rebels/debt', 6, (w) => w.columns[1][1], 6],
  ])('sets %s', (path, value, read, expected) => {
    expect(read(to(path, value))).toEqual(expected);
  });
});
