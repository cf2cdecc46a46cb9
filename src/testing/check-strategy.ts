import * as fc from 'fast-check';
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { refuse, unwrap } from '../core/result.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { resolveStrategy } from '../setup.js';
import { filesOf, type Case } from './case-files.js';
import { RUNS, type CheckOptions, type CheckProgress, type Failure, type Report } from './check-report.js';
import { reportText } from './check-text.js';
import type { Coverage } from './coverage.js';
import { exercise, type Exercise } from './exercise.js';
import { MOST_CALLS } from './conduct-laws.js';
import { lawsNeeded } from './needed-laws.js';
import { isStatistical } from './property.js';
import { reduced } from './reduce.js';
import type { Breach, StrategyLaw } from './strategy-law.js';
import { lawsOfStrategies } from './strategy-laws.js';
import { shortened } from './shortened.js';
import { HOSTILE, trialArbitrary } from './trial-arbitrary.js';
import { trialOf, type Trial } from './trial.js';
import { readable } from './war-arbitrary.js';
import { dataOf, rebuild, warOf } from './war.js';
import { stopped } from './watched-view.js';

interface Setting extends Required<Pick<CheckOptions, 'runs' | 'seed' | 'name' | 'folder'>> {
  readonly strategy: Strategy;
  readonly trials: readonly Trial[];
  readonly onProgress: (progress: CheckProgress) => void;
}

/** The trials that a check tries. Throws `IssuesError` on a faction that there is not. */
export const trialsOf = ({ scenario, faction, turns, wars = HOSTILE }: CheckOptions): fc.Arbitrary<Trial> => {
  if (scenario === undefined)
    return trialArbitrary(turns === undefined ? wars : { ...wars, turns: { min: 1, max: turns } });
  const bare = warOf(scenario).scenario;
  const short = turns === undefined || turns >= bare.data.turns ? bare : rebuild(bare, shortened(dataOf(bare), turns));
  const all = trialArbitrary(short);
  if (faction !== undefined) indexOrRefuse(scenario.factions, faction, 'faction');
  return faction === undefined ? all : all.map((trial) => readable(trialOf(trial, faction), { me: faction }));
};

const commandOf = ({ name, folder }: Setting, law: string): string =>
  `npx marchland check ${name} --case ${folder}/${law}`;

/** The strategy as it may be played to be written down: who asks for ever is stopped. */
const playable = ({ strategy }: Setting, law: StrategyLaw): Strategy =>
  law.costly === true ? stopped(strategy, MOST_CALLS) : strategy;

const failureOf = (
  setting: Setting,
  law: StrategyLaw,
  breach: Breach,
  trial: Trial,
  found: { readonly seed: number; readonly path: string } | null,
): Failure => ({
  law: law.id,
  ...breach,
  seed: found?.seed ?? null,
  path: found?.path ?? null,
  trial,
  files: filesOf(law.id, trial, playable(setting, law), breach.message, breach.turn),
  command: commandOf(setting, law.id),
});

/** Smaller wars tried where each takes long. */
const FEW_ATTEMPTS = 60;

/** The smallest failure of a law that fails again, from a trial that breaks it; null where none does. */
const smallest = (
  setting: Setting,
  law: StrategyLaw,
  trial: Trial,
  found: Parameters<typeof failureOf>[4],
): Failure | null => {
  const { strategy, runs, onProgress } = setting;
  const fails = (each: Trial): boolean => {
    onProgress({ law: law.id, done: runs, runs, trial: each });
    return law.check(each, strategy) !== null;
  };
  const small = law.costly === true ? reduced(trial, fails, FEW_ATTEMPTS) : reduced(trial, fails);
  for (const each of [small, trial]) {
    const breach = law.check(each, strategy);
    if (breach !== null) return failureOf(setting, law, breach, each, found);
  }
  return null;
};

/** What a strategy that fails now and then is told. */
const flaky = (setting: Setting, law: StrategyLaw, trial: Trial, breach: Breach): Failure =>
  failureOf(
    setting,
    law,
    { ...breach, message: `${breach.message}; tried again it did not fail: it hangs on something outside its view` },
    trial,
    null,
  );

/** A property that many campaigns speak against. */
const overall = ({ name }: Setting, law: string, breach: Breach): Failure => ({
  law,
  ...breach,
  seed: null,
  path: null,
  trial: null,
  files: {},
  command: `npx marchland check ${name}`,
});

