/** Reads an oracle file and puts each row to the engine. */
import * as z from 'zod';
import { EngineBug, IssuesError } from '../../src/index.js';
import type { Check, Kind, Oracle } from './kind.js';

export const SCHEMA = 'marchland-oracles/1';

const fileShape = z.object({
  schema: z.literal(SCHEMA),
  note: z.string().optional(),
  oracles: z
    .array(
      z.object({
        kind: z.string().min(1),
        inputs: z.record(z.string(), z.unknown()),
        expected: z.record(z.string(), z.unknown()),
        tolerance: z.record(z.string(), z.unknown()),
        law: z.string().optional(),
      }),
    )
    .min(1),
});

/** `ok`, `missed` a tolerance, of an `unknown` kind, or `unreadable`: its kind knows no such inputs. */
export type Verdict = 'ok' | 'missed' | 'unknown' | 'unreadable';

export interface Row {
  /** Position in the file, from 0. */
  readonly index: number;
  readonly kind: string;
  readonly inputs: unknown;
  readonly verdict: Verdict;
  readonly checks: readonly Check[];
  /** How it was run, or why it was not. */
  readonly how: string;
}

export interface Report {
  readonly rows: readonly Row[];
  /** Kinds of the file that no module tests, each once. */
  readonly unknown: readonly string[];
  /** 0 all rows within tolerance; 1 a row missed or its kind is unknown; 2 a row cannot be read. */
  readonly exitCode: 0 | 1 | 2;
}

export type Read =
  | { readonly ok: true; readonly oracles: readonly Oracle[] }
  | { readonly ok: false; readonly faults: readonly string[] };

/** The rows of a file's text, or all that is wrong with its form. */
export const readOracles = (text: string): Read => {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (error) {
    return { ok: false, faults: [`not JSON: ${error instanceof Error ? error.message : String(error)}`] };
  }
  const parsed = fileShape.safeParse(data);
  if (parsed.success) return { ok: true, oracles: parsed.data.oracles };
  return {
    ok: false,
    faults: parsed.error.issues.map(({ path, message }) => `${path.join('/') || 'file'}: ${message}`),
  };
};

const testRow = (oracle: Oracle, kinds: readonly Kind[]): Pick<Row, 'verdict' | 'checks' | 'how'> => {
  const kind = kinds.find((each) => each.kind === oracle.kind);
  if (kind === undefined) return { verdict: 'unknown', checks: [], how: `no module for kind "${oracle.kind}"` };
  try {
    const tested = kind.test(oracle);
    if ('faults' in tested) return { verdict: 'unreadable', checks: [], how: tested.faults.join('; ') };
    const { checks, how } = tested;
    return { verdict: checks.length > 0 && checks.every(({ ok }) => ok) ? 'ok' : 'missed', checks, how };
  } catch (error) {
    // The engine refused the scenario, or contradicted itself: the row is missed, the others are still worth running.
    if (error instanceof IssuesError || error instanceof EngineBug)
      return { verdict: 'missed', checks: [], how: `${error.name}: ${error.message}` };
    throw error;
  }
};

/** Tests every row; one that cannot be tested counts against the file. */
export const runOracles = (oracles: readonly Oracle[], kinds: readonly Kind[]): Report => {
  const rows = oracles.map((oracle, index): Row => ({
    index,
    kind: oracle.kind,
    inputs: oracle.inputs,
    ...testRow(oracle, kinds),
  }));
  const is = (verdict: Verdict) => (row: Row) => row.verdict === verdict;
  return {
    rows,
    unknown: [...new Set(rows.filter(is('unknown')).map((row) => row.kind))],
    exitCode: rows.some(is('unreadable')) ? 2 : rows.every(is('ok')) ? 0 : 1,
  };
};
