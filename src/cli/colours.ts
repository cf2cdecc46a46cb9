import picocolors from 'picocolors';
import type { Io } from './io.js';

export type Colours = Pick<ReturnType<typeof picocolors.createColors>, 'bold' | 'dim' | 'green' | 'red' | 'yellow'>;

/** Colours for one stream: only on a terminal that shows them, and never under NO_COLOR. */
export const coloursFor = (io: Io, stream: 'out' | 'err'): Colours => {
  const tty = stream === 'out' ? io.outTty : io.errTty;
  const refused = (io.env['NO_COLOR'] ?? '') !== '' || io.env['TERM'] === 'dumb';
  return picocolors.createColors(tty && !refused);
};
