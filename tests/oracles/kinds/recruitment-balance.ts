import * as z from 'zod';
import { begin, inspect, step, unwrap, validateScenario, type Chance, type Scenario } from '../../../src/index.js';
import { LONGEST } from '../fight.js';
import { defineKind, furthest, margin, people, rate, share, within } from '../kind.js';

/** Largest number of people in a file. */
const MOST = 1e9;
/** What `ground-combat` and `recruitment` take at most. */
const FASTEST_RATE = 10;
const MOST_PER_HARMED = 10;
/** Beside so many people a handful of insurgents is nothing. */
const HANDFUL = 10;
/** Shots a week at them, far fewer than they are. */
const FEW_SHOTS = 1e-3;
/** So many that luck is nothing to them. */
const MANY = 100_000;
/** The engine's seven sub-turns a week change the balance within it by about half of this, as a share of the losses. */
const FINE = 0.002;

interface Balance {
  /** Kills per soldier and week, where he finds an insurgent. */
  readonly gamma: number;
  readonly troops: number;
  readonly people: number;
  readonly theta: number;
  readonly rho: number;
  readonly mu: number;
}

/** Rebels in a town beside an army that presses them week after week. */
const scenarioOf = ({ gamma, troops, people: hiding, theta, rho, mu }: Balance, insurgents: number): Scenario =>
  unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A town',
      turns: LONGEST,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [
        { id: 'army', name: 'Army', kind: 'state', country: 'land', intelligence: mu },
        { id: 'rebels', name: 'Rebels', kind: 'insurgent', recruits: rho },
      ],
      regions: [
        {
          id: 'town',
          name: 'Town',
          country: 'land',
          terrain: 'desert',
          controller: 'rebels',
          contested: true,
          population: MOST,
          hiding: Math.round(hiding),
          fighters: { army: Math.round(troops), rebels: Math.round(insurgents) },
        },
      ],
      crossings: [],
      rules: {
        movement: {},
        'ground-combat': {
          rate: { default: 0, army: gamma },
          break: 0,
          spread: 0,
          chance: 'rounding',
          collateral: 1,
        },
        recruitment: { theta, supporters: 1 },
      },
      provenance: ['army', 'rebels'].map((id) => ({
        path: `regions/town/fighters/${id}`,
        illustrative: true,
        low: 0,
        high: MOST,
      })),
    }),
  );

const ORDERS = {
  army: [{ kind: 'advance', from: 'town', to: 'town', quarters: 4 }],
  rebels: [{ kind: 'recruit', region: 'town' }],
} as const;

/** What a week adds to the rebels, before it becomes whole people: what the rules ask the dice to round. */
const change = (balance: Balance, insurgents: number): number => {
  const asked = { gained: 0, lost: 0 };
  const dice = (_: unknown, rule: string): Chance => ({
    happens: (_draw, probability) => probability >= 0.5,
    round: (_draw, x) => {
      asked[rule === 'recruitment' ? 'gained' : 'lost'] += x;
      return Math.round(x);
    },
    unit: () => 0.5,
    binomial: (_draw, n, p) => Math.round(n * p),
  });
  const scenario = scenarioOf(balance, insurgents);
  step(scenario, begin(scenario, 'oracle'), ORDERS, { chance: dice });
  return asked.gained - asked.lost; // the army loses nobody
};

/** The rebels after so many weeks of a campaign with the engine's own dice. */
const campaign = (balance: Balance, insurgents: number, weeks: number): number => {
  const scenario = scenarioOf(balance, insurgents);
  let world = begin(scenario, 'recruitment');
  for (let week = 0; week < weeks; week++) ({ world } = step(scenario, world, ORDERS));
  return inspect(scenario, world).regions['town'].fighters['rebels'];
};

/** The detection at which a handful of rebels neither grows nor dwindles: what a week adds is a straight line in mu. */
const criticalMu = ({ gamma, troops, theta, rho }: Balance): number => {
  const few = { gamma: FEW_SHOTS / HANDFUL, troops: HANDFUL, people: MOST, theta };
  const scaled = { ...few, rho: (rho / (gamma * troops)) * FEW_SHOTS };
  const [blind, half, seeing] = [0, 0.5, 1].map((mu) => change({ ...scaled, mu }, HANDFUL));
  return Math.abs(blind + seeing - 2 * half) > 1e-9 * FEW_SHOTS ? Number.NaN : blind / (blind - seeing);
};

/** The same in so much larger numbers. */
const larger = (balance: Balance, factor: number): Balance => ({
  ...balance,
  troops: balance.troops * factor,
  people: balance.people * factor,
  rho: balance.rho * factor,
});

/** The same in so many times as many weeks. */
const slower = (balance: Balance, factor: number): Balance => ({
  ...balance,
  gamma: balance.gamma / factor,
  rho: balance.rho / factor,
});

/**
 * Kills are gamma G (mu + (1 - mu) I/P), the shots that miss harm civilians, recruits are rho + theta · harm. The law goes
 * from week to week, so each is played at a fraction of its pace and what it adds is taken so many times. Where a week
 * changes little, a whole campaign is played as well.
 */
export const recruitmentBalance = defineKind({
  kind: 'recruitment-balance',
  rules: ['movement', 'ground-combat', 'recruitment'],
  orders: ['advance', 'recruit'],
  reads: 'what the dice are asked for in a week; insurgents after some',
  inputs: z.strictObject({
    gamma: rate().positive().max(FASTEST_RATE),
    troops: people(),
    people: people(),
    theta: z.number().min(0).max(MOST_PER_HARMED),
    rho: z.number().min(0).max(MOST),
    mu: share(),
    insurgents: people(),
    weeks: z.int().min(0).max(LONGEST),
  }),
  expected: z.strictObject({ critical_mu: z.number(), insurgents_after: z.number() }),
  tolerance: z.strictObject({ critical_abs: margin(), insurgents_rel: margin() }),
  run: ({ insurgents, weeks, ...balance }, expected, tolerance) => {
    const shots = balance.gamma * balance.troops;
    const joining = balance.rho + balance.theta * shots; // a week, at most
    // So large that rounding leaves no mark, and no larger than half of the people are armed at the end.
    const forcesFor = (armed: number): number => MOST / Math.max(balance.people, balance.troops, 2 * armed);
    const pace = (shots * (1 - balance.mu) * (1 + balance.theta)) / balance.people;
    const times = Math.max(1, Math.ceil(pace / FINE));
    let now = insurgents;
    // Where the last has fallen nobody is left to join.
    for (let week = 0; week < weeks && now > 0; week++) {
      const forces = forcesFor(now + joining);
      now = Math.max(0, now + (times * change(slower(larger(balance, forces), times), now * forces)) / forces);
    }
    const forces = forcesFor(insurgents + weeks * joining);
    const plain = times === 1 && insurgents * forces >= MANY;
    const played = plain ? [campaign(larger(balance, forces), insurgents * forces, weeks) / forces] : [];
    const after = furthest(expected.insurgents_after, [now, ...played]);
    const most = tolerance.insurgents_rel * Math.abs(expected.insurgents_after);
    return {
      checks: [
        within('critical mu', expected.critical_mu, criticalMu(balance), tolerance.critical_abs),
        within('insurgents after', expected.insurgents_after, after, most, `${tolerance.insurgents_rel * 100} %`),
      ],
      how: `forces x ${Number(forces.toPrecision(3))}, each week ${times} times as slow`,
    };
  },
});
