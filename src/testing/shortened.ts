import type { ScenarioData } from '../core/scenario.js';

/** The same war with fewer turns: what the calendar holds for later is gone. */
export const shortened = (data: ScenarioData, turns: number): ScenarioData => {
  const inTime = <T extends { readonly turn: number }>(list: readonly T[] | undefined): T[] | undefined =>
    list?.filter(({ turn }) => turn <= turns);
  const short = {
    ...data,
    turns,
    timetable: inTime(data.timetable),
    transit: inTime(data.transit),
    announcements: inTime(data.announcements),
    deals: data.deals?.filter(({ until }) => until <= turns),
  };
  return Object.fromEntries(
    Object.entries(short).filter(([, value]) => value !== undefined),
  ) as unknown as ScenarioData;
};
