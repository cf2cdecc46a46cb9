import type { PartnerView, View } from '../core/contracts.js';
import type { FactionId, Order } from '../core/orders.js';
import { defineStrategy } from '../core/strategy.js';
import { ask, grantTo, noted, readAsks, revokeFrom } from './asks.js';
import { ifLegal } from './field.js';
import { numbersIn } from './memory.js';
import { hasLeave, strikesOn, TARGETS, targetsOf, type Target } from './strikes.js';

/** Weeks for which a client that dealt with those it should not goes without support. */
const GRUDGE = 26;
const SUPPORT = ['share', 'join', 'strike'] as const;

/** The first turn in which each client has support again: memory. */
type Cut = Readonly<Record<FactionId, number>>;

/** Who is cut off: who lets those share or join whom one shuns, or vouches for them or for an enemy; until it makes up, where a rule says so. */
const cutClients = (view: View, clients: readonly PartnerView[], shun: readonly FactionId[]): Cut => {
  const cut = numbersIn(view.memory, 'cut');
  const isClient = (id: unknown): id is FactionId => clients.some((client) => client.id === id);
  const isShunned = (id: unknown): boolean =>
    typeof id === 'string' && (shun.includes(id) || view.factions.some((party) => party.id === id && party.hostile));
  for (const { maker, faction } of view.deals)
    if (isClient(maker) && isShunned(faction)) cut[maker] = view.turn + GRUDGE;
  for (const { kind, faction, patron, of, what } of view.lastTurn.events) {
    if (!isClient(faction)) continue;
    if (kind === 'granted' && isShunned(of) && (what === 'share' || what === 'join')) cut[faction] = view.turn + GRUDGE;
    if (kind === 'crossed-patron' && patron === view.me) cut[faction] = view.turns + 1;
    if (kind === 'made-up' && patron === view.me) delete cut[faction];
  }
  return cut;
};

/** Targets where a client stands, or arrives this week. */
const besideClients = (view: View, clients: readonly FactionId[], targets: readonly Target[]): Target[] =>
  targets.filter(
    ({ region, friends }) =>
      friends > 0 ||
      view.marches.some(({ faction, to, due }) => to === region && due === view.turn && clients.includes(faction)),
  );

/** States on whose land clients face targets, and who have given no leave to strike there. */
const hostsToAsk = (view: View, targets: readonly Target[]): readonly FactionId[] => {
  const closed = targets.map(({ region }) => view.region(region).country).filter((country) => !hasLeave(view, country));
  return view.factions
    .filter(({ kind, country }) => kind === 'state' && country !== null && closed.includes(country))
    .map(({ id }) => id);
};

/** Stands behind its clients with all but men, and asks of them only whom not to deal with. */
export const backer = defineStrategy({
  id: 'backer',
  summary:
    'Lets its clients share, join and strike, strikes beside their offensives with the host’s leave, refuses those it shuns, and cuts off clients who deal with them.',
  options: {
    clients: { value: [], of: 'faction', summary: 'Whom it backs besides those whose patron it is.' },
    shun: { value: [], of: 'faction', summary: 'Whom it does not talk to; its enemies it does not anyway.' },
    targets: TARGETS,
  },
  decide: (view, { clients: named, shun, targets }) => {
    const asks = readAsks(view);
    const backed = view.factions.filter(({ id, patron }) => patron === view.me || named.includes(id));
    const clients = view.partners.filter(({ id }) => !shun.includes(id) && backed.some((party) => party.id === id));
    const cut = cutClients(view, clients, shun);
    const isCut = ({ id }: PartnerView): boolean => (cut[id] ?? 0) > view.turn;
    const faithful = clients.filter((client) => !isCut(client));
    const ids = faithful.map(({ id }) => id);
    const beside = besideClients(view, ids, targetsOf(view, ids, true));
    const requests = hostsToAsk(view, beside).flatMap((host) => ask(view, asks, host, 'strike'));
    const orders: readonly Order[] = [
      ...shun.flatMap((of) => ifLegal(view, { kind: 'refuse', of, what: 'share' })),
      ...ids.flatMap((id) => grantTo(view, id, SUPPORT)),
      ...clients.filter(isCut).flatMap(({ id, allowed }) =>
        revokeFrom(
          view,
          id,
          SUPPORT.filter((what) => allowed.includes(what)),
        ),
      ),
      ...requests,
      ...strikesOn(
        view,
        beside.filter(({ region }) => hasLeave(view, view.region(region).country)),
        targets,
      ),
    ];
    return { orders, memory: { ...noted(asks, requests, view.turn), cut } };
  },
});
