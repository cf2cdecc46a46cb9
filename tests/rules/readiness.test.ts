import { describe, expect, it } from 'vitest';
import type { World } from '../../src/core/world.js';
import { recorded, type Drawn } from '../../src/testing/recorded-chance.js';
import { scriptedChance } from '../../src/testing/scripted-chance.js';
import { begin, step } from '../../src/engine/step.js';
import { EVEN, press, set, stage, turn, type Stage } from './stage.js';

const IDLE = { absence: 0, wavering: 0 };

const land = (town: Stage['regions'][string], parameters: object = {}, rest: Partial<Stage> = {}, army: object = {}) =>
  stage({
    factions: {
      army: { country: 'west', ...army },
      guard: { kind: 'militia', country: 'west' },
      rebels: 'insurgent',
    },
    regions: { town: { controller: 'army', ...town } },
    ...rest,
    rules: { readiness: { absence: 0.5, wavering: 0.5, half: 400, ...parameters }, ...rest.rules },
  });

/** What is told of the rolls: in 100. */
const present = (scenario: ReturnType<typeof land>, world: World | null = null): unknown =>
  turn(scenario, world, {}).said('on-the-rolls')[0]?.['percent'] ?? 100;

describe('the share present', () => {
  it('is the readiness of the state where its rule is loved and it is not weary', () => {
    expect(present(land({ fighters: { army: 100 } }))).toBe(100);
    expect(present(land({ fighters: { army: 100 } }, {}, {}, { readiness: 0.3 }))).toBe(30);
  });

  it('falls with legitimacy at home, and with weariness', () => {
    const fighters = { army: 100 };
    expect(present(land({ fighters, legitimacy: 0.2 }))).toBe(60);
    expect(present(land({ fighters, legitimacy: 0 }, {}, {}, { readiness: 0.5 }))).toBe(25);
    expect(present(land({ fighters }, {}, {}, { weariness: 400 }))).toBe(75);
    expect(present(land({ fighters, legitimacy: 0.5 }, {}, {}, { weariness: 1200 }))).toBe(56);
    expect(present(land({ fighters, legitimacy: 0 }, { absence: 0 }))).toBe(100);
  });

  it('abroad knows nothing of legitimacy', () => {
    expect(present(land({ country: 'east', fighters: { army: 100 }, legitimacy: 0 }))).toBe(100);
  });

  it('is everybody for militias and insurgents', () => {
    const scenario = land({ fighters: { guard: 100, rebels: 100 }, legitimacy: 0 });
    expect(turn(scenario, null, {}).said('on-the-rolls')).toEqual([]);
  });

  it('is told where it has changed', () => {
    const scenario = land({ fighters: { army: 100 }, legitimacy: 0.2 });
    const first = turn(scenario, null, {});
    expect(first.said('on-the-rolls')).toEqual([{ faction: 'army', percent: 60, region: 'town' }]);
    const second = turn(scenario, first.world, {});
    expect(second.said('on-the-rolls')).toEqual([]);
    const won = set(scenario, second.world, ({ regions }) => void (regions[0].legitimacy = 1));
    expect(turn(scenario, won, {}).said('on-the-rolls')).toEqual([{ faction: 'army', percent: 100, region: 'town' }]);
  });
});

