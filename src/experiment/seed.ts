/** Seed of a replicate's campaigns, the same in every arm; replicates count from 1. The number stands last, where seedrandom's alea tells neighbours apart. */
export const replicateSeed = (seed: string, replicate: number): string => `${seed}/${replicate}`;
