import { validateScenario } from '../setup.js';
import { illustrated } from './illustrated.js';
import type { Draft } from './smaller.js';

/** The same map with everybody a region further: another war for the same factions. */
const movedOn = (draft: Draft): readonly Draft[] => {
  const { regions } = draft.data;
  const data = illustrated({
    ...draft.data,
    transit: [],
    regions: regions.map((region, i) => {
      const { fighters = {}, controller = null } = regions[(i + 1) % regions.length];
      return { ...region, fighters, controller, contested: true };
    }),
  });
  return validateScenario(data).ok ? [{ ...draft, data }] : [];
};

/** Wars to be asked about before one: what a strategy keeps of them must make no difference. */
export const forerunnersOf = (draft: Draft): readonly Draft[] => [
  ...movedOn(draft),
  ...draft.data.factions.filter(({ id }) => id !== draft.me).map(({ id }) => ({ ...draft, me: id })),
];
