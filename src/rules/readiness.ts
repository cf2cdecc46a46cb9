import { defineRule } from '../core/contracts.js';
import type { FactionIndex, Theatre, World } from '../core/world.js';

/** How firmly a state's troops stand in a region, 0 to 1: by the legitimacy of its rule at home, and by its weariness. */
const spiritOf = (world: World, theatre: Theatre, region: number, faction: FactionIndex, half: number): number => {
  const atHome = theatre.regions[region].country === theatre.factions[faction].country;
  const rested = half / (half + world.factions[faction].weariness);
  return atHome ? world.regions[region].legitimacy * rested : rested;
};

/** Of a state's army, some are on the rolls only; where nobody believes in the state more stay away, and break sooner. */
export const readiness = defineRule({
  id: 'readiness',
  phase: 'gates',
  summary:
    'Of a state’s rolls the share `readiness` is present, less where its rule has no legitimacy or it is weary; there it also breaks sooner.',
  equations: [
    {
      formula: 'spirit s = half / (half + weariness), times legitimacy where the region lies at home',
      status: 'design choice',
    },
    { formula: 'present = floor(fighters · readiness · (1 − absence · (1 − s)))', status: 'design choice' },
    { formula: 'break share = f + (1 − f) · wavering · (1 − s)', status: 'design choice' },
  ],
  parameters: {
    absence: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0,
      high: 0.8,
      unit: 'share of those present who stay away where nothing holds them',
      source: 'design choice; of some 60,000 on paper around Mosul in June 2014 far fewer fought',
    },
    wavering: {
      value: 0.5,
      min: 0,
      max: 1,
      low: 0,
      high: 1,
      unit: 'share of the way from the break share to 1 where nothing holds them',
      source: 'design choice; Mosul fell in days in June 2014',
    },
    half: {
      value: 400,
      min: 1,
      max: 1e9,
      low: 200,
      high: 800,
      unit: 'weariness at which half of the spirit is gone',
      source: 'design choice: where the default gate lets no offensive begin',
    },
  },
  state: {
    told: { of: 'region-faction', initial: 100, summary: 'Fighters present of 100 on the rolls, as told last.' },
  },
  events: {
    'on-the-rolls': {
      fields: { faction: 'faction', percent: 'number', region: 'region' },
      sentence: 'Of {faction} in {region}, {percent} in 100 on the rolls were present.',
    },
  },
  writes: [],
  apply(world, { theatre, parameters, own, week, emit }) {
    const { absence, wavering, half } = parameters;
    for (const { index, fighters } of world.regions)
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
        if (theatre.factions[faction].kind !== 'state') continue;
        const entry = index * theatre.factionCount + faction;
        const lost = 1 - spiritOf(world, theatre, index, faction, half);
        week.present[entry] = world.factions[faction].readiness * (1 - absence * lost);
        week.wavering[entry] = wavering * lost;
        const percent = Math.round(100 * week.present[entry]);
        if (fighters[faction] === 0 || percent === own.told[entry]) continue;
        own.told[entry] = percent;
        emit({ kind: 'on-the-rolls', faction, percent, region: index });
      }
  },
});
