import type { Chance, ChanceSource } from '../core/chance.js';
import { IssuesError, refuse } from '../core/result.js';
import type { Scenario } from '../core/scenario.js';
import { suggest } from '../core/suggest.js';

/** What a draw gives: a number for `unit`, `round` and `binomial`, true or false for `happens`. */
type Value = number | boolean;

/**
 * Draws by meaning: `rule/draw/place/actor`, place a region's or a crossing's id, actor a faction's, an authority's or a
 * centre's, `-` for nowhere and nobody. A list is used up turn by turn. `rule/draw` alone stands for all its places and
 * actors, as often as they come.
 */
export type Script = Readonly<Record<string, Value | readonly Value[]>>;

export interface ScriptedChance extends ChanceSource {
  /** Throws `IssuesError` naming every entry of the script that no draw has used up. */
  assertUsed(): void;
}

interface Names {
  readonly places: readonly string[];
  readonly actors: readonly string[];
}

const namesOf = ({ compiled: { theatre } }: Scenario): Names => {
  const ids = (things: readonly { readonly id: string }[]): string[] => things.map((thing) => thing.id);
  return {
    places: [...ids(theatre.regions), ...ids(theatre.crossings), '-'],
    actors: [...ids(theatre.factions), ...ids(theatre.authorities), ...ids(theatre.centres), '-'],
  };
};

/** Entries of a script and how often each was used. */
const makeTaker = (script: Script) => {
  const used = new Map<string, number>();
  const count = (entry: string): number => used.get(entry) ?? 0;
  const isWide = (entry: string): boolean => entry.split('/').length === 2;
  const take = (entry: string): Value | undefined => {
    if (!Object.hasOwn(script, entry)) return undefined;
    const given = script[entry];
    const nth = count(entry);
    used.set(entry, nth + 1);
    if (typeof given !== 'object') return isWide(entry) || nth === 0 ? given : undefined;
    return given[isWide(entry) ? nth % given.length : nth];
  };
  const unused = (): string[] =>
    Object.keys(script).filter((entry) => {
      const given = script[entry];
      return count(entry) < (typeof given === 'object' && !isWide(entry) ? given.length : 1);
    });
  return { take, unused };
};

/** How many draws a script may leave out: those whose outcome is certain, or all, which then give what is expected. */
export interface ScriptOptions {
  readonly otherwise?: 'fail' | 'expected';
}

/** One draw of a rule, as its script is asked for it. */
interface Asked {
  readonly draw: string;
  readonly place: number;
  readonly actor: number;
  /** In words: `binomial of 100 at 0.25`. */
  readonly what: string;
  readonly expected: Value;
  possible(value: Value): boolean;
}

const isWhole = (value: Value, least: number, most: number): boolean =>
  typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;

/** The four kinds of draw; those whose outcome is certain ask nobody. */
const chanceFrom = (answer: (asked: Asked) => Value): Chance => ({
  happens: (draw, p, place, actor) => {
    if (p <= 0 || p >= 1) return p >= 1;
    const possible = (value: Value): boolean => typeof value === 'boolean';
    return answer({ draw, place, actor, what: `happens with ${p}`, expected: p >= 0.5, possible }) === true;
  },
  round: (draw, x, place, actor) => {
    if (Number.isInteger(x)) return x;
    const possible = (value: Value): boolean => isWhole(value, Math.floor(x), Math.ceil(x));
    return Number(answer({ draw, place, actor, what: `rounding of ${x}`, expected: Math.round(x), possible }));
  },
  unit: (draw, place, actor) => {
    const possible = (value: Value): boolean => typeof value === 'number' && value >= 0 && value < 1;
    return Number(answer({ draw, place, actor, what: 'unit', expected: 0.5, possible }));
  },
  binomial: (draw, n, p, place, actor) => {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    const possible = (value: Value): boolean => isWhole(value, 0, n);
    return Number(
      answer({ draw, place, actor, what: `binomial of ${n} at ${p}`, expected: Math.round(n * p), possible }),
    );
  },
});

/**
 * Chance that follows a script: give it to `step` as `{ chance }`. Draws whose outcome is certain need no entry. Any
 * other draw without one throws `IssuesError` naming it, or with `otherwise: 'expected'` gives the expected value:
 * 0.5, the likelier side, or the nearest whole number. An entry that the draw could never give throws, too.
 */
export const scriptedChance = (scenario: Scenario, script: Script, options: ScriptOptions = {}): ScriptedChance => {
  const { places, actors } = namesOf(scenario);
  const { take, unused } = makeTaker(script);
  const answer = (rule: string, { draw, place, actor, what, expected, possible }: Asked): Value => {
    const entry = `${rule}/${draw}/${places[place] ?? place}/${actors[actor] ?? actor}`;
    const value = take(entry) ?? take(`${rule}/${draw}`);
    if (value === undefined && options.otherwise === 'expected') return expected;
    if (value === undefined)
      return refuse('missing-draw', entry, `the script has no entry for this draw, ${what}`, suggest(entry, unused()));
    return possible(value) ? value : refuse('impossible-draw', entry, `${what} never gives ${value}`);
  };
  const source: ChanceSource = (_dice, rule) => chanceFrom((asked) => answer(rule, asked));
  const assertUsed = (): void => {
    const message = 'no draw used this entry of the script';
    const left = unused().map((path) => ({ code: 'unused-draw', path, message }));
    if (left.length > 0) throw new IssuesError(left);
  };
  return Object.assign(source, { assertUsed });
};
