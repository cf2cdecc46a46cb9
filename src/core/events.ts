import type { Fields } from './fields.js';

/** How a rule declares something that may happen. */
export interface EventSpec {
  readonly fields: Fields;
  /** English, with `{field}` where a value goes. */
  readonly sentence: string;
  /** Everybody learns of it; otherwise those named in it and those who know its region. */
  readonly public?: boolean;
}

/** Something that happened: ids are strings, numbers are numbers. */
export interface GameEvent {
  readonly turn: number;
  readonly rule: string;
  readonly kind: string;
  readonly [field: string]: string | number;
}

/** Fills a sentence's `{field}` places; it begins with a capital, whatever name comes first. */
export const fillSentence = (sentence: string, value: (field: string) => string): string => {
  const filled = sentence.replace(/\{([a-z][A-Za-z]*)\}/g, (_, field: string) => value(field));
  return filled.slice(0, 1).toUpperCase() + filled.slice(1);
};
