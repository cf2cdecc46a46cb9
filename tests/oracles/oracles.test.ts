import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { oracleTable } from '../../docs/model-tables.js';
import { withSection } from '../../docs/sections.js';
import type { OrdersByFaction, ScenarioData } from '../../src/index.js';
import { command } from './command.js';
import type { Oracle } from './kind.js';
import { kinds } from './kinds/index.js';
import { printReport } from './print.js';
import { readOracles, runOracles, SCHEMA, type Row } from './runner.js';

/** What the kinds list and order, by kind; watched while `kind` is set. */
const watched = vi.hoisted(() => ({
  kind: null as string | null,
  rules: {} as Record<string, Set<string>>,
  orders: {} as Record<string, Set<string>>,
}));
const note = vi.hoisted(() => (seen: Record<string, Set<string>>, name: string): void => {
  if (watched.kind !== null) (seen[watched.kind] ??= new Set()).add(name);
});
vi.mock('../../src/index.js', async (original) => {
  const index = await original<typeof import('../../src/index.js')>();
  return {
    ...index,
    validateScenario: (data: ScenarioData, ...rest: [never]) => {
      for (const rule of Object.keys(data.rules)) note(watched.rules, rule);
      return index.validateScenario(data, ...rest);
    },
    step: (scenario: never, world: never, orders: OrdersByFaction, ...rest: [never]) => {
      for (const given of Object.values(orders)) for (const { kind } of given) note(watched.orders, kind);
      return index.step(scenario, world, orders, ...rest);
    },
  };
});

const HERE = import.meta.dirname;
const read = readOracles(readFileSync(join(HERE, 'values.json'), 'utf8'));
const values: readonly Oracle[] = read.ok ? read.oracles : [];
const named = values.map((oracle, i) => ({ name: `${i} ${oracle.kind} ${JSON.stringify(oracle.inputs)}`, oracle }));
/** The first own row of a kind. */
const sampleOf = (kind: string): Oracle => values.find((oracle) => oracle.kind === kind) ?? values[0];
const verdictOf = (oracle: Oracle): string => runOracles([oracle], kinds).rows[0].verdict;
const fileOf = (...oracles: readonly Oracle[]): string => JSON.stringify({ schema: SCHEMA, oracles });

describe('own values', () => {
  test('there are some of every kind', () => {
    expect(read.ok).toBe(true);
    const rare = kinds.filter(({ kind }) => values.filter((oracle) => oracle.kind === kind).length < 2);
    expect(rare).toEqual([]);
  });

  const rows: Row[] = [];
  test.each(named)('$name', ({ oracle }) => {
    watched.kind = oracle.kind;
    const report = runOracles([oracle], kinds);
    watched.kind = null;
    rows.push(...report.rows);
    expect(report.exitCode === 0 ? '' : printReport(report)).toBe('');
  });

  test.each(kinds)('$kind lists the rules and gives the orders that it says', ({ kind, rules, orders }) => {
    const own = kind === 'annual-to-weekly' ? ['reader'] : [];
    expect([...(watched.rules[kind] ?? [])].toSorted()).toEqual([...own, ...rules].toSorted());
    expect([...(watched.orders[kind] ?? [])].toSorted()).toEqual(orders.toSorted());
  });

  test('docs/model.md says how they went (npm run docs)', () => {
    const page = readFileSync(join(HERE, '../../docs/model.md'), 'utf8');
    expect(withSection(page, 'oracles', oracleTable(rows))).toBe(page);
  });

  test('calm fights need no finer clock than seven sub-turns a week', () => {
    const calm = ['square-law', 'ambush', 'intelligence-threshold', 'breakpoint'].map(sampleOf);
    for (const { how } of runOracles(calm, kinds).rows) expect(how).toMatch(/rates as stated$/);
  });
});

