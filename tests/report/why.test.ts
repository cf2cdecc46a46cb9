import { describe, expect, test } from 'vitest';
import { defineRule, type Rule } from '../../src/core/contracts.js';
import { IssuesError, unwrap } from '../../src/core/result.js';
import type { Order, OrdersByFaction } from '../../src/core/orders.js';
import { NOBODY, type FactionIndex } from '../../src/core/world.js';
import type { Campaign } from '../../src/engine/play.js';
import { whyOf } from '../../src/report/why.js';
import { whyText } from '../../src/report/why-text.js';
import { armOf, play, validateScenario, withArm } from '../../src/setup.js';
import { throughJson } from '../../src/testing/plain.js';
import { scenarioOf } from '../golden/war.js';
import { advance, press, stage } from '../rules/stage.js';

const scenario = stage({
  start: '2017-09-10',
  regions: {
    base: { controller: 'army', fighters: { army: 600 } },
    town: { controller: 'rebels', fighters: { rebels: 60 } },
    far: { country: 'east' },
  },
  ways: [['base', 'town']],
  rules: { movement: {}, 'ground-combat': { rate: { default: 1, rebels: 0.5 } }, control: { weeks: 2 } },
});
const every = (turns: number, order: Order): Record<number, OrdersByFaction> =>
  Object.fromEntries(Array.from({ length: turns }, (_, i) => [i + 1, { army: [i === 0 ? order : press('town')] }]));
const taken = play(scenario, { seed: 'why', turns: 6, override: every(6, advance('base', 'town', 3)) });
const why = whyOf(taken, 'town');

describe('a region that changed hands', () => {
  test('says when, from whom to whom, and by which rule', () => {
    expect(why.handovers).toHaveLength(1);
    const [handover] = why.handovers;
    const captured = taken.events.find((event) => event.kind === 'captured');
    expect(handover).toMatchObject({
      turn: captured?.turn,
      from: 'rebels',
      to: 'army',
      rule: 'control',
      events: ['Army took town from rebels.', '33 of rebels still held out in town.'],
    });
    expect(handover.week).toMatchObject({ turn: captured?.turn, holder: 'army' });
    expect(handover.weeksBefore.map(({ turn }) => turn)).toEqual(
      [1, 2, 3, 4, 5].filter((turn) => turn < handover.turn).slice(-3),
    );
    expect([why.states, why.nearest]).toEqual([[], null]);
  });

  test('says who was there when it was decided, and whose side had what share', () => {
    for (const { own, hostile, share } of why.handovers[0].sides) expect(share).toBe(own / (own + hostile));
    const army = why.handovers[0].sides.find(({ faction }) => faction === 'army');
    expect(army?.share).toBeGreaterThanOrEqual(0.9);
    expect(army?.towardsHolder).toBe('hostile');
  });

  test('what was booked in a week is what changed in it', () => {
    const weeks = [...why.handovers[0].weeksBefore, why.handovers[0].week];
    for (const { presence, entries } of weeks)
      for (const { faction, before, after } of presence) {
        const booked = entries.reduce((sum, entry) => (entry.faction === faction ? sum + entry.change : sum), 0);
        expect(after - before).toBe(booked);
      }
    expect(weeks[0].entries).toContainEqual({
      rule: 'movement',
      cause: 'arrival',
      effect: 'move',
      faction: 'army',
      change: 450,
    });
  });

  test('shows what the deciding rule counts, up to the week', () => {
    const counted = [...why.handovers[0].weeksBefore, why.handovers[0].week].map(
      ({ kept }) => kept.find(({ column }) => column === 'claimed')?.after,
    );
    expect(counted.slice(-2)).toEqual([1, 0]);
    expect(why.handovers[0].week.kept.find(({ column }) => column === 'claimed')?.before).toBe(1);
    const claimant = why.handovers[0].week.kept.find(({ column }) => column === 'claimant');
    expect(claimant).toMatchObject({ before: 'army', after: null });
  });

  test('gives the terms of every rule that had a hand in it', () => {
    expect(why.rules.map(({ rule, decides }) => [rule, decides])).toEqual([
      ['movement', false],
      ['ground-combat', false],
      ['control', true],
    ]);
    const terms = new Map(why.rules.flatMap(({ parameters }) => parameters).map((term) => [term.path, term]));
    expect(terms.get('rules/control/weeks')).toMatchObject({ value: 2, default: 2, given: 'scenario' });
    expect(terms.get('rules/control/share')).toMatchObject({ value: 0.9, given: 'default', source: 'design choice' });
    expect(terms.get('rules/ground-combat/rate')?.value).toEqual({ army: 1, rebels: 0.5 });
  });

  test('is JSON', () => {
    expect(throughJson(why)).toEqual(why);
  });

  test('reads well', () => {
    const text = whyText(why, scenario);
    expect(text).toContain('town changed hands once');
    expect(text).toMatch(/Turn \d, week of \d+ (September|October) 2017: from rebels to army/);
    expect(text).toContain('rules/control/weeks = 2 weeks running');
    expect(text).toContain('control/claimant: army -> nobody. Who claims the region.');
    expect(text).toMatch(/army: 4\d\d -> 4\d\d, on the attack; combat -\d+/);
    expect(text).toMatch(/rebels: \d+ -> \d+, attacked by 4\d\d; combat -\d+/);
    expect(text.replace(/\s+/g, ' ')).toContain('(set in the scenario; the rule’s default is 2: design choice)');
    for (const width of [80, 100, 120])
      for (const line of whyText(why, scenario, { width }).split('\n')) expect(line.length).toBeLessThanOrEqual(width);
  });
});

