import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS, wholeEffort } from './effort.js';
import { survey } from './field.js';

/** One offensive at a time, every week, without regard to what partners do. */
export const mainEffort = defineStrategy({
  id: 'main-effort',
  summary: 'Presses where it stands and sends its largest stack against the nearest enemy region, every week.',
  options: EFFORT_OPTIONS,
  decide: (view, options) => wholeEffort(survey(view), options),
});
