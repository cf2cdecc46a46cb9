import { defineRule, type Week } from '../core/contracts.js';
import { claim, settle } from '../core/claims.js';
import { mustered } from '../core/muster.js';
import { joinStack, leaveStack } from '../core/stack.js';
import { hostile, NOBODY, type FactionIndex, type RegionState, type Theatre, type World } from '../core/world.js';

/** Fighters there who would stop a faction: hostile ones, as far as they are present. */
const troopsAgainst = (
  world: World,
  theatre: Theatre,
  week: Week,
  region: RegionState,
  faction: FactionIndex,
): number => {
  let troops = 0;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
    if (hostile(world, theatre, faction, other)) troops += mustered(week, region, other);
  return troops;
};

/** The strongest insurgent there who, with the people who take up arms, outnumbers all against it; -1 = none, or no enemy holds it. */
const claimantOf = (world: World, theatre: Theatre, week: Week, region: RegionState, arms: number): FactionIndex => {
  const { fighters, controller } = region;
  let claimant = NOBODY;
  if (controller === NOBODY) return claimant;
  for (const faction of theatre.insurgents) {
    if (fighters[faction] === 0 || (claimant !== NOBODY && fighters[faction] <= fighters[claimant])) continue;
    if (!hostile(world, theatre, faction, controller)) continue;
    if (fighters[faction] + arms > troopsAgainst(world, theatre, week, region, faction)) claimant = faction;
  }
  return claimant;
};

/** A region whose garrison is outnumbered by insurgents and armed people together is seized without a battle. */
export const takeover = defineRule({
  id: 'takeover',
  phase: 'takeover',
  summary:
    'An insurgent seizes an enemy’s region where its fighters and an armed share of the active people outnumber the troops present, weeks running; those take up arms, and troops on paper are struck off.',
  equations: [
    {
      formula: 'claimant: fighters + armed · actives > hostile troops present, weeks running',
      status: 'design choice',
    },
    { formula: 'then: gain of round(armed · actives), loss of the enemies’ absent', status: 'design choice' },
  ],
  parameters: {
    armed: {
      value: 0.01,
      min: 0,
      max: 1,
      low: 0.002,
      high: 0.03,
      unit: 'share of the active people who take up arms',
      source: 'design choice: where all did, every town would fall in its first week of unrest',
    },
    weeks: { value: 2, min: 1, max: 52, integer: true, unit: 'weeks running', source: 'design choice' },
  },
  state: {
    claimant: { of: 'region', initial: -1, holds: 'faction', summary: 'Who outnumbers the troops.' },
    claimed: { of: 'region', initial: 0, summary: 'Weeks for which it has outnumbered them.' },
  },
  draws: ['arms'],
  events: {
    seized: {
      fields: { faction: 'faction', region: 'region', from: 'faction' },
      sentence: '{faction} seized {region} from {from}.',
      public: true,
    },
    'took-arms': {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} took up arms for {faction} in {region}.',
    },
    'struck-off': {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} of {faction} in {region} had been there on paper only.',
    },
  },
  causes: { uprising: 'gain', 'paper-strength': 'loss' },
  writes: ['regions/*/controller', 'regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/lastStand/*'],
  apply(world, { theatre, parameters, own, chance, turn, week, gain, lose, emit }) {
    for (const region of world.regions) {
      const { index, controller } = region;
      const arms = parameters.armed * week.actives[index];
      const claimant = claimantOf(world, theatre, week, region, arms);
      const weeks = claim(own, index, claimant);
      if (claimant === NOBODY || weeks < parameters.weeks) continue;
      region.controller = claimant;
      settle(own, index);
      emit({ kind: 'seized', faction: claimant, region: index, from: controller });
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
        const absent = region.fighters[faction] - mustered(week, region, faction);
        if (absent === 0 || !hostile(world, theatre, claimant, faction)) continue;
        leaveStack(region, faction, absent);
        lose(index, faction, absent, 'paper-strength');
        emit({ kind: 'struck-off', faction, fighters: absent, region: index });
      }
      const armed = chance.round('arms', arms, index, claimant);
      joinStack(region, claimant, armed, turn);
      gain(index, claimant, armed, 'uprising');
      if (armed > 0) emit({ kind: 'took-arms', faction: claimant, fighters: armed, region: index });
    }
  },
});
