import { stream } from '../core/chance.js';
import { ENGINE, type Engine } from './engine.js';
import type { War } from './war.js';

/** Something that holds for every war, whatever its rules and strategies; needs no test runner. */
export interface Law {
  readonly id: string;
  /** One sentence: what holds. */
  readonly summary: string;
  /** Null where it holds, else what differs. Deterministic: choices of its own come from the war's seed. */
  check(war: War, engine?: Engine): string | null;
}

/** Declares a law. Whatever is thrown while it is checked breaks it. */
export const defineLaw = (id: string, summary: string, check: (war: War, engine: Engine) => string | null): Law => ({
  id,
  summary,
  check: (war, engine = ENGINE) => {
    try {
      return check(war, engine);
    } catch (error) {
      return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
    }
  },
});

/** A law's own choices, the same for the same war. */
export const choices = (law: string, war: War): (() => number) => stream(`${law}/${war.seed}`);

/** One member by such a choice. */
export const pick = <T>(list: readonly T[], next: () => number): T => list[Math.floor(next() * list.length)];
