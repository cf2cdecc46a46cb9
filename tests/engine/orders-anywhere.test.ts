/** Orders that concern no region, draw on sorties, or are restricted by rules that did not declare them. */
import { describe, expect, test } from 'vitest';
import { defineOrder, defineRule, type Restriction, type Rule } from '../../src/core/contracts.js';
import type { Order } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { begin, step, view } from '../../src/engine/step.js';
import { vary } from '../../src/scenario/vary.js';
import { unwrap } from '../../src/core/result.js';
import { advance, stage, turn, type Stage } from '../rules/stage.js';

const word = (kind: string, of: string, what: string): Order => ({ kind, of, what }) as Order;
const words = (orders: readonly Order[]): string[] => orders.map((order) => Object.values(order).join(' '));
const look = (scenario: Scenario, faction = 'army') => view(scenario, begin(scenario, 'x'), faction);

/** Ids in another order than keys. */
const council = (rest: Partial<Stage> = {}): Scenario =>
  stage({
    factions: {
      army: { country: 'west', sorties: 8 },
      zeta: { key: 'a-zeta' },
      beta: { key: 'b-beta' },
      rebels: { kind: 'insurgent', key: 'y-rebels' },
      bandits: { kind: 'insurgent', key: 'z-bandits' },
    },
    regions: {
      base: { controller: 'army', fighters: { army: 8 } },
      town: { fighters: { rebels: 5, bandits: 5 } },
    },
    ways: [['base', 'town']],
    rules: { movement: {}, consent: {}, 'air-strikes': {} },
    ...rest,
  });

describe('an order that concerns no region', () => {
  test('is listed with all, and with its kind: by key of whom it names, then in the order of consents', () => {
    expect(words(look(council()).legal('request'))).toEqual(
      ['zeta', 'beta'].flatMap((of) => ['strike', 'enter', 'share', 'join'].map((what) => `request ${of} ${what}`)),
    );
    const all = look(council()).legal();
    expect(all.filter(({ kind }) => kind === 'request')).toEqual(look(council()).legal('request'));
    expect(all.map(({ kind }) => kind)).toEqual(all.map(({ kind }) => kind).toSorted());
  });

  test('is listed at no region', () => {
    expect(look(council()).legal('request', 'base')).toEqual([]);
    expect(look(council()).legal('hold', 'base')).toHaveLength(1);
  });

  test('is found, frozen and the same object for every view', () => {
    const [first] = look(council()).legal('grant');
    expect(Object.isFrozen(first)).toBe(true);
    const scenario = council();
    expect(view(scenario, begin(scenario, 'a'), 'army').legal('grant')[0]).toBe(
      view(scenario, begin(scenario, 'b'), 'army').legal('grant')[0],
    );
    expect(turn(council(), null, { army: [{ ...first }] }).rejected).toEqual([]);
    expect(turn(council(), null, { army: [first, first] }).rejected.map(({ code }) => code)).toEqual(['duplicate']);
  });

  test.each([
    ['an unknown consent', word('grant', 'zeta', 'entr'), 'unknown-consent', 'did you mean "enter"?'],
    ['a number for a consent', { kind: 'grant', of: 'zeta', what: 1 }, 'unknown-consent', 'no consent 1'],
    ['an unknown faction', word('grant', 'zetta', 'enter'), 'unknown-faction', 'did you mean "zeta"?'],
    ['a region too much', { ...word('grant', 'zeta', 'enter'), region: 'base' }, 'malformed', 'grant has no region'],
    ['what is not there', { kind: 'grant', of: 'zeta' }, 'unknown-consent', 'no consent'],
  ])('with %s is refused: %s', (_, order, code, message) => {
    expect(look(council()).explain(order as Order)).toMatchObject({ code, message: expect.stringContaining(message) });
  });

  test('that is refused is explained with the nearest that is not', () => {
    expect(look(council()).explain(word('request', 'rebels', 'share'))).toEqual({
      code: 'not-a-partner',
      message: 'rebels is no partner',
      nearest: word('request', 'zeta', 'share'),
    });
  });
});

