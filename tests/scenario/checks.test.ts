import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defineMetric, defineOrder, defineRule } from '../../src/core/contracts.js';
import { wordOf } from '../../src/core/chance.js';
import type { ScenarioData } from '../../src/core/scenario.js';
import { type Registry, validateScenario } from '../../src/scenario/parse.js';
import { combat, issuesAfter, issuesOf, parse, recovery, registry, SAMPLE, sampleData, withRules } from './support.js';

type Loose = Record<string, never> & ScenarioData;
type Change = (data: Loose) => void;
/** Code, path, suggestion or undefined, and the change of the sample's data that brings them out. */
type Row = readonly [code: string, path: string, suggestion: string | undefined, change: Change];

const put =
  (...path: (string | number)[]): ((value: unknown) => Change) =>
  (value) =>
  (data) => {
    let at = data as unknown as Record<string | number, Record<string | number, unknown>>;
    for (const segment of path.slice(0, -1)) at = at[segment] as typeof at;
    const last = path[path.length - 1];
    if (value === undefined) delete at[last];
    else (at as Record<string | number, unknown>)[last] = value;
  };
const add =
  (...path: (string | number)[]): ((value: unknown) => Change) =>
  (value) =>
  (data) => {
    let at = data as unknown as Record<string | number, unknown>;
    for (const segment of path) at = at[segment] as typeof at;
    (at as unknown as unknown[]).push(value);
  };
const timetable = (path: string, to: unknown): Change => put('timetable')([{ turn: 3, set: [{ path, to }] }]);
const armSet = (path: string, to: unknown): Change => put('arms', 'in-turn', 'set')([{ path, to }]);

/** Two keys with one word, found by trying. */
const COLLISION = ((): readonly [string, string] => {
  const seen = new Map<number, string>();
  for (let i = 0; ; i++) {
    const key = `k${i.toString(36)}`;
    const before = seen.get(wordOf(key));
    if (before !== undefined) return [before, key];
    seen.set(wordOf(key), key);
  }
})();

const both =
  (...all: readonly Change[]): Change =>
  (data) =>
    all.forEach((change) => change(data));

