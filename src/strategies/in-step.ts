import type { AnnouncementView, Json } from '../core/contracts.js';
import type { Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { EFFORT_OPTIONS } from './effort.js';
import { stacks, survey, type Field } from './field.js';
import { offensiveWeek, readWaits } from './offensives.js';
import { routeToEnemy } from './route.js';
import { attackWeek, readHomes, restWeek } from './sortie.js';

/** Windows of attack that are agreed: the earliest wins where two overlap, then the one sent earlier, then the sender. */
export const agreedWindows = (
  announcements: readonly AnnouncementView[],
  on: number,
): readonly { readonly start: number; readonly weeks: number }[] => {
  const delivered = announcements
    .filter((message) => message.delivered)
    .sort((a, b) => a.turn - b.turn || a.sent - b.sent); // equals stay in key order, as the view has them
  const windows: { start: number; weeks: number }[] = [];
  for (const { turn, weeks } of delivered) {
    const last = windows.at(-1);
    if (last === undefined || turn >= last.start + last.weeks)
      windows.push({ start: turn, weeks: weeks > 0 ? weeks : on });
  }
  return windows;
};

interface Memory {
  /** Start of the latest window agreed; null = none yet. */
  readonly last: number | null;
  /** Own phase where there is no channel; null = not drawn. */
  readonly phase: number | null;
}

const readMemory = (memory: Json): Memory => {
  const read = (name: 'last' | 'phase'): number | null => {
    if (memory === null || typeof memory !== 'object' || !(name in memory)) return null;
    const value = (memory as Readonly<Record<string, Json>>)[name];
    return typeof value === 'number' ? value : null;
  };
  return { last: read('last'), phase: read('phase') };
};

/** Word to every partner with a channel that one will attack one's own target from a turn on. */
const announce = (field: Field, start: number): readonly Order[] => {
  for (const { region } of stacks(field)) {
    const target = routeToEnemy(field, region.id)?.target;
    if (target === undefined) continue;
    const orders = field.view.legal('announce', target).filter((order) => order.turn === start);
    if (orders.length > 0) return orders;
  }
  return [];
};

/** Partners attack in the same weeks, which they agree on through a common centre; without one, each on its own. */
export const inStep = defineStrategy({
  id: 'in-step',
  summary:
    'Attacks in windows agreed with partners, or each border region together with its twin; without a channel on its own.',
  options: {
    ...EFFORT_OPTIONS,
    on: { value: 4, min: 1, max: 52, integer: true, unit: 'weeks', summary: 'Length of a window.' },
    off: { value: 4, min: 0, max: 52, integer: true, unit: 'weeks', summary: 'Weeks between windows.' },
    lead: {
      value: 2,
      min: 1,
      max: 8,
      integer: true,
      unit: 'weeks',
      summary: 'How long before a window it is announced; at least the channel’s delay and one.',
    },
    by: {
      value: 'calendar',
      oneOf: ['calendar', 'offensive'],
      summary: 'Windows of fixed length, or assaults on the two sides of a border region at the same time.',
    },
    wait: {
      value: 6,
      min: 0,
      max: 52,
      integer: true,
      unit: 'weeks',
      summary: 'By offensive: how long it waits for the partner before it goes alone.',
    },
    home: { value: false, summary: 'Goes home when a window ends.' },
  },
  decide: (view, options) => {
    const { on, off, home } = options;
    const field = survey(view);
    if (options.by === 'offensive') {
      const { orders, waits } = offensiveWeek(field, options, options.wait, readWaits(view.memory));
      return { orders, memory: { waits } };
    }
    const homes = readHomes(view.memory);
    const memory = readMemory(view.memory);
    const delays = view.partners.flatMap((partner) => (partner.delay === null ? [] : [partner.delay]));
    const windows = agreedWindows(view.announcements, on);
    const phase = memory.phase ?? Math.floor(view.random('phase')() * (on + off));
    const alone = delays.length === 0 && windows.length === 0;

    const last = windows.reduce(
      (latest: number | null, window) => (latest === null || window.start > latest ? window.start : latest),
      memory.last,
    );
    const lead = delays.reduce((most, delay) => Math.max(most, delay + 1), options.lead);
    const pending = view.announcements.some((message) => message.turn > view.turn);
    const due = last === null || view.turn + lead >= last + on + off;
    const words = delays.length > 0 && !pending && due ? announce(field, view.turn + lead) : [];

    const current = windows.find((window) => view.turn >= window.start && view.turn < window.start + window.weeks);
    const weekOfCycle = (view.turn - 1 + phase) % (on + off);
    const attacking = alone ? weekOfCycle < on : current !== undefined;
    const firstWeek = alone ? weekOfCycle === 0 || view.turn === 1 : current?.start === view.turn;
    const sortie = attacking
      ? attackWeek(field, options, home, firstWeek, homes)
      : restWeek(field, options, home, homes);
    return { orders: [...sortie.orders, ...words], memory: { homes: sortie.homes, last, phase } };
  },
});