describe('strikes', () => {
  test('are listed by region, then the target’s key, then quarters', () => {
    expect(words(look(council()).legal('strike'))).toEqual(
      ['rebels', 'bandits'].flatMap((against) => [1, 2, 3, 4].map((quarters) => `strike town ${against} ${quarters}`)),
    );
    expect(look(council()).legal('strike', 'town')).toHaveLength(8);
    expect(look(council()).legal('strike', 'base')).toEqual([]);
  });

  test('and marches draw on different stocks', () => {
    const strike = { kind: 'strike', region: 'town', against: 'rebels', quarters: 4 } as const;
    const both = [strike, advance('base', 'town')];
    expect(step(council(), begin(council(), 'x'), { army: both }).rejected).toEqual([]);
    const over = [...both, { ...strike, quarters: 1 } as const];
    expect(step(council(), begin(council(), 'x'), { army: over }).rejected.map(({ code }) => code)).toEqual([
      'over-committed',
      'over-committed',
    ]);
  });
});

describe('a rule that restricts', () => {
  const banning = (id: string, restricts: Record<string, Restriction>): Rule =>
    defineRule({ id, phase: 'gates', summary: 'Forbids.', restricts, writes: [], apply: () => undefined });
  const noFewerThan =
    (quarters: number): Restriction =>
    (order) =>
      order['quarters'] < quarters ? { code: 'half-hearted', message: 'all or nothing' } : null;
  const curfew = banning('curfew', {
    advance: noFewerThan(4),
    hold: () => ({ code: 'curfew', message: 'nobody stays' }),
  });
  const drill = banning('drill', { advance: noFewerThan(2), parade: () => ({ code: 'never', message: 'never' }) });
  const field = (rules: Record<string, object>, known: readonly Rule[] = [curfew, drill]): Scenario =>
    stage(
      {
        regions: { base: { fighters: { army: 8 } }, hills: {} },
        ways: [['base', 'hills']],
        rules: { movement: {}, ...rules },
      },
      known,
    );

  test('takes orders that another declares off the list, says why, and drops them', () => {
    const scenario = field({ curfew: {} });
    expect(words(look(scenario).legal())).toEqual([
      'advance base hills 4',
      ...['reinforce', 'withdraw'].flatMap((kind) => [1, 2, 3, 4].map((quarters) => `${kind} base hills ${quarters}`)),
    ]);
    expect(look(scenario).explain(advance('base', 'hills', 1))).toEqual({
      code: 'half-hearted',
      message: 'all or nothing',
      nearest: advance('base', 'hills', 4),
    });
    expect(turn(scenario, null, { army: [{ kind: 'hold', region: 'base' }] }).rejected).toEqual([
      { faction: 'army', order: { kind: 'hold', region: 'base' }, code: 'curfew', message: 'nobody stays' },
    ]);
  });

  test('is heard after the order’s own declaration, and together with others', () => {
    const both = field({ curfew: {}, drill: {} });
    expect(look(both).explain(advance('hills', 'base', 1))?.code).toBe('no-fighters');
    expect(look(both).legal('advance')).toEqual([advance('base', 'hills', 4)]);
    expect(look(field({ drill: {} })).legal('advance')).toHaveLength(3);
  });

  test('forbids nothing where it is not listed, nor what nobody declares', () => {
    expect(look(field({})).legal('advance')).toHaveLength(4);
    const off = unwrap(vary(field({ curfew: {}, drill: {} }), (draft) => void delete draft.rules['curfew']));
    expect(look(off).legal('advance')).toHaveLength(3);
    expect(look(field({ drill: {} })).explain({ kind: 'parade', region: 'base' } as never)?.code).toBe('unknown-order');
  });

  test('may look at columns and parameters of listed rules; of others there are none', () => {
    const seen: unknown[] = [];
    const reader = banning('reader', {
      hold: (_order, sight) => {
        seen.push(sight.column('counter', 'beats')?.length ?? null, sight.parameter('counter/pace'));
        return null;
      },
    });
    const counter = defineRule({
      id: 'counter',
      phase: 'end',
      summary: 'Counts.',
      parameters: { pace: { value: 3, min: 0, max: 9, unit: 'beats', source: 'design choice', of: 'faction' } },
      state: { beats: { of: 'faction', initial: 0, summary: 'Beats.' } },
      writes: [],
      apply: () => undefined,
    });
    look(field({ reader: {} }, [reader, counter])).legal('hold');
    look(field({ reader: {}, counter: { pace: { default: 3, army: 5 } } }, [reader, counter])).legal('hold');
    expect(seen.slice(0, 2)).toEqual([null, null]);
    expect(seen.slice(-2)).toEqual([2, 5]);
  });

  test('sees of oneself what counts: sorties, weariness, who is there, under way and on guard', () => {
    const seen: unknown[] = [];
    const census = banning('census', {
      hold: (_order, sight) => {
        const at = (id: string) => sight.theatre.regions.findIndex((region) => region.id === id) as never;
        seen.push([
          sight.sorties,
          sight.weariness,
          sight.present(),
          sight.underWay(at('hills'), sight.me),
          sight.underWay(at('base'), sight.me),
        ]);
        return null;
      },
    });
    const scenario = stage(
      {
        factions: { army: { sorties: 6, weariness: 2.5 }, rebels: 'insurgent' },
        regions: { base: { fighters: { army: 8, rebels: 50 } }, hills: { country: 'east' } },
        ways: [['base', 'hills', { guards: { army: 4, rebels: 1 } }]],
        transit: [
          { faction: 'army', from: 'base', to: 'hills', fighters: 3, turn: 2 },
          { faction: 'rebels', from: 'base', to: 'hills', fighters: 9, turn: 2 },
        ],
        rules: { movement: {}, census: {} },
      },
      [census],
    );
    look(scenario).legal('hold');
    expect(seen[0]).toEqual([6, 2.5, 15, 3, 0]);
  });
});

