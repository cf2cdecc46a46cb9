import { describe, expect, it } from 'vitest';
import type { OrdersByFaction } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, view } from '../../src/engine/step.js';
import { AGREED, convoy, offer, PASSAGE, say } from './convoy.js';
import { turn, withdraw, type Played } from './stage.js';

/** So many turns, with these orders by turn. */
const after = (scenario: Scenario, turns: number, orders: Readonly<Record<number, OrdersByFaction>> = {}): Played => {
  let played = turn(scenario, null, orders[1] ?? {});
  for (let now = 2; now <= turns; now++) played = turn(scenario, played.world, orders[now] ?? {});
  return played;
};
const TALKS = { 1: { rebels: [offer(3)] }, 2: { party: [say('accept-passage')] } };

describe('safe conduct', () => {
  it('is offered, vouched for, and those it is for set out in the turn after', () => {
    const scenario = convoy();
    const asked = after(scenario, 1, TALKS);
    const passage = { faction: 'rebels', from: 'pocket', to: 'den' };
    expect(asked.said('offered')).toEqual([{ ...passage, until: 3 }]);
    expect(asked.after.deals).toEqual([{ maker: null, ...passage, quarters: 4, until: 3 }]);
    const agreed = after(scenario, 2, TALKS);
    expect(agreed.said('agreed')).toEqual([{ maker: 'party', ...passage }]);
    expect(agreed.after.deals).toEqual([{ maker: 'party', ...passage, quarters: 4, until: 3 }]);
    expect(agreed.after.pairs['party/rebels'].consents).toEqual(['join']);
    expect(agreed.fighters('pocket')).toEqual({ rebels: 600 });
    const gone = after(scenario, 3, TALKS);
    expect(gone.said('evacuated')).toEqual([{ ...passage, fighters: 600, maker: 'party' }]);
    expect(gone.fighters('pocket')).toEqual({});
  });

  it('is 200 km at 100 km a week: two weeks on the road, then a tenth has deserted', () => {
    const scenario = convoy({ deals: [AGREED] });
    const marches = [{ faction: 'rebels', from: 'pocket', to: 'den', due: 3, attacking: false, fighters: 600 }];
    for (const weeks of [1, 2]) {
      const on = after(scenario, weeks);
      expect(on.after.marches).toEqual(marches);
      expect(on.after.deals).toEqual([{ ...AGREED, until: 0 }]);
    }
    const there = after(scenario, 3);
    expect(there.fighters('den')).toEqual({ rebels: 540 });
    expect([there.after.marches, there.after.deals, there.after.pairs['party/rebels'].consents]).toEqual([[], [], []]);
    expect(there.said('brought-in')).toEqual([
      { faction: 'rebels', fighters: 540, from: 'pocket', to: 'den', deserted: 60 },
    ]);
    const { passage, 'passage-desertion': deserted } = there.after.factions['rebels'].ledger;
    expect([passage, deserted]).toEqual([1200, 60]);
  });

  it.each([
    [1, 0.5, 0, 1],
    [3, 0.5, 1, 2],
    [7, 0.1, 6, 1],
    [9, 1, 0, 9],
    [9, 0, 9, 0],
  ])('of %i with desertion %d to the nearest whole person: %i arrive', (fighters, desertion, arrived, deserted) => {
    const scenario = convoy({
      deals: [AGREED],
      regions: { pocket: { fighters: { rebels: fighters } }, lines: {}, den: {}, rear: {}, far: {} },
      rules: { 'evacuation-deals': { desertion, kmPerWeek: 1000 } },
    });
    const [told] = after(scenario, 2).said('brought-in');
    expect([told['fighters'], told['deserted']]).toEqual([arrived, deserted]);
  });

  it('takes quarters of the stack; deals from one stack share its four', () => {
    const half = convoy({ deals: [{ ...AGREED, quarters: 2 }] });
    expect(after(half, 1).fighters('pocket')).toEqual({ rebels: 300 });
    const both = convoy({
      deals: [
        { ...AGREED, quarters: 3 },
        { ...AGREED, to: 'rear', quarters: 3 },
      ],
    });
    const left = after(both, 1);
    expect(left.said('evacuated').map(({ to, fighters }) => [to, fighters])).toEqual([
      ['den', 450],
      ['rear', 150],
    ]);
    expect(left.fighters('pocket')).toEqual({});
  });

  it('does not wait for those who leave the stack by order the same week', () => {
    const scenario = convoy({ deals: [{ ...AGREED, quarters: 2 }], rules: { 'evacuation-deals': {}, movement: {} } });
    const played = turn(scenario, null, { rebels: [withdraw('pocket', 'den', 4)] });
    expect(played.said('evacuated')).toMatchObject([{ fighters: 300 }]);
    expect(played.after.marches.map(({ fighters }) => fighters)).toEqual([300]);
  });

  it('waits for an open road until its last turn', () => {
    const border = 'crossings/lines~den/porosity';
    const closed = (opens: number) =>
      convoy({
        deals: [AGREED],
        timetable: [
          { turn: 1, set: [{ path: border, to: 0 }] },
          { turn: opens, set: [{ path: border, to: 1 }] },
        ],
      });
    expect(after(closed(3), 2).after.deals).toEqual([AGREED]);
    expect(after(closed(3), 3).said('evacuated')).toHaveLength(1);
    expect(after(closed(4), 3).said('called-off')).toHaveLength(1);
    expect(after(closed(4), 4).fighters('pocket')).toEqual({ rebels: 600 });
  });

  it('that nobody vouches for in time, or that nobody is left for, comes to nothing', () => {
    const unheard = after(convoy(), 2, { 1: { rebels: [offer(3)] } });
    expect(unheard.said('called-off')).toEqual([{ faction: 'rebels', from: 'pocket', to: 'den' }]);
    expect(unheard.after.deals).toEqual([]);
    const gone = convoy({
      deals: [{ ...AGREED, until: 1 }],
      regions: { pocket: {}, lines: {}, den: {}, rear: {}, far: {} },
    });
    expect(after(gone, 1).said('called-off')).toHaveLength(1);
  });

  it('is vouched for by one: the first by key', () => {
    const two = { 1: TALKS[1], 2: { tribe: [say('accept-passage')], party: [say('accept-passage')] } };
    const regions = { pocket: { fighters: { rebels: 8, party: 1, tribe: 1 } }, lines: {}, den: {}, rear: {}, far: {} };
    expect(after(convoy({ regions }), 2, two).said('agreed')).toMatchObject([{ maker: 'party' }]);
  });
});

