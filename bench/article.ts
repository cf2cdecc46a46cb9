/**
 * Plays every scenario as its file says it must be, before anything was played: its arms against each other, and what each rule
 * switched off changes of the first difference it expects. Writes docs/measured.json, of which docs/article.md is made.
 * `npm run article` for all scenarios, `npm run article -- ID…` for some.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { ablate, compare } from 'marchland/experiment';
import { loadScenario } from 'marchland/node';
import { goldenOf, measuredIds, type Measured } from '../docs/measured.js';

const SEED = 'article';

/** Rules of which one may stand in for the other, or do harm only together. */
const PAIRS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  'deir-ez-zor-anbar-2017': [
    ['sanctuary-recovery', 'retreat'],
    ['shared-intelligence', 'air-strikes'],
  ],
  'two-valleys': [
    ['sanctuary-recovery', 'retreat'],
    ['shared-intelligence', 'command-centres'],
  ],
  'command-centres-2015': [['shared-intelligence', 'command-centres']],
  'spillover-2014': [
    ['unrest', 'takeover'],
    ['spillover', 'sanctuary-recovery'],
  ],
  'mosul-2014': [
    ['readiness', 'unrest'],
    ['border-status', 'movement'],
  ],
  'border-reinstated': [['border-status', 'sanctuary-recovery']],
  'akashat-2013': [['ambush', 'ground-combat']],
  'al-qaim-strikes': [
    ['shared-intelligence', 'air-strikes'],
    ['sanctuary-recovery', 'air-strikes'],
  ],
  'qalamoun-deal-2017': [['trust', 'coordination']],
  endorsement: [
    ['political-gates', 'endorsement'],
    ['political-gates', 'parallel-force'],
  ],
};

const file = new URL('../docs/measured.json', import.meta.url);
const readAll = (): Record<string, Measured> =>
  existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, Measured>) : {};
const all = measuredIds();
const asked = process.argv.length > 2 ? process.argv.slice(2) : all;

for (const id of asked) {
  const scenario = await loadScenario(id);
  const [first] = scenario.data.expects ?? [];
  if (first === undefined) throw new Error(`${id} expects nothing`);
  const { arm, against, metric, runs } = first;
  const { expectations } = await compare(scenario, { runs, seed: SEED, metrics: [metric] });
  const { effects, interactions } = await ablate(scenario, {
    arm,
    against,
    runs,
    seed: SEED,
    metrics: [metric],
    pairs: PAIRS[id] ?? [],
  });
  const measured = readAll(); // others may have written meanwhile
  measured[id] = {
    digest: scenario.digest,
    golden: goldenOf(id),
    runs,
    expectations,
    ablation: { arm, against, metric, effects, interactions },
  };
  const sorted = Object.fromEntries(all.flatMap((each) => (measured[each] ? [[each, measured[each]]] : [])));
  writeFileSync(file, `${JSON.stringify(sorted, null, 1)}\n`);
  console.log(`${id}: ${expectations.length} differences, ${effects.length} rules off`);
}
