import type { Scenario } from '../core/scenario.js';
import { indexOrRefuse } from '../engine/lookup.js';
import type { Campaign } from '../engine/play.js';
import { recordOf } from './watch.js';
import type { Handover, Week, Why } from './why-facts.js';
import { originsAt, termsOf } from './why-terms.js';
import { decidingRules, sidesOf, watchRegion, type WatchedWeek } from './why-weeks.js';

const WEEKS_BEFORE = 3;
/** About so many states are shown of a region that never changed hands. */
const STATES = 13;

const handoversOf = (watched: readonly WatchedWeek[]): Handover[] =>
  watched.flatMap(({ week, passings }, i) =>
    passings.map(({ from, to, rule, events, sides }) => ({
      turn: rule === null ? week.turn + 1 : week.turn,
      from,
      to,
      rule,
      events,
      sides,
      week,
      weeksBefore: watched.slice(Math.max(0, i - WEEKS_BEFORE), i).map((each) => each.week),
    })),
  );

const everyFew = (weeks: readonly Week[]): Week[] => {
  const every = Math.max(1, Math.ceil(weeks.length / STATES));
  return weeks.filter((_, i) => i % every === 0 || i === weeks.length - 1);
};

/** The largest share of somebody hostile to the holder, or of anybody where nobody holds it; -1 = there was none. */
const challenge = ({ sides }: Week): number =>
  sides.reduce(
    (most, { towardsHolder, share }) =>
      towardsHolder === 'hostile' || towardsHolder === null ? Math.max(most, share) : most,
    -1,
  );

const nearestOf = (weeks: readonly Week[]): Week | null => {
  let best: Week | null = null;
  for (const week of weeks) if (challenge(week) > (best === null ? -1 : challenge(best))) best = week;
  return best;
};

/** In how many weeks each rule touched the region. */
const weeksByRule = (watched: readonly WatchedWeek[]): Map<string, number> => {
  const weeks = new Map<string, number>();
  for (const { touched } of watched) for (const rule of touched) weeks.set(rule, (weeks.get(rule) ?? 0) + 1);
  return weeks;
};

/**
 * Why a region changed hands in a campaign, or why it never did, from the trace of its turns. `loaded`: the scenario
 * before the arm and other settings changed it. Throws `IssuesError` on an unknown region, or on a campaign without a
 * record.
 */
export const whyOf = (campaign: Campaign, region: string, loaded: Scenario = campaign.scenario): Why => {
  const { scenario, seed, turns, outcome } = campaign;
  const { theatre } = scenario.compiled;
  const { name, country, terrain } = theatre.regions[indexOrRefuse(theatre.regions, region, 'region', 'why')];
  const { start, weeks: watched } = watchRegion(campaign, region);
  const { head, end } = recordOf(campaign);
  const weeks = watched.map(({ week }) => week);
  const handovers = handoversOf(watched);
  const never = handovers.length === 0;
  return {
    scenario: { id: scenario.id, digest: scenario.digest },
    seed,
    arm: head.arm,
    turns,
    outcome,
    digest: end.digest,
    region: { id: region, name, country: theatre.countries[country].name, terrain },
    start: {
      holder: (start.get(`regions/${region}/controller`) ?? null) as string | null, // so the snapshot has it
      sides: sidesOf(scenario, region, start),
    },
    handovers,
    states: never ? everyFew(weeks) : [],
    nearest: never ? nearestOf(weeks) : null,
    rules: termsOf(scenario, loaded, decidingRules(scenario, region), weeksByRule(watched)),
    provenance: originsAt(scenario, `regions/${region}`),
  };
};
