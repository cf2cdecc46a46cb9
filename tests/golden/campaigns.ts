/** Campaigns whose results are a promise: they change only with a line in CHANGELOG.md. */
import { readdirSync } from 'node:fs';
import { ENGINE } from '../../src/engine/record.js';
import { playGolden, type Played } from './campaign.js';
import { scenarioOf } from './war.js';

/** Every scenario of the folder is played in every arm, with these seeds; small ones with more. */
const USUAL = ['golden/0', 'golden/1'];
const SEEDS: Readonly<Record<string, readonly string[]>> = { 'two-valleys': [...USUAL, 'golden/2', 'golden/3'] };

export interface Golden {
  readonly engine: string;
  /** By scenario, arm and seed. */
  readonly campaigns: Readonly<Record<string, Played>>;
}

export interface GoldenCampaign {
  /** Scenario, arm and seed in one. */
  readonly name: string;
  readonly id: string;
  readonly arm: string;
  readonly seed: string;
}

/** The scenarios of the folder, by name. */
export const scenarioIds = (): string[] =>
  readdirSync(new URL('../../scenarios/', import.meta.url))
    .filter((file) => file.endsWith('.yaml'))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();

/** Which campaigns are golden: those of scenarios and arms that are added join by themselves. */
export const goldenCampaigns = (): GoldenCampaign[] =>
  scenarioIds().flatMap((id) =>
    Object.keys(scenarioOf(id).arms).flatMap((arm) =>
      (SEEDS[id] ?? USUAL).map((seed) => ({ name: `${id} ${arm} ${seed}`, id, arm, seed })),
    ),
  );

/** The first of every arm: where each costs much. */
export const oneOfEachArm = (): GoldenCampaign[] =>
  goldenCampaigns().filter(({ seed }, _, [{ seed: first }]) => seed === first);

/** What they are now. */
export const goldenNow = (): Golden => ({
  engine: ENGINE,
  campaigns: Object.fromEntries(
    goldenCampaigns().map(({ name, id, arm, seed }) => [name, playGolden(scenarioOf(id), arm, seed)]),
  ),
});
