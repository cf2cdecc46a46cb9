import type { March } from './world.js';

/** Marches by when they are due, whose they are, where from and where to, whether they attack, and by which way. */
export const laterMarch = (a: March, b: March): number =>
  a.due - b.due ||
  a.faction - b.faction ||
  a.from - b.from ||
  a.to - b.to ||
  a.attacking - b.attacking ||
  a.crossing - b.crossing;
