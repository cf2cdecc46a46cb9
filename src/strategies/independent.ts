import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS, wholeEffort } from './effort.js';
import { survey } from './field.js';

/** A main effort that counts on nobody: in the odds it asks for, only its own fighters count. */
export const independent = defineStrategy({
  id: 'independent',
  summary: 'Makes a main effort of its own, and counts on nobody’s fighters but its own.',
  options: EFFORT_OPTIONS,
  decide: (view, options) => wholeEffort(survey(view, { alone: true }), options),
});
