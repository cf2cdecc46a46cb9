/** The sentences under a comparison. They say no more than the intervals, so that they can be quoted. */
import type { Comparison, Difference } from './comparison.js';
import type { MetricInfo } from './metric-info.js';
import { counted, listed, numeral, withInterval } from './numerals.js';
import { excludesZero, type Interval } from './statistics.js';

/** A comparison's numbers, and what else its sentences need. */
export interface Findings extends Omit<Comparison, 'conclusion' | 'rows' | 'expectations'> {
  readonly against: string;
  /** Replicates asked for; more than `runs` where it stopped early. */
  readonly planned: number;
  /** Turns of a campaign, in weeks. */
  readonly turns: number;
  /** How many values were drawn. */
  readonly drawn: number;
  readonly metrics: readonly MetricInfo[];
  /** Mean attack-weeks of the scenario's side per campaign, by arm. */
  readonly effort: Readonly<Record<string, number>>;
  /** Campaigns in which some strategy failed, by arm. */
  readonly failures: Readonly<Record<string, number>>;
}

/** What a comparison is judged by first. */
const PRIMARY: readonly string[] = ['eliminated', 'elimination-week', 'fighters-left', 'fighter-weeks'];
/** So few metrics were picked by somebody, who wants to hear of all of them. */
const FEW = 4;
/** A week is compared only where at most this share of pairs lacks one: beyond it the stand-in weeks make the difference. */
const MOST_CENSORED = 0.2;
/** Efforts that differ by more than this are said to be unequal. */
const FAIR_EFFORT = 1.1;

/** All that one campaign per arm says. */
export const NOTHING = 'One campaign per arm shows nothing: no interval can be drawn from it.';
const HIDDEN = 'no difference shown';

const quoted = (arm: string): string => `"${arm}"`;

/** How a metric is spoken of: `240 more fighters left`, `no difference shown in fighters left`. */
const namesOf = (metric: MetricInfo): { readonly name: string; readonly more: string; readonly happened: string } => {
  switch (metric.id) {
    case 'eliminated':
      return {
        name: 'the share of campaigns in which the insurgents were eliminated',
        more: '',
        happened: 'the insurgents were eliminated',
      };
    case 'elimination-week':
      return { name: 'the week of their elimination', more: '', happened: 'elimination came' };
    case 'fighters-left':
      return { name: 'insurgent fighters left', more: 'insurgent fighters left at the end', happened: '' };
    case 'fighter-weeks':
      return { name: 'insurgent fighter-weeks', more: 'insurgent fighter-weeks', happened: '' };
    default:
      return {
        name: metric.id,
        more: `${metric.unit} (${metric.id})`,
        happened: metric.share ? `${metric.id} was reached` : `${metric.id} came`,
      };
  }
};

/** An interval of sizes, whichever the direction: [-5, -3] is 3 to 5 fewer. */
const sizes = ([low, high]: Interval): Interval => (high < 0 ? [-high, -low] : [low, high]);

const neverText = ({ censored, n }: Difference, turns: number): string =>
  censored === 0 ? '' : `, with week ${turns + 1} put where it never came (in ${censored} of ${n} pairs at least once)`;

/** A difference whose interval leaves out 0. */
const shownText = (findings: Findings, metric: MetricInfo, difference: Difference, interval: Interval): string => {
  const { arm, mean } = difference;
  const { more, happened } = namesOf(metric);
  const scale = metric.share ? 100 : 1;
  const text = withInterval(Math.abs(mean) * scale, [sizes(interval)[0] * scale, sizes(interval)[1] * scale]);
  if (metric.share) {
    const times = (name: string): number => Math.round((findings.arms[name][metric.id].mean ?? 0) * difference.n);
    const often = `${happened} within ${counted(`${findings.turns}`, 'weeks')} in ${times(arm)} of ${difference.n} campaigns instead of ${times(difference.against)}`;
    return `${often} (a share ${mean > 0 ? 'higher' : 'lower'} by ${counted(text.mean, 'percentage points')} ${text.interval})`;
  }
  if (metric.censored)
    return `${happened} ${counted(text.mean, 'weeks')} ${mean > 0 ? 'later' : 'earlier'} ${text.interval}${neverText(difference, findings.turns)}`;
  return `${text.mean} ${mean > 0 ? 'more' : 'fewer'} ${more} ${text.interval}`;
};

/** A difference that may as well be none: `fighters left (3 [-10, 16])`. */
const hiddenText = (metric: MetricInfo, { mean }: Difference, interval: Interval): string => {
  const scale = metric.share ? 100 : 1;
  const text = withInterval(mean * scale, [interval[0] * scale, interval[1] * scale]);
  if (interval[0] === interval[1]) return `${namesOf(metric).name} (equal in every pair)`;
  return `${namesOf(metric).name} (${text.mean}${metric.share ? ' percentage points' : ''} ${text.interval})`;
};

