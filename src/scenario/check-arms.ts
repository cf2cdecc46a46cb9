import type { Json, StrategyDefinition, StrategyOption } from '../core/contracts.js';
import type { ArmData } from '../core/scenario.js';
import { optionIssues } from '../core/strategy.js';
import { armOf, chainOf } from './arms.js';
import { faultsOfAssignment } from './check-timetable.js';
import type { Checking } from './checking.js';
import { finding, unknownName, type At } from './finding.js';
import { copyData } from './json-copy.js';
import { own } from './order.js';
import { writePath } from './paths.js';
import { pin } from './pin.js';

/** Names in a list option that nothing bears. */
const checkNamesIn = ({ ids, issue }: Checking, option: StrategyOption, value: Json, at: At): void => {
  if (!('of' in option) || !Array.isArray(value)) return;
  (value as readonly Json[]).forEach((id, index) => {
    if (typeof id === 'string' && !ids[option.of].includes(id))
      issue(unknownName(option.of, id, ids[option.of], [...at, index]));
  });
};

const checkOptions = (
  checking: Checking,
  { id, options }: StrategyDefinition,
  ref: Readonly<Record<string, Json>>,
  at: At,
): void => {
  const given = Object.fromEntries(Object.entries(ref).filter(([name]) => name !== 'use'));
  for (const { code, path, message, suggestion } of optionIssues(id, options, given))
    checking.issue(finding(code, [...at, path], message, suggestion, code === 'unknown-option'));
  for (const [name, value] of Object.entries(given))
    if (Object.hasOwn(options, name)) checkNamesIn(checking, options[name], value, [...at, name]);
};

/** Ids are looked up; references with a slash or an extension are files, which are not here. */
const isFile = (ref: string): boolean => /[/.]/.test(ref);

const checkStrategies = (checking: Checking, strategies: ArmData['strategies'], at: At): void => {
  const { registry, ids, issue } = checking;
  for (const [faction, ref] of Object.entries(strategies ?? {})) {
    const where = [...at, faction];
    if (!ids.faction.includes(faction)) issue(unknownName('faction', faction, ids.faction, where, true));
    const id = typeof ref === 'string' ? ref : ref.use;
    const place = typeof ref === 'string' ? where : [...where, 'use'];
    const definition = own(registry.strategies, id);
    if (definition === undefined) {
      if (!isFile(id)) issue(unknownName('strategy', id, Object.keys(registry.strategies), place));
    } else if (typeof ref !== 'string') checkOptions(checking, definition, ref, where);
  }
};

/** What an arm sets, item by item; true where all of it can be written. */
const checkSet = (checking: Checking, { set }: ArmData, at: At): boolean => {
  let sound = true;
  (set ?? []).forEach((assignment, index) => {
    const { faults } = faultsOfAssignment(checking, assignment, [...at, index]);
    // A rule that is switched off must not make the file invalid, only the arms that need it unplayable.
    for (const found of faults) (found.code === 'rule-not-listed' ? checking.warn : checking.issue)(found);
    sound &&= faults.every(({ code }) => code === 'rule-not-listed');
  });
  return sound;
};

/** The scenario as the arm plays it must be as good as the file. */
const checkResult = ({ data, registry, recheck, issue }: Checking, name: string): void => {
  const next = copyData(data);
  const { set } = armOf(data, name);
  if (set.some(({ path, to }) => writePath(next, path, to, registry.rules) !== null)) return;
  pin(
    next,
    set.map(({ path }) => path),
    registry.rules,
  );
  const at = ['arms', name, 'set'];
  for (const { code, at: where, message, suggestion } of recheck(next))
    issue(finding(code, at, `with what arm "${name}" sets, ${where.join('/')}: ${message}`, suggestion));
};

const checkLike = ({ data, issue }: Checking, name: string, like: string): void => {
  const names = Object.keys(data.arms ?? {});
  const at = ['arms', name, 'like'];
  if (!names.includes(like)) return issue(unknownName('arm', like, names, at));
  const chain = chainOf(data, name);
  const first = own(data.arms, chain[0])?.like;
  if (first !== undefined && chain.includes(first))
    issue(
      finding(
        'circular-like',
        at,
        `arm "${name}" is like "${like}", which leads back: ${[first, ...chain].join(', ')}`,
      ),
    );
};

/** Arms name known arms, factions and strategies, and what they set makes a valid scenario. */
export const checkArms = (checking: Checking, sound: boolean): void => {
  const { data } = checking;
  let all = sound;
  for (const [name, arm] of Object.entries(data.arms ?? {})) {
    if (arm.like !== undefined && arm.like !== '') checkLike(checking, name, arm.like);
    checkStrategies(checking, arm.strategies, ['arms', name, 'strategies']);
    all = checkSet(checking, arm, ['arms', name, 'set']) && all;
  }
  // A broken base would only be reported once more per arm.
  if (all)
    for (const [name, { set }] of Object.entries(data.arms ?? {}))
      if ((set ?? []).length > 0) checkResult(checking, name);
};
