/** A strategy tried apart: on what failed before, on the laws of the library, and on those that only processes can tell. */
import type { Report } from '../testing/check-report.js';
import { draftOf } from '../testing/draft.js';
import type { Draft } from '../testing/smaller.js';
import { apart, type Apart, type ApartOptions, type Stuck } from './apart.js';
import { endless, filed, type Filed } from './check-failure.js';
import { compared, type Differing } from './check-fresh.js';
import type { CheckJob, Jobs, Trying } from './check-jobs.js';
import { FRESH, HALTS } from './check-laws.js';
import type { Past } from './check-past.js';
import type { CheckFlags, Plan } from './check-plan.js';
import { smallerDraft, smallerEndless } from './check-smaller.js';

export interface Setting {
  readonly plan: Plan;
  readonly flags: CheckFlags;
  readonly past: readonly Past[];
  readonly onTrying: (trying: Trying) => void;
}

export interface Examined extends Pick<Report, 'held' | 'skipped' | 'coverage'> {
  readonly failures: readonly Filed[];
}

type Found = Jobs['check'][1];
const NOTHING: Found = { failures: [], held: [], skipped: [], coverage: null };

const optionsOf = ({ plan, flags }: Setting): ApartOptions => ({ ref: plan.ref, seconds: flags.timeout });

const jobOf = ({ plan, flags, past }: Setting, laws: readonly string[]): CheckJob => ({
  laws,
  runs: flags.runs,
  seed: flags.seed,
  scenario: plan.scenario?.data ?? null,
  faction: flags.faction ?? null,
  turns: flags.turns ?? null,
  corpus: past.filter(({ law }) => laws.includes(law)).map(({ files }) => files),
});

/** The laws of the library, tried in one thread. */
const tryLaws = async (setting: Setting, laws: readonly string[], thread: Apart): Promise<Found | Stuck> => {
  const answer = await thread.ask('check', jobOf(setting, laws), setting.onTrying);
  return 'stuck' in answer ? answer : answer.found;
};

/** Does something with a thread or process of its own, which is gone afterwards. */
const using = async <T>(options: ApartOptions, work: (open: Apart) => Promise<T>): Promise<T> => {
  const open = apart(options);
  try {
    return await work(open);
  } finally {
    open.close();
  }
};

/** The first past case that comes to no end again. */
const pastEndless = async (setting: Setting): Promise<{ readonly stuck: Stuck; readonly draft: Draft } | null> => {
  for (const { law, trial } of setting.past) {
    if (law !== HALTS) continue;
    const draft = draftOf(trial);
    const answer = await using(optionsOf(setting), (thread) => thread.ask('try', { law, draft }));
    if ('stuck' in answer) return { stuck: answer, draft };
  }
  return null;
};

const filedFailures = ({ plan, flags }: Setting, { failures }: Found): readonly Filed[] =>
  failures.map(({ message, turn, ...rest }) => filed(plan, flags, { ...rest, breach: { message, turn } }));

/** What is known where the strategy came to no end: of the laws tried before, what they say; of the rest nothing. */
const examinedEndless = async (setting: Setting, stuck: Stuck, past: Draft | null): Promise<Examined> => {
  const { plan, flags } = setting;
  const draft = past ?? stuck.trying?.draft ?? null;
  const asFound = endless(plan, flags, { message: stuck.stuck, turn: stuck.turn }, draft);
  const small = draft === null || past !== null ? null : await smallerEndless(draft, optionsOf(setting));
  const failure: Filed =
    small === null
      ? asFound
      : { ...endless(plan, flags, { message: stuck.stuck, turn: small.turn }, small.draft), rather: asFound };
  const reached = past === null ? plan.laws.indexOf(stuck.trying?.law ?? '') : 0;
  const laws = plan.laws.slice(0, Math.max(0, reached));
  const again =
    laws.length === 0 // nothing to start a thread for
      ? NOTHING
      : await using(optionsOf(setting), (thread) => tryLaws({ ...setting, past: [] }, laws, thread));
  const before = 'stuck' in again ? NOTHING : again;
  const known = new Set([...before.held, ...before.failures.map(({ law }) => law)]);
  const rest = [...plan.laws, ...(plan.fresh ? [FRESH] : [])].filter(
    (law) => !known.has(law) && !before.skipped.some((each) => each.law === law),
  );
  return {
    failures: [failure, ...filedFailures(setting, before)],
    held: before.held,
    skipped: [...before.skipped, ...rest.map((law) => ({ law, needs: HALTS }))],
    coverage: before.coverage,
  };
};

