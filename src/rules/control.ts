import { defineRule, type Week } from '../core/contracts.js';
import { claim, settle } from '../core/claims.js';
import { mustered } from '../core/muster.js';
import {
  hostile,
  joint,
  NOBODY,
  type FactionIndex,
  type RegionState,
  type Theatre,
  type World,
} from '../core/world.js';

/** Whether a faction and those joint with it are at least this share of themselves and all hostile to it. */
const commands = (
  world: World,
  theatre: Theatre,
  week: Week,
  region: RegionState,
  faction: FactionIndex,
  share: number,
): boolean => {
  let own = 0;
  let against = 0;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++) {
    if (joint(world, theatre, faction, other)) own += mustered(week, region, other);
    else if (hostile(world, theatre, faction, other)) against += mustered(week, region, other);
  }
  return own >= share * (own + against);
};

/** The strongest faction that has its share of the region and may displace its holder; -1 = none. */
const claimantOf = (world: World, theatre: Theatre, week: Week, region: RegionState, share: number): FactionIndex => {
  const { controller } = region;
  let claimant = NOBODY;
  let strongest = 0;
  for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
    const strength = mustered(week, region, faction);
    if (strength <= strongest) continue;
    if (controller !== NOBODY && !hostile(world, theatre, faction, controller)) continue;
    if (!commands(world, theatre, week, region, faction, share)) continue;
    claimant = faction;
    strongest = strength;
  }
  return claimant;
};

/** A region changes hands when one claimant has almost all the fighters in it, weeks running. */
export const control = defineRule({
  id: 'control',
  phase: 'control',
  summary: 'A region falls to whoever, with those joint, has nearly all its fighters for weeks running.',
  equations: [
    {
      formula: 'claimant: own + joint ≥ share · (own + joint + hostile), the strongest such, hostile to the holder',
      status: 'design choice',
    },
    {
      formula: 'controller = claimant after weeks running; after one where nobody holds the region',
      status: 'design choice',
    },
  ],
  parameters: {
    weeks: {
      value: 2,
      min: 1,
      max: 52,
      integer: true,
      unit: 'weeks running; one where nobody holds the region',
      source: 'design choice',
    },
    share: { value: 0.9, min: 0.5, max: 1, unit: 'share of own, joint and hostile fighters', source: 'design choice' },
  },
  state: {
    claimant: { of: 'region', initial: -1, holds: 'faction', summary: 'Who claims the region.' },
    claimed: { of: 'region', initial: 0, summary: 'Weeks for which it has claimed it.' },
  },
  events: {
    captured: {
      fields: { faction: 'faction', region: 'region', from: 'faction' },
      sentence: '{faction} took {region} from {from}.',
      public: true,
    },
    occupied: {
      fields: { faction: 'faction', region: 'region' },
      sentence: '{faction} occupied {region}.',
      public: true,
    },
    // Of those whom the new holder has not driven out: known to who looks there.
    'held-out': {
      fields: { faction: 'faction', fighters: 'number', region: 'region' },
      sentence: '{fighters} of {faction} still held out in {region}.',
    },
  },
  writes: ['regions/*/controller'],
  apply(world, { theatre, parameters, own, week, emit }) {
    for (const region of world.regions) {
      const { index, controller } = region;
      const claimant = claimantOf(world, theatre, week, region, parameters.share);
      const weeks = claim(own, index, claimant);
      if (claimant === NOBODY || weeks < (controller === NOBODY ? 1 : parameters.weeks)) continue;
      region.controller = claimant;
      settle(own, index);
      if (controller === NOBODY) emit({ kind: 'occupied', faction: claimant, region: index });
      else emit({ kind: 'captured', faction: claimant, region: index, from: controller });
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
        if (region.fighters[faction] > 0 && hostile(world, theatre, claimant, faction))
          emit({ kind: 'held-out', faction, fighters: region.fighters[faction], region: index });
    }
  },
});