const ROWS: readonly Row[] = [
  // Form and ranges
  ['missing', 'regions/0/terrain', undefined, put('regions', 0, 'terrain')(undefined)],
  ['missing', 'title', undefined, put('title')(undefined)],
  ['unknown-key', 'regions/0/capcity', 'capacity', put('regions', 0, 'capcity')(3)],
  ['unknown-key', 'turn', 'turns', put('turn')(3)],
  ['unknown-key', 'regions/0/hidden', undefined, put('regions', 0, 'hidden')(3)],
  ['unknown-key', 'timetable/0/set/0/too', 'to', put('timetable', 0, 'set', 0, 'too')(3)],
  ['unknown-key', 'arms/in-step/strategy', 'strategies', put('arms', 'in-step', 'strategy')({})],
  ['unknown-key', 'authorities/0/stances/militia', 'militias', put('authorities', 0, 'stances', 'militia')('neutral')],
  ['wrong-type', 'turns', undefined, put('turns')('many')],
  ['wrong-type', 'regions/0/fighters', undefined, put('regions', 0, 'fighters')([5])],
  ['wrong-type', 'regions/2', undefined, put('regions', 2)(7)],
  ['wrong-length', 'crossings/0/between', undefined, put('crossings', 0, 'between')(['west-valley'])],
  ['wrong-length', 'title', undefined, put('title')('')],
  ['wrong-length', 'regions', undefined, put('regions')([])],
  ['out-of-range', 'turns', undefined, put('turns')(10_001)],
  ['out-of-range', 'regions/0/fighters/rebels', undefined, put('regions', 0, 'fighters', 'rebels')(0.5)],
  ['out-of-range', 'regions/0/fighters/rebels', undefined, put('regions', 0, 'fighters', 'rebels')(-5)],
  ['out-of-range', 'regions/0/hiding', undefined, put('regions', 0, 'hiding')(0)],
  ['out-of-range', 'regions/0/legitimacy', undefined, put('regions', 0, 'legitimacy')(1.1)],
  ['out-of-range', 'regions/0/actives', undefined, put('regions', 0, 'actives')(101)],
  ['out-of-range', 'regions/0/supplies/rebels', undefined, put('regions', 0, 'supplies', 'rebels')(11)],
  ['out-of-range', 'regions/0/at/0', undefined, put('regions', 0, 'at', 0)(91)],
  ['out-of-range', 'crossings/0/km', undefined, put('crossings', 0, 'km')(0)],
  ['out-of-range', 'crossings/0/porosity', undefined, put('crossings', 0, 'porosity')(2)],
  ['out-of-range', 'centres/0/delay', undefined, put('centres', 0, 'delay')(0)],
  ['unknown-value', 'factions/0/kind', 'state', put('factions', 0, 'kind')('stat')],
  ['unknown-value', 'format', undefined, put('format')(2)],
  ['unknown-value', 'relations/1/consents/0', 'strike', put('relations', 1, 'consents')(['strke'])],
  ['bad-id', 'id', undefined, put('id')('Sample')],
  ['bad-id', 'regions/0/key', undefined, put('regions', 0, 'key')('West valley')],
  ['bad-id', 'arms/In Step', undefined, put('arms', 'In Step')({})],
  ['bad-date', 'start', undefined, put('start')('2017-13-01')],
  ['bad-date', 'start', undefined, put('start')('2017-02-29')],
  ['wrong-length', 'regions/0/controller', undefined, put('regions', 0, 'controller')('')],
  ['wrong-length', 'timetable/0/set/0/path', undefined, timetable('', 1)],
  // Names
  ['unknown-country', 'regions/0/country', 'west', put('regions', 0, 'country')('wes')],
  ['unknown-country', 'factions/0/country', undefined, put('factions', 0, 'country')('south')],
  ['unknown-country', 'authorities/0/country', undefined, put('authorities', 0, 'country')('south')],
  ['unknown-faction', 'regions/0/controller', 'rebels', put('regions', 0, 'controller')('rebel')],
  ['unknown-faction', 'regions/0/fighters/rebel', 'rebels', put('regions', 0, 'fighters')({ rebel: 0 })],
  ['unknown-faction', 'crossings/0/guards/west-amry', 'west-army', put('crossings', 0, 'guards')({ 'west-amry': 0 })],
  ['unknown-faction', 'relations/0/between/1', 'east-army', put('relations', 0, 'between', 1)('east-arm')],
  ['unknown-faction', 'relations/2/refuses/0', 'east-army', put('relations', 2, 'refuses', 0)('east-arm')],
  ['unknown-faction', 'centres/0/members/0', 'west-army', put('centres', 0, 'members', 0)('west-arm')],
  ['unknown-faction', 'factions/0/patron', 'rebels', put('factions', 0, 'patron')('rebel')],
  ['unknown-faction', 'blocs/west/0', 'west-army', put('blocs', 'west', 0)('west-arm')],
  ['unknown-faction', 'side/1', 'east-army', put('side', 1)('east-arm')],
  ['unknown-faction', 'announcements/0/to', 'east-army', put('announcements', 0, 'to')('east-arm')],
  ['unknown-faction', 'deals/0/maker', 'east-army', put('deals', 0, 'maker')('east-arm')],
  [
    'unknown-faction',
    'arms/in-step/strategies/rebel',
    'rebels',
    put('arms', 'in-step', 'strategies')({ rebel: 'sanctuary' }),
  ],
  [
    'unknown-faction',
    'rules/ground-combat/rate/rebel',
    'rebels',
    put('rules', 'ground-combat', 'rate')({ rebel: 1, rebels: 0.06 }),
  ],
  ['unknown-region', 'crossings/1/between/1', 'west-base', put('crossings', 1, 'between', 1)('west-bas')],
  ['unknown-region', 'regions/0/kin/east-vally', 'east-valley', put('regions', 0, 'kin')({ 'east-vally': 1 })],
  ['unknown-region', 'announcements/0/region', 'east-valley', put('announcements', 0, 'region')('east-vally')],
  ['unknown-zone', 'factions/1/zones/0', 'river', put('factions', 1, 'zones', 0)('rivr')],
  ['duplicate-id', 'regions/1/id', undefined, put('regions', 1, 'id')('west-valley')],
  ['duplicate-id', 'sources/1/id', undefined, add('sources')({ id: 'jy98', text: 'again' })],
  ['duplicate-key', 'regions/1', undefined, put('regions', 1, 'key')('west-valley')],
  ['duplicate-key', 'crossings/0', undefined, put('crossings', 0, 'key')('west-base')],
  ['duplicate-key', 'authorities/0', undefined, put('authorities', 0, 'key')('rebels')],
  [
    'word-collision',
    'regions/1',
    undefined,
    both(put('regions', 0, 'key')(COLLISION[0]), put('regions', 1, 'key')(COLLISION[1])),
  ],
  [
    'word-collision',
    'centres/0',
    undefined,
    both(put('factions', 0, 'key')(COLLISION[0]), put('centres', 0, 'key')(COLLISION[1])),
  ],
  // Map and agreements
  ['self-crossing', 'crossings/1/between', undefined, put('crossings', 1, 'between')(['west-valley', 'west-valley'])],
  [
    'duplicate-crossing',
    'crossings/3/between',
    undefined,
    add('crossings')({ between: ['west-base', 'west-valley'], km: 5 }),
  ],
  ['domestic-porosity', 'crossings/1/porosity', undefined, put('crossings', 1, 'porosity')(0.5)],
  ['domestic-status', 'crossings/1/status', undefined, put('crossings', 1, 'status')('sealed')],
  ['no-crossing', 'transit/0/to', undefined, put('transit', 0, 'to')('west-base')],
  [
    'duplicate-transit',
    'transit/1',
    undefined,
    add('transit')({ faction: 'rebels', from: 'east-valley', to: 'west-valley', fighters: 1, turn: 2 }),
  ],
  ['self-announcement', 'announcements/0/to', undefined, put('announcements', 0, 'to')('west-army')],
  ['after-the-end', 'announcements/0/turn', undefined, put('announcements', 0, 'turn')(53)],
  [
    'duplicate-announcement',
    'announcements/1',
    undefined,
    add('announcements')({ from: 'west-army', to: 'east-army', region: 'west-valley', turn: 3 }),
  ],
  [
    'duplicate-deal',
    'deals/1',
    undefined,
    add('deals')({
      maker: 'west-army',
      faction: 'rebels',
      from: 'west-valley',
      to: 'east-valley',
      quarters: 1,
      until: 3,
    }),
  ],
  ['no-way', 'deals/0/to', undefined, put('deals', 0, 'to')('west-valley')],
  ['self-deal', 'deals/0/maker', undefined, put('deals', 0, 'maker')('rebels')],
  // Relations
  ['relation-form', 'relations/0', undefined, put('relations', 0, 'from')('rebels')],
  ['relation-form', 'relations/1', undefined, put('relations', 1, 'to')(undefined)],
  ['relation-form', 'relations/3', undefined, add('relations')({ trust: 1 })],
  ['relation-form', 'relations/0', undefined, put('relations', 0, 'refuses')(['rebels'])],
  ['self-relation', 'relations/1', undefined, put('relations', 1, 'to')('east-army')],
  ['self-relation', 'relations/2/refuses/1', undefined, put('relations', 2, 'refuses')(['east-army', 'west-army'])],
  [
    'duplicate-relation',
    'relations/3',
    undefined,
    add('relations')({ from: 'east-army', to: 'west-army', trust: 0.2 }),
  ],
  [
    'duplicate-relation',
    'relations/3',
    undefined,
    add('relations')({ from: 'east-army', to: 'west-army', level: 'joint' }),
  ],
  // Rules
  ['unknown-rule', 'rules/ground-cmbat', 'ground-combat', put('rules', 'ground-cmbat')({})],
  ['unknown-parameter', 'rules/ground-combat/rat', 'rate', put('rules', 'ground-combat', 'rat')(1)],
  ['out-of-range', 'rules/ground-combat/spread', undefined, put('rules', 'ground-combat', 'spread')(2)],
  ['out-of-range', 'rules/ground-combat/rate/default', undefined, put('rules', 'ground-combat', 'rate', 'default')(9)],
  ['out-of-range', 'rules/sanctuary-recovery/weeks', undefined, put('rules', 'sanctuary-recovery', 'weeks')(2.5)],
  ['wrong-type', 'rules/ground-combat/spread', undefined, put('rules', 'ground-combat', 'spread')('wide')],
  ['unknown-value', 'rules/ground-combat/chance', 'rounding', put('rules', 'ground-combat', 'chance')('roundin')],
  [
    'not-per-faction',
    'rules/ground-combat/spread',
    undefined,
    put('rules', 'ground-combat', 'spread')({ rebels: 0.1 }),
  ],
  // Timetable
  ['after-the-end', 'timetable/0/turn', undefined, put('timetable', 0, 'turn')(53)],
  ['out-of-range', 'timetable/0/turn', undefined, put('timetable', 0, 'turn')(0)],
  ['unknown-path', 'timetable/0/set/0/path', 'regions', timetable('region/west-base/fighters/west-army', 1)],
  ['unknown-region', 'timetable/0/set/0/path', 'west-base', timetable('regions/west-bas/fighters/west-army', 1)],
  [
    'unknown-crossing',
    'timetable/0/set/0/path',
    'west-valley~west-base',
    timetable('crossings/west-valley~west-bas/porosity', 1),
  ],
  ['unknown-authority', 'timetable/0/set/0/path', 'elder', timetable('authorities/eldr/influence', 1)],
  ['unknown-subject', 'timetable/0/set/0/path', 'militias', timetable('authorities/elder/stances/militia', 'neutral')],
  ['unknown-field', 'timetable/0/set/0/path', 'fighters', timetable('regions/west-base/figters/west-army', 1)],
  ['not-changeable', 'timetable/0/set/0/path', undefined, timetable('regions/west-base/capacity', 1)],
  ['not-changeable', 'timetable/0/set/0/path', undefined, timetable('rules/ground-combat/spread', 0.1)],
  ['not-changeable', 'timetable/0/set/0/path', undefined, timetable('turns', 9)],
  ['not-settable', 'timetable/0/set/0/path', undefined, timetable('regions/west-base/id', 'x')],
  ['out-of-range', 'timetable/0/set/0/to', undefined, timetable('regions/west-base/fighters/west-army', 1.5)],
  ['out-of-range', 'timetable/0/set/0/to', undefined, timetable('regions/west-base/fighters', { 'west-army': 1.5 })],
  ['wrong-type', 'timetable/0/set/0/to', undefined, timetable('regions/west-base/fighters/west-army', 'many')],
  ['unknown-value', 'timetable/0/set/0/to', 'sealed', timetable('crossings/west-valley~east-valley/status', 'seald')],
  ['unknown-value', 'timetable/0/set/0/to', undefined, timetable('authorities/elder/stances', { militias: 'loves' })],
  ['unknown-key', 'timetable/0/set/0/to', undefined, timetable('authorities/elder/stances', { militia: 'neutral' })],
  ['unknown-faction', 'timetable/0/set/0/to', 'rebels', timetable('regions/west-base/controller', 'rebel')],
  ['domestic-porosity', 'timetable/0/set/0/to', undefined, timetable('crossings/west-base~west-valley/porosity', 0.5)],
  [
    'duplicate-set',
    'timetable/2/set/0',
    undefined,
    add('timetable')({ turn: 20, set: [{ path: 'relations/west-army/east-army/trust', to: 0 }] }),
  ],
  [
    'duplicate-set',
    'timetable/0/set/1',
    undefined,
    add('timetable', 0, 'set')({ path: 'regions/west-base/fighters', to: {} }),
  ],
  // Arms
  ['unknown-arm', 'arms/sealed/like', 'in-step', put('arms', 'sealed', 'like')('in-stp')],
  ['circular-like', 'arms/in-step/like', undefined, put('arms', 'in-step', 'like')('strong')],
  [
    'unknown-strategy',
    'arms/in-step/strategies/rebels',
    'sanctuary',
    put('arms', 'in-step', 'strategies', 'rebels')('sanctury'),
  ],
  [
    'unknown-strategy',
    'arms/in-step/strategies/west-army/use',
    'in-step',
    put('arms', 'in-step', 'strategies', 'west-army', 'use')('in-stp'),
  ],
  [
    'unknown-option',
    'arms/in-step/strategies/west-army/offf',
    'off',
    put('arms', 'in-step', 'strategies', 'west-army', 'offf')(4),
  ],
  [
    'bad-option',
    'arms/in-step/strategies/west-army/on',
    undefined,
    put('arms', 'in-step', 'strategies', 'west-army', 'on')(0),
  ],
  [
    'bad-option',
    'arms/in-turn/strategies/west-army/tone',
    undefined,
    put('arms', 'in-turn', 'strategies', 'west-army', 'tone')('hgh'),
  ],
  [
    'bad-option',
    'arms/in-turn/strategies/west-army/loud',
    undefined,
    put('arms', 'in-turn', 'strategies', 'west-army', 'loud')(1),
  ],
  [
    'unknown-faction',
    'arms/in-turn/strategies/west-army/order/1',
    'east-army',
    put('arms', 'in-turn', 'strategies', 'west-army', 'order', 1)('east-arm'),
  ],
  ['unknown-centre', 'arms/in-turn/set/0/path', 'joint-cell', armSet('centres/joint-cel/capacity', 1)],
  ['out-of-range', 'arms/in-turn/set/0/to', undefined, armSet('turns', 0)],
  ['after-the-end', 'arms/in-turn/set', undefined, armSet('turns', 19)],
  [
    'missing',
    'arms/in-turn/set',
    undefined,
    armSet('announcements', [{ from: 'west-army', to: 'east-army', region: 'west-valley' }]),
  ],
  ['unknown-faction', 'arms/in-turn/set', 'rebels', armSet('side', ['rebel'])],
  ['unknown-arm', 'expects/0/against', 'in-turn', put('expects', 0, 'against')('in-trn')],
  ['same-arm', 'expects/0/against', undefined, put('expects', 0, 'against')('in-step')],
  ['unknown-metric', 'expects/0/metric', 'fighters-in/west', put('expects', 0, 'metric')('figters-in/west')],
  ['unknown-metric', 'expects/0/metric', 'fighters-in/west', put('expects', 0, 'metric')('fighters-in/wst')],
  ['unknown-metric', 'factions/0/objective', 'eliminated', put('factions', 0, 'objective')('eliminate')],
  // Provenance
  [
    'no-provenance',
    'regions/0/fighters/rebels',
    undefined,
    put('provenance', 0, 'path')('regions/west-valley/kin/east-valley'),
  ],
  ['no-provenance', 'crossings/0/guards/east-army', undefined, put('crossings', 0, 'guards', 'east-army')(4)],
  [
    'no-provenance',
    'regions/0/fighters/rebels',
    undefined,
    put('provenance', 0)({ path: 'regions/west-valley/fighters/rebels', illustrative: true }),
  ],
  ['no-provenance', 'transit/0', undefined, put('transit', 0, 'turn')(3)],
  ['no-source', 'provenance/3', undefined, put('provenance', 3, 'source')(undefined)],
  ['unknown-source', 'provenance/3/source', 'jy98', put('provenance', 3, 'source')('jy9')],
  [
    'unknown-faction',
    'provenance/0/path',
    'rebels',
    put('provenance', 0, 'path')('regions/west-valley/fighters/rebel'),
  ],
  ['outside-range', 'provenance/0', undefined, put('provenance', 0, 'high')(400)],
  ['outside-range', 'provenance/0/low', undefined, put('provenance', 0, 'low')(1000)],
  ['out-of-range', 'provenance/0', undefined, put('provenance', 0, 'low')(300.5)],
  ['out-of-range', 'provenance/6', undefined, put('provenance', 6, 'high')(6)],
  ['out-of-range', 'provenance/2/low', undefined, put('provenance', 2, 'low')(0)],
  ['no-range', 'provenance/0', undefined, put('provenance', 0, 'low')(undefined)],
  ['no-range', 'provenance/3/scale', undefined, put('provenance', 3, 'scale')('log')],
  [
    'no-value',
    'provenance/7/path',
    undefined,
    add('provenance')({ path: 'regions/west-base/capacity', illustrative: true, low: 1, high: 2 }),
  ],
  [
    'duplicate-provenance',
    'provenance/7/path',
    undefined,
    add('provenance')({ path: 'crossings/west-valley~east-valley/guards/west-army', source: 'jy98' }),
  ],
];