describe('a region that never did', () => {
  test('says so, how it stood every few weeks, and when it came nearest', () => {
    const held = play(scenario, {
      seed: 'why',
      turns: 30,
      override: { 1: { army: [advance('base', 'town', 1)] }, 2: { army: [] } },
      strategies: { army: 'hold' },
    });
    const never = whyOf(held, 'town');
    expect(never.handovers).toEqual([]);
    expect(never.states.map(({ turn }) => turn)).toEqual(Array.from({ length: 10 }, (_, i) => 1 + 3 * i).concat(30));
    const largest = never.nearest?.sides.find(({ faction }) => faction === 'army')?.share ?? 0;
    for (const { sides } of never.states)
      expect(sides.find(({ faction }) => faction === 'army')?.share ?? 0).toBeLessThanOrEqual(largest);
    expect(whyText(never, scenario)).toContain('Nearest to it, in turn');
  });

  test('an empty place', () => {
    const far = whyOf(taken, 'far');
    expect(far.nearest).toBeNull();
    expect(whyText(far, scenario)).toContain('Nobody was ever there when it could be decided.');
    expect(whyText(whyOf(taken, 'base'), scenario)).toContain('Nobody hostile to army was ever there');
  });
});

/** A rule that nobody here knows: it hands every region to whoever its own count says. */
const lottery: Rule = defineRule({
  id: 'lottery',
  phase: 'takeover',
  summary: 'Passes every region on each third week.',
  parameters: { every: { value: 3, min: 1, max: 9, integer: true, unit: 'weeks', source: 'a lottery act' } },
  state: { drawn: { of: 'region-faction', initial: 0, summary: 'Weeks in which it was drawn.' } },
  events: { won: { fields: { faction: 'faction', region: 'region' }, sentence: '{faction} won {region}.' } },
  writes: ['regions/*/controller'],
  apply(world, { theatre, parameters, turn, own, emit }) {
    if (turn % parameters.every !== 0) return;
    for (const region of world.regions) {
      const next = ((region.controller + 1) % theatre.factionCount) as FactionIndex;
      own.drawn[region.index * theatre.factionCount + next] += 1;
      region.controller = next;
      emit({ kind: 'won', faction: next, region: region.index });
    }
  },
});

