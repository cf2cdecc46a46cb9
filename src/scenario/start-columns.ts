import type { Compiled, ScenarioData } from '../core/scenario.js';
import type { Arranged } from './arrange.js';
import { isRecord } from './field.js';
import { filled } from './numbers.js';
import { own } from './order.js';
import { directions } from './start-pairs.js';

/** Fills a rule's columns: its initial value, and what the file sets on regions, crossings, factions and relations. */
export const columnsOf = (data: ScenarioData, stage: Arranged, columns: Compiled['columns']): number[][] =>
  columns.map(({ name, column, length }) => {
    const values = filled(length, column.initial);
    if (column.settable === undefined) return values;
    const count = stage.factions.length;
    const put = (at: number, value: unknown): void => {
      if (typeof value === 'number') values[at] = value;
    };
    if (column.of === 'region') stage.regions.forEach((region, r) => put(r, own(region.data, name)));
    if (column.of === 'crossing') stage.crossings.forEach((crossing, c) => put(c, own(crossing.data, name)));
    if (column.of === 'faction') stage.factions.forEach((faction, f) => put(f, own(faction.data, name)));
    if (column.of === 'region-faction')
      stage.regions.forEach((region, r) => {
        const map = own(region.data, name);
        if (isRecord(map)) stage.factions.forEach((faction, f) => put(r * count + f, own(map, faction.data.id)));
      });
    if (column.of === 'pair')
      for (const relation of data.relations ?? [])
        for (const [from, to] of directions(relation))
          put(stage.faction(from) * count + stage.faction(to), own(relation, name));
    return values;
  });