describe('a wrong expectation is a miss', () => {
  const wrong: readonly (readonly [kind: string, expected: Readonly<Record<string, unknown>>])[] = [
    ['square-law', { winner: 'b' }],
    ['square-law', { survivors: 8200 }],
    ['square-law', { weeks: 13 }],
    ['ambush', { winner: 'regular' }],
    ['ambush', { survivors: 1930 }],
    ['intelligence-threshold', { regulars_critical: 19_926 * 1.04 }],
    ['intelligence-threshold', { regulars_critical: 19_926 / 1.04 }],
    ['columns', { apart: { winner: 'columns', survivors: 1870.8 } }],
    ['columns', { apart: { winner: 'defender', survivors: 2050 } }],
    ['columns', { together: { winner: 'columns', survivors: 7200 } }],
    ['breakpoint', { attackers_left: 8800 }],
    ['sanctuary-recovery', { weeks: 14 }],
    ['sanctuary-recovery', { weeks: 16 }],
    ['interdiction', { mean: 797, sd: 12.65 }],
    ['interdiction', { mean: 800, sd: 14 }],
    ['shared-intelligence', { us: 0.790001 }],
    ['shared-intelligence', { nobody: 0.5 }],
    ['stochastic-rounding', { values: [4] }],
    ['stochastic-rounding', { mean: 3.72 }],
    ['stochastic-rounding', { variance: 0.22 }],
    ['air-strike', { mean: 62 }],
    ['air-strike', { sd: 15 }],
    ['pincer-growth', { critical_porosity: 0.34 }],
    ['pincer-growth', { critical_porosity: null }],
    ['pincer-growth', { in_turn: [0.95, 0.97, 0.99, 1.02, 1.05] }],
    ['pincer-growth', { in_step: [0.95, 0.95, 0.95, 0.96, 0.95] }],
    ['pincer-growth', { in_step: [0.95] }],
    ['two-patch', { growth: [1.05, 0.96] }],
    ['two-patch', { critical_porosity: 0.12 }],
    ['pincer-elimination', { in_turn: 0.19 }],
    ['pincer-elimination', { in_step: 0.49 }],
    ['annual-to-weekly', { per_week: 0.017 / 52 }],
    ['evacuation', { in_transit: 599 }],
    ['evacuation', { arrived: 541 }],
    ['evacuation', { deserted: 59 }],
    ['evacuation', { total: 601 }],
    ['trust', { stationary_mean: 0.55 }],
    ['trust', { after_breach: 0.48001 }],
    ['trust', { kept_weeks_to_regain: 18 }],
    ['trust', { kept_weeks_to_regain: 20 }],
    ['trust', { kept_weeks_to_regain: null }],
    ['war-weariness', { limit: 162 }],
    ['war-weariness', { limit: null }],
    ['war-weariness', { first_week: 30 }],
    ['war-weariness', { first_week: 32 }],
    ['war-weariness', { first_week: null }],
    ['spillover', { probability: [0.05, 0.23, 0.407] }],
    ['spillover', { probability: [0.0394, 0.23] }],
    ['spillover', { probability: [0.0394, 0.23, 0.407, 0.5] }],
    ['unrest-active-share', { share: 0.4444444 }],
    ['recruitment-balance', { critical_mu: 0.250002 }],
    ['recruitment-balance', { insurgents_after: 1010 }],
    ['recruitment-balance', { insurgents_after: 985 }],
  ];
  test.each(wrong)('%s %j', (kind, expected) => {
    const { expected: right, ...oracle } = sampleOf(kind);
    expect(verdictOf({ ...oracle, expected: { ...(right as object), ...expected } })).toBe('missed');
  });

  test('every kind has one', () => {
    expect(new Set(wrong.map(([kind]) => kind))).toEqual(new Set(kinds.map(({ kind }) => kind)));
  });
});

