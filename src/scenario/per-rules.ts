import type { Rule } from '../core/contracts.js';

/**
 * Builds something for a list of rules, and keeps the latest: callers make the same list anew for every file, and the
 * schema costs more to build than a file to check.
 */
export const perRules = <T>(build: (rules: readonly Rule[]) => T): ((rules: readonly Rule[]) => T) => {
  let latest: { readonly rules: readonly Rule[]; readonly value: T } | null = null;
  return (rules) => {
    const before = latest;
    if (before !== null && before.rules === rules) return before.value;
    const same =
      before !== null && before.rules.length === rules.length && rules.every((rule, i) => rule === before.rules[i]);
    const value = before !== null && same ? before.value : build(rules);
    latest = { rules, value };
    return value;
  };
};