describe('whatever the rules', () => {
  test('another deciding rule explains itself by what it declares', () => {
    const drawn = stage({ regions: { base: {}, town: { controller: 'army' } }, rules: { lottery: {} } }, [lottery]);
    const told = whyOf(play(drawn, { seed: 'x', turns: 6 }), 'town');
    expect(told.handovers.map(({ turn, from, to, rule, events }) => [turn, from, to, rule, events])).toEqual([
      [3, 'army', 'rebels', 'lottery', ['Rebels won town.']],
      [6, 'rebels', 'army', 'lottery', ['Army won town.']],
    ]);
    expect(told.handovers[1].week.kept).toEqual([
      {
        rule: 'lottery',
        column: 'drawn',
        faction: 'army',
        before: 0,
        after: 1,
        summary: 'Weeks in which it was drawn.',
      },
      {
        rule: 'lottery',
        column: 'drawn',
        faction: 'rebels',
        before: 1,
        after: 1,
        summary: 'Weeks in which it was drawn.',
      },
    ]);
    expect(whyText(told, drawn)).toContain('rules/lottery/every = 3 weeks (the rule’s default: a lottery act)');
  });

  test('the calendar is no rule', () => {
    const set = stage({
      regions: { town: { controller: 'rebels' } },
      rules: {},
      timetable: [{ turn: 4, set: [{ path: 'regions/town/controller', to: 'army' }] }],
    });
    const told = whyOf(play(set, { seed: 'x', turns: 6 }), 'town');
    expect(told.handovers).toMatchObject([{ turn: 4, from: 'rebels', to: 'army', rule: null, week: { turn: 3 } }]);
    expect(whyText(told, set)).toContain('The scenario’s calendar set it before the turn began; no rule decided.');
  });

  test('a file’s words on where values come from are given, for the region and for parameters', () => {
    const data = structuredClone(scenarioOf('two-valleys').data);
    data.sources = [{ id: 'book', text: 'A book, 1998' }];
    data.rules['control'] = { share: 0.8 };
    data.provenance?.push({ path: 'rules/control/share', source: 'book', low: 0.7, high: 0.9, note: 'page 4' });
    const own = unwrap(validateScenario(data));
    const told = whyOf(play(own, { seed: 'x', turns: 2 }), 'west-valley');
    const origin = {
      path: 'rules/control/share',
      source: 'A book, 1998',
      illustrative: false,
      low: 0.7,
      high: 0.9,
      note: 'page 4',
    };
    expect(told.rules.flatMap(({ parameters }) => parameters).find(({ path }) => path === origin.path)).toMatchObject({
      value: 0.8,
      given: 'scenario',
      provenance: [origin],
    });
    expect(told.provenance).toEqual([
      {
        path: 'regions/west-valley/fighters/rebels',
        source: null,
        illustrative: true,
        low: 400,
        high: 600,
        note: null,
      },
    ]);
    expect(whyText(told, own)).toContain('rules/control/share: A book, 1998; plausible from 0.7 to 0.9; page 4');
  });
});

describe('on the scenarios there are, in every arm and for every region', () => {
  const wars = ['two-valleys', 'deir-ez-zor-anbar-2017'].flatMap((id) =>
    Object.keys(scenarioOf(id).arms)
      .slice(0, 2)
      .map((arm) => [id, arm] as const),
  );
  test.each(wars)('%s %s: as many handovers as the region had holders', (id, arm) => {
    const played = withArm(scenarioOf(id), armOf(scenarioOf(id), arm).arm.set);
    const campaign: Campaign = play(scenarioOf(id), { arm, seed: 'why' });
    for (const [index, region] of campaign.scenario.regions.entries()) {
      if (index % 3 !== 0) continue;
      const told = whyOf(campaign, region.id, scenarioOf(id));
      const taken = campaign.events.filter(
        ({ kind, region: at }) => /captured|occupied/.test(kind) && at === region.id,
      );
      expect(told.handovers.map(({ turn }) => turn)).toEqual(taken.map(({ turn }) => turn));
      const theatre = played.compiled.theatre;
      const at = theatre.regions.findIndex((each) => each.id === region.id);
      const { controller } = campaign.world.regions[at];
      const last = told.handovers.at(-1)?.to ?? told.start.holder;
      expect(last).toBe(controller === NOBODY ? null : theatre.factions[controller].id);
      expect(whyText(told, campaign.scenario)).toContain(`Digest ${campaign.record?.end.digest}`);
    }
  });
});

test('a region that there is not, and a campaign without a record', () => {
  expect(() => whyOf(taken, 'towm')).toThrow(IssuesError);
  expect(() => whyOf(taken, 'towm')).toThrow('did you mean "town"?');
  expect(() => whyOf(play(scenario, { seed: 'x', turns: 1, record: false }), 'town')).toThrow('no-record');
});