describe('what cannot be run', () => {
  const unknown: Oracle = { kind: 'weather', inputs: {}, expected: {}, tolerance: {} };

  test('an unknown kind fails, and the others still run', () => {
    const report = runOracles([unknown, sampleOf('shared-intelligence'), unknown], kinds);
    expect(report.exitCode).toBe(1);
    expect(report.unknown).toEqual(['weather']);
    expect(report.rows.map((row) => row.verdict)).toEqual(['unknown', 'ok', 'unknown']);
    expect(printReport(report)).toContain('UNKNOWN KIND');
    expect(printReport(report)).toContain('3 oracles: 1 ok, 0 missed, 2 of unknown kind (weather)');
  });

  test.each([
    ['square-law', { a_fighters: -1 }],
    ['square-law', { c_fighters: 1 }],
    ['sanctuary-recovery', { growth: '1/0' }],
    ['sanctuary-recovery', { start_share: '3/2' }],
    ['sanctuary-recovery', { growth: 'a twentieth' }],
    ['shared-intelligence', { refusals: [['us', 'mars']] }],
    ['intelligence-threshold', { mu: 1.5 }],
    ['columns', { columns: [] }],
    ['interdiction', { hops: 0 }],
    ['air-strike', { sorties: 1.5 }],
    ['air-strike', { mu: -0.1 }],
    ['trust', { gain: 1.1 }],
    ['trust', { start: null }],
    ['war-weariness', { leak: -0.1 }],
    ['war-weariness', { losses_per_week: -1 }],
    ['spillover', { weekly_hazard: 1.1 }],
    ['spillover', { weeks: [] }],
    ['spillover', { weeks: [0.5] }],
    ['unrest-active-share', { legitimacy: 2 }],
    ['unrest-active-share', { arrest_risk: -0.1 }],
    ['recruitment-balance', { gamma: 0 }],
    ['recruitment-balance', { mu: 1.01 }],
    ['recruitment-balance', { insurgents: 0 }],
  ])('inputs that %s does not know: %j', (kind, inputs) => {
    const oracle = sampleOf(kind);
    const report = runOracles([{ ...oracle, inputs: { ...(oracle.inputs as object), ...inputs } }], kinds);
    expect(report.rows[0].verdict).toBe('unreadable');
    expect(report.rows[0].how).toContain('inputs');
    expect(report.exitCode).toBe(2);
  });

  test.each([
    ['{', 'not JSON'],
    ['[]', 'file'],
    ['{"schema":"other","oracles":[]}', 'schema'],
    [JSON.stringify({ schema: SCHEMA, oracles: [] }), 'oracles'],
    [JSON.stringify({ schema: SCHEMA, oracles: [{ kind: 'ambush' }] }), 'oracles/0/inputs'],
  ])('a file of another form: %s', (text, fault) => {
    const result = readOracles(text);
    expect(result.ok ? [] : result.faults).toContainEqual(expect.stringContaining(fault));
  });
});

describe('the command', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'oracles-'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));
  const run = (...given: readonly string[]): { status: number; stdout: string; stderr: string } => {
    let [stdout, stderr] = ['', ''];
    const status = command(given, { out: (text) => void (stdout += text), err: (text) => void (stderr += text) });
    return { status, stdout, stderr };
  };
  const write = (name: string, text: string): string => {
    writeFileSync(join(folder, name), text);
    return join(folder, name);
  };

  test('exits 0 and prints one JSON document when all rows pass', () => {
    const { status, stdout } = run(write('good.json', fileOf(sampleOf('shared-intelligence'))), '--json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)).toMatchObject({ exitCode: 0, rows: [{ kind: 'shared-intelligence', verdict: 'ok' }] });
  });

  test('as npm runs it', () => {
    const file = write('good.json', fileOf(sampleOf('shared-intelligence')));
    const { status, stdout } = spawnSync(process.execPath, ['--import', 'tsx', join(HERE, 'run.ts'), file], {
      encoding: 'utf8',
      cwd: join(HERE, '../..'),
    });
    expect([status, stdout]).toEqual([0, run(file).stdout]);
  });

  test('exits 1 on an unknown kind, and names it', () => {
    const row = { kind: 'weather', inputs: {}, expected: {}, tolerance: {} };
    const { status, stdout } = run(write('unknown.json', fileOf(row)));
    expect(status).toBe(1);
    expect(stdout).toContain('weather');
  });

  test('exits 2 on a file that is not there, not ours, or not named', () => {
    const missing = run(join(folder, 'none.json'));
    expect([missing.status, missing.stdout]).toEqual([2, '']);
    expect(missing.stderr).toContain('cannot read');
    const alien = run(write('alien.json', '{"schema":"other"}'));
    expect([alien.status, alien.stderr]).toEqual([2, expect.stringContaining('schema')]);
    expect(run().status).toBe(2);
  });
});
