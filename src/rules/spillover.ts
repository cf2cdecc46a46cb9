import { defineRule, type Week } from '../core/contracts.js';
import { joinStack } from '../core/stack.js';
import type { FactionIndex, RegionIndex, Theatre, World } from '../core/world.js';

/** Per region: whether somebody was attacked there this week. */
const wars = (world: World): readonly boolean[] => world.regions.map(({ attackers }) => attackers.some((n) => n > 0));

/** Refugees over one border crossing, from one of its ends to the other. */
interface Flow {
  readonly crossing: number;
  readonly from: RegionIndex;
  readonly to: RegionIndex;
  readonly people: number;
}

/** An insurgent that rises in a region. */
interface Foothold {
  readonly region: RegionIndex;
  readonly faction: FactionIndex;
}

/** A region's people who leave it over each open border this week: never more than are left of them. */
const flowsFrom = (
  world: World,
  theatre: Theatre,
  from: RegionIndex,
  displaced: number,
  gone: number,
): readonly Flow[] => {
  const ways = theatre.neighbours[from].filter(
    (way) => way.international && world.crossings[way.crossing].porosity > 0,
  );
  let wanted = 0;
  for (const { crossing } of ways) wanted += displaced * world.crossings[crossing].porosity;
  const left = Math.max(0, theatre.regions[from].population - gone);
  return ways.map(({ region, crossing }) => ({
    from,
    to: region,
    crossing,
    people: (left * displaced * world.crossings[crossing].porosity) / Math.max(1, wanted),
  }));
};

/** The week's refugees, cut to what crossings still carry; both directions alike. */
const refugeeFlows = (
  world: World,
  theatre: Theatre,
  { used }: Week,
  atWar: readonly boolean[],
  displaced: number,
  gone: readonly number[],
): readonly Flow[] => {
  const flows = world.regions.flatMap(({ index }) =>
    atWar[index] ? flowsFrom(world, theatre, index, displaced, gone[index]) : [],
  );
  return flows.map(({ from, to, crossing, people }) => {
    const { capacity } = theatre.crossings[crossing];
    let wanted = 0;
    for (const other of flows) if (other.crossing === crossing) wanted += other.people;
    const limit = capacity < 0 ? wanted : Math.max(0, capacity - used[crossing]);
    return { crossing, from, to, people: wanted <= limit ? people : (people * limit) / wanted };
  });
};

/**
 * How strongly the war of an insurgent that fights next door pulls a region in: kin ties times porosity, over all open
 * borders to its wars; null = it stands behind none of them, or could not rise here, or is here already.
 */
const pullOf = (
  world: World,
  theatre: Theatre,
  atWar: readonly boolean[],
  region: RegionIndex,
  faction: FactionIndex,
): number | null => {
  const { fighters, controller } = world.regions[region];
  if (fighters[faction] > 0 || controller === faction || !theatre.zoned[faction * theatre.regionCount + region])
    return null;
  const { kin } = theatre.regions[region];
  let pull: number | null = null;
  for (const { crossing, region: other, international } of theatre.neighbours[region]) {
    const { porosity } = world.crossings[crossing];
    if (!international || porosity === 0 || world.regions[other].fighters[faction] === 0) continue;
    pull ??= 0;
    if (atWar[other]) pull += (kin[theatre.regions[other].id] ?? 0) * porosity;
  }
  return pull;
};

/** A war next door comes over the border: refugees flee from it, and where its insurgents have kin they gain a foothold. */
export const spillover = defineRule({
  id: 'spillover',
  phase: 'spillover',
  summary:
    'Refugees flee from war over open borders and make life harder; an insurgent next door gains a foothold with the hazard base · (1 + kin · porosity · war next door + refugees), capped.',
  equations: [
    {
      formula:
        'hazard = min(cap, base · (1 + Σ over wars next door of kin · porosity + refugees / (people + refugees)))',
      status: 'derived',
      source: 'the sense of Buhaug & Gleditsch 2008, not their regression',
    },
    {
      formula: 'refugees over a border = inhabitants left · displaced · porosity, in a week of war, within capacity',
      status: 'design choice',
    },
    { formula: 'hardship H′ = H + (1 − H) · strain · min(1, arrived / population)', status: 'design choice' },
  ],
  parameters: {
    base: {
      value: 0.01,
      min: 0,
      max: 1,
      low: 0.002,
      high: 0.05,
      scale: 'log',
      unit: 'probability of a foothold in a week, by the presence of insurgents next door alone',
      source: 'the form: Buhaug & Gleditsch 2008; the value: design choice',
    },
    cap: { value: 0.1, min: 0, max: 1, unit: 'largest probability of a foothold in a week', source: 'design choice' },
    foothold: {
      value: 50,
      min: 0,
      max: 1e6,
      low: 10,
      high: 200,
      integer: true,
      unit: 'fighters of a foothold',
      source: 'design choice',
    },
    displaced: {
      value: 0.01,
      min: 0,
      max: 1,
      low: 0.002,
      high: 0.05,
      unit: 'share of the inhabitants who flee in a week of war over a border with porosity 1',
      source: 'design choice',
    },
    strain: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0,
      high: 1,
      unit: 'share of the distance to full hardship that as many refugees as inhabitants cost',
      source: 'design choice',
    },
  },
  state: {
    refugees: {
      of: 'region',
      initial: 0,
      settable: { min: 0, max: 1e9 },
      summary: 'Refugees from abroad who live here, expected number.',
    },
    gone: { of: 'region', initial: 0, summary: 'Inhabitants who have fled abroad, expected number.' },
  },
  draws: ['foothold'],
  events: {
    refugees: {
      fields: { people: 'number', from: 'region', to: 'region' },
      sentence: '{people} people fled the war in {from} to {to}.',
    },
    foothold: {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: 'The war spilled over into {region}: {fighters} of {faction} rose there.',
    },
  },
  causes: { foothold: 'gain' },
  writes: ['regions/*/hardship', 'regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/since/*'],
  apply(world, { theatre, parameters, own, chance, turn, week, gain, emit }) {
    const { base, cap, foothold, displaced, strain } = parameters;
    const arrived = new Array<number>(theatre.regionCount).fill(0);
    const atWar = wars(world);
    for (const { from, to, people } of refugeeFlows(world, theatre, week, atWar, displaced, own.gone)) {
      own.gone[from] += people;
      arrived[to] += people;
      if (people >= 1) emit({ kind: 'refugees', people: Math.floor(people), from, to });
    }
    const risen: Foothold[] = [];
    for (const { index } of world.regions) {
      own.refugees[index] += arrived[index];
      const { population } = theatre.regions[index];
      const crowding = own.refugees[index] === 0 ? 0 : own.refugees[index] / (population + own.refugees[index]);
      for (const faction of theatre.insurgents) {
        const pull = pullOf(world, theatre, atWar, index, faction);
        if (pull === null) continue;
        const hazard = Math.min(cap, base * (1 + pull + crowding));
        if (chance.happens('foothold', hazard, index, faction)) risen.push({ region: index, faction });
      }
    }
    for (const region of world.regions)
      if (arrived[region.index] > 0) {
        const { population } = theatre.regions[region.index];
        const weight = population === 0 ? 1 : Math.min(1, arrived[region.index] / population);
        region.hardship += (1 - region.hardship) * strain * weight;
      }
    for (const { region, faction } of risen) {
      const fighters = Math.min(foothold, theatre.capacity[region]);
      if (fighters === 0) continue;
      joinStack(world.regions[region], faction, fighters, turn);
      gain(region, faction, fighters, 'foothold');
      emit({ kind: 'foothold', faction, fighters, region });
    }
  },
});
