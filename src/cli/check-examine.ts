/** A strategy tried apart: on what failed before, on the laws of the library, and on those that only processes can tell. */
import type { Report } from '../testing/check-report.js';
import { draftOf } from '../testing/draft.js';
import type { Draft } from '../testing/smaller.js';
import { apart, type ApartOptions, type Stuck } from './apart.js';
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
const tryLaws = async (setting: Setting, laws: readonly string[]): Promise<Found | Stuck> => {
  if (laws.length === 0) return NOTHING;
  const thread = apart(optionsOf(setting));
  try {
    const answer = await thread.ask('check', jobOf(setting, laws), setting.onTrying);
    return 'stuck' in answer ? answer : answer.found;
  } finally {
    thread.close();
  }
};

/** The first past case that comes to no end again. */
const pastEndless = async (setting: Setting): Promise<{ readonly stuck: Stuck; readonly draft: Draft } | null> => {
  for (const { law, trial } of setting.past) {
    if (law !== HALTS) continue;
    const draft = draftOf(trial);
    const thread = apart(optionsOf(setting));
    const answer = await thread.ask('try', { law, draft });
    thread.close();
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
  const again = await tryLaws({ ...setting, past: [] }, plan.laws.slice(0, Math.max(0, reached)));
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

/** A trial that a fresh process answers otherwise, made smaller; null where there is none. */
const tryFresh = async (setting: Setting): Promise<Filed | Stuck | null> => {
  const { plan, flags, past } = setting;
  const options = optionsOf(setting);
  const here = apart(options);
  const there = apart({ ...options, process: true });
  try {
    const { fingerprintTrials } = await import('../testing/fingerprint.js');
    const trials = fingerprintTrials({
      seed: flags.seed,
      ...(plan.scenario === null ? {} : { scenario: plan.scenario }),
      ...(flags.faction === undefined ? {} : { faction: flags.faction }),
      ...(flags.turns === undefined ? {} : { turns: flags.turns }),
    });
    const drafts = [...past.filter(({ law }) => law === FRESH).map(({ trial }) => trial), ...trials].map(draftOf);
    setting.onTrying({ law: FRESH, done: 0, runs: flags.runs, draft: null });
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
  } finally {
    here.close();
    there.close();
  }
};

/** Tries everything. Rejects `IssuesError` where the strategy cannot be loaded. */
export const examine = async (setting: Setting): Promise<Examined> => {
  const { plan } = setting;
  const past = await pastEndless(setting);
  if (past !== null) return examinedEndless(setting, past.stuck, past.draft);
  const found = await tryLaws(setting, plan.laws);
  if ('stuck' in found) return examinedEndless(setting, found, null);
  const failures = filedFailures(setting, found);
  const held = [...found.held, HALTS];
  const { skipped, coverage } = found;
  if (!plan.fresh) return { failures, held, skipped, coverage };
  const needs = plan.laws.find((law) => law === 'no-hidden-memory' && !held.includes(law));
  if (needs !== undefined) return { failures, held, skipped: [...skipped, { law: FRESH, needs }], coverage };
  const fresh = await tryFresh(setting);
  if (fresh === null) return { failures, held: [...held, FRESH], skipped, coverage };
  if ('stuck' in fresh) {
    const breach = { message: `in a fresh process ${fresh.stuck}`, turn: fresh.turn };
    const stuck = filed(plan, setting.flags, { law: FRESH, breach, draft: null, files: {} });
    return { failures: [...failures, stuck], held, skipped, coverage };
  }
  return { failures: [...failures, fresh], held, skipped, coverage };
};
