/** A user's mistake: what, where, and where near what was probably meant. */
export interface Issue {
  /** A stable word for programs: `unknown-region`, `out-of-range`, … */
  readonly code: string;
  /** Position in the file (`crossings/3/between/1`); everywhere else the path goes by id. Empty: the whole. */
  readonly path: string;
  /** One sentence for people. */
  readonly message: string;
  readonly suggestion?: string;
  /** 1-based, present where the text is known. */
  readonly line?: number;
  readonly column?: number;
}

/** What functions return that read strangers' text or data: a value with warnings, or every issue at once. */
export type Result<T> =
  | { readonly ok: true; readonly value: T; readonly warnings: readonly Issue[] }
  | { readonly ok: false; readonly issues: readonly Issue[] };

export const success = <T>(value: T, warnings: readonly Issue[] = []): Result<T> => ({ ok: true, value, warnings });

export const failure = (issues: readonly Issue[]): { readonly ok: false; readonly issues: readonly Issue[] } => ({
  ok: false,
  issues,
});

/** One issue as one line: `file.yaml:3:7 crossings/0/between/1: no region "abu-kemal"; did you mean "abu-kamal"? [unknown-region]`. */
export const issueLine = (issue: Issue, source = ''): string => {
  const position =
    issue.line === undefined ? '' : `:${issue.line}${issue.column === undefined ? '' : `:${issue.column}`}`;
  const where = [`${source}${position}`, issue.path].filter((part) => part !== '').join(' ');
  const hint = issue.suggestion === undefined ? '' : `; did you mean "${issue.suggestion}"?`;
  return `${where === '' ? '' : `${where}: `}${issue.message}${hint} [${issue.code}]`;
};

/** Thrown when our own caller misuses a function that takes typed objects; `issues` says all that is wrong. */
export class IssuesError extends Error {
  readonly issues: readonly Issue[];
  constructor(issues: readonly Issue[]) {
    super(issues.map((issue) => issueLine(issue)).join('\n'));
    this.name = 'IssuesError';
    this.issues = issues;
  }
}

/** Thrown when the engine contradicts itself: a mistake of ours (or of a rule), never of a user. */
export class EngineBug extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'EngineBug';
  }
}

/** Checks what must hold whatever a user does. Throws `EngineBug`. */
export function invariant(holds: boolean, message: string | (() => string)): asserts holds {
  if (!holds) throw new EngineBug(typeof message === 'string' ? message : message());
}

/** The value of a result; throws `IssuesError` with all its issues where there is none. */
export const unwrap = <T>(result: Result<T>): T => {
  if (result.ok) return result.value;
  throw new IssuesError(result.issues);
};

/** Refuses one misuse by our own caller. */
export const refuse = (code: string, path: string, message: string, suggestion?: string): never => {
  throw new IssuesError([suggestion === undefined ? { code, path, message } : { code, path, message, suggestion }]);
};
