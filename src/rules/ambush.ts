import { fightWeek } from '../core/battle.js';
import { defineOrder, defineRule, type Week } from '../core/contracts.js';
import { deaths, effectiveness, EFFECT_DRAWS, SPREAD } from '../core/fighting-luck.js';
import { dropEmpty, fallOn } from '../core/marches.js';
import { objection } from '../core/order-checks.js';
import type { CrossingIndex, FactionIndex, RegionIndex, Theatre, World } from '../core/world.js';
import { prepareAmbush, RAID_FIELDS, sitesOf, type Ambush, type Part } from './ambush-sites.js';

const NONE = -1;
type Lose = (region: RegionIndex | null, fighters: number) => void;

/** Lets a loss fall on stacks and marches in proportion to their strength. Returns the dead: never more than live. */
const fall = (world: World, theatre: Theatre, week: Week, hit: readonly Part[], dead: number, lose: Lose): number => {
  const shares = fallOn(
    hit.map(({ fighters }) => fighters),
    dead,
  );
  let fallen = 0;
  hit.forEach(({ faction, region, march }, part) => {
    const under = region === (NONE as RegionIndex);
    const killed = under ? shares[part] : Math.min(shares[part], world.regions[region].fighters[faction]);
    fallen += killed;
    lose(under ? null : region, killed);
    if (march === null) return;
    march.fighters -= killed;
    if (!under && march.attacking === 1) week.attacking[region * theatre.factionCount + faction] -= killed;
  });
  return fallen;
};

/** Insurgents strike from hiding at those who stand among them or pass by, and are found only as far as these see. */
export const ambush = defineRule({
  id: 'ambush',
  phase: 'ambush',
  summary:
    'Raids: insurgents ambush a garrison or those on their way over a crossing, by the kernel of ground combat at the raided side’s detection.',
  equations: [
    {
      formula: 'raiders = floor(share · those without another order), over the raids of their region',
      status: 'design choice',
    },
    {
      formula:
        'R′ = R − h·b·G/D;  G′ = G − h·a·(R + R′)/2 · (mu + (1 − mu) · min(1, G/N)), days sub-turns of h = 1/7 week',
      status: 'published',
      source: 'Deitchman 1962; Kress & MacKay 2014',
    },
  ],
  parameters: {
    rate: {
      value: 0.7,
      min: 0,
      max: 10,
      low: 0.2,
      high: 7,
      scale: 'log',
      of: 'faction',
      unit: 'kills per fighter and week of contact',
      source: 'design choice: a hundred raiders kill ten in a day',
    },
    days: {
      value: 1,
      min: 1,
      max: 7,
      low: 1,
      high: 3,
      integer: true,
      unit: 'days of contact a week',
      source: 'design choice; 7 is a whole week of Deitchman 1962',
    },
    share: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.25,
      high: 1,
      of: 'faction',
      unit: 'share of those without another order who take part',
      source: 'design choice',
    },
    spread: SPREAD,
    chance: {
      value: 'binomial',
      oneOf: ['binomial', 'rounding'],
      source: 'design choice',
      summary: 'How a raid’s real loss becomes whole fighters.',
    },
  },
  draws: [...EFFECT_DRAWS, 'loss'],
  orders: {
    raid: defineOrder({
      summary:
        'Ambush enemies in a region, or on their way over a crossing, with fighters there who have no other order; insurgents only.',
      fields: RAID_FIELDS,
      either: ['region', 'crossing'],
      candidates: (theatre) => [
        ...theatre.regions.map((_, region) => ({ region: region as RegionIndex, crossing: NONE as CrossingIndex })),
        ...theatre.crossings.map((_, crossing) => ({
          region: NONE as RegionIndex,
          crossing: crossing as CrossingIndex,
        })),
      ],
      check: ({ region, crossing }, sight) => {
        const { theatre, me } = sight;
        if (!theatre.hidden[me]) return objection('not-insurgent', 'only insurgents lie in ambush');
        const ends = crossing < 0 ? [region] : [theatre.crossings[crossing].a, theatre.crossings[crossing].b];
        const where = crossing < 0 ? theatre.regions[region].id : theatre.crossings[crossing].id;
        if (crossing >= 0 && sight.porosity(crossing) === 0)
          return objection('closed', `${where} is closed to everyone`);
        if (ends.every((end) => (sight.fighters(end, me) ?? 0) === 0))
          return objection('no-fighters', `no fighters at ${where}`);
        return crossing < 0 && sight.hostiles(region) === 0
          ? objection('no-target', `no enemy known in ${where}`)
          : null;
      },
    }),
  },
  events: {
    ambushed: {
      fields: { faction: 'faction', region: 'region', fighters: 'number', losses: 'number' },
      sentence: '{faction}, {fighters} strong, was ambushed in {region} and lost {losses}.',
    },
    raided: {
      fields: { faction: 'faction', region: 'region', fighters: 'number', losses: 'number' },
      sentence: '{fighters} of {faction} sprang an ambush in {region} and lost {losses}.',
    },
    waylaid: {
      fields: { faction: 'faction', crossing: 'crossing', fighters: 'number', losses: 'number' },
      sentence: '{faction}, {fighters} strong, was waylaid on the way {crossing} and lost {losses}.',
    },
    'sprang-out': {
      fields: { faction: 'faction', crossing: 'crossing', fighters: 'number', losses: 'number' },
      sentence: '{fighters} of {faction} sprang an ambush on the way {crossing} and lost {losses}.',
    },
  },
  causes: { ambush: 'loss' },
  writes: ['regions/*/fighters/*', 'marches'],
  apply(world, { theatre, parameters, chance, orders, week, lose, emit }) {
    const values = { rate: parameters.rate, break: new Array<number>(theatre.factionCount).fill(0) }; // nobody breaks
    const sites = sitesOf(orders.raid, world, theatre, week, parameters.share);
    // All are set up before anybody dies: the order of places must not matter.
    const fights: Ambush[] = [];
    for (const site of sites) {
      const luck = (faction: FactionIndex): number => effectiveness(chance, parameters.spread, site.place, faction);
      fights.push(prepareAmbush(world, theatre, week, site, values, luck));
    }
    for (const { site, fighting, starts, battle, hit } of fights) {
      fightWeek(battle, parameters.days);
      for (let side = 0; side < fighting.length; side++) {
        const { place, region, crossing } = site;
        const faction = fighting[side];
        const fighters = starts[side];
        const loss = fighters - battle.combatants[side].strength;
        const due = deaths(chance, 'loss', parameters.chance, fighters, loss, place, faction);
        const losses = fall(world, theatre, week, hit[side], due, (where, dead) =>
          lose(where, faction, dead, 'ambush'),
        );
        const raiding = battle.combatants[side].columns.length === 0;
        if (crossing < 0) emit({ kind: raiding ? 'raided' : 'ambushed', faction, region, fighters, losses });
        else emit({ kind: raiding ? 'sprang-out' : 'waylaid', faction, crossing, fighters, losses });
      }
    }
    dropEmpty(world.marches);
  },
});
