import { defineRule, type Week } from '../core/contracts.js';
import { hostile, NOBODY, type Announcement, type FactionIndex, type Theatre, type World } from '../core/world.js';

/** Whether a faction attacks a region this week. */
const attacks = (theatre: Theatre, week: Week, { from, region }: Announcement): boolean =>
  week.attacking[region * theatre.factionCount + from] > 0;

/** Whether attackers of a faction are on their way to a region. */
const comes = (world: World, { from, region }: Announcement): boolean =>
  world.marches.some((march) => march.faction === from && march.to === region && march.attacking === 1);

/** Whether a later word about the same region, heard in time, has put an offensive off. */
const isPutOff = (world: World, { from, to, region, sent, turn }: Announcement): boolean =>
  world.announcements.some(
    (later) =>
      later.from === from &&
      later.to === to &&
      later.region === region &&
      later.sent > sent &&
      later.turn > turn &&
      later.delivered === 1,
  );

/** Announcements whose first week this is, heard in time and not put off. */
const isDue = (world: World, message: Announcement, turn: number): boolean =>
  message.delivered === 1 && message.turn === turn && !isPutOff(world, message);

/** An announced offensive is a commitment, unless it is put off in time: kept by attacking in its first week, broken where an enemy still holds the region. */
const judgeAnnouncements = (world: World, theatre: Theatre, week: Week, turn: number): void => {
  for (const message of world.announcements) {
    if (!isDue(world, message, turn)) continue;
    const pair = theatre.pair(message.from, message.to);
    const { controller } = world.regions[message.region];
    if (attacks(theatre, week, message) || comes(world, message)) week.kept[pair] += 1;
    else if (controller !== NOBODY && hostile(world, theatre, message.from, controller)) week.broke[pair] += 1;
  }
};

/** Whether all that a faction told a partner to begin this week is still on its way. */
const isUnderWay = (
  world: World,
  theatre: Theatre,
  week: Week,
  from: FactionIndex,
  to: FactionIndex,
  turn: number,
): boolean => {
  const due = world.announcements.filter(
    (message) => message.from === from && message.to === to && isDue(world, message, turn),
  );
  return due.some((message) => comes(world, message)) && !due.some((message) => attacks(theatre, week, message));
};

/** Trust is slow to win and quick to lose: by commitments kept and broken, and by what is done with others. */
export const trust = defineRule({
  id: 'trust',
  phase: 'politics',
  summary:
    'Trust grows by gain · (1 − T) when a commitment is kept and falls by loss · T at a breach, which outweighs, and by a share of that for deals with one’s enemies.',
  equations: [
    { formula: 'T′ = T + gain · (1 − T), all words of the week kept', status: 'design choice' },
    {
      formula: 'T′ = T − loss · T, one word broken; T − loss · offence · T, what is less than a breach',
      status: 'design choice',
    },
    {
      formula: 'mean in the long run, broken with probability p: gain · (1 − p) / (gain · (1 − p) + loss · p)',
      status: 'derived',
      source: 'fixed point of the mean',
    },
  ],
  parameters: {
    gain: {
      value: 0.05,
      min: 0,
      max: 1,
      low: 0.02,
      high: 0.1,
      unit: 'share of the distance to full trust',
      source: 'design choice',
    },
    loss: {
      value: 0.4,
      min: 0,
      max: 1,
      low: 0.2,
      high: 0.6,
      unit: 'share of the trust there was',
      source: 'design choice',
    },
  },
  events: {
    'kept-word': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} kept its word to {partner}.',
    },
    // Kept as well: troops are out, but none has arrived.
    'on-its-way': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} was on its way to attack, as it had told {partner}.',
    },
    'held-against': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{partner} took amiss what {faction} had done.',
    },
    'broke-word': {
      fields: { faction: 'faction', partner: 'faction' },
      sentence: '{faction} broke faith with {partner}.',
    },
  },
  writes: ['pairs/trust/*'],
  apply(world, { theatre, parameters, turn, week, emit }) {
    judgeAnnouncements(world, theatre, week, turn);
    const { trust: trusts } = world.pairs;
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++)
      for (let partner = 0 as FactionIndex; partner < theatre.factionCount; partner++) {
        const entry = theatre.pair(faction, partner);
        const back = theatre.pair(partner, faction); // the partner's trust in the faction
        // Who had no trust to lose is not told of.
        if (week.broke[entry] > 0 && trusts[back] > 0) {
          trusts[back] -= parameters.loss * trusts[back];
          emit({ kind: 'broke-word', faction, partner });
        } else if (week.broke[entry] === 0 && week.offence[entry] > 0) {
          if (trusts[back] === 0) continue;
          trusts[back] -= parameters.loss * week.offence[entry] * trusts[back];
          emit({ kind: 'held-against', faction, partner });
        } else if (week.broke[entry] === 0 && week.kept[entry] > 0) {
          trusts[back] += parameters.gain * (1 - trusts[back]);
          const kind = isUnderWay(world, theatre, week, faction, partner, turn) ? 'on-its-way' : 'kept-word';
          emit({ kind, faction, partner });
        }
      }
  },
});