/** Trials as they were found that are repeated where the smallest one does not differ in processes of its own. */
const MOST_REPEATED = 4;

/** The trials of a fingerprint, at most as many as each law is tried on. */
const freshTrials = async ({ plan, flags, past }: Setting): Promise<readonly Draft[]> => {
  const { FINGERPRINT_RUNS, fingerprintTrials } = await import('../testing/fingerprint.js');
  const trials = fingerprintTrials({
    seed: flags.seed,
    runs: Math.min(flags.runs, FINGERPRINT_RUNS),
    ...(plan.scenario === null ? {} : { scenario: plan.scenario }),
    ...(flags.faction === undefined ? {} : { faction: flags.faction }),
    ...(flags.turns === undefined ? {} : { turns: flags.turns }),
  });
  return [...past.filter(({ law }) => law === FRESH).map(({ trial }) => trial), ...trials].map(draftOf);
};

/** A trial that a fresh process answers otherwise than `here`, where the laws were tried, made smaller; null where there is none. */
const tryFresh = async (setting: Setting, here: Apart, there: Apart): Promise<Filed | Stuck | null> => {
  const { plan, flags } = setting;
  const drafts = await freshTrials(setting);
  setting.onTrying({ law: FRESH, done: flags.runs, runs: flags.runs, draft: null });
  const found = await compared(here, there, drafts);
  if ('stuck' in found || found.length === 0) return 'stuck' in found ? found : null;
  const draft = await smallerDraft(found[0].draft, async (each) => {
    const differs = await compared(here, there, [each]);
    return 'length' in differs && differs.length > 0;
  });
  const small = await compared(here, there, [draft]);
  // These processes had seen other wars: what differs in them may not in others. The first that does is what is reported.
  const likely = [...('stuck' in small ? [] : small), ...found.slice(0, MOST_REPEATED)];
  const filedAs = async (differing: Differing): Promise<Filed> => {
    const files = await here.ask('files', { law: FRESH, draft: differing.draft, ...differing.breach });
    return filed(plan, flags, { law: FRESH, ...differing, files: 'found' in files ? files.found : {} });
  };
  let report: Filed | null = null;
  for (const differing of likely.reverse()) {
    const next = await filedAs(differing);
    report = report === null ? next : { ...next, rather: report };
  }
  return report;
};

/** The law `fresh-process`, where it is asked for and can be told, after what the thread found of the laws. */
const withFresh = async (setting: Setting, before: Examined, here: Apart): Promise<Examined> => {
  const { plan, flags } = setting;
  if (!plan.fresh) return before;
  const needs = plan.laws.find((law) => law === 'no-hidden-memory' && !before.held.includes(law));
  if (needs !== undefined) return { ...before, skipped: [...before.skipped, { law: FRESH, needs }] };
  const fresh = await using({ ...optionsOf(setting), process: true }, (there) => tryFresh(setting, here, there));
  if (fresh === null) return { ...before, held: [...before.held, FRESH] };
  if (!('stuck' in fresh)) return { ...before, failures: [...before.failures, fresh] };
  const breach = { message: `in a fresh process ${fresh.stuck}`, turn: fresh.turn };
  const stuck = filed(plan, flags, { law: FRESH, breach, draft: null, files: {} });
  return { ...before, failures: [...before.failures, stuck] };
};

/** Tries everything. Rejects `IssuesError` where the strategy cannot be loaded. */
export const examine = async (setting: Setting): Promise<Examined> => {
  const past = await pastEndless(setting);
  if (past !== null) return examinedEndless(setting, past.stuck, past.draft);
  const found = await using(optionsOf(setting), async (thread) => {
    const laws = await tryLaws(setting, setting.plan.laws, thread);
    if ('stuck' in laws) return laws;
    const { skipped, coverage, held } = laws;
    const examined = { failures: filedFailures(setting, laws), held: [...held, HALTS], skipped, coverage };
    return withFresh(setting, examined, thread);
  });
  return 'stuck' in found ? examinedEndless(setting, found, null) : found;
};
