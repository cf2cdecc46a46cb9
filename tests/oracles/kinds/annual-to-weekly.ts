import * as z from 'zod';
import { begin, defineRule, step, unwrap, validateScenario } from '../../../src/index.js';
import { defineKind, margin, share, within } from '../kind.js';

/** A rule that is given a chance per year and says what it reads. */
const reader = defineRule({
  id: 'reader',
  phase: 'end',
  summary: 'Says its parameter.',
  parameters: { hazard: { value: 0, min: 0, max: 1, per: 'year', unit: 'chance per year', source: 'the row' } },
  events: { read: { fields: { hazard: 'number' }, sentence: 'The chance is {hazard} a week.' } },
  writes: [],
  apply(_world, { parameters, emit }) {
    emit({ kind: 'read', hazard: parameters.hazard });
  },
});

/** A chance per year as a file states it, and as a rule reads it. */
export const annualToWeekly = defineKind({
  kind: 'annual-to-weekly',
  rules: [],
  orders: [],
  reads: 'a parameter stated per year, as a rule of the oracle’s own reads it',
  inputs: z.strictObject({ per_year: share() }),
  expected: z.strictObject({ per_week: z.number() }),
  tolerance: z.strictObject({ abs: margin() }),
  run: ({ per_year }, { per_week }, { abs }) => {
    const data = {
      format: 1,
      id: 'oracle',
      title: 'A chance',
      turns: 1,
      countries: [{ id: 'land', name: 'Land' }],
      factions: [{ id: 'army', name: 'Army', kind: 'state', country: 'land' }],
      regions: [{ id: 'place', name: 'Place', country: 'land', terrain: 'desert' }],
      crossings: [],
      rules: { reader: { hazard: per_year } },
    };
    const scenario = unwrap(validateScenario(data, { rules: [reader] }));
    const [read] = step(scenario, begin(scenario, 'oracle'), {}).events;
    return {
      checks: [within('per week', per_week, Number(read['hazard']), abs)],
      how: 'a parameter stated per year, as its rule reads it',
    };
  },
});