describe('a deal that is called off before they set out', () => {
  const trusts = ({ after: { pairs } }: Played): number[] => Object.values(pairs).map(({ trust }) => trust);

  it.each([
    ['the host stops it', convoy(), { ...TALKS, 3: { legion: [say('block-passage')] } }],
    [
      'its maker takes back the leave to join',
      convoy({ rules: { 'evacuation-deals': {}, trust: {}, consent: {} } }),
      { ...TALKS, 3: { party: [{ kind: 'revoke', of: 'rebels', what: 'join' }] } },
    ],
    [
      'it was agreed before the war, and its maker takes back the leave',
      convoy({ deals: [AGREED], rules: { 'evacuation-deals': {}, trust: {}, consent: {} } }),
      { 1: { party: [{ kind: 'revoke', of: 'rebels', what: 'join' }] } },
    ],
  ] as const)('leaves everybody where they were and moves no trust: %s', (_, scenario, orders) => {
    const off = after(scenario, Object.keys(orders).length, orders);
    expect(off.rejected).toEqual([]);
    expect(off.said('called-off')).toHaveLength(1);
    expect(off.said('evacuated')).toEqual([]);
    expect(off.fighters('pocket')).toEqual({ rebels: 600 });
    expect([off.after.deals, off.after.marches]).toEqual([[], []]);
    expect(trusts(off)).toEqual(
      Object.values(inspect(scenario, begin(scenario, 'before')).pairs).map(({ trust }) => trust),
    );
  });
});

describe('trust in who made a deal', () => {
  const deal = { deals: [AGREED] };
  const fallen = ({ after: { pairs } }: Played): Record<string, number> =>
    Object.fromEntries(
      Object.entries(pairs).flatMap(([pair, { trust }]) => (trust > 0 && trust !== 0.5 ? [[pair, trust]] : [])),
    );

  it('falls by a breach for the host, by half of one for enemies of the evacuees, not for others', () => {
    const played = after(convoy(deal), 1);
    expect(fallen(played)).toEqual({
      'army/party': 0.5 - 0.4 * 0.5 * 0.5,
      'guards/party': 0.5 - 0.4 * 0.5 * 0.5,
      'legion/party': 0.5 - 0.4 * 0.5,
    });
    expect(played.said('held-against').map(({ partner }) => partner)).toEqual(['army', 'guards', 'legion']);
  });

  it('falls by half of that in those who let him join them, who do not mind themselves', () => {
    const played = after(convoy(deal, [{ from: 'army', to: 'party', consents: ['join'] }]), 1);
    expect(fallen(played)).toEqual({
      'guards/army': 0.5 - 0.4 * 0.25 * 0.5,
      'guards/party': 0.5 - 0.4 * 0.5 * 0.5,
      'legion/army': 0.5 - 0.4 * 0.5 * 0.5,
      'legion/party': 0.5 - 0.4 * 0.5,
    });
  });

  it('falls less for few evacuees, and not at all where trust is no rule', () => {
    const regions = { pocket: { fighters: { rebels: 30 } }, lines: {}, den: { country: 'east' }, rear: {}, far: {} };
    const few = after(convoy({ ...deal, regions }), 1);
    expect(few.after.pairs['legion/party'].trust).toBe(0.5 - 0.4 * 0.1 * 0.5);
    expect(fallen(after(convoy({ ...deal, rules: { 'evacuation-deals': {} } }), 1))).toEqual({});
  });

  it('falls once, in the week they set out', () => {
    const one = fallen(after(convoy(deal), 1));
    expect(fallen(after(convoy(deal), 4))).toEqual(one);
  });
});

