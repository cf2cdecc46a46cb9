import type { Io } from './io.js';

export interface Progress {
  update(done: number, total: number): void;
  /** Clears the bar. */
  stop(): void;
}

const NONE: Progress = { update: () => undefined, stop: () => undefined };

/** A bar on stderr, where that is a terminal and nobody asked for quiet; of `what` it counts. */
export const progress = async (io: Io, quiet: boolean, what = 'campaigns'): Promise<Progress> => {
  if (quiet || !io.errTty) return NONE;
  const { Presets, SingleBar } = (await import('cli-progress')).default;
  // Cursor and line wrap stay as they are: an interrupt could not bring them back.
  const bar = new SingleBar(
    {
      format: `{bar} {value} of {total} ${what}, {eta_formatted} left`,
      barsize: 24,
      clearOnComplete: true,
      hideCursor: null,
      linewrap: true,
    },
    Presets.shades_grey,
  );
  let started = false;
  return {
    update: (done, total) => {
      if (started) bar.update(done);
      else bar.start(total, done);
      started = true;
    },
    stop: () => bar.stop(),
  };
};
