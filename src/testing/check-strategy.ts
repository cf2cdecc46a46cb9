import * as fc from 'fast-check';
import type { Strategy, StrategyRef } from '../core/contracts.js';
import { refuse, unwrap } from '../core/result.js';
import { indexOrRefuse } from '../engine/lookup.js';
import { resolveStrategy } from '../setup.js';
import { filesOf, type Case } from './case-files.js';
import { RUNS, type CheckOptions, type Failure, type Report } from './check-report.js';
import { reportText } from './check-text.js';
import { exercise } from './exercise.js';
import { firstBreaches, type FirstBreach, type Trials } from './first-breaches.js';
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

interface Setting extends Trials, Required<Pick<CheckOptions, 'seed' | 'name' | 'folder'>> {}

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

const failureOf = (setting: Setting, law: StrategyLaw, breach: Breach, trial: Trial, path: string | null): Failure => ({
  law: law.id,
  ...breach,
  seed: path === null ? null : setting.seed,
  path,
  trial,
  files: filesOf(law.id, trial, playable(setting, law), breach.message, breach.turn),
  command: commandOf(setting, law.id),
});

/** Smaller wars tried where each takes long. */
const FEW_ATTEMPTS = 60;

/** The smallest failure of a law that fails again, from a trial that breaks it; null where none does. */
const smallest = (setting: Setting, law: StrategyLaw, { trial, path }: FirstBreach): Failure | null => {
  const { strategy, runs, onProgress } = setting;
  const fails = (each: Trial): boolean => {
    onProgress({ law: law.id, done: runs, runs, trial: each });
    return law.check(each, strategy) !== null;
  };
  const small = law.costly === true ? reduced(trial, fails, FEW_ATTEMPTS) : reduced(trial, fails);
  for (const each of [small, trial]) {
    const breach = law.check(each, strategy);
    if (breach !== null) return failureOf(setting, law, breach, each, path);
  }
  return null;
};

/** What a strategy that fails now and then is told. */
const flaky = (setting: Setting, law: StrategyLaw, { trial, breach }: FirstBreach): Failure =>
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
 * Tries a strategy: on past failures, then on generated wars or on a scenario, each by all laws; then what the user
 * states of it. Deterministic. Throws `IssuesError` on a strategy, law or option that there is not.
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
  const broken = new Set(failures.map(({ law }) => law)); // a past failure says it already
  const seen = exercise();
  const found = firstBreaches(setting, perTrial, broken, seen);
  const held: string[] = [];
  const skipped: { law: string; needs: string }[] = [];
  for (const law of perTrial) {
    if (broken.has(law.id)) continue;
    const needs = law.needs.find((id) => broken.has(id));
    const first = found.get(law.id);
    if (needs === undefined && first === undefined) {
      held.push(law.id);
      continue;
    }
    broken.add(law.id);
    if (needs !== undefined) skipped.push({ law: law.id, needs });
    else if (first !== undefined) failures.push(smallest(setting, law, first) ?? flaky(setting, law, first));
  }
  const coverage = held.length > 0 ? seen.coverage() : null;
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
