/** Who fights whom in a region this week, in which columns, and behind what protection. */
import type { Battle, Combatant, Engagement } from './battle.js';
import type { Week } from './contracts.js';
import { isExit } from './exits.js';
import { mustered } from './muster.js';
import { hostile, joint, NOBODY, type FactionIndex, type RegionState, type Theatre, type World } from './world.js';

/** What of a rule's context the preparation of a battle reads. */
export interface Field {
  readonly world: World;
  readonly theatre: Theatre;
  readonly week: Pick<Week, 'attacking' | 'detection' | 'present' | 'wavering'>;
  readonly region: RegionState;
}

const attacks = ({ theatre, week, region }: Field, faction: FactionIndex): boolean =>
  week.attacking[region.index * theatre.factionCount + faction] > 0 && region.fighters[faction] > 0;

export const anyAttack = (field: Field): boolean => {
  for (let faction = 0 as FactionIndex; faction < field.theatre.factionCount; faction++)
    if (attacks(field, faction)) return true;
  return false;
};

/** A pair is engaged iff hostile, both present, and one of them attacks. */
const engaged = (field: Field, a: FactionIndex, b: FactionIndex): boolean =>
  field.region.fighters[a] > 0 &&
  field.region.fighters[b] > 0 &&
  (attacks(field, a) || attacks(field, b)) &&
  hostile(field.world, field.theatre, a, b);

export const engagedFactions = (field: Field): FactionIndex[] => {
  const found: FactionIndex[] = [];
  const { factionCount } = field.theatre;
  for (let a = 0 as FactionIndex; a < factionCount; a++) {
    let fights = false;
    for (let b = 0 as FactionIndex; b < factionCount; b++) fights ||= engaged(field, a, b);
    if (fights) found.push(a);
  }
  return found;
};

/** Hostile fighters that attack a faction here this week. */
export const attackersOn = (field: Field, faction: FactionIndex): number => {
  const { theatre, week, region } = field;
  if (region.fighters[faction] === 0) return 0;
  let sum = 0;
  for (let other = 0 as FactionIndex; other < theatre.factionCount; other++)
    if (attacks(field, other) && hostile(field.world, theatre, faction, other))
      sum += Math.min(region.fighters[other], week.attacking[region.index * theatre.factionCount + other]);
  return sum;
};

/** Battles begin when a faction is engaged after a week without, and end after a week without. */
export const keepBattleStart = (field: Field, fighting: readonly FactionIndex[]): void => {
  const { battleStart, fighters } = field.region;
  for (let faction = 0 as FactionIndex; faction < field.theatre.factionCount; faction++) {
    if (!fighting.includes(faction)) battleStart[faction] = 0;
    else if (battleStart[faction] === 0) battleStart[faction] = fighters[faction];
  }
};

/**
 * Attackers of one defender as columns of pairwise joint factions, in the order in which they fight: earlier arrival,
 * then the stronger at the start of its battle (so the order is kept from week to week), then key.
 */
const columnsOn = (field: Field, defender: FactionIndex, fighting: readonly FactionIndex[]): FactionIndex[][] => {
  const { world, theatre, region } = field;
  const earlier = (a: FactionIndex, b: FactionIndex): number =>
    region.since[a] - region.since[b] || region.battleStart[b] - region.battleStart[a] || a - b;
  const columns: FactionIndex[][] = [];
  for (const faction of fighting
    .filter((f) => attacks(field, f) && hostile(world, theatre, f, defender))
    .sort(earlier)) {
    const column = columns.find((members) => members.every((member) => joint(world, theatre, member, faction)));
    if (column === undefined) columns.push([faction]);
    else column.push(faction);
  }
  const strength = (column: readonly FactionIndex[]): number =>
    column.reduce((sum, member) => sum + region.battleStart[member], 0);
  return columns.sort((a, b) => region.since[a[0]] - region.since[b[0]] || strength(b) - strength(a) || a[0] - b[0]);
};

/** D protects the side that does not attack; if both attack, the controller's side. */
const isProtected = (field: Field, faction: FactionIndex, enemy: FactionIndex): boolean => {
  if (!attacks(field, faction)) return true;
  if (!attacks(field, enemy)) return false;
  const { controller } = field.region;
  return controller !== NOBODY && joint(field.world, field.theatre, controller, faction);
};

/** Whether an insurgent has no way out and so fights to the end. Other kinds always break. */
const cornered = ({ world, theatre, region }: Field, faction: FactionIndex): boolean =>
  theatre.hidden[faction] &&
  !theatre.neighbours[region.index].some((way) =>
    isExit(world, theatre, region.index, way, faction, region.fighters[faction]),
  );

/** A battle about to be fought, with the strength of each side at its start. */
export interface Prepared {
  readonly region: RegionState;
  readonly fighting: readonly FactionIndex[];
  readonly starts: readonly number[];
  readonly battle: Battle;
}

interface Values {
  readonly rate: readonly number[];
  readonly break: readonly number[];
}

/** Sets up a region's battle as it stands at the start of the phase. `effectiveness` is the week's luck, per faction. */
export const prepare = (
  field: Field,
  fighting: readonly FactionIndex[],
  values: Values,
  effectiveness: (faction: FactionIndex) => number,
): Prepared => {
  const { theatre, week, region } = field;
  const columns = fighting.map((defender) => columnsOn(field, defender, fighting));
  const combatants = fighting.map((faction, i): Combatant => {
    const entry = region.index * theatre.factionCount + faction;
    const present = mustered(week, region, faction);
    const attacking = Math.floor(week.attacking[entry] * week.present[entry]);
    const strength = columns[i].length > 0 ? present : Math.min(present, attacking);
    const breakShare = values.break[faction] + (1 - values.break[faction]) * week.wavering[entry];
    const toTheEnd = region.lastStand[faction] === 1 || cornered(field, faction);
    return {
      strength,
      reserve: present - strength,
      breakAt: toTheEnd ? 0 : breakShare * region.battleStart[faction] * week.present[entry],
      rate: values.rate[faction] * effectiveness(faction),
      hidden: theatre.hidden[faction],
      columns: columns[i].map((column) => column.map((member) => fighting.indexOf(member))),
      day: 0,
    };
  });
  const engagements: Engagement[] = [];
  for (const firer of fighting)
    for (let t = 0; t < fighting.length; t++) {
      const column = columns[t].find((members) => members.includes(firer)) ?? [firer];
      let detection = 0;
      for (const member of column) detection = Math.max(detection, week.detection[member]);
      engagements.push({
        protection: isProtected(field, fighting[t], firer)
          ? theatre.terrain[region.index] * (1 + region.entrenchment)
          : 1,
        detection,
      });
    }
  const starts = combatants.map((combatant) => combatant.strength);
  return { region, fighting, starts, battle: { combatants, engagements, hiding: theatre.hiding[region.index] } };
};
