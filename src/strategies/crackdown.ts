import { defineStrategy } from '../core/strategy.js';
import { survey } from './field.js';
import { ORDER_OPTIONS, publicOrder } from './public-order.js';

/** Puts down by force whoever is restive, at the price of being loved less. */
export const crackdown = defineStrategy({
  id: 'crackdown',
  summary: 'A main effort that keeps its troops where people are restive, and puts unrest down by force.',
  options: ORDER_OPTIONS,
  decide: (view, options) => publicOrder(survey(view), options, 'suppress'),
});
