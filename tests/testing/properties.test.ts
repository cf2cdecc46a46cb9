/** Properties of one's own: each holds where it should, and says where it does not. */
import { describe, expect, it } from 'vitest';
import type { Strategy } from '../../src/core/contracts.js';
import {
  always,
  atLeastAsGoodAs,
  checkStrategy,
  eventually,
  metamorphic,
  never,
  trialOf,
  warOf,
  type Breach,
  type StrategyLaw,
} from '../../src/testing/index.js';
import { twoValleys } from '../golden/war.js';

const trial = trialOf(warOf(twoValleys(), { seed: 'own', strategies: { 'west-army': 'main-effort' } }), 'rebels');
const idle: Strategy = () => [];
/** Stands in its first region from a turn on. */
const standsFrom =
  (turn: number): Strategy =>
  (view) =>
    view.turn < turn ? [] : view.legal('hold').slice(0, 1);
const said = (property: StrategyLaw, strategy: Strategy): Breach | null => property.check(trial, strategy);

describe('never', () => {
  const property = never('stands', ({ orders }) => orders.some(({ kind }) => kind === 'hold'));

  it('holds, or names the first turn in which it came to that', () => {
    expect(said(property, idle)).toBeNull();
    expect(said(property, standsFrom(3))).toEqual({ message: 'it came to "stands"', turn: 3 });
  });
});

describe('always', () => {
  const property = always('has-fighters', ({ view }) => view.regions.some((r) => (r.fighters(view.me) ?? 0) > 0));

  it('holds, or names the first turn in which it did not', () => {
    expect(said(property, idle)).toBeNull();
    expect(
      said(
        always('early', ({ turn }) => turn < 4),
        idle,
      ),
    ).toEqual({ message: '"early" did not hold', turn: 4 });
  });

  it('shows orders and memory apart', () => {
    const remembers: Strategy = (view) => ({ orders: view.legal('hold').slice(0, 1), memory: view.turn });
    expect(
      said(
        always('one', ({ orders }) => orders.length === 1),
        remembers,
      ),
    ).toBeNull();
  });

  it('says what its own predicate threw', () => {
    const throws = always('throws', () => {
      throw new Error('mine');
    });
    expect(said(throws, idle)).toEqual({ message: 'the predicate threw: Error: mine', turn: 1 });
  });
});

describe('eventually', () => {
  const property = eventually('stands', ({ orders }) => orders.length > 0, { within: 3 });

  it('holds where it comes about in time', () => {
    expect(said(property, standsFrom(1))).toBeNull();
    expect(said(property, standsFrom(3))).toBeNull();
  });

  it('names the last turn in which it might have come about', () => {
    expect(said(property, standsFrom(4))).toEqual({ message: '"stands" did not come about within 3 turns', turn: 3 });
  });

  it('says nothing of a war that ends before', () => {
    const within = eventually('stands', ({ orders }) => orders.length > 0, { within: 60 });
    expect(said(within, idle)).toBeNull();
  });
});

describe('metamorphic', () => {
  const orders = (turns: readonly { readonly orders: readonly unknown[] }[]): string =>
    JSON.stringify(turns.map((each) => each.orders));
  const retitled = metamorphic('title-is-nothing', {
    change: (draft) => {
      draft.title = 'Another';
    },
    holds: (before, after) => orders(before.turns) === orders(after.turns),
  });
  const halved = (holds: Parameters<typeof metamorphic>[1]['holds']): StrategyLaw =>
    metamorphic('half-as-many', {
      change: (draft, { me }) => {
        for (const { fighters } of draft.regions)
          if (fighters?.[me] !== undefined) fighters[me] = Math.floor(fighters[me] / 2);
      },
      holds,
    });

  it('holds, or says that it does not', () => {
    expect(said(retitled, standsFrom(1))).toBeNull();
    expect(
      said(
        halved(() => false),
        idle,
      ),
    ).toEqual({
      message: '"half-as-many" does not hold between the war and the changed one',
      turn: null,
    });
    expect(
      said(
        halved(() => 'of course not'),
        idle,
      ),
    ).toEqual({ message: 'of course not', turn: null });
  });

  it('really changes the war', () => {
    const fighters = halved((before, after) => {
      const count = (campaign: typeof before.campaign): number =>
        campaign.scenario.data.regions[0].fighters?.['rebels'] ?? 0;
      const [was, is] = [count(before.campaign), count(after.campaign)];
      return is === Math.floor(was / 2) || `${was} became ${is}`;
    });
    expect(said(fighters, idle)).toBeNull();
  });

  it('says nothing where the change makes no war, or takes the tested faction away', () => {
    const broken = metamorphic('no-war', { change: (draft) => void (draft.turns = 0), holds: () => false });
    expect(said(broken, idle)).toBeNull();
  });
});

describe('at least as good as', () => {
  const scenario = twoValleys();
  const judged = (strategy: string, other: string, margin: number): Breach | null =>
    atLeastAsGoodAs(other, 'fighters-left', margin, { runs: 20 }).judge(
      (view) => (strategy === 'hold' ? [] : view.legal('withdraw').slice(0, 1)),
      { scenario, faction: 'west-army', seed: 'judge' },
    );

  it('holds for the same, and accuses who does clearly worse, with how much and how sure', () => {
    expect(judged('hold', 'hold', 0)).toBeNull();
    expect(judged('hold', 'in-step', 1)?.message).toMatch(
      /^in fighters-left it is worse by \S+ fighters on average over 20 pairs of campaigns, with 95 % confidence by at least \S+: more than 1$/,
    );
  });

  it('wants a ground, a metric that has a better, and enough campaigns', () => {
    const judge = (metric: string, runs: number, faction: string | null) => () =>
      atLeastAsGoodAs('hold', metric, 0, { runs }).judge(idle, { scenario, faction, seed: 's' });
    expect(judge('fighters-left', 2, null)).toThrow('[needs-scenario]');
    expect(judge('fighters-lift', 2, 'rebels')).toThrow('did you mean "fighters-left"?');
    expect(judge('fighters-left', 1, 'rebels')).toThrow('runs must be a whole number from 2');
  });
});

describe('in a check', () => {
  it('are tried after the laws, by their names; the smallest war and its files come with them', () => {
    const properties = [
      never('stands', ({ orders }) => orders.some(({ kind }) => kind === 'hold')),
      always('true', () => true),
    ];
    const { failures, held } = checkStrategy(standsFrom(2), { laws: ['answers'], properties, runs: 30 });
    expect(held).toEqual(['bounded', 'view-untouched', 'answers', 'true']);
    expect(failures).toMatchObject([
      {
        law: 'stands',
        message: 'it came to "stands"',
        turn: 2,
        command: expect.stringMatching(/failures\/stands$/) as unknown,
      },
    ]);
    expect(failures[0].trial?.scenario.data.turns).toBe(2);
    expect(Object.keys(failures[0].files)).toContain('scenario.yaml');
  });
});
