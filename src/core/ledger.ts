import type { FactionIndex, Theatre, World } from './world.js';

/** Fighters of a faction booked since the war began under the headings that fit, in whole people. */
export const booked = (
  world: World,
  theatre: Theatre,
  faction: FactionIndex,
  fits: (cause: Theatre['causes'][number]) => boolean,
): number => {
  const { causes } = theatre;
  let sum = 0;
  for (let cause = 0; cause < causes.length; cause++)
    if (fits(causes[cause])) sum += world.ledger[faction * causes.length + cause];
  return sum;
};
