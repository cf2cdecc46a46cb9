import type { March } from './world.js';

/** Marches by when they are due, then by whose they are, where from and where to, and whether they attack. */
export const laterMarch = (a: March, b: March): number =>
  a.due - b.due || a.faction - b.faction || a.from - b.from || a.to - b.to || a.attacking - b.attacking;
