import type { Compiled, ScenarioData } from '../core/scenario.js';
import { STANCES, STANCE_SUBJECTS, STATUSES } from '../core/world.js';
import type { CrossingIndex, FactionIndex, RegionIndex, RegionState, Theatre, World } from '../core/world.js';
import type { Arranged } from './arrange.js';
import { START } from './bind.js';
import { zeros } from './numbers.js';
import { own } from './order.js';
import { announcementsOf, dealsOf, marchesOf } from './start-agreed.js';
import { columnsOf } from './start-columns.js';
import { pairsOf } from './start-pairs.js';

/** Numbers by faction index from a map by id. */
const perFaction = (stage: Arranged, map: Readonly<Record<string, number>> | undefined): number[] =>
  stage.factions.map((faction) => own(map, faction.data.id) ?? 0);

const regionsOf = (stage: Arranged): RegionState[] =>
  stage.regions.map(({ data: region }, index) => ({
    index: index as RegionIndex,
    controller: stage.faction(region.controller) as FactionIndex,
    entrenchment: region.entrenchment ?? 0,
    legitimacy: region.legitimacy ?? 1,
    hardship: region.hardship ?? 0,
    fighters: perFaction(stage, region.fighters),
    battleStart: zeros(stage.factions.length),
    attackers: zeros(stage.factions.length),
    lastStand: zeros(stage.factions.length),
    since: zeros(stage.factions.length),
  }));

const crossingsOf = (stage: Arranged, theatre: Theatre): World['crossings'] =>
  stage.crossings.map(({ data: crossing }, index) => {
    const { international } = theatre.crossings[index];
    return {
      index: index as CrossingIndex,
      status: STATUSES.indexOf(international ? (crossing.status ?? 'open') : 'open'),
      porosity: international ? (crossing.porosity ?? 1) : 1,
      interdiction: crossing.interdiction ?? 0,
      guards: perFaction(stage, crossing.guards),
    };
  });

/** Fighters of every faction at the start: standing, on guard or under way. */
const strengthsOf = (world: Pick<World, 'regions' | 'crossings' | 'marches'>, factions: number): number[] => {
  const strengths = zeros(factions);
  for (let f = 0; f < factions; f++) {
    for (const region of world.regions) strengths[f] += region.fighters[f];
    for (const crossing of world.crossings) strengths[f] += crossing.guards[f];
  }
  for (const march of world.marches) strengths[march.faction] += march.fighters;
  return strengths;
};

const factionsOf = (stage: Arranged, strengths: readonly number[]): World['factions'] =>
  stage.factions.map(({ data: faction }, index) => ({
    index: index as FactionIndex,
    intelligence: faction.intelligence ?? 0,
    sorties: faction.sorties ?? 0,
    weariness: faction.weariness ?? 0,
    readiness: faction.readiness ?? 1,
    recruits: faction.recruits ?? 0,
    ceiling: faction.ceiling ?? -1,
    patron: stage.faction(faction.patron) as FactionIndex,
    lastAlive: strengths[index] > 0 ? 0 : -1,
  }));

const authoritiesOf = (stage: Arranged): World['authorities'] =>
  stage.authorities.map(({ data: authority }, index) => ({
    index,
    influence: authority.influence,
    stances: STANCE_SUBJECTS.map((subject) => STANCES.indexOf(authority.stances?.[subject] ?? 'neutral')),
  }));

/** Entry faction · causes + START: everybody who is there at the start. */
const ledgerOf = (strengths: readonly number[], causes: number): number[] => {
  const ledger = zeros(strengths.length * causes);
  strengths.forEach((strength, f) => void (ledger[f * causes + START] = strength));
  return ledger;
};

/** The world before turn 1, without a campaign's key. */
export const startWorld = (
  data: ScenarioData,
  stage: Arranged,
  theatre: Theatre,
  { columns, causes }: Pick<Compiled, 'columns' | 'causes'>,
): World => {
  const there = { regions: regionsOf(stage), crossings: crossingsOf(stage, theatre), marches: marchesOf(data, stage) };
  const strengths = strengthsOf(there, theatre.factionCount);
  return {
    turn: 0,
    key: { a: 0, b: 0 },
    regions: there.regions,
    crossings: there.crossings,
    factions: factionsOf(stage, strengths),
    authorities: authoritiesOf(stage),
    pairs: pairsOf(data, stage, theatre),
    marches: there.marches,
    announcements: announcementsOf(data, stage),
    deals: dealsOf(data, stage),
    known: zeros(theatre.factionCount * theatre.regionCount),
    ledger: ledgerOf(strengths, causes.length),
    columns: columnsOf(data, stage, columns),
  };
};
