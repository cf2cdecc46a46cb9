import type { Campaign } from '../engine/play.js';
import { coloursFor } from './colours.js';
import type { Io } from './io.js';

/** How a strategy fails and passes its turn, as opposed to giving an order that is not legal. */
const CODES: readonly string[] = ['strategy-threw', 'strategy-rubbish', 'memory-not-json'];

interface Failures {
  readonly faction: string;
  readonly turn: number;
  readonly message: string;
  turns: number;
}

/** Tells which strategies failed, unless asked for quiet; whether any did. The campaign went on without them. */
export const tellFailures = (io: Io, { rejected }: Campaign, quiet: boolean): boolean => {
  const byFaction = new Map<string, Failures>();
  for (const { faction, turn, code, message } of rejected) {
    if (!CODES.includes(code)) continue;
    const known = byFaction.get(faction);
    if (known === undefined) byFaction.set(faction, { faction, turn, message: `${message} [${code}]`, turns: 1 });
    else known.turns += 1;
  }
  const { yellow } = coloursFor(io, 'err');
  for (const { faction, turn, message, turns } of byFaction.values())
    if (!quiet)
      io.err(
        `${yellow('warning:')} the strategy of ${faction} failed in ${turns} turns, first in turn ${turn}: ${message}\n`,
      );
  return byFaction.size > 0;
};
