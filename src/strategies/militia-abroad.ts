import type { Json, View } from '../core/contracts.js';
import type { FactionId, Order, OrderOf } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ask, isLeaveSpokenOf, noted, readAsks, type Asks } from './asks.js';
import { EFFORT_OPTIONS, mainEffortMove, pressAndMove, wholeEffort, type Effort } from './effort.js';
import { ifLegal, isHostile, seenAs, stacks, survey, type Field, type Ground } from './field.js';
import { nearest } from './way.js';

/** Countries other than one's own in which those whom one helps fight one's enemies. */
const warsOf = (field: Field, home: string, help: readonly FactionId[]): readonly string[] => {
  const { view } = field;
  const patron = view.factions.find(({ id }) => id === view.me)?.patron;
  const isHelped = view.factions.filter(({ id, hostile, level }) => {
    if (hostile || id === view.me) return false;
    return help.length > 0 ? help.includes(id) : id === patron || level === 'intelligence' || level === 'joint';
  });
  const countries = new Set(isHelped.map(({ country }) => country));
  const fought = field.grounds.filter(
    (ground) => isHostile(ground) && ground.region.country !== home && countries.has(ground.region.country),
  );
  return [...new Set(fought.map(({ region }) => region.country))];
};

/** The states whose leave one needs in a country and does not have; none where one of them lets one in. */
const unaskedHosts = (view: View, country: string): readonly FactionId[] => {
  const states = view.factions.filter((party) => party.kind === 'state' && party.country === country);
  const isOpen = states.some(
    ({ id, hostile, level }) =>
      hostile ||
      level === 'joint' ||
      view.partners.some((partner) => partner.id === id && partner.allows.includes('enter')),
  );
  return isOpen || !isLeaveSpokenOf(view) ? [] : states.map(({ id }) => id);
};

const requestsTo = (view: View, hosts: readonly FactionId[], asks: Asks): readonly OrderOf<'request'>[] =>
  hosts.flatMap((host) => ask(view, asks, host, 'enter'));

/** Who stands abroad and has no more business there goes home by the nearest way. */
const goHome = (field: Field, home: string, isStray: (ground: Ground) => boolean): readonly Order[] =>
  stacks(field)
    .filter(isStray)
    .flatMap(({ region }) => {
      const isHome = (ground: Ground): boolean => ground.region.country === home && !isHostile(ground);
      const way = nearest(field, region.id, isHome, (ground) => !isHostile(ground));
      return way === null ? [] : ifLegal(field.view, { kind: 'withdraw', from: region.id, to: way.next, quarters: 4 });
    });

/** The move of the main effort with as much as authorities at home let go. */
const largestMove = (field: Field, effort: Effort): readonly Order[] => {
  for (let commit = effort.commit; commit > 0; commit--) {
    const moves = mainEffortMove(field, { ...effort, commit });
    if (moves.length > 0) return moves;
  }
  return [];
};

/** Calls for men, or for volunteers abroad, wherever it stands, where a rule lets it. */
const calls = (field: Field): readonly Order[] =>
  field.view.legal('recruit').filter(({ region }) => field.at(region).own > 0);

const isIntegrated = ({ memory, lastTurn, me }: View): boolean =>
  lastTurn.events.some(({ kind, militia }) => kind === 'integrated' && militia === me) ||
  (memory !== null &&
    typeof memory === 'object' &&
    'integrated' in memory &&
    (memory as Readonly<Record<string, Json>>)['integrated'] === true);

/** Helps others fight over the border, as long as it is let. */
export const militiaAbroad = defineStrategy({
  id: 'militia-abroad',
  summary:
    'A main effort that asks leave to fight in the country of its patron or partners, calls for volunteers, and goes home without it, when their war is over, or when it becomes part of the army.',
  options: {
    ...EFFORT_OPTIONS,
    help: { value: [], of: 'faction', summary: 'Whom it helps: none named, its patron and who shares with it.' },
  },
  decide: (view, options) => {
    const field = survey(view);
    const asks = readAsks(view);
    const integrated = isIntegrated(view);
    const home = view.factions.find(({ id }) => id === view.me)?.country ?? null;
    if (home === null) return wholeEffort(field, options); // at home everywhere
    const wars = integrated ? [] : warsOf(field, home, options.help);
    const hosts = wars.map((country) => unaskedHosts(view, country));
    const open = new Set([home, ...wars.filter((_, i) => hosts[i].length === 0)]);
    const isStray = ({ region }: Ground): boolean => !open.has(region.country);
    const requests = requestsTo(view, hosts.flat(), asks);
    const allowed = seenAs(field, (ground) =>
      isStray(ground) ? { ...ground, own: 0, region: { ...ground.region, mayEnter: false } } : ground,
    );
    const moves = pressAndMove(allowed, options, largestMove(allowed, options));
    return {
      orders: [...requests, ...calls(field), ...goHome(field, home, isStray), ...moves],
      memory: { ...noted(asks, requests, view.turn), integrated },
    };
  },
});