describe('checks', () => {
  it.each(ROWS)('%s at %s (%s)', (code, path, suggestion, change) => {
    const found = issuesAfter(change as (data: ScenarioData) => void);
    expect(found.map((issue) => [issue.code, issue.path, issue.suggestion])).toContainEqual([code, path, suggestion]);
    for (const { message } of found) expect(message).toMatch(/^\S.*[^.!?\s]$/);
  });

  it('report what is wrong everywhere, not only what is wrong first', () => {
    const data = sampleData();
    const alone = ['turns', 'km', 'zone', 'arm', 'source'];
    const all: readonly Change[] = [
      put('turns')(0),
      put('crossings', 0, 'km')(-1),
      put('factions', 1, 'zones', 0)('rivr'),
      put('arms', 'sealed', 'like')('in-stp'),
      put('provenance', 3, 'source')('jy9'),
    ];
    for (const change of all) change(data as Loose);
    expect(issuesOf(validateScenario(data, registry))).toHaveLength(alone.length);
  });
});

const rule = (id: string, more: object): Registry =>
  withRules(defineRule({ id, phase: 'end', summary: 's', writes: [], apply: () => undefined, ...more }));
const listing =
  (id: string): ((data: ScenarioData) => void) =>
  (data) =>
    void (data.rules[id] = {});