describe('on the road', () => {
  it('an enemy of the evacuees who can reach its end holds them up, a week at a time', () => {
    const scenario = convoy({ deals: [AGREED] });
    const blocked = after(scenario, 3, { 3: { legion: [say('block-passage')] } });
    expect(blocked.rejected).toEqual([]);
    expect(blocked.said('held-up')).toEqual([{ faction: 'rebels', by: 'legion', to: 'den' }]);
    expect([blocked.fighters('den'), blocked.after.marches[0].due]).toEqual([{}, 4]);
    expect(turn(scenario, blocked.world, {}).fighters('den')).toEqual({ rebels: 540 });
  });

  it('is denounced by whoever is no party to it, and that is remembered', () => {
    const scenario = convoy({ deals: [AGREED] });
    const told = after(scenario, 2, { 2: { tribe: [say('denounce')] } });
    expect(told.said('denounced')).toEqual([{ faction: 'tribe', maker: 'party', party: 'rebels' }]);
    expect(told.after.columns['evacuation-deals']['denounced']['tribe/party']).toBe(2);
  });
});

describe('a word about a passage', () => {
  const AGREE = { deals: [AGREED] };
  const refused = (
    scenario: Scenario,
    weeks: number,
    faction: string,
    order: Parameters<typeof turn>[2][string][0],
  ) => {
    const world = weeks === 0 ? null : after(scenario, weeks, TALKS).world;
    return turn(scenario, world, { [faction]: [order] }).rejected.map(({ code }) => code);
  };
  it.each([
    ['to nobody’s offer', 0, 'party', say('accept-passage'), {}, 'no-deal'],
    ['of two regions that are one', 0, 'rebels', offer(3, 4, 'pocket'), {}, 'impossible'],
    ['too soon', 0, 'rebels', offer(2), {}, 'impossible'],
    ['after the end', 0, 'rebels', offer(9), { turns: 8 }, 'after-the-end'],
    ['by nobody', 0, 'guards', offer(3), {}, 'no-fighters'],
    ['twice', 1, 'rebels', offer(4), {}, 'has-offered'],
    ['to oneself', 1, 'rebels', say('accept-passage'), {}, 'own-deal'],
    ['from afar', 1, 'legion', say('accept-passage'), {}, 'no-deal'],
    ['against what nobody agreed to', 1, 'party', say('block-passage'), {}, 'not-agreed'],
    ['against what nobody agreed to yet', 1, 'party', say('denounce'), {}, 'not-agreed'],
    ['to what is agreed', 0, 'tribe', say('accept-passage'), AGREE, 'agreed'],
    ['against one’s own deal', 0, 'party', say('denounce'), AGREE, 'own-deal'],
    ['against a deal of others with others', 0, 'army', say('block-passage'), AGREE, 'not-host'],
    ['against friends on the road', 2, 'tribe', say('block-passage'), AGREE, 'not-hostile'],
    ['from too far off the road', 2, 'guards', say('block-passage'), AGREE, 'too-far'],
    ['of another name', 0, 'party', say('denounce', 'rebels/pocket/dn'), {}, 'unknown-deal'],
  ] as const)('%s: refused', (_, weeks, faction, order, rest, code) => {
    expect(refused(convoy(rest), weeks, faction, order)).toEqual([code]);
  });
});

describe('who knows of a deal', () => {
  it('an offer: who makes it and who sees the place; an agreed one: everybody', () => {
    const scenario = convoy();
    const knows = (weeks: number): string[] => {
      const { world } = after(scenario, weeks, TALKS);
      return scenario.factions.flatMap(({ id }) => (view(scenario, world, id).deals.length > 0 ? [id] : []));
    };
    expect(knows(1)).toEqual(['party', 'rebels']);
    expect(knows(2)).toEqual(['army', 'guards', 'legion', 'party', 'rebels', 'tribe']);
    const { world } = after(scenario, 3, TALKS);
    expect(view(scenario, world, 'tribe').deals).toEqual([
      {
        id: PASSAGE,
        maker: 'party',
        faction: 'rebels',
        from: 'pocket',
        to: 'den',
        quarters: 4,
        until: 0,
        underWay: true,
      },
    ]);
  });
});
