/** Two valleys, cut to a few turns: quick to play, and with ranges to draw from. */
import { readFileSync } from 'node:fs';
import { unwrap } from '../../src/core/result.js';
import type { Scenario } from '../../src/core/scenario.js';
import { vary } from '../../src/scenario/vary.js';
import { parseScenario } from '../../src/setup.js';

const text = readFileSync(new URL('../../scenarios/two-valleys.yaml', import.meta.url), 'utf8');

const twoValleys: Scenario = unwrap(parseScenario(text));

/** `turns` of two valleys. */
export const short = (turns: number): Scenario =>
  unwrap(
    vary(twoValleys, (draft) => {
      draft.turns = turns;
    }),
  );

/** Everybody holds: the war does not depend on anything but the start. */
export const idle = { 'west-army': 'hold', 'east-army': 'hold', rebels: 'hold' } as const;
