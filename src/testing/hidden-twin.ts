import type { View } from '../core/contracts.js';
import { clone } from '../core/clone.js';
import type { FactionIndex, World } from '../core/world.js';
import type { Moment, Trial } from './trial.js';
import { mine } from './trial.js';

/** Other numbers in the columns that views show in part: of people up in arms where nobody looks, and of others' supporters. */
const hideColumns = (
  { scenario: { compiled } }: Trial,
  twin: World,
  me: FactionIndex,
  knows: (region: number) => boolean,
): void => {
  const { factionCount } = compiled.theatre;
  compiled.columns.forEach(({ rule, name }, index) => {
    const column = twin.columns[index];
    const hidden = (entry: number): boolean => {
      if (rule === 'unrest' && name === 'actives') return !knows(entry);
      if (rule !== 'recruitment' || name !== 'armed') return false;
      return entry % factionCount !== me || !knows(Math.floor(entry / factionCount));
    };
    for (let entry = 0; entry < column.length; entry++) if (hidden(entry)) column[entry] += 7;
  });
};

/**
 * The same world to the eyes of the tested faction, and another behind them: other strengths where it does not know who
 * stands, other strengths under way where it does not see them, and others' detection, sorties,
 * weariness, readiness, recruits and supporters, and other numbers of active people where it does not look.
 */
export const hiddenTwin = (trial: Trial, { world }: Pick<Moment, 'world'>): World => {
  const me = mine(trial);
  const twin = clone(world);
  const { regionCount, factionCount } = trial.scenario.compiled.theatre;
  const knows = (region: number): boolean => world.known[me * regionCount + region] === world.turn + 1;
  const hostileToMe = (other: FactionIndex): boolean =>
    world.pairs.level[trial.scenario.compiled.theatre.pair(me, other)] === 0;
  for (const { index, fighters } of twin.regions) {
    if (knows(index)) continue;
    for (let other = 0 as FactionIndex; other < factionCount; other++)
      // Where a partner comes to be, one sees with his eyes: only enemies appear out of nothing.
      if (other !== me && (fighters[other] > 0 || hostileToMe(other))) fighters[other] = fighters[other] * 2 + 7;
  }
  for (const march of twin.marches)
    if (march.faction !== me && !knows(march.to)) march.fighters = march.fighters * 2 + 7;
  for (const faction of twin.factions) {
    if (faction.index === me) continue;
    faction.intelligence = 1 - faction.intelligence;
    faction.sorties += 9;
    faction.weariness = 1 - faction.weariness;
    faction.readiness = 1 - faction.readiness;
    faction.recruits += 9;
  }
  hideColumns(trial, twin, me, knows);
  return twin;
};

/** All that a view shows, as one text: its lists, every region's fighters, and what is legal. */
export const viewText = (view: View): string => {
  const factions = view.factions.map(({ id }) => id);
  const regions = view.regions.map((region) => [region, factions.map((id) => region.fighters(id))]);
  const entering = view.factions.map(({ mayEnter }) => view.regions.map(({ id }) => mayEnter(id)));
  const { memory: _memory, lastTurn: _lastTurn, ...rest } = view;
  return JSON.stringify([rest, regions, entering, view.legal()]);
};
