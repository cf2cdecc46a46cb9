import { defineOrder, defineRule } from '../core/contracts.js';
import { channels, within } from '../core/graph.js';
import { enemyHolds } from '../core/order-checks.js';
import { HOSTILE, type Announcement, type FactionIndex, type Theatre, type World } from '../core/world.js';

/** How far ahead one may announce, in turns, and how far from one's own fighters the region may lie, in crossings. */
const AHEAD = 8;
const REACH = 2;

const earlier = (a: Announcement, b: Announcement): number =>
  a.sent - b.sent || a.from - b.from || a.to - b.to || a.region - b.region || a.turn - b.turn;

/** Whether a word just delivered names a later turn for an attack told of before, and still to come. */
const putsOff = (announcements: readonly Announcement[], word: Announcement, turn: number): boolean =>
  announcements.some(
    ({ from, to, region, turn: start, delivered }) =>
      from === word.from &&
      to === word.to &&
      region === word.region &&
      delivered === 1 &&
      start > turn &&
      start < word.turn,
  );

/** What becomes of a message that is due: a centre hands it on, or a slower one will in a later turn, or it is lost. */
const fate = (
  theatre: Theatre,
  world: World,
  { from, to, sent, due }: Announcement,
  carried: readonly number[],
): { readonly by: number } | { readonly due: number } | null => {
  const common = channels(theatre, world, from, to);
  const ready = common.find(
    (centre) => sent + theatre.centres[centre].delay === due && carried[centre] < theatre.centres[centre].capacity,
  );
  if (ready !== undefined) return { by: ready };
  const slower = common.find((centre) => sent + theatre.centres[centre].delay > due);
  return slower === undefined ? null : { due: sent + theatre.centres[slower].delay };
};

/** Forgets messages that were lost, and windows long past. */
const dropStale = (announcements: Announcement[], turn: number): void => {
  const kept = announcements.filter((message) =>
    message.delivered === 1 ? message.turn + Math.max(AHEAD, message.weeks) > turn : message.due > turn + 1,
  );
  announcements.splice(0, announcements.length, ...kept);
};

/** Members of a common centre can tell each other when and where they will attack. */
export const commandCentres = defineRule({
  id: 'command-centres',
  phase: 'announcements',
  summary:
    'Announcements between members of a centre arrive after its delay, within its weekly capacity, or by the next common centre; without a channel never.',
  equations: [
    {
      formula:
        'delivered in the view of turn sent + delay by the fastest common centre with room, first sent first; else by the next, late',
      status: 'design choice',
    },
  ],
  orders: {
    announce: defineOrder({
      summary: 'Tell a partner that one will attack a region from a turn on.',
      fields: { to: 'faction', region: 'region', turn: 'turn' },
      at: 'region',
      dated: true,
      candidates: (theatre, region, turn) =>
        theatre.factions.flatMap((_, to) =>
          Array.from({ length: AHEAD }, (_unused, ahead) => ({
            to: to as FactionIndex,
            region,
            turn: turn + 1 + ahead,
          })),
        ),
      check: (order, sight) => {
        const { theatre, me } = sight;
        if (order.turn > theatre.turns)
          return { code: 'after-the-end', message: `the war ends with turn ${theatre.turns}` };
        if (order.to === me || sight.level(order.to) === HOSTILE)
          return { code: 'not-a-partner', message: `${theatre.factions[order.to].id} is no partner` };
        if (sight.delay(order.to) === null)
          return { code: 'no-channel', message: `no centre carries word to ${theatre.factions[order.to].id}` };
        if (!enemyHolds(sight, order.region))
          return { code: 'not-hostile', message: `no enemy holds ${theatre.regions[order.region].id}` };
        const near = within(
          theatre,
          (crossing) => sight.porosity(crossing),
          order.region,
          REACH,
          (region) => (sight.fighters(region, me) ?? 0) > 0,
        );
        return near
          ? null
          : {
              code: 'too-far',
              message: `no own fighters within ${REACH} crossings of ${theatre.regions[order.region].id}`,
            };
      },
    }),
  },
  events: {
    announced: {
      fields: { faction: 'faction', partner: 'faction', region: 'region', start: 'turn' },
      sentence: '{faction} told {partner} of an attack on {region} from turn {start}.',
    },
    'put-off': {
      fields: { faction: 'faction', partner: 'faction', region: 'region', start: 'turn' },
      sentence: '{faction} told {partner} that it puts its attack on {region} off to turn {start}.',
    },
    unheard: {
      fields: { faction: 'faction', partner: 'faction', region: 'region' },
      sentence: 'Word of {faction} to {partner} about {region} was lost.',
    },
  },
  writes: ['announcements'],
  apply(world, { theatre, orders, turn, emit }) {
    for (const { faction, to, region, turn: start } of orders.announce) {
      const [fastest] = channels(theatre, world, faction, to);
      const due = turn + (fastest === undefined ? 1 : theatre.centres[fastest].delay);
      world.announcements.push({ from: faction, to, region, turn: start, weeks: 0, sent: turn, due, delivered: 0 });
    }
    const carried = new Array<number>(theatre.centres.length).fill(0);
    world.announcements.sort(earlier);
    for (const message of world.announcements) {
      if (message.delivered === 1 || message.due !== turn + 1) continue;
      const { from: faction, to: partner, region } = message;
      const next = fate(theatre, world, message, carried);
      if (next === null) emit({ kind: 'unheard', faction, partner, region });
      else if ('due' in next) message.due = next.due;
      else {
        carried[next.by] += 1;
        message.delivered = 1;
        const kind = putsOff(world.announcements, message, turn) ? 'put-off' : 'announced';
        emit({ kind, faction, partner, region, start: message.turn });
      }
    }
    dropStale(world.announcements, turn);
  },
});
