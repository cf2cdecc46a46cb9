/** What a command may touch besides files: injected, so that tests need no process. */
export interface Io {
  /** To stdout: results, and nothing else. */
  out(text: string): void;
  /** To stderr: progress and messages. */
  err(text: string): void;
  /** Whether stdout and stderr are terminals. */
  readonly outTty: boolean;
  readonly errTty: boolean;
  /** Characters across the terminal; null where stdout is none. */
  readonly columns: number | null;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Lets signals in: work that takes long calls it between its parts. */
  breathe(): Promise<void>;
  /**
   * Gives Ctrl-C back to the system, whose default ends the process at once: for work that cannot breathe, since one
   * campaign is played in one go, and a stranger's strategy may never return. Shells report 130 and 143 all the same.
   */
  letSignalsKill(): void;
  /** From now on an interrupt does not say that nothing was written. */
  wrote(): void;
}

/** Exit codes; 1 to 2 in the manner of grep and lint, from 70 in the manner of sysexits.h, from 128 in that of shells. */
export const EXIT = {
  done: 0,
  failed: 1,
  badInput: 2,
  ourBug: 70,
  cannotWrite: 74,
  interrupted: 130,
  terminated: 143,
} as const;

/** Width for running text: the terminal's within reason, else a fixed one, so that files are the same everywhere. */
export const textWidth = ({ columns }: Io): number => (columns === null ? 100 : Math.min(120, Math.max(60, columns)));
