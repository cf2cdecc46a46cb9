import type { ChanceSource } from '../core/chance.js';
import { IssuesError, refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';
import { namesOf, readEntries, type Script } from './script-entries.js';
import { askedChance, type Asked, type Outcome } from './scripted-draws.js';

export type { Script } from './script-entries.js';

export interface ScriptedChance extends ChanceSource {
  /** Throws `IssuesError` naming every entry of the script that no draw has used up. */
  assertUsed(): void;
}

/** How many draws a script may leave out: those whose outcome is certain, or all, which then give what is expected. */
export interface ScriptOptions {
  readonly otherwise?: 'fail' | 'expected';
}

/**
 * Chance that follows a script: give it to `step` as `{ chance }`. Draws whose outcome is certain need no entry. Any
 * other draw without one throws `IssuesError` naming it, or with `otherwise: 'expected'` gives the expected value:
 * 0.5, the likelier side, or the nearest whole number. An entry that the draw could never give throws, too.
 */
export const scriptedChance = (scenario: Scenario, script: Script, options: ScriptOptions = {}): ScriptedChance => {
  const names = namesOf(scenario);
  const { take, unused } = readEntries(script, names);
  const answer = (rule: string, turn: number, { draw, place, actor, what, means, possible }: Asked): Outcome => {
    const at = `/${names.places[place] ?? place}/${names.actors[actor] ?? actor}`;
    const entry = `${rule}/${draw}${at}`;
    const value = take(`${rule}/${draw}`, at, turn);
    if (value === undefined && options.otherwise === 'expected') return means.expected;
    if (value === undefined)
      return refuse(
        'missing-draw',
        entry,
        `the script has no entry for this draw of turn ${turn}, ${what}`,
        suggest(entry, unused()),
      );
    const outcome = typeof value === 'string' ? means[value] : value;
    if (outcome === undefined) return refuse('impossible-draw', entry, `${what} has no "${value}"`);
    return possible(outcome) ? outcome : refuse('impossible-draw', entry, `${what} never gives ${outcome}`);
  };
  const source: ChanceSource = (dice, rule) => askedChance((asked) => answer(rule, dice.turn(), asked));
  const assertUsed = (): void => {
    const message = 'no draw used this entry of the script';
    const left = unused().map((path) => ({ code: 'unused-draw', path, message }));
    if (left.length > 0) throw new IssuesError(left);
  };
  return Object.assign(source, { assertUsed });
};
