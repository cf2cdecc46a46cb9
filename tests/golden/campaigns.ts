/** Campaigns whose results are a promise: they change only with a line in CHANGELOG.md. */
import { readdirSync } from 'node:fs';
import { digest } from '../../src/core/digest.js';
import { ENGINE } from '../../src/engine/record.js';
import { play } from '../../src/setup.js';
import { scenarioOf } from './war.js';

/** Every scenario of the folder is played in every arm, with these seeds. */
const SEEDS: Readonly<Record<string, readonly string[]>> = { 'two-valleys': ['golden/0', 'golden/1'] };
const USUAL = ['golden/0'];

export interface Golden {
  readonly engine: string;
  /** By scenario, arm and seed. */
  readonly campaigns: Readonly<
    Record<string, { readonly turns: number; readonly ended: string; readonly world: string; readonly record: string }>
  >;
}

const scenarioIds = (): string[] =>
  readdirSync(new URL('../../scenarios/', import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();

const campaign = (id: string, arm: string, seed: string): Golden['campaigns'][string] => {
  const { turns, outcome, world, record } = play(scenarioOf(id), { arm, seed });
  return { turns, ended: outcome?.ended ?? 'not', world: digest(world), record: record?.end.digest ?? 'none' };
};

/** What they are now. */
export const goldenNow = (): Golden => {
  const names = scenarioIds().flatMap((id) =>
    Object.keys(scenarioOf(id).arms).flatMap((arm) => (SEEDS[id] ?? USUAL).map((seed) => [id, arm, seed] as const)),
  );
  return {
    engine: ENGINE,
    campaigns: Object.fromEntries(names.map(([id, arm, seed]) => [`${id} ${arm} ${seed}`, campaign(id, arm, seed)])),
  };
};