/** Why a week is not compared. */
const censoredText = (findings: Findings, metric: MetricInfo, { arm, against }: Difference): string => {
  const missing = [arm, against].map((name) => {
    const { censored, n } = findings.arms[name][metric.id];
    return `${censored} of ${n} campaigns of ${quoted(name)}`;
  });
  return `${namesOf(metric).name} is not compared, since it did not come within ${counted(`${findings.turns}`, 'weeks')} in ${listed(missing)}`;
};

/** A sentence on an arm against the reference. */
const armText = (findings: Findings, arm: string, metrics: readonly MetricInfo[]): string => {
  const shown: string[] = [];
  const hidden: string[] = [];
  const skipped: string[] = [];
  for (const metric of metrics) {
    const difference = findings.differences.find((each) => each.arm === arm && each.metric === metric.id);
    if (difference === undefined || difference.ci95 === null) continue;
    if (metric.censored && difference.censored > MOST_CENSORED * difference.n)
      skipped.push(censoredText(findings, metric, difference));
    else if (excludesZero(difference.ci95)) shown.push(shownText(findings, metric, difference, difference.ci95));
    else hidden.push(hiddenText(metric, difference, difference.ci95));
  }
  const clauses = [...shown, ...(hidden.length > 0 ? [`${HIDDEN} in ${listed(hidden)}`] : []), ...skipped];
  return clauses.length === 0 ? '' : `${quoted(arm)} set against ${quoted(findings.against)}: ${clauses.join('; ')}.`;
};

const effortText = ({ effort }: Findings): string => {
  const all = Object.values(effort);
  if (Math.max(...all) <= FAIR_EFFORT * Math.min(...all)) return '';
  const each = Object.entries(effort).map(([arm, weeks]) => `${numeral(weeks, weeks < 100 ? 1 : 0)} in ${quoted(arm)}`);
  return `The arms are compared at unequal effort, in weeks of attack per campaign, the side's factions added up: ${listed(each)}; a campaign that ends early needs fewer.`;
};

const failureText = ({ failures, runs }: Findings): string => {
  const failed = Object.entries(failures).flatMap(([arm, campaigns]) =>
    campaigns > 0 ? [`${campaigns} of ${runs} campaigns of ${quoted(arm)}`] : [],
  );
  return failed.length === 0 ? '' : `A strategy failed and passed its turn in ${listed(failed)}.`;
};

const doubtText = ({ assumptions, drawn }: Findings): string => {
  if (assumptions === 'fixed') return 'every value as stated, so that the intervals know only luck';
  if (drawn === 0) return 'no value drawn, since none carries a range, so that the intervals know only luck';
  return `${counted(`${drawn}`, 'doubtful values')} drawn anew each time`;
};

/** What was played, and how the numbers are to be taken. `hides`: somewhere no difference is shown. */
const basisText = (findings: Findings, hides: boolean): string => {
  const { runs, planned } = findings;
  const early =
    runs < planned
      ? ` Stopped after ${runs} of ${planned}, on a look at the results: the intervals are a little too sure of themselves.`
      : '';
  const none = hides ? ' Where no difference is shown there may still be one, as large as the brackets allow.' : '';
  const basis = `Differences are averages, in brackets their 95 % intervals, over ${counted(`${runs}`, 'campaigns')} per arm on the same luck in all arms, ${doubtText(findings)}.`;
  return `${basis}${none}${early} This is what the model says, not a forecast.`;
};

/** The metrics that are spoken of: all where they are few, else the primary ones, else the first few. */
const spokenOf = (metrics: readonly MetricInfo[]): readonly MetricInfo[] => {
  const first = metrics
    .filter(({ id }) => PRIMARY.includes(id))
    .sort((a, b) => PRIMARY.indexOf(a.id) - PRIMARY.indexOf(b.id));
  const others = metrics.filter(({ id }) => !PRIMARY.includes(id));
  if (metrics.length <= FEW) return [...first, ...others];
  return first.length > 0 ? first : others.slice(0, FEW);
};

/** Plain English: a line on every other arm against the reference, then what all of it rests on. The same findings, the same text. */
export const conclude = (findings: Findings): string => {
  const { runs, against, metrics } = findings;
  const others = Object.keys(findings.arms).filter((arm) => arm !== against);
  const failures = failureText(findings);
  if (others.length === 0)
    return [
      `Only ${quoted(against)} was played, in ${counted(`${runs}`, 'campaigns')}: there is nothing to compare it with.`,
      failures,
    ]
      .filter(Boolean)
      .join(' ');
  if (runs < 2) return [NOTHING, failures].filter(Boolean).join(' ');
  const sentences = others.map((arm) => armText(findings, arm, spokenOf(metrics)));
  const hides = sentences.some((sentence) => sentence.includes(HIDDEN));
  const basis = [effortText(findings), failures, basisText(findings, hides)].filter(Boolean).join(' ');
  return [...sentences, basis].filter(Boolean).join('\n');
};
