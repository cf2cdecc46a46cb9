/** A small world for the tests of this folder: made-up rules, strategies and metrics, and a file that uses every part. */
import { defineMetric, defineOrder, defineRule, type Rule } from '../../src/core/contracts.js';
import { unwrap, type Issue, type Result } from '../../src/core/result.js';
import type { Scenario, ScenarioData } from '../../src/core/scenario.js';
import { defineStrategy } from '../../src/core/strategy.js';
import { parseScenario, validateScenario, type Registry } from '../../src/scenario/parse.js';

const nothing = (): void => undefined;
const announce = defineOrder({
  summary: 'Says when it will attack.',
  fields: { to: 'faction', region: 'region', turn: 'turn' },
  at: 'region',
  candidates: () => [],
  check: () => null,
});

export const combat = defineRule({
  id: 'ground-combat',
  phase: 'combat',
  summary: 'Who attacks and who defends wear each other down.',
  parameters: {
    rate: { value: 1, min: 0, max: 5, unit: 'kills per fighter and week', source: 'design choice', of: 'faction' },
    spread: { value: 0.2, min: 0, max: 1, low: 0.1, high: 0.4, unit: 'standard deviation', source: 'design choice' },
    chance: { value: 'binomial', oneOf: ['binomial', 'rounding'], source: 'design choice' },
  },
  draws: ['losses', 'effectiveness'],
  causes: { combat: 'loss' },
  events: { fought: { fields: { region: 'region' }, sentence: 'There is fighting in {region}.' } },
  writes: ['regions/*/fighters/*'],
  apply: nothing,
});

export const recovery = defineRule({
  id: 'sanctuary-recovery',
  phase: 'recovery',
  summary: 'An insurgent left alone grows back.',
  parameters: {
    growth: {
      value: 0.02,
      min: 0,
      max: 1,
      low: 0.01,
      high: 0.04,
      scale: 'log',
      unit: 'share a week',
      source: 'design choice',
    },
    weeks: { value: 2, min: 1, max: 9, low: 1, high: 4, integer: true, unit: 'weeks', source: 'design choice' },
  },
  state: {
    actives: { of: 'region', initial: 3, summary: 'Actives.', settable: { min: 0, max: 100 } },
    supplies: { of: 'region-faction', initial: 1, summary: 'Supplies.', settable: { min: 0, max: 10 } },
    tolls: { of: 'crossing', initial: 0, summary: 'Tolls.', settable: { min: 0, max: 9 } },
    fame: { of: 'faction', initial: 0, summary: 'Fame.', settable: { min: 0, max: 1 } },
    debt: { of: 'pair', initial: 0, summary: 'Debt.', settable: { min: 0, max: 50 } },
    hidden: { of: 'region', initial: 7, summary: 'Not for files.' },
  },
  causes: { recovery: 'gain' },
  draws: ['regrowth'],
  writes: ['regions/*/fighters/*'],
  apply: nothing,
});

const centres = defineRule({
  id: 'command-centres',
  phase: 'announcements',
  summary: 'Announcements of members arrive.',
  orders: { announce },
  writes: [],
  apply: nothing,
});

/** Known, but the sample does not list it. */
const unrest = defineRule({
  id: 'unrest',
  phase: 'unrest',
  summary: 'People rise.',
  parameters: { base: { value: 1, min: 0, max: 2, unit: 'x', source: 'design choice' } },
  writes: [],
  apply: nothing,
});

export const registry: Registry = {
  rules: [unrest, recovery, combat, centres],
  metrics: [
    defineMetric({
      id: 'eliminated',
      summary: 'Whether.',
      unit: '0 or 1',
      better: () => 'higher',
      begin: () => [],
      observe: nothing,
      read: () => [0],
    }),
    defineMetric({
      id: 'fighters-in',
      summary: 'How many.',
      unit: 'fighters',
      targets: (theatre) => theatre.countries.map((country) => country.id),
      better: () => 'lower',
      begin: () => [],
      observe: nothing,
      read: () => [0, 0],
    }),
  ],
  strategies: {
    'in-step': defineStrategy({
      id: 'in-step',
      summary: 'Together.',
      options: {
        on: { value: 4, min: 1, max: 52, unit: 'turns', integer: true },
        off: { value: 4, min: 0, max: 52, unit: 'turns' },
      },
      decide: () => [],
    }),
    'in-turn': defineStrategy({
      id: 'in-turn',
      summary: 'One by one.',
      options: {
        order: { value: [], of: 'faction' },
        loud: { value: false },
        tone: { value: 'low', oneOf: ['low', 'high'] },
      },
      decide: () => [],
    }),
    sanctuary: defineStrategy({ id: 'sanctuary', summary: 'Hides.', options: {}, decide: () => [] }),
  },
};

export const withRules = (...rules: readonly Rule[]): Registry => ({
  ...registry,
  rules: [...registry.rules, ...rules],
});

