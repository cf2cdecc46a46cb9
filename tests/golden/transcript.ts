/** Twelve weeks of two-valleys in full: what each side saw and ordered, what was drawn, what happened, and the state. */
import { digest } from '../../src/core/digest.js';
import type { OrdersByFaction } from '../../src/core/orders.js';
import type { Scenario } from '../../src/core/scenario.js';
import type { World } from '../../src/core/world.js';
import { inspect } from '../../src/engine/inspect.js';
import { begin, step, view } from '../../src/engine/step.js';
import { describe } from '../../src/engine/translate.js';
import { play } from '../../src/setup.js';
import { checked } from '../../src/testing/checked-chance.js';
import { recorded, type Drawn } from '../../src/testing/recorded-chance.js';
import { twoValleys } from './war.js';

const ARM = 'in-turn';
const SEED = 'golden/transcript';
const TURNS = 12;

const listed = (name: string, lines: readonly string[]): string[] =>
  lines.length === 0 ? [] : [`  ${name}`, ...lines.map((line) => `    ${line}`)];

/** What a faction sees: fighters where it knows of any, `?` where it knows nothing. */
const seenBy = (scenario: Scenario, world: World, faction: string): string => {
  const eyes = view(scenario, world, faction);
  const places = eyes.regions.map((region) => {
    const there = scenario.factions.map(({ id }) => [id, region.fighters(id)] as const);
    const known = there
      .filter(([, fighters]) => fighters !== null && fighters > 0)
      .map(([id, fighters]) => `${id} ${fighters}`);
    const unknown = there.some(([, fighters]) => fighters === null);
    return `${region.id}: ${[...known, ...(unknown ? [`? (as of ${region.asOf})`] : [])].join(', ') || '-'}`;
  });
  const words = eyes.announcements.map(({ from, to, region, turn }) => `${from} to ${to}: ${region} from ${turn}`);
  return `${faction} sees ${[...places, ...words].join('; ')}`;
};

/** Draws with ids for positions. */
const named = (scenario: Scenario, drawn: Drawn): string => {
  const { regions, crossings, factions } = scenario.compiled.theatre;
  const [draw, place, actor, ...rest] = drawn.split(' ');
  return `${draw} ${[...regions, ...crossings][Number(place)].id} ${factions[Number(actor)].id} ${rest.join(' ')}`;
};

const stateOf = (scenario: Scenario, world: World): string[] => {
  const { regions, factions, marches } = inspect(scenario, world);
  return [
    ...Object.entries(regions).map(([id, r]) => {
      const per = (counts: Readonly<Record<string, number>>): string =>
        Object.entries(counts)
          .filter(([, n]) => n !== 0)
          .map(([f, n]) => `${f} ${n}`)
          .join(', ') || '-';
      return `${id}: held by ${r.controller ?? 'nobody'}; fighters ${per(r.fighters)}; battle start ${per(r.battleStart)}; attacked by ${per(r.attackers)}; last stand ${per(r.lastStand)}`;
    }),
    ...Object.entries(factions).map(
      ([id, { ledger }]) =>
        `${id}: ${Object.entries(ledger)
          .filter(([, n]) => n > 0)
          .map(([cause, n]) => `${cause} ${n}`)
          .join(', ')}`,
    ),
    ...marches.map((march) => `under way: ${JSON.stringify(march)}`),
    `digest ${digest(world)}`,
  ];
};

/** The whole text. */
export const transcriptNow = (): string => {
  const campaign = play(twoValleys(), { arm: ARM, seed: SEED, turns: TURNS });
  const { scenario } = campaign;
  let world = begin(scenario, SEED);
  const lines = [
    `two-valleys, arm ${ARM}, seed ${SEED}`,
    'At the start',
    ...stateOf(scenario, world).map((line) => `    ${line}`),
  ];
  for (const { turn, orders } of campaign.record?.turns ?? []) {
    const draws: Drawn[] = [];
    const next = step(scenario, world, orders as unknown as OrdersByFaction, { chance: checked(recorded(draws)) });
    const given = Object.entries(orders).flatMap(([id, list]) => list.map((order) => `${id} ${JSON.stringify(order)}`));
    lines.push(
      '',
      `Turn ${turn}`,
      ...listed(
        'views',
        scenario.factions.map(({ id }) => seenBy(scenario, world, id)),
      ),
      ...listed('orders', given),
      ...listed(
        'refused',
        next.rejected.map(({ faction, code, order }) => `${faction} ${code} ${JSON.stringify(order)}`),
      ),
      ...listed(
        'draws',
        draws.map((drawn) => named(scenario, drawn)),
      ),
      ...listed(
        'events',
        next.events.map((event) => describe(event, scenario)),
      ),
      ...listed('state', stateOf(scenario, next.world)),
    );
    ({ world } = next);
  }
  return `${lines.join('\n')}\n`;
};
