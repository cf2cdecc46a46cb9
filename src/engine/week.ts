import type { Week } from '../core/contracts.js';
import type { Compiled } from '../core/scenario.js';
import { JOINT, type World } from '../core/world.js';

const sized = (length: number): number[] => new Array<number>(length);

/** What the rules of a turn tell each other; empty until the first turn resets it. */
export const makeWeek = ({ theatre }: Compiled): Week => {
  const { regionCount, factionCount, crossingCount } = theatre;
  const flows = crossingCount * factionCount * 2;
  return {
    attacking: sized(regionCount * factionCount),
    broken: sized(regionCount * factionCount),
    stack: sized(regionCount * factionCount),
    detection: sized(factionCount),
    lent: sized(factionCount * factionCount),
    crossed: sized(flows),
    fled: sized(flows),
    returned: sized(flows),
    arrived: [],
    used: sized(crossingCount),
    harm: sized(regionCount),
    present: sized(regionCount * factionCount),
    wavering: sized(regionCount * factionCount),
    actives: sized(regionCount),
    kept: sized(factionCount * factionCount),
    broke: sized(factionCount * factionCount),
    offence: sized(factionCount * factionCount),
    reach: sized(factionCount * factionCount),
    recruiting: sized(factionCount),
    healing: sized(factionCount),
    affront: sized(factionCount),
    indulgence: sized(factionCount),
  };
};

/** Makes a week new for a turn that begins with this world. */
export const resetWeek = (week: Week, world: World, columns: Compiled['columns']): void => {
  const { length } = world.factions;
  for (const { index, fighters } of world.regions)
    for (let faction = 0; faction < length; faction++) week.stack[index * length + faction] = fighters[faction];
  week.lent.fill(0);
  week.attacking.fill(0);
  week.broken.fill(0);
  week.crossed.fill(0);
  week.fled.fill(0);
  week.returned.fill(0);
  week.arrived.length = 0;
  week.used.fill(0);
  week.harm.fill(0);
  week.present.fill(1);
  week.wavering.fill(0);
  week.actives.fill(0);
  week.kept.fill(0);
  week.broke.fill(0);
  week.offence.fill(0);
  week.reach.fill(JOINT);
  week.recruiting.fill(1);
  week.healing.fill(1);
  week.affront.fill(1);
  week.indulgence.fill(1);
  for (const { index, intelligence } of world.factions) week.detection[index] = intelligence;
  for (let i = 0; i < columns.length; i++) {
    const { opens } = columns[i].column;
    if (opens === undefined) continue;
    for (let faction = 0; faction < length; faction++) week[opens][faction] *= world.columns[i][faction];
  }
};
