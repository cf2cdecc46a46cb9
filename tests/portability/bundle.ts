import { build } from 'esbuild';
import { scenarioOf } from '../golden/war.js';
import type { GoldenCampaign } from '../golden/campaigns.js';
import type { Plan } from './program.js';

/** One classic script that plays these campaigns and needs nothing but the language itself. */
export const bundle = async (campaigns: readonly GoldenCampaign[]): Promise<string> => {
  const ids = new Set(campaigns.map(({ id }) => id));
  const plan: Plan = { scenarios: Object.fromEntries([...ids].map((id) => [id, scenarioOf(id).data])), campaigns };
  const result = await build({
    entryPoints: [new URL('program.ts', import.meta.url).pathname],
    define: { PLAN: JSON.stringify(plan) },
    bundle: true,
    format: 'iife',
    platform: 'browser', // a reference to Node makes it fail
    write: false,
    logLevel: 'silent',
  });
  return result.outputFiles[0].text;
};