/** The trials that a seed means, made once for all laws. Which one it was is its path to fast-check. */
const generated = (trials: fc.Arbitrary<Trial>, seed: number, runs: number): readonly Trial[] => {
  const made: Trial[] = [];
  const keep = fc.property(trials, (trial) => {
    made.push(trial);
  });
  fc.check(keep, { seed, numRuns: runs });
  return made;
};

/** Tries one law on generated trials; `seen` is told of what happens in them. */
const tryLaw = (setting: Setting, law: StrategyLaw, seen: Exercise | null): Failure | null => {
  const { strategy, trials, runs, seed, onProgress } = setting;
  for (const [done, trial] of trials.entries()) {
    onProgress({ law: law.id, done, runs, trial });
    const breach = law.check(seen === null ? trial : seen.watched(trial), strategy);
    if (breach === null) continue;
    return smallest(setting, law, trial, { seed, path: `${done}` }) ?? flaky(setting, law, trial, breach);
  }
  return null;
};

/** Past failures that fail again. */
const tryCorpus = (
  setting: Setting,
  corpus: readonly Case[],
  laws: Readonly<Record<string, StrategyLaw>>,
): readonly Failure[] =>
  corpus.flatMap(({ law: id, trial }) => {
    const law = laws[id];
    if (law === undefined) return [];
    setting.onProgress({ law: id, done: 0, runs: 1, trial });
    const breach = law.check(trial, setting.strategy);
    return breach === null ? [] : [failureOf(setting, law, breach, trial, null)];
  });

/** The laws that are asked for, and those they need, in the order in which they are tried. */
const lawsAsked = (ids: readonly string[] = Object.keys(lawsOfStrategies)): readonly StrategyLaw[] =>
  lawsNeeded(ids, Object.keys(lawsOfStrategies), (id) => lawsOfStrategies[id].needs).map((id) => lawsOfStrategies[id]);

const wholeFrom = (least: number, value: number, path: string): number =>
  Number.isSafeInteger(value) && value >= least
    ? value
    : refuse('bad-number', path, `${path} must be a whole number from ${least}, not ${value}`);

/**
 * Tries a strategy: on past failures, then on generated wars or on a scenario, law by law; then what the user states of
 * it. Deterministic. Throws `IssuesError` on a strategy, law or option that there is not.
 */
export const checkStrategy = (ref: StrategyRef, options: CheckOptions = {}): Report => {
  const { properties = [], corpus = [], name = './strategy.ts', folder = 'failures', scenario, faction } = options;
  const runs = wholeFrom(1, options.runs ?? RUNS, 'runs');
  const seed = wholeFrom(0, options.seed ?? 1, 'seed');
  const setting: Setting = {
    strategy: unwrap(resolveStrategy(ref)),
    trials: generated(trialsOf(options), seed, runs),
    runs,
    seed,
    name,
    folder,
    onProgress: options.onProgress ?? (() => undefined),
  };
  const perTrial = [
    ...lawsAsked(options.laws),
    ...properties.filter((each): each is StrategyLaw => !isStatistical(each)),
  ];
  const failures = [...tryCorpus(setting, corpus, Object.fromEntries(perTrial.map((law) => [law.id, law])))];
  const held: string[] = [];
  const skipped: { law: string; needs: string }[] = [];
  let coverage: Coverage | null = null;
  const isBroken = (id: string): boolean =>
    failures.some(({ law }) => law === id) || skipped.some(({ law }) => law === id);
  for (const law of perTrial) {
    const needs = law.needs.find(isBroken);
    if (isBroken(law.id)) continue; // a past failure says it already
    if (needs !== undefined) {
      skipped.push({ law: law.id, needs });
      continue;
    }
    const seen: Exercise | null = coverage === null ? exercise() : null; // wars that a law plays anyway
    const failure = tryLaw(setting, law, seen);
    if (failure !== null) {
      failures.push(failure);
      continue;
    }
    held.push(law.id);
    coverage ??= seen?.coverage() ?? null;
  }
  for (const property of properties.filter(isStatistical)) {
    setting.onProgress({ law: property.id, done: 0, runs: 1, trial: null });
    const ground = { scenario: scenario ?? null, faction: faction ?? null, seed: `check/${setting.seed}` };
    const breach = property.judge(setting.strategy, ground);
    if (breach === null) held.push(property.id);
    else failures.push(overall(setting, property.id, breach));
  }
  const report = { ok: failures.length === 0, failures, held, skipped, coverage, runs, seed };
  return { ...report, text: reportText(report, name) };
};