export const SAMPLE = `format: 1
id: sample
title: A sample of every part
question: Does attacking in step beat attacking in turn?
reading: |
  First line.
  Second line.
turns: 52
start: 2017-09-10
countries: [{ id: west, name: West }, { id: east, name: East }]
factions:
  - { id: west-army, name: Army of the West, kind: state, country: west, intelligence: 0.4, ceiling: 1, sorties: 0, weariness: 0, objective: eliminated }
  - { id: east-army, name: Army of the East, kind: state, country: east, intelligence: 0.4, fame: 0.5, zones: [river] }
  - { id: rebels, name: Rebels, kind: insurgent, patron: null, ceiling: null }
authorities:
  - { id: elder, name: The elder, country: west, influence: 0.5, stances: { expeditions: withholds } }
regions:
  - { id: west-valley, name: West valley, country: west, at: [34.4, 40.9], terrain: river-rural, population: 40000, controller: rebels, fighters: { rebels: 500 }, capacity: 800, hiding: 20000, kin: { east-valley: 0.8 }, actives: 12, supplies: { rebels: 4 } }
  - { id: east-valley, name: East valley, country: east, terrain: city, controller: rebels, fighters: { rebels: 400 }, zone: river }
  - { id: west-base, name: West base, country: west, terrain: desert, controller: west-army, fighters: { west-army: 600 } }
  - { id: east-base, name: East base, country: east, terrain: plain, controller: east-army, fighters: { east-army: 600 }, zone: river }
crossings:
  - { between: [west-valley, east-valley], kind: road, km: 20, porosity: 0.5, status: open, guards: { west-army: 30 }, tolls: 2 }
  - { between: [west-valley, west-base], km: 20 }
  - { between: [east-base, east-valley], km: 20, capacity: 300, need: 100 }
relations:
  - { between: [west-army, east-army], trust: 0.6, level: intelligence, debt: 5 }
  - { from: east-army, to: west-army, consents: [strike, share], tolerates: [strike] }
  - { from: west-army, refuses: [east-army] }
centres: [{ id: joint-cell, members: [west-army, east-army], delay: 1, capacity: 2 }]
transit: [{ faction: rebels, from: east-valley, to: west-valley, fighters: 50, turn: 2 }]
announcements: [{ from: west-army, to: east-army, region: west-valley, turn: 3, weeks: 2 }]
deals: [{ maker: west-army, faction: rebels, from: west-valley, to: east-valley, quarters: 2, until: 9 }]
rules: { ground-combat: { rate: { default: 1.2, rebels: 0.06 } }, sanctuary-recovery: {}, command-centres: {} }
timetable:
  - { turn: 20, set: [{ path: crossings/west-valley~east-valley/status, to: guarded }, { path: regions/west-base/fighters/west-army, to: 900 }] }
  - { turn: 20, set: [{ path: relations/west-army~east-army/trust, to: 0.1 }] }
blocs: { west: [west-army], east: [east-army] }
side: [west-army, east-army]
arms:
  in-step: { title: In step, strategies: { west-army: { use: in-step, on: 4 }, east-army: in-step, rebels: sanctuary } }
  in-turn: { strategies: { west-army: { use: in-turn, order: [west-army, east-army], tone: high }, rebels: ./mine.ts#hide } }
  sealed: { like: in-step, counterfactual: true, set: [{ path: crossings/east-valley~west-valley/porosity, to: 0 }, { path: centres/joint-cell/capacity, to: 0 }] }
  strong: { like: sealed, strategies: { east-army: sanctuary }, set: [{ path: regions/west-valley/fighters/rebels, to: 1200 }, { path: rules/ground-combat/rate/rebels, to: 0.1 }] }
expects: [{ arm: in-step, against: in-turn, metric: fighters-in/west, smallest: 10, runs: 100 }]
provenance:
  - { path: regions/west-valley/fighters/rebels, illustrative: true, low: 300, high: 900, draw: rebels }
  - { path: regions/east-valley/fighters/rebels, illustrative: true, low: 300, high: 500, draw: rebels }
  - { path: regions/west-base/fighters/west-army, source: jy98, low: 100, high: 1000, scale: log }
  - { path: regions/east-base/fighters/east-army, source: jy98 }
  - { path: crossings/east-valley~west-valley/guards/west-army, source: jy98 }
  - { path: transit/rebels/east-valley/west-valley/2, illustrative: true, low: 50, high: 50 }
  - { path: rules/ground-combat/rate/rebels, illustrative: true, low: 0.03, high: 0.12, scale: log }
sources: [{ id: jy98, text: 'Jansen & Yoshimura 1998, PNAS 95:3696' }]
`;

export const parse = (text: string, own: Registry = registry): Result<Scenario> => parseScenario(text, own);
let once: Scenario | undefined;
/** Parsed once: it is frozen, so tests cannot spoil it for each other. */
export const sample = (): Scenario => (once ??= unwrap(parse(SAMPLE)));
/** A copy of the sample's data that a test may change. */
export const sampleData = (): ScenarioData => JSON.parse(JSON.stringify(sample().data)) as ScenarioData;

export const issuesOf = (result: Result<unknown>): readonly Issue[] => (result.ok ? [] : result.issues);

/** The sample with one change of the text, checked that it applies. */
export const edited = (from: string, to: string): string => {
  if (SAMPLE.split(from).length !== 2) throw new Error(`the sample does not hold once: ${from}`);
  return SAMPLE.replace(from, () => to);
};
/** The issues of the sample with one change of its data. */
export const issuesAfter = (change: (data: ScenarioData) => void, own: Registry = registry): readonly Issue[] => {
  const data = sampleData();
  change(data);
  return issuesOf(validateScenario(data, own));
};
