import type { ScenarioData } from '../core/scenario.js';
import type { At } from './finding.js';
import { crossingId } from './arrange.js';

/** A number of fighters that the file states. */
export interface FighterNumber {
  /** By id. */
  readonly path: string;
  readonly at: At;
  readonly value: number;
}

/** Every number of fighters in the file, zero left out: in regions, on guard and under way. */
export const fighterNumbers = (data: ScenarioData): FighterNumber[] => {
  const list: FighterNumber[] = [];
  const add = (path: string, at: At, value: number): void => {
    if (value > 0) list.push({ path, at, value });
  };
  data.regions.forEach((region, i) => {
    for (const [faction, value] of Object.entries(region.fighters ?? {}))
      add(`regions/${region.id}/fighters/${faction}`, ['regions', i, 'fighters', faction], value);
  });
  data.crossings.forEach((crossing, i) => {
    for (const [faction, value] of Object.entries(crossing.guards ?? {}))
      add(`crossings/${crossingId(crossing)}/guards/${faction}`, ['crossings', i, 'guards', faction], value);
  });
  (data.transit ?? []).forEach(({ faction, from, to, turn, fighters }, i) =>
    add(`transit/${faction}/${from}/${to}/${turn}`, ['transit', i], fighters),
  );
  return list;
};
