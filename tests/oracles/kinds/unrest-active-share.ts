import * as z from 'zod';
import { begin, inspect, step, unwrap, validateScenario, type Scenario } from '../../../src/index.js';
import { defineKind, margin, share, within } from '../kind.js';

/** Inhabitants: as many as a file may state. */
const PEOPLE = 1e9;
/** So many powers of ten of risk are certainty. */
const CERTAIN = 100;

/**
 * Last week's actives, and troops among them, by whom the risk of arrest is what it should be. One man among all is a risk
 * of 2.3e-9: what is less cannot be stated, and is one man's or nobody's, whichever is nearer.
 */
const crowdOf = (risk: number): { readonly troops: number; readonly actives: number } => {
  const ratio = risk === 1 ? CERTAIN : -Math.log10(1 - risk);
  if (ratio < 0.5 / PEOPLE) return { troops: 0, actives: 0 };
  const troops = Math.max(1, Math.ceil(ratio));
  return { troops, actives: Math.min(PEOPLE, troops / ratio) };
};

/** A town in which life is as hard as can be, so that hardships are uniform on 0 to 1. */
const scenarioOf = (legitimacy: number, threshold: number, risk: number): Scenario => {
  const { troops, actives } = crowdOf(risk);
  return unwrap(
    validateScenario({
      format: 1,
      id: 'oracle',
      title: 'A town in unrest',
      turns: 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [{ id: 'army', name: 'Army', kind: 'state', country: 'land' }],
      regions: [
        {
          id: 'town',
          name: 'Town',
          country: 'land',
          terrain: 'city',
          controller: 'army',
          population: PEOPLE,
          hardship: 1,
          legitimacy,
          actives,
          fighters: { army: troops },
        },
      ],
      crossings: [],
      rules: { unrest: { threshold } },
      provenance: [{ path: 'regions/town/fighters/army', illustrative: true, low: 0, high: 1000 }],
    }),
  );
};

/** The share of people whose hardship · (1 - legitimacy) - risk aversion · arrest risk exceeds the threshold. */
export const unrestActiveShare = defineKind({
  kind: 'unrest-active-share',
  rules: ['unrest'],
  orders: [],
  reads: 'the state column `actives`',
  inputs: z.strictObject({ legitimacy: share(), threshold: share(), arrest_risk: share() }),
  expected: z.strictObject({ share: z.number() }),
  tolerance: z.strictObject({ abs: margin() }),
  run: ({ legitimacy, threshold, arrest_risk }, expected, { abs }) => {
    const scenario = scenarioOf(legitimacy, threshold, arrest_risk);
    const { world } = step(scenario, begin(scenario, 'oracle'), {});
    const { town } = inspect(scenario, world).columns['unrest']['actives'];
    return {
      checks: [within('share', expected.share, town / PEOPLE, abs)],
      how: 'one week of a town, the risk set by troops and last week’s actives',
    };
  },
});
