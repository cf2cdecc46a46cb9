import { describe, expect, it } from 'vitest';
import { calendar } from './weeks.js';
import { frontier, guard, open, seal, watched } from './frontier.js';
import { infiltrate, turn } from './stage.js';

const guards = (army: number) => ({ guards: { army } });

describe('a watched border', () => {
  it('guarded: a fifth of the way a week to a tenth of its porosity, and to three tenths caught', () => {
    const { porosity, caught } = watched(frontier(), 7, { army: [guard('post', 3)] });
    expect(porosity).toEqual([0.41, 0.32, 0.23, 0.14, 0.05, 0.05, 0.05]);
    expect(caught).toEqual([0.06, 0.12, 0.18, 0.24, 0.3, 0.3, 0.3]);
  });

  it('sealed: a fifth of the way a week to nobody at all, exactly, and to six tenths caught', () => {
    const { porosity, caught, last } = watched(frontier(), 6, { army: [seal('post', 3)] });
    expect(porosity).toEqual([0.4, 0.3, 0.2, 0.1, 0, 0]);
    expect(caught).toEqual([0.12, 0.24, 0.36, 0.48, 0.6, 0.6]);
    expect(last.after.crossings['post~vale'].porosity).toBe(0); // not a trifle more: that would be an open way
  });

  it.each([0.3, 0.7, 0.9, 1])(
    'starts from what it was: porosity %f is 0 after five weeks and what it was after ten',
    (porosity) => {
      const scenario = frontier({ porosity, interdiction: 0.1 });
      const sealed = watched(scenario, 5, { army: [seal('post', 3)] });
      expect(sealed.last.after.crossings['post~vale']).toMatchObject({ porosity: 0, interdiction: 0.6 });
      const opened = watched(scenario, 5, { army: [open()] }, sealed.last.world);
      expect(opened.last.after.crossings['post~vale']).toMatchObject({ status: 'open', porosity, interdiction: 0.1 });
      expect(opened.last.after.columns['border-status']['watched']['post~vale']).toBe(0);
    },
  );

  it('slips back by fifths once too few are left, and is tightened again from where it is', () => {
    const scenario = frontier(
      { ...guards(500), status: 'sealed' },
      {
        timetable: calendar({
          4: { 'crossings/post~vale/guards/army': 499 },
          6: { 'crossings/post~vale/guards/army': 500 },
        }),
      },
    );
    const { porosity, caught } = watched(scenario, 7);
    expect(porosity).toEqual([0.4, 0.3, 0.2, 0.3, 0.4, 0.3, 0.2]);
    expect(caught).toEqual([0.12, 0.24, 0.36, 0.24, 0.12, 0.24, 0.36]);
  });

  it('opened, goes back as fast as it came, guarded or sealed', () => {
    for (const [order, back, caught] of [
      [seal, [0.1, 0.2, 0.3, 0.4, 0.5, 0.5], [0.48, 0.36, 0.24, 0.12, 0, 0]],
      [guard, [0.14, 0.23, 0.32, 0.41, 0.5, 0.5], [0.24, 0.18, 0.12, 0.06, 0, 0]],
    ] as const) {
      const tight = watched(frontier(), 5, { army: [order('post', 3)] }).last.world;
      const opened = watched(frontier(), 6, { army: [open()] }, tight);
      expect([opened.porosity, opened.caught]).toEqual([back, caught]);
    }
  });

  it('erased, stops nobody at once, and is watched anew from there', () => {
    const scenario = frontier(
      { ...guards(500), status: 'sealed', interdiction: 0.2 },
      {
        timetable: calendar({
          3: { 'crossings/post~vale/status': 'erased' },
          4: { 'crossings/post~vale/status': 'guarded' },
        }),
      },
    );
    const { porosity, caught } = watched(scenario, 5);
    expect(porosity).toEqual([0.4, 0.3, 1, 0.82, 0.64]);
    expect(caught).toEqual([0.28, 0.36, 0, 0.06, 0.12]);
  });

  it('turned from sealed to guarded goes to the guarded end, and the other way', () => {
    const scenario = frontier(
      { ...guards(500), status: 'sealed' },
      {
        timetable: calendar({
          5: { 'crossings/post~vale/status': 'guarded' },
          7: { 'crossings/post~vale/status': 'sealed' },
        }),
      },
    );
    expect(watched(scenario, 8).porosity).toEqual([0.4, 0.3, 0.2, 0.1, 0.05, 0.05, 0, 0]);
  });

  it('catches never less than before', () => {
    const { caught } = watched(frontier({ interdiction: 0.8 }), 6, { army: [seal('post', 3)] });
    expect(caught).toEqual([0.8, 0.8, 0.8, 0.8, 0.8, 0.8]);
  });

  it('needs as many guards as it says, of all who post any; none where the need is 0', () => {
    const after = (crossing: object, orders = {}): number => watched(frontier(crossing), 1, orders).porosity[0];
    expect(after({ ...guards(499), status: 'guarded' })).toBe(0.5);
    expect(after({ ...guards(500), status: 'guarded' })).toBe(0.41);
    expect(after({ ...guards(500), status: 'open' })).toBe(0.5);
    expect(after({ guards: { army: 250, legion: 250 }, status: 'guarded' })).toBe(0.41);
    expect(after({}, { army: [guard('post', 2)], legion: [guard('vale', 1)] })).toBe(0.41);
    expect(after({ need: 100, ...guards(100), status: 'guarded' })).toBe(0.41);
    expect(after({ need: 0, status: 'sealed' })).toBe(0.4);
  });

  it('that was closed from the start stays closed', () => {
    expect(watched(frontier({ porosity: 0, ...guards(500), status: 'sealed' }), 3).porosity).toEqual([0, 0, 0]);
    expect(watched(frontier({ porosity: 0 }), 2).porosity).toEqual([0, 0]);
  });

  it('tells what gets through when that changes, and nothing else', () => {
    const { said } = turn(frontier(), null, { army: [seal('post', 3)] });
    expect(said('watch')).toEqual([{ from: 'post', to: 'vale', percent: 40 }]);
    const five = watched(frontier(), 6, { army: [seal('post', 3)] });
    expect(five.last.said('watch')).toEqual([]);
    const erased = turn(frontier({ status: 'erased' }), null, {});
    expect(erased.said('watch')).toEqual([{ from: 'post', to: 'vale', percent: 100 }]);
  });

  it('holds insurgents to what gets through in the week after', () => {
    const sealed = watched(frontier(), 4, { army: [seal('post', 3)] });
    const crossed = turn(frontier(), sealed.last.world, { rebels: [infiltrate('post', 'vale')] });
    expect(crossed.fighters('vale')['rebels']).toBe(4);
    const closed = turn(frontier(), crossed.world, { rebels: [infiltrate('post', 'vale')] });
    expect(closed.rejected.map(({ code }) => code)).toEqual(['closed']);
  });

  it('inland there is none', () => {
    const inland = frontier(
      {},
      {
        regions: { base: {}, post: { fighters: { army: 800 } }, vale: {} },
        ways: [['post', 'vale', { guards: { army: 500 }, need: 0 }]],
      },
    );
    expect(watched(inland, 2).porosity).toEqual([1, 1]);
    expect(turn(inland, null, { army: [guard('post')] }).rejected[0].code).toBe('impossible');
  });

  it('takes its shares from the scenario', () => {
    const rules = { 'border-status': { guardedPorosity: 0.2, guardedCaught: 0.5 } };
    const { porosity, caught } = watched(frontier({ ...guards(500), status: 'guarded', porosity: 1 }, { rules }), 5);
    expect([porosity[4], caught[4]]).toEqual([0.2, 0.5]);
  });
});
