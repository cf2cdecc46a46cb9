import { defineOrder, defineRule, type GivenOrder, type Objection, type Sight, type Week } from '../core/contracts.js';
import { enemyHolds, objection } from '../core/order-checks.js';
import { mustered } from '../core/muster.js';
import { activeShare, arrestRisk } from '../core/unrest.js';
import {
  hostile,
  NOBODY,
  type FactionIndex,
  type RegionIndex,
  type RegionState,
  type Theatre,
  type World,
} from '../core/world.js';

const FIELDS = { region: 'region' } as const;
type RegionOrder = GivenOrder<typeof FIELDS>;

/** What is against dealing with the people of a region: one hides oneself, or nobody one stands with rules there. */
const noRule = (region: RegionIndex, sight: Sight): Objection | null => {
  const { theatre, me } = sight;
  if (theatre.hidden[me]) return objection('insurgent', 'insurgents keep no public order');
  return sight.controller(region) === NOBODY || enemyHolds(sight, region)
    ? objection('no-rule', `nobody whom it stands with rules ${theatre.regions[region].id}`)
    : null;
};

/** Whether there is a rule that people can be up against: somebody holds the region, and no insurgent does. */
const isRuled = (theatre: Theatre, { controller }: RegionState): boolean =>
  controller !== NOBODY && !theatre.hidden[controller];

/** Fighters there who keep order: all who neither hide nor are the ruler's enemies. */
const troopsOf = (world: World, theatre: Theatre, week: Week, region: RegionState): number => {
  let troops = 0;
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
    if (!theatre.hidden[faction] && !hostile(world, theatre, faction, region.controller))
      troops += mustered(week, region, faction);
  return troops;
};

const isOrdered = (orders: readonly RegionOrder[], region: RegionState, still: (faction: FactionIndex) => boolean) =>
  orders.some((order) => order.region === region.index && still(order.faction));

/** People rise where life is hard and the rule unloved, as far as they dare; force and concessions both have a price. */
export const unrest = defineRule({
  id: 'unrest',
  phase: 'unrest',
  summary:
    'The share of active people follows from hardship, legitimacy and last week’s arrest risk 1 − 10^−(troops / actives); force quiets them now and costs legitimacy, concessions do the reverse.',
  equations: [
    {
      formula: 'active iff hardship · (1 − legitimacy) − aversion · risk > threshold',
      status: 'published',
      source: 'Epstein 2002',
    },
    {
      formula:
        'share active = ∫ min(x/risk, 1) dx from 0 to g − threshold, over g, with g = hardship · (1 − legitimacy)',
      status: 'derived',
      source: 'hardship and aversion uniform, in closed form',
    },
    {
      formula: 'risk = 1 − 10^(−troops / max(1, last week’s actives))',
      status: 'derived',
      source: 'Epstein 2002, whose constant 2.3 is ln 10; all troops for those in sight',
    },
    { formula: 'suppress: actives · (1 − force), legitimacy L′ = L · (1 − resentment)', status: 'design choice' },
    {
      formula:
        'conciliate: actives + licence · (those who would be active without risk − actives), L′ = L + relief · (1 − L)',
      status: 'design choice',
    },
  ],
  parameters: {
    threshold: {
      value: 0.1,
      min: 0,
      max: 1,
      low: 0.05,
      high: 0.2,
      unit: 'grievance less risk, 0 to 1, above which one is active',
      source: 'Epstein 2002: T = 0.1',
    },
    force: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.2,
      high: 0.8,
      unit: 'share of the actives whom a week of force takes off the street',
      source: 'design choice',
    },
    resentment: {
      value: 0.05,
      min: 0,
      max: 1,
      low: 0.01,
      high: 0.1,
      unit: 'share of legitimacy that a week of force costs',
      source: 'design choice',
    },
    licence: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0.2,
      high: 0.8,
      unit: 'share of those who stay at home for fear whom a week of concessions brings out',
      source: 'design choice',
    },
    relief: {
      value: 0.05,
      min: 0,
      max: 1,
      low: 0.01,
      high: 0.1,
      unit: 'share of the distance to full legitimacy that a week of concessions wins back',
      source: 'design choice',
    },
  },
  state: {
    actives: {
      of: 'region',
      initial: 0,
      settable: { min: 0, max: 1e9 },
      summary: 'People up against the region’s rule, expected number.',
    },
  },
  orders: {
    suppress: defineOrder({
      summary: 'Put unrest down by force where one’s troops stand: quiet now, less legitimacy next week.',
      fields: FIELDS,
      at: 'region',
      candidates: (_, region) => [{ region }],
      check: ({ region }, sight) =>
        noRule(region, sight) ??
        ((sight.fighters(region, sight.me) ?? 0) > 0
          ? null
          : objection('no-fighters', `no fighters in ${sight.theatre.regions[region].id}`)),
    }),
    conciliate: defineOrder({
      summary: 'Make concessions where one rules: more people in the street now, more legitimacy next week.',
      fields: FIELDS,
      at: 'region',
      candidates: (_, region) => [{ region }],
      check: ({ region }, sight) =>
        noRule(region, sight) ??
        (sight.controller(region) === sight.me
          ? null
          : objection('not-held', `it does not hold ${sight.theatre.regions[region].id}`)),
    }),
  },
  events: {
    restive: {
      fields: { people: 'number', region: 'region' },
      sentence: '{people} people were up against the rule in {region}.',
    },
    calmed: { fields: { region: 'region' }, sentence: '{region} was quiet again.' },
    suppressed: {
      fields: { region: 'region' },
      sentence: 'Unrest in {region} was put down by force.',
      public: true,
    },
    conciliated: {
      fields: { faction: 'faction', region: 'region' },
      sentence: '{faction} made concessions in {region}.',
      public: true,
    },
  },
  writes: ['regions/*/legitimacy'],
  apply(world, { theatre, parameters, own, orders, week, emit }) {
    const { threshold, force, resentment, licence, relief } = parameters;
    for (const region of world.regions) {
      const { index, legitimacy, hardship, controller, fighters } = region;
      const before = own.actives[index];
      own.actives[index] = 0;
      if (isRuled(theatre, region)) {
        const grievance = hardship * (1 - legitimacy);
        const risk = arrestRisk(troopsOf(world, theatre, week, region), before);
        const share = activeShare(grievance, threshold, risk);
        // Who does both in one region, or has a friend who does the other, has used force.
        const forced = isOrdered(orders.suppress, region, (faction) => fighters[faction] > 0);
        const yielded = !forced && isOrdered(orders.conciliate, region, (faction) => faction === controller);
        const dared = activeShare(grievance, threshold, 0);
        const active = forced ? share * (1 - force) : yielded ? share + licence * (dared - share) : share;
        own.actives[index] = theatre.regions[index].population * active;
        if (forced) {
          region.legitimacy -= resentment * legitimacy;
          emit({ kind: 'suppressed', region: index });
        } else if (yielded) {
          region.legitimacy += relief * (1 - legitimacy);
          emit({ kind: 'conciliated', faction: controller, region: index });
        }
      }
      week.actives[index] = own.actives[index];
      const [people, past] = [Math.floor(own.actives[index]), Math.floor(before)];
      if (people > 0 && people !== past) emit({ kind: 'restive', people, region: index });
      if (people === 0 && past > 0) emit({ kind: 'calmed', region: index });
    }
  },
});