const order = defineOrder({
  summary: 's',
  fields: { region: 'region' },
  at: 'region',
  candidates: () => [],
  check: () => null,
});

const REGISTRIES: readonly (readonly [
  code: string,
  path: string,
  own: Registry,
  change: (data: ScenarioData) => void,
])[] = [
  ['bad-id', 'rules', rule('My Rule', {}), () => undefined],
  ['reserved-id', 'rules', rule('assumptions', {}), () => undefined],
  ['unknown-phase', 'rules/mine', rule('mine', { phase: 'nightfall' }), () => undefined],
  ['duplicate-rule', 'rules/ground-combat', withRules(combat), () => undefined],
  ['duplicate-order', 'rules/mine', rule('mine', { orders: { announce: order } }), listing('mine')],
  [
    'duplicate-event',
    'rules/mine',
    rule('mine', { events: { fought: { fields: {}, sentence: 's' } } }),
    listing('mine'),
  ],
  ['duplicate-cause', 'rules/sanctuary-recovery', rule('mine', { causes: { recovery: 'gain' } }), listing('mine')],
  ['duplicate-cause', 'rules/mine', rule('mine', { causes: { start: 'gain' } }), listing('mine')],
  [
    'duplicate-column',
    'rules/sanctuary-recovery',
    rule('mine', { state: { actives: recovery.state?.actives } }),
    listing('mine'),
  ],
  ['duplicate-column', 'rules/mine', rule('mine', { state: { hardship: recovery.state?.actives } }), listing('mine')],
  [
    'no-stack',
    'rules/mine',
    rule('mine', { orders: { march: { ...order, at: undefined, quarters: 'stack' } } }),
    listing('mine'),
  ],
  ['word-collision', 'rules/mine', rule('mine', { draws: COLLISION }), listing('mine')],
  [
    'word-collision',
    `rules/${COLLISION[1]}`,
    withRules(
      ...COLLISION.map((id) => defineRule({ id, phase: 'end', summary: 's', writes: [], apply: () => undefined })),
    ),
    (data) => COLLISION.forEach((id) => listing(id)(data)),
  ],
];

