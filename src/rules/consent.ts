import {
  defineOrder,
  defineRule,
  type GivenOrder,
  type Objection,
  type OrderSpec,
  type Restriction,
  type Sight,
} from '../core/contracts.js';
import type { Decoded } from '../core/fields.js';
import { hostsOf } from '../core/leave.js';
import { objection } from '../core/order-checks.js';
import { CONSENTS, JOINT, type FactionIndex, type RegionIndex, type Theatre } from '../core/world.js';

const FIELDS = { of: 'faction', what: 'consent' } as const;
type Answer = GivenOrder<typeof FIELDS>;
const ENTER = CONSENTS.indexOf('enter');
/** Who denies these will not work with the other at all. */
const TOGETHER: readonly number[] = [CONSENTS.indexOf('share'), CONSENTS.indexOf('join')];

const candidates = (theatre: Theatre): { readonly of: FactionIndex; readonly what: number }[] =>
  theatre.factions.flatMap((_, of) => CONSENTS.map((_consent, what) => ({ of: of as FactionIndex, what })));

/** What holds for every word about leave: it goes to somebody else who is no enemy. */
const notAPartner = (of: FactionIndex, { theatre, me, hostile }: Sight): Objection | null =>
  of === me || hostile(of) ? objection('not-a-partner', `${theatre.factions[of].id} is no partner`) : null;

const nameOf = ({ theatre }: Sight, { of, what }: { readonly of: FactionIndex; readonly what: number }): string =>
  `${theatre.factions[of].id} to ${CONSENTS[what]}`;

const hasAsked = (sight: Sight, of: FactionIndex, what: number): boolean =>
  ((sight.column('consent', 'asked')?.[sight.theatre.pair(of, sight.me)] ?? 0) & (1 << what)) !== 0;

/** A word about leave: who may be told what, and what is against it besides. */
const word = (
  summary: string,
  against: (sight: Sight, order: Decoded<typeof FIELDS>) => Objection | null,
  toWhom: (of: FactionIndex, sight: Sight) => Objection | null = notAPartner,
): OrderSpec<typeof FIELDS> =>
  defineOrder({
    summary,
    fields: FIELDS,
    candidates,
    check: (order, sight) => toWhom(order.of, sight) ?? against(sight, order),
  });

/** Nobody marches onto another country's land without the leave of its state. */
const enter: Restriction = (order, sight) => {
  const { theatre, me } = sight;
  const to = order['to'] as RegionIndex;
  if (order['from'] === to) return null;
  const hosts = hostsOf(theatre, to, me);
  const open =
    hosts.length === 0 ||
    hosts.some((host) => sight.hostile(host) || sight.level(host) === JOINT || sight.allows(host, me, ENTER));
  return open
    ? null
    : objection('no-leave', `${theatre.factions[hosts[0]].id} gives no leave to enter ${theatre.regions[to].id}`);
};

/** Who stands in a country, by whatever leave, may fall back through it: leave is for coming in. */
const fallBack: Restriction = (order, sight) => {
  const { regions } = sight.theatre;
  const within = regions[order['from']].country === regions[order['to']].country;
  return within ? null : enter(order, sight);
};

/** Leave to strike, to enter, to share and to join: asked for, given, denied and taken back. It counts in the week it is said, for orders from the next turn. */
export const consent = defineRule({
  id: 'consent',
  phase: 'consent',
  summary:
    'Leave to strike, enter, share or join is asked, given, denied, taken back; nobody enters a country without it.',
  equations: [
    {
      formula:
        'may enter iff the region is at home, has no state, or some state of it is hostile, joint or lets one enter; may withdraw inside a country without',
      status: 'design choice',
    },
    {
      formula:
        'refuse outweighs grant, revoke outweighs both, within a turn; refusing share or join = refusing to work together',
      status: 'design choice',
    },
  ],
  state: {
    asked: { of: 'pair', initial: 0, summary: 'What `from` has asked of `to`: bits in the order of consents.' },
  },
  orders: {
    request: word('Ask another for leave.', (sight, order) =>
      sight.allows(order.of, sight.me, order.what)
        ? objection('has-leave', `has leave of ${nameOf(sight, order)} already`)
        : null,
    ),
    grant: word('Give another leave, asked or unasked.', (sight, order) =>
      sight.allows(sight.me, order.of, order.what) &&
      !(TOGETHER.includes(order.what) && sight.refuses(sight.me, order.of))
        ? objection('has-leave', `has given leave to ${nameOf(sight, order)} already`)
        : null,
    ),
    refuse: word(
      'Deny another the leave it asked for; who denies sharing or joining refuses to work with it.',
      (sight, order) =>
        hasAsked(sight, order.of, order.what) || (TOGETHER.includes(order.what) && !sight.refuses(sight.me, order.of))
          ? null
          : objection('not-asked', `nobody asks for leave of ${nameOf(sight, order)}`),
    ),
    revoke: word(
      'Take back leave that was given, from whomever.',
      (sight, order) =>
        sight.allows(sight.me, order.of, order.what)
          ? null
          : objection('no-leave', `has given no leave to ${nameOf(sight, order)}`),
      () => null,
    ),
  },
  restricts: { advance: enter, withdraw: fallBack, reinforce: enter },
  events: {
    requested: {
      fields: { faction: 'faction', of: 'faction', what: 'consent' },
      sentence: '{faction} asked {of} for leave to {what}.',
    },
    granted: {
      fields: { faction: 'faction', of: 'faction', what: 'consent' },
      sentence: '{faction} gave {of} leave to {what}.',
      public: true,
    },
    refused: {
      fields: { faction: 'faction', of: 'faction', what: 'consent' },
      sentence: '{faction} denied {of} leave to {what}.',
      public: true,
    },
    revoked: {
      fields: { faction: 'faction', of: 'faction', what: 'consent' },
      sentence: '{faction} took back from {of} the leave to {what}.',
      public: true,
    },
  },
  writes: ['pairs/consents/*', 'pairs/refuses/*'],
  apply(world, { theatre, orders, own, emit }) {
    const { consents, refuses } = world.pairs;
    const answer = ({ faction, of, what }: Answer): void => {
      own.asked[theatre.pair(of, faction)] &= ~(1 << what);
    };
    // A denial outweighs a gift of the same turn, and taking back outweighs both.
    for (const { faction, of, what } of orders.request) {
      own.asked[theatre.pair(faction, of)] |= 1 << what;
      emit({ kind: 'requested', faction, of, what });
    }
    for (const order of orders.grant) {
      const { faction, of, what } = order;
      answer(order);
      consents[theatre.pair(faction, of)] |= 1 << what;
      if (TOGETHER.includes(what)) refuses[theatre.pair(faction, of)] = 0;
      emit({ kind: 'granted', faction, of, what });
    }
    for (const order of orders.refuse) {
      const { faction, of, what } = order;
      answer(order);
      consents[theatre.pair(faction, of)] &= ~(1 << what);
      if (TOGETHER.includes(what)) refuses[theatre.pair(faction, of)] = 1;
      emit({ kind: 'refused', faction, of, what });
    }
    for (const { faction, of, what } of orders.revoke) {
      consents[theatre.pair(faction, of)] &= ~(1 << what);
      emit({ kind: 'revoked', faction, of, what });
    }
  },
});
