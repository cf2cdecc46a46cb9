import { defineStrategy } from '../core/strategy.js';
import { survey } from './field.js';
import { ORDER_OPTIONS, publicOrder } from './public-order.js';

/** Makes concessions where people are restive, at the price of more of them in the street until it is loved better. */
export const heartsAndMinds = defineStrategy({
  id: 'hearts-and-minds',
  summary: 'A main effort that keeps its troops where people are restive, and meets them with concessions.',
  options: ORDER_OPTIONS,
  decide: (view, options) => publicOrder(survey(view), options, 'conciliate'),
});
