/** What the definitions of rules do not say of themselves. A test holds ids, tests and titles named here to what there is. */
import { fieldNotes } from './model-notes-field.js';
import { politicsNotes } from './model-notes-politics.js';

export interface RuleNotes {
  /** What it looks at, in words. */
  readonly reads: string;
  /** What must come out of it and is not put in. */
  readonly emerges: string;
  /** What the engine shows, the file in tests/rules that shows it, and the title there. */
  readonly shown: readonly (readonly [what: string, file: string, title: string])[];
  /** What it cannot do, or does oddly. */
  readonly limits: readonly string[];
}

export const ruleNotes: Readonly<Record<string, RuleNotes>> = { ...fieldNotes, ...politicsNotes };
