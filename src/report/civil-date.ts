/** Dates of the calendar as day counts, without a clock: the algorithm is Howard Hinnant's `days_from_civil`. */

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;

interface CivilDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month: number;
  readonly day: number;
}

const DAYS_PER_ERA = 146_097; // 400 years of the Gregorian calendar

/** Days since 1 March of the year 0. */
const dayCount = ({ year, month, day }: CivilDate): number => {
  const y = month <= 2 ? year - 1 : year; // years begin in March, so that a leap day is a year's last
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  return era * DAYS_PER_ERA + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
};

const civil = (days: number): CivilDate => {
  const era = Math.floor(days / DAYS_PER_ERA);
  const dayOfEra = days - era * DAYS_PER_ERA;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  };
};

/** The first day of a turn's week, `17 September 2017`; `start` is turn 1's, as `2017-09-10`. Null where it is no such date. */
export const weekDate = (start: string, turn: number): string | null => {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(start);
  if (parts === null) return null;
  const { year, month, day } = civil(
    dayCount({ year: Number(parts[1]), month: Number(parts[2]), day: Number(parts[3]) }) + 7 * (turn - 1),
  );
  return `${day} ${MONTHS[month - 1]} ${year}`;
};
