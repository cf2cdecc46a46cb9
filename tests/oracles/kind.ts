/** What a kind of oracle is: the shape of its rows, and how a row is put to the engine. */
import * as z from 'zod';

/** One quantity of a row. */
export interface Check {
  readonly what: string;
  readonly expected: number | string;
  readonly got: number | string;
  /** In words, with its unit. */
  readonly tolerance: string;
  /** Part of the tolerance that the deviation takes; not said where there is none, or nothing to measure. */
  readonly used?: number;
  readonly ok: boolean;
}

/** What the engine made of a row. */
export interface Tested {
  readonly checks: readonly Check[];
  /** How it was run: casts, scaling, replicates. */
  readonly how: string;
}

/** A row of an oracle file as it stands there. */
export interface Oracle {
  readonly kind: string;
  readonly inputs: unknown;
  readonly expected: unknown;
  readonly tolerance: unknown;
  readonly law?: string | undefined;
}

/** What in a row cannot be read, by path. */
export interface Faults {
  readonly faults: readonly string[];
}

/** What a kind asks of the engine. */
interface Asks {
  readonly kind: string;
  /** The built-in rules of its wars, each listed in one of them at least, in phase order. */
  readonly rules: readonly string[];
  /** Orders it gives. */
  readonly orders: readonly string[];
  /** What of the engine's answer is compared, in words. */
  readonly reads: string;
}

export interface Kind extends Asks {
  test(oracle: Oracle): Tested | Faults;
}

interface Spec<I extends z.ZodType, E extends z.ZodType, T extends z.ZodType> extends Asks {
  readonly inputs: I;
  readonly expected: E;
  readonly tolerance: T;
  run(inputs: z.output<I>, expected: z.output<E>, tolerance: z.output<T>): Tested;
}

/** Declares a kind; the shapes give the types that `run` sees. A member too many is a fault: it would be ignored. */
export const defineKind = <I extends z.ZodType, E extends z.ZodType, T extends z.ZodType>(
  spec: Spec<I, E, T>,
): Kind => {
  const row = z.object({ inputs: spec.inputs, expected: spec.expected, tolerance: spec.tolerance });
  const { kind, rules, orders, reads } = spec;
  return {
    kind,
    rules,
    orders,
    reads,
    test: (oracle) => {
      const parsed = row.safeParse(oracle);
      if (!parsed.success)
        return { faults: parsed.error.issues.map((issue) => `${issue.path.join('/')}: ${issue.message}`) };
      // `row` was built from these three shapes.
      const { inputs, expected, tolerance } = parsed.data as {
        inputs: z.output<I>;
        expected: z.output<E>;
        tolerance: z.output<T>;
      };
      return spec.run(inputs, expected, tolerance);
    },
  };
};

/** A number of fighters, not necessarily whole: forces are scaled. */
export const people = (): z.ZodNumber => z.number().positive().max(1e9);
/** Kills per fighter and week, or what takes its place in a law. */
export const rate = (): z.ZodNumber => z.number().min(0);
export const share = (): z.ZodNumber => z.number().min(0).max(1);
export const margin = (): z.ZodNumber => z.number().min(0);

/** Floating point alone may cost this much of a value, or of one. */
const DUST = 1e-12;

const close = (expected: number, got: number, most: number): boolean =>
  Math.abs(got - expected) <= most + DUST * Math.max(1, Math.abs(expected));

export const within = (what: string, expected: number, got: number, most: number, tolerance = `${most}`): Check => ({
  what,
  expected,
  got,
  tolerance,
  ...(most > 0 ? { used: Math.abs(got - expected) / most } : {}),
  ok: close(expected, got, most),
});

/** Within a share of the expected value. */
export const relative = (what: string, expected: number, got: number, most: number): Check =>
  within(what, expected, got, most * Math.abs(expected), `${Number((most * 100).toPrecision(6))} %`);

export const same = (what: string, expected: string, got: string): Check => ({
  what,
  expected,
  got,
  tolerance: 'equal',
  ok: expected === got,
});

/** Of several ways to run a row, the value that is furthest off. */
export const furthest = (expected: number, values: readonly number[]): number => {
  let worst = expected;
  for (const value of values)
    if (Number.isNaN(value) || Math.abs(value - expected) > Math.abs(worst - expected)) worst = value;
  return worst;
};

/** Of several ways to run a row, the answer that is not the expected one, if there is any. */
export const firstOther = (expected: string, values: readonly string[]): string =>
  values.find((value) => value !== expected) ?? expected;
