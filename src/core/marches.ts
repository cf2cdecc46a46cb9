import type { FactionIndex, March, RegionIndex, World } from './world.js';

/** Marches by when they are due, whose they are, where from and where to, whether they attack, and by which way. */
export const laterMarch = (a: March, b: March): number =>
  a.due - b.due ||
  a.faction - b.faction ||
  a.from - b.from ||
  a.to - b.to ||
  a.attacking - b.attacking ||
  a.crossing - b.crossing;

/** Fighters of a faction under way to a region. */
export const marching = ({ marches }: World, faction: FactionIndex, to: RegionIndex): number => {
  let sum = 0;
  for (const march of marches) if (march.faction === faction && march.to === to) sum += march.fighters;
  return sum;
};

/** Takes out the marches of whom nobody is left. */
export const dropEmpty = (marches: March[]): void => {
  for (let i = marches.length - 1; i >= 0; i--) if (marches[i].fighters === 0) marches.splice(i, 1);
};

/** A whole loss, split over parts in proportion to their strength: what the first so many have of it, less what fewer have. */
export const fallOn = (strengths: readonly number[], dead: number): readonly number[] => {
  const total = Math.max(
    1,
    strengths.reduce((sum, strength) => sum + strength, 0),
  );
  let before = 0;
  return strengths.map((strength) => {
    const through = before + strength;
    const share = Math.floor((dead * through) / total) - Math.floor((dead * before) / total);
    before = through;
    return share;
  });
};
