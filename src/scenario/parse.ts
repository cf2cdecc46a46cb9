import { failure, success, type Result } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { compile } from './compile.js';
import { examine } from './examine.js';
import { issueOf } from './finding.js';
import type { Registry } from './registry.js';
import { takeJson } from './take.js';
import { readText } from './yaml-text.js';

export type { Registry } from './registry.js';

/**
 * A scenario from YAML or JSON text, or every issue at once, each with line and column.
 * `source`, a file's name, is taken for callers' convenience; issues are printed with it by `issueLine`.
 */
export const parseScenario = (
  text: string,
  registry: Registry,
  _options: { readonly source?: string } = {},
): Result<Scenario> => {
  const { value, findings, locate, whole } = readText(text);
  if (!whole) return failure(findings.map((found) => issueOf(found, locate)));
  const examined = examine(value, registry, { locate, found: findings });
  return examined.ok ? success(compile(examined.value, registry), examined.warnings) : examined;
};

/** A scenario from data of any origin. Never throws; shares nothing with the caller's object. */
export const validateScenario = (data: unknown, registry: Registry): Result<Scenario> => {
  const { value, findings, whole } = takeJson(data);
  if (!whole) return failure(findings.map((found) => issueOf(found)));
  const examined = examine(value, registry, { found: findings });
  return examined.ok ? success(compile(examined.value, registry), examined.warnings) : examined;
};
