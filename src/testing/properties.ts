/** What a user states of his own strategy, tried on every trial as a law is. */
import type { Strategy, View } from '../core/contracts.js';
import type { FactionId, Order } from '../core/orders.js';
import { refuse } from '../core/result.js';
import type { ScenarioData } from '../core/scenario.js';
import type { Campaign } from '../engine/play.js';
import { vary } from '../scenario/vary.js';
import { defineStrategyLaw, type Breach, type StrategyLaw } from './strategy-law.js';
import { courseOf, playTrial, trialOf, type Course, type Trial } from './trial.js';
import { dataOf, rebuild } from './war.js';

/** One turn of the tested faction. The view is alive while the predicate runs, and dies with it. */
export interface Look {
  readonly view: View;
  /** As the strategy answered them; none where it failed. */
  readonly orders: readonly Order[];
  readonly turn: number;
}

export type Predicate = (look: Look) => boolean;

const ID = /^[a-z][a-z0-9-]{0,63}$/;

/** A property's name, which is also a folder's. Throws `IssuesError`. */
export const namedProperty = (id: string): string =>
  ID.test(id) ? id : refuse('bad-id', 'id', `"${id}" is no name: a-z first, then a-z, 0-9 and -, at most 64`);

const ordersIn = (answer: ReturnType<Strategy>): readonly Order[] => {
  const list: unknown = Array.isArray(answer) ? answer : (answer as { readonly orders?: unknown } | null)?.orders;
  return Array.isArray(list) ? (list as readonly Order[]) : [];
};

/** Plays a trial and shows every turn to `look`, until it says where something is wrong. */
const looking = (trial: Trial, strategy: Strategy, look: (look: Look) => string | null): Breach | null => {
  let breach: Breach | null = null;
  playTrial(trial, (view) => {
    const answer = strategy(view);
    if (breach === null) {
      const message = look({ view, orders: ordersIn(answer), turn: view.turn });
      if (message !== null) breach = { message, turn: view.turn };
    }
    return answer;
  });
  return breach;
};

/** `predicate`, or what it threw as a message. */
const judged = (predicate: Predicate, look: Look): boolean | string => {
  try {
    return predicate(look);
  } catch (error) {
    return `the predicate threw: ${String(error)}`;
  }
};

const everyTurn = (id: string, summary: string, predicate: Predicate, wanted: boolean): StrategyLaw =>
  defineStrategyLaw({
    id: namedProperty(id),
    summary,
    needs: ['answers'],
    check: (trial, strategy) =>
      looking(trial, strategy, (look) => {
        const said = judged(predicate, look);
        return typeof said === 'string' ? said : said === wanted ? null : summary;
      }),
  });

/** Holds where the predicate is true in no turn of no trial. */
export const never = (id: string, predicate: Predicate): StrategyLaw =>
  everyTurn(id, `it came to "${id}"`, predicate, false);

/** Holds where the predicate is true in every turn of every trial. */
export const always = (id: string, predicate: Predicate): StrategyLaw =>
  everyTurn(id, `"${id}" did not hold`, predicate, true);

/** Holds where in every trial that lasts so long the predicate is true in one of the first `within` turns. */
export const eventually = (id: string, predicate: Predicate, { within }: { readonly within: number }): StrategyLaw => {
  const summary = `"${id}" did not come about within ${within} turns`;
  return defineStrategyLaw({
    id: namedProperty(id),
    summary,
    needs: ['answers'],
    check: (trial, strategy) => {
      let came = false;
      let last = 0;
      const wrong = looking(trial, strategy, (look) => {
        last = look.turn;
        if (came || look.turn > within) return null;
        const said = judged(predicate, look);
        if (typeof said === 'string') return said;
        came = said;
        return null;
      });
      return wrong ?? (came || last < within ? null : { message: summary, turn: within });
    },
  });
};

/** A campaign and what the tested faction ordered in it. */
export interface Answered {
  readonly campaign: Campaign;
  readonly turns: readonly { readonly turn: number; readonly orders: readonly Order[] }[];
}

/** How a change of the war must show, or not show, in what a strategy does. */
export interface Relation {
  /** Changes the war. What comes out may be no valid scenario: such a trial says nothing. */
  change(draft: ScenarioData, trial: { readonly me: FactionId }): void;
  /** True where the two agree as they should, else false or what is wrong. */
  holds(before: Answered, after: Answered): boolean | string;
}

const answered = ({ campaign, moments }: Course): Answered => {
  // Its orders as it gave them: who reads them reads a strategy's answer, good or bad.
  return { campaign, turns: moments.map(({ turn, answer }) => ({ turn, orders: answer.orders as readonly Order[] })) };
};

/** Holds where a war and the same war with a change relate as they should, on the same luck. */
export const metamorphic = (id: string, relation: Relation): StrategyLaw =>
  defineStrategyLaw({
    id: namedProperty(id),
    summary: `a war and the same war with a change relate as "${id}" says`,
    needs: ['no-hidden-memory'],
    check: (trial, strategy, course) => {
      const { me, seed, log, strategies } = trial;
      const varied = vary(trial.scenario, (draft) => relation.change(draft, { me }));
      if (!varied.ok || !varied.value.factions.some((faction) => faction.id === me)) return null;
      const scenario = rebuild(trial.scenario, dataOf(varied.value));
      const other = trialOf({ scenario, seed, log, strategies }, me);
      const said = relation.holds(answered(course()), answered(courseOf(other, strategy)));
      if (said === true) return null;
      return {
        message: said === false ? `"${id}" does not hold between the war and the changed one` : said,
        turn: null,
      };
    },
  });
