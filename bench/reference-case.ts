/**
 * Which findings of the reference case keep their sign: its arms against `independent`, with one assumption at a time at
 * the end of its range. Prints the table of docs/reference-case.md: thousands of fighter-weeks, 95 % intervals.
 * `node --import tsx bench/reference-case.ts 60` for 60 campaigns an arm and row.
 */
import { vary, unwrap } from 'marchland';
import type { ScenarioData } from 'marchland';
import { compare } from 'marchland/experiment';
import { loadScenario } from 'marchland/node';

const runs = Number(process.argv[2] ?? 60);
const arms = ['in-step', 'in-turn-syria-first', 'in-turn-iraq-first', 'one-sided', 'sequential'] as const;

const combat =
  (parameter: 'rate' | 'break', faction: 'default' | 'isis', value: number) =>
  (draft: ScenarioData): void => {
    const rule = draft.rules['ground-combat'] ?? {};
    rule[parameter] = { ...(rule[parameter] as Record<string, number>), [faction]: value };
  };
const growth = (value: number) => (draft: ScenarioData) => {
  draft.rules['sanctuary-recovery'] = { growth: value };
};
const porosity = (value: number) => (draft: ScenarioData) => {
  for (const crossing of draft.crossings) if (crossing.porosity !== undefined) crossing.porosity = value;
};
const grounded = (draft: ScenarioData): void => {
  delete draft.rules['air-strikes'];
  for (const arm of Object.values(draft.arms ?? {}))
    for (const power of ['russia', 'coalition']) delete arm.strategies?.[power];
};

const rows: readonly (readonly [string, (draft: ScenarioData) => void])[] = [
  ['as stated', () => undefined],
  ['kills of the regular side 0.03 (0.12)', combat('rate', 'default', 0.03)],
  ['… 0.3', combat('rate', 'default', 0.3)],
  ['kills of Islamic State 0.03 (0.06)', combat('rate', 'isis', 0.03)],
  ['… 0.12', combat('rate', 'isis', 0.12)],
  ['Islamic State breaks at 0.4 (0.6)', combat('break', 'isis', 0.4)],
  ['… 0.8', combat('break', 'isis', 0.8)],
  ['regrowth 0 (0.02)', growth(0)],
  ['… 0.04', growth(0.04)],
  ['porosity 0 (0.5)', porosity(0)],
  ['… 0.1', porosity(0.1)],
  ['… 0.25', porosity(0.25)],
  ['no air power', grounded],
];

const scenario = await loadScenario('deir-ez-zor-anbar-2017');
const thousands = (value: number): string => (value / 1000).toFixed(1);
console.log(`| what differs (stated) | ${arms.join(' | ')} | eliminated, independent |`);
console.log(`| --- | ${arms.map(() => '---').join(' | ')} | --- |`);
for (const [name, edit] of rows) {
  const result = await compare(unwrap(vary(scenario, edit)), {
    arms: ['independent', ...arms],
    runs,
    seed: 'demo',
    metrics: ['fighter-weeks', 'eliminated'],
  });
  const cells = arms.map((arm) => {
    const found = result.differences.find((each) => each.arm === arm && each.metric === 'fighter-weeks');
    if (found === undefined) return '-';
    const [low, high] = found.ci95 ?? [Number.NaN, Number.NaN];
    return `${found.mean > 0 ? '+' : ''}${thousands(found.mean)} [${thousands(low)}, ${thousands(high)}]`;
  });
  const eliminated = result.arms['independent']?.['eliminated']?.mean ?? Number.NaN;
  console.log(`| ${name} | ${cells.join(' | ')} | ${eliminated.toFixed(2)} |`);
}
