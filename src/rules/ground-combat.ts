import { fightWeek, isSpent } from '../core/battle.js';
import { defineRule, type Week } from '../core/contracts.js';
import {
  anyAttack,
  attackersOn,
  engagedFactions,
  keepBattleStart,
  prepare,
  type Field,
  type Prepared,
} from '../core/engagement.js';
import { deaths, effectiveness, EFFECT_DRAWS, SPREAD } from '../core/fighting-luck.js';
import type { FactionIndex, Theatre, World } from '../core/world.js';

/** Regions where somebody attacks; notes everywhere who is attacked by how many, and ends battles where nobody is. */
const contested = (world: World, theatre: Theatre, week: Week): readonly Field[] => {
  const fields: Field[] = [];
  for (const region of world.regions) {
    const field = { world, theatre, week, region };
    const { attackers, battleStart } = region;
    const attacked = anyAttack(field);
    if (attacked) fields.push(field);
    for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) {
      attackers[faction] = attacked ? attackersOn(field, faction) : 0;
      if (!attacked) battleStart[faction] = 0;
    }
  }
  return fields;
};

/** Fighting between hostile factions of whom one attacks: columns, terrain, detection, and the day of breaking. */
export const groundCombat = defineRule({
  id: 'ground-combat',
  phase: 'combat',
  summary: 'Hostile fighters fight where one side attacks: seven sub-turns a week of the generalised Deitchman law.',
  equations: [
    {
      formula: 'R′ = R − h·b·G/D′;  G′ = G − h·(a/D)·(R + R′)/2 · (mu + (1 − mu) · min(1, G/N)), h = 1/7 week',
      status: 'published',
      source: 'Deitchman 1962; Kress & MacKay 2014',
    },
    {
      formula: 'like against like: x′ = x − h·y_half/D, x_half = x − h·y/(2D), rates within x and y',
      status: 'derived',
      source: 'midpoint step of the square law (Lanchester 1916)',
    },
    {
      formula:
        'fire on several enemies is split in proportion to their strength; columns of pairwise joint factions fight in turn',
      status: 'design choice',
    },
    {
      formula: 'a side breaks where it would fall below f · battle start; an insurgent with no way out has f = 0',
      status: 'design choice',
    },
    {
      formula: 'dead = binomial(n, x/n), n the strength and x the kernel’s loss',
      status: 'derived',
      source: 'each falls independently; the mean is the kernel’s loss',
    },
    {
      formula: 'effectiveness = max(0.2, 1 + spread · (u₁ + u₂ + u₃ + u₄ − 2) · √3), times the rate',
      status: 'design choice',
    },
  ],
  parameters: {
    rate: {
      value: 0.1,
      min: 0,
      max: 10,
      low: 0.03,
      high: 0.3,
      scale: 'log',
      of: 'faction',
      unit: 'kills per fighter and week',
      source: 'design choice; Rutba 2016 implies more than 0.4, Mosul 2016-17 some 0.005 per man on the rolls',
    },
    break: {
      value: 0.7,
      insurgents: 0.6,
      min: 0,
      max: 1,
      of: 'faction',
      unit: 'share of the strength at the start of the battle',
      source: 'design choice',
    },
    spread: SPREAD,
    collateral: {
      value: 0,
      min: 0,
      max: 100,
      unit: 'civilians harmed per shot that would have killed, had it found one of the hidden',
      source: 'design choice; 1 in Kress & Szechtman 2009',
    },
    chance: {
      value: 'binomial',
      oneOf: ['binomial', 'rounding'],
      source: 'design choice',
      summary: 'How a week’s real loss becomes whole fighters.',
    },
  },
  draws: [...EFFECT_DRAWS, 'loss'],
  events: {
    fought: {
      fields: { region: 'region', faction: 'faction', attackers: 'number', fighters: 'number', losses: 'number' },
      sentence: '{faction}, {fighters} strong, lost {losses} in {region}.',
    },
    broke: {
      fields: { region: 'region', faction: 'faction', day: 'number', fighters: 'number' },
      sentence: '{faction} broke in {region} on day {day} with {fighters} left.',
    },
    // Instead of the other two, where it lost nobody.
    'broke-at-once': {
      fields: { region: 'region', faction: 'faction', fighters: 'number' },
      sentence: '{faction}, {fighters} strong, broke in {region} at once.',
    },
    destroyed: {
      fields: { region: 'region', faction: 'faction', day: 'number' },
      sentence: 'The last of {faction} in {region} fell on day {day}.',
    },
  },
  causes: { combat: 'loss' },
  writes: ['regions/*/fighters/*', 'regions/*/battleStart/*', 'regions/*/attackers/*', 'regions/*/lastStand/*'],
  apply(world, { theatre, parameters, chance, week, lose, emit }) {
    const fields = contested(world, theatre, week);
    // All battles are set up before any is fought: whether a way out is open must not depend on the order of regions.
    const battles: Prepared[] = [];
    for (const field of fields) {
      const { region } = field;
      const fighting = engagedFactions(field);
      keepBattleStart(field, fighting);
      if (fighting.length === 0) continue;
      const luck = (faction: FactionIndex): number => effectiveness(chance, parameters.spread, region.index, faction);
      battles.push(prepare(field, fighting, parameters, luck));
    }

    for (const { region, fighting, starts, battle } of battles) {
      const missed = fightWeek(battle);
      for (let i = 0; i < fighting.length; i++) {
        const faction = fighting[i];
        const combatant = battle.combatants[i];
        const present = region.fighters[faction];
        const loss = starts[i] - combatant.strength;
        week.harm[region.index] += parameters.collateral * missed[i];
        const dead = deaths(chance, 'loss', parameters.chance, starts[i], loss, region.index, faction);
        lose(region.index, faction, dead, 'combat');
        // Who is left of a last stand begins another battle: by the old start it would break next week without a shot.
        if (region.lastStand[faction] === 1) region.battleStart[faction] = region.fighters[faction];
        const broke = combatant.day > 0 && !isSpent(combatant);
        if (broke) week.broken[region.index * theatre.factionCount + faction] = combatant.day;
        if (broke && loss <= 0) {
          emit({ kind: 'broke-at-once', region: region.index, faction, fighters: present });
          continue;
        }
        emit({
          kind: 'fought',
          region: region.index,
          faction,
          attackers: region.attackers[faction],
          fighters: present,
          losses: dead,
        });
        if (!broke) continue;
        if (region.fighters[faction] > 0)
          emit({
            kind: 'broke',
            region: region.index,
            faction,
            day: combatant.day,
            fighters: region.fighters[faction],
          });
        else emit({ kind: 'destroyed', region: region.index, faction, day: combatant.day });
      }
    }
    for (const { lastStand } of world.regions)
      for (let faction = 0 as FactionIndex; faction < theatre.factionCount; faction++) lastStand[faction] = 0;
  },
});
