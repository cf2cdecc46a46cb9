/** Laws of what leave does, and of what it does not. */
import { consentBit } from '../core/cooperation.js';
import { hostsOf } from '../core/leave.js';
import type { Order } from '../core/orders.js';
import { INTELLIGENCE, JOINT, type FactionIndex, type World } from '../core/world.js';
import { view, type Turn } from '../engine/step.js';
import { ordersOf, type Engine } from './engine.js';
import { choices, defineLaw, pick } from './law.js';
import { dataOf, type War } from './war.js';

const STRIKE = consentBit('strike');

type Strike = Extract<Order, { kind: 'strike' }>;

/** A strike on land where its faction needs somebody's leave. */
interface Guest {
  readonly faction: FactionIndex;
  readonly hosts: readonly FactionIndex[];
  readonly strike: Strike;
}

/** Enough for kills to be likely, in any faction's hands. */
const SORTIES = 60;
const SIGHT = 0.5;

/** The world in which everybody has aircraft and sees well enough to use them. */
const armed = (engine: Engine, world: World): World => {
  const next = engine.clone(world);
  for (const faction of next.factions) {
    faction.sorties = Math.max(faction.sorties, SORTIES);
    faction.intelligence = Math.max(faction.intelligence, SIGHT);
  }
  return next;
};

/** Strikes that factions might fly on others' land in a world, as their views list them. */
const guestsIn = ({ scenario }: War, world: World): readonly Guest[] => {
  const { theatre } = scenario.compiled;
  return theatre.factions.flatMap(({ id }, index): Guest[] => {
    const faction = index as FactionIndex;
    return view(scenario, world, id)
      .legal('strike')
      .flatMap((strike) => {
        const region = world.regions.find((each) => theatre.regions[each.index].id === strike.region);
        const hosts = region === undefined ? [] : hostsOf(theatre, region.index, faction);
        return hosts.length === 0 ? [] : [{ faction, hosts, strike }];
      });
  });
};

/** The world with hosts who see nothing that they could lend, act jointly with nobody they host, and give leave or give none. */
const hostedBy = (engine: Engine, war: War, world: World, { faction, hosts }: Guest, leave: boolean): World => {
  const { pair } = war.scenario.compiled.theatre;
  const next = engine.clone(world);
  const { consents, level } = next.pairs;
  for (const host of hosts) {
    next.factions[host].intelligence = 0;
    consents[pair(host, faction)] = (consents[pair(host, faction)] & ~STRIKE) | (leave ? STRIKE : 0);
    for (const entry of [pair(host, faction), pair(faction, host)])
      if (level[entry] === JOINT) level[entry] = INTELLIGENCE;
  }
  return next;
};

/** What a turn has killed from the air, and who is left where. */
const killed = ({ events, world }: Turn): string =>
  JSON.stringify([events.filter(({ kind }) => kind === 'struck'), world.regions.map(({ fighters }) => fighters)]);

/**
 * False where hosts have eyes of their own: leave is what makes them lend these, and who finds more kills more. So they
 * have none here; that is what equal detection takes.
 */
const consentKills = defineLaw(
  'consent-kills',
  'At equal detection a strike kills as many without its host’s leave as with it: leave counts for trust, not for aim.',
  (war, engine) => {
    const { timetable: _timetable, ...data } = dataOf(war.scenario); // it could give the hosts eyes
    const still: War = { ...war, scenario: engine.rebuild(war.scenario, data) };
    const next = choices('consent-kills', war);
    const log = ordersOf(engine, still);
    let world = engine.begin(still.scenario, still.seed);
    for (const turn of Object.keys(log)) {
      const orders = log[Number(turn)];
      const ready = armed(engine, world);
      const guests = guestsIn(still, ready);
      if (guests.length > 0) {
        const guest = pick(guests, next);
        const { id } = still.scenario.compiled.theatre.factions[guest.faction];
        const flown = { ...orders, [id]: [guest.strike] };
        const [without, withLeave] = [false, true].map((leave) =>
          killed(engine.step(still.scenario, hostedBy(engine, still, ready, guest, leave), flown)),
        );
        if (without !== withLeave) return `turn ${turn}: leave of a host changed what ${id} killed`;
      }
      ({ world } = engine.step(still.scenario, world, orders));
    }
    return null;
  },
);

/** What leave does. */
export const leaveLaws = [consentKills] as const;