test('an order kind of one’s own may concern no region and draw on nothing', () => {
  const oath = defineRule({
    id: 'oath',
    phase: 'end',
    summary: 'Swears.',
    orders: {
      swear: defineOrder({
        summary: 'Swear it.',
        fields: { turn: 'turn' },
        dated: true,
        candidates: (_theatre, region, now) => (region === -1 ? [{ turn: now + 2 }, { turn: now + 10 }] : []),
        check: () => null,
      }),
    },
    writes: [],
    apply: () => undefined,
  });
  const scenario = stage({ regions: { base: {} }, rules: { oath: {} } }, [oath]);
  expect(words(look(scenario).legal())).toEqual(['swear 3', 'swear 11']); // by number, not by text
});

test('what draws on a stack needs one, whatever the kind itself has against it', () => {
  const camp = defineRule({
    id: 'camp',
    phase: 'end',
    summary: 'Pitches tents.',
    orders: {
      pitch: defineOrder({
        summary: 'Pitch them.',
        fields: { region: 'region', quarters: 'quarters' },
        at: 'region',
        quarters: 'stack',
        candidates: (_theatre, region) => [
          { region, quarters: 1 },
          { region, quarters: 4 },
        ],
        check: () => null,
      }),
    },
    writes: [],
    apply: () => undefined,
  });
  const regions = { base: { fighters: { army: 3 } }, town: { fighters: { rebels: 40 } } };
  const scenario = stage({ regions, rules: { camp: {} } }, [camp]);
  expect(words(look(scenario).legal())).toEqual(['pitch base 4']);
  const pitch = (region: string, quarters: number): Order => ({ kind: 'pitch', region, quarters }) as unknown as Order;
  const { rejected } = turn(scenario, null, { army: [pitch('base', 1), pitch('base', 4), pitch('town', 4)] });
  expect(rejected.map(({ code, message }) => [code, message])).toEqual([
    ['too-few', '1/4 of 3 fighters is nobody'],
    ['no-fighters', 'no fighters in town'],
  ]);
});