describe('those who are absent', () => {
  const war = (readiness: number, parameters: object = {}, town: object = {}) =>
    land(
      { fighters: { army: 1000, rebels: 100 }, hiding: 1000, ...town },
      { ...IDLE, ...parameters },
      {
        rules: {
          movement: {},
          control: {},
          'ground-combat': {
            rate: { default: 0.1, rebels: 0.5 },
            break: { default: 0.7, rebels: 0 },
            spread: 0,
            chance: 'rounding',
          },
        },
      },
      { intelligence: 1, readiness },
    );
  /** The losses that the kernel works out for the army and the rebels. */
  const losses = (scenario: ReturnType<typeof war>, by: 'army' | 'rebels'): readonly number[] => {
    const log: Drawn[] = [];
    step(
      scenario,
      begin(scenario, 'x'),
      { [by]: [press('town')] },
      {
        chance: recorded(log, scriptedChance(scenario, EVEN, { otherwise: 'expected' })),
      },
    );
    return [0, 2].map((faction) => {
      const [, loss] = log.flatMap((draw) => new RegExp(`loss 0 ${faction} round\\((.+)\\) =`).exec(draw) ?? []);
      return Number(loss);
    });
  };

  it('do not fight: the fight is that of the present', () => {
    const few = (army: number) =>
      land(
        { fighters: { army, rebels: 100 }, hiding: 1000 },
        IDLE,
        {
          rules: {
            movement: {},
            'ground-combat': {
              rate: { default: 0.1, rebels: 0.5 },
              break: { default: 0.7, rebels: 0 },
              spread: 0,
              chance: 'rounding',
            },
          },
        },
        { intelligence: 1 },
      );
    for (const by of ['army', 'rebels'] as const) {
      expect(losses(war(0.4), by)).toEqual(losses(few(400), by));
      expect(losses(war(0.4), by)[1]).toBeLessThan(losses(war(1), by)[1]);
    }
  });

  it('are neither lost nor gone: the rolls lose only who fell', () => {
    const script = { ...EVEN, 'ground-combat/loss': 'down' } as const;
    const { fighters, said } = turn(war(0.4), null, { army: [press('town')] }, script);
    const [{ losses: fallen }] = said('fought').filter(({ faction }) => faction === 'army');
    expect(fighters('town')['army']).toBe(1000 - Number(fallen));
  });

  it('flee when the present break, who are measured against what they were', () => {
    const script = { ...EVEN, 'ground-combat/loss': 'down' } as const;
    const strong = turn(war(0.4), null, { rebels: [press('town')] }, script);
    expect(strong.said('broke')).toEqual([]);
    const weak = turn(war(0.1), null, { rebels: [press('town')] }, script);
    expect(weak.said('broke')).toMatchObject([{ faction: 'army' }]);
  });

  it('hold no town: nobody present, nobody to claim it', () => {
    const scenario = war(0, {}, { controller: 'rebels', fighters: { army: 1000 } });
    const first = turn(scenario, null, {}, {});
    expect(turn(scenario, first.world, {}, {}).after.regions['town'].controller).toBe('rebels');
    const beaten = turn(war(0), null, { rebels: [press('town')] }, EVEN, { otherwise: 'expected' });
    expect(beaten.said('broke-at-once')).toMatchObject([{ faction: 'army', fighters: 1000 }]);
  });

  it('let a minority claim a town that they outnumber on paper', () => {
    const scenario = war(0.01, {}, { controller: 'army', fighters: { army: 1000, rebels: 100 } });
    const first = turn(scenario, null, {});
    expect(turn(scenario, first.world, {}).after.regions['town'].controller).toBe('rebels');
  });
});

it('troops break sooner where nothing holds them', () => {
  const brokenAt = (legitimacy: number, wavering: number): unknown => {
    const scenario = land(
      { fighters: { army: 1000, rebels: 400 }, legitimacy, hiding: 1e6 },
      { absence: 0, wavering },
      {
        rules: {
          movement: {},
          'ground-combat': {
            rate: { default: 0, rebels: 1.75 },
            break: { default: 0.6, rebels: 0 },
            spread: 0,
            chance: 'rounding',
          },
        },
      },
    );
    // A hundred of the army fall each day.
    return turn(scenario, null, { rebels: [press('town')] }, EVEN, { otherwise: 'expected' }).said('broke')[0]['day'];
  };
  expect(brokenAt(1, 1)).toBe(4);
  expect(brokenAt(0.5, 0.5)).toBe(3);
  expect(brokenAt(0, 0.5)).toBe(2);
  expect(brokenAt(0, 0)).toBe(4);
});

it('off, a readiness in the file means nothing', () => {
  const on = (rules: object) =>
    stage({
      factions: { army: { country: 'west', readiness: 0.1 }, rebels: 'insurgent' },
      regions: { town: { controller: 'rebels', fighters: { army: 100, rebels: 11 } } },
      rules: { control: {}, ...rules },
    });
  const held = (scenario: ReturnType<typeof on>): unknown =>
    turn(scenario, turn(scenario, null, {}).world, {}).after.regions['town'].controller;
  expect(turn(on({}), null, {}).fighters('town')).toEqual({ army: 100, rebels: 11 });
  expect([held(on({})), held(on({ readiness: {} }))]).toEqual(['army', 'rebels']);
});
