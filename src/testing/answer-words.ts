/** What a strategy answered, in few words. */
import { canonicalJson } from '../core/digest.js';
import type { Answer } from '../engine/ask.js';

/** Orders that are spelled out before the rest is only counted. */
const SPELLED = 2;

/** An order as its words in a row, `"advance mill ford 4"`; what is no order as JSON. */
export const orderWords = (order: unknown): string =>
  order !== null && typeof order === 'object' && 'kind' in order
    ? `"${Object.values(order).join(' ')}"`
    : canonicalJson(order);

const listed = (orders: readonly unknown[]): string => {
  if (orders.length === 0) return 'no order';
  const rest = orders.length - SPELLED;
  return [...orders.slice(0, SPELLED).map(orderWords), ...(rest > 0 ? [`${rest} more`] : [])].join(', ');
};

/** What two answers differ in: `"hold ford", not "advance ford mill 2"`. */
export const answerWords = (now: Answer, before: Answer): string => {
  if (now.failed !== before.failed) return `${now.failed ?? 'an answer'}, not ${before.failed ?? 'an answer'}`;
  const [there, here] = [now, before].map(({ orders }) => orders.map(orderWords));
  const added = now.orders.filter((_, i) => !here.includes(there[i]));
  const gone = before.orders.filter((_, i) => !there.includes(here[i]));
  return added.length + gone.length === 0 ? 'another memory' : `${listed(added)}, not ${listed(gone)}`;
};