describe('checks of what the caller hands in', () => {
  it.each(REGISTRIES)('%s at %s', (code, path, own, change) => {
    expect(issuesAfter(change, own).map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  it('two rules may declare the same as long as one is off', () => {
    expect(issuesAfter(() => undefined, rule('mine', { causes: { recovery: 'gain' } }))).toEqual([]);
  });

  it('knows metrics of one’s own', () => {
    const mine = defineMetric({
      id: 'mine',
      summary: 's',
      unit: 'x',
      better: () => 'higher',
      begin: () => [],
      observe: () => undefined,
      read: () => [0],
    });
    const own = { ...registry, metrics: [...registry.metrics, mine] };
    expect(issuesAfter((data) => void (data.factions[0].objective = 'mine'), own)).toEqual([]);
  });
});

describe('warnings', () => {
  const WARNINGS: readonly (readonly [code: string, path: string, change: Change])[] = [
    ['contested', 'regions/0', put('regions', 0, 'controller')('west-army')],
    ['hostile-consent', 'relations/3', add('relations')({ from: 'rebels', to: 'west-army', consents: ['enter'] })],
    ['rule-not-listed', 'arms/in-turn/set/0/path', armSet('rules/unrest/base', 1)],
    ['rule-not-listed', 'regions/0/actives', put('rules', 'sanctuary-recovery')(undefined)],
    [
      'rule-not-listed',
      'timetable/0/set/0',
      both(timetable('regions/west-valley/actives', 1), put('rules', 'sanctuary-recovery')(undefined)),
    ],
    ['rule-not-listed', 'provenance/6/path', put('rules', 'ground-combat')(undefined)],
  ];
  it.each(WARNINGS)('%s at %s', (code, path, change) => {
    const data = sampleData();
    change(data as Loose);
    const result = validateScenario(data, registry);
    expect(issuesOf(result)).toEqual([]);
    expect(result.ok && result.warnings.map((issue) => [issue.code, issue.path])).toContainEqual([code, path]);
  });

  it('are silent where the flag says that it is meant', () => {
    const data = sampleData();
    Object.assign(data.regions[0], { controller: 'west-army', contested: true });
    const result = validateScenario(data, registry);
    expect(result.ok && result.warnings).toEqual([]);
  });

  it('carry line and column too', () => {
    const result = parse(
      SAMPLE.replace(
        'controller: rebels, fighters: { rebels: 500 }',
        'controller: west-army, fighters: { rebels: 500 }',
      ),
    );
    expect(result.ok && result.warnings.map(({ code, line, column }) => [code, line, column])).toEqual([
      ['contested', 18, 5],
    ]);
  });
});

it('every code that the source can report is in these tables', () => {
  const folder = new URL('../../src/scenario/', import.meta.url);
  const source = readdirSync(folder)
    .map((file) => readFileSync(new URL(file, folder), 'utf8'))
    .join('\n');
  const direct = [...source.matchAll(/(?:finding|fault|refused|lost)\((?:path, )?'([a-z-]+)'|code: '([a-z-]+)'/g)].map(
    (match) => match[1] ?? match[2],
  );
  const named = [...source.matchAll(/(?:unknownName\(|unknownWord\(path, )'([a-z]+)'/g)].map(
    (match) => `unknown-${match[1]}`,
  );
  const here = [
    readFileSync(new URL(import.meta.url), 'utf8'),
    readFileSync(new URL('parse.test.ts', import.meta.url), 'utf8'),
  ].join('\n');
  const untested = [...new Set([...direct, ...named])].filter((code) => !here.includes(`'${code}'`));
  expect(untested).toEqual([]);
});
