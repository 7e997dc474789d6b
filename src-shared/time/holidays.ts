import { type DayNumber, dayNumberOf, weekdayIndex } from './local-date.ts';

/** A named set of closed days. Dutch law names no days off on Liberation Day and Good Friday: agreements do, so they are options. */
export interface HolidaySet {
  readonly set: 'nl';
  /** `lustrum`: in years divisible by five. Default `never`. */
  readonly liberationDay?: 'never' | 'lustrum' | 'every-year' | undefined;
  /** Default `false`. */
  readonly goodFriday?: boolean | undefined;
}

export type Holiday =
  | 'new-year'
  | 'good-friday'
  | 'easter-sunday'
  | 'easter-monday'
  | 'kings-day'
  | 'liberation-day'
  | 'ascension'
  | 'whit-sunday'
  | 'whit-monday'
  | 'christmas-day'
  | 'second-christmas-day';

export const HOLIDAY_NAMES: Readonly<Record<Holiday, { readonly nl: string; readonly en: string }>> = {
  'new-year': { nl: 'Nieuwjaarsdag', en: 'New Year’s Day' },
  'good-friday': { nl: 'Goede Vrijdag', en: 'Good Friday' },
  'easter-sunday': { nl: 'Eerste paasdag', en: 'Easter Sunday' },
  'easter-monday': { nl: 'Tweede paasdag', en: 'Easter Monday' },
  'kings-day': { nl: 'Koningsdag', en: 'King’s Day' },
  'liberation-day': { nl: 'Bevrijdingsdag', en: 'Liberation Day' },
  ascension: { nl: 'Hemelvaartsdag', en: 'Ascension Day' },
  'whit-sunday': { nl: 'Eerste pinksterdag', en: 'Whit Sunday' },
  'whit-monday': { nl: 'Tweede pinksterdag', en: 'Whit Monday' },
  'christmas-day': { nl: 'Eerste kerstdag', en: 'Christmas Day' },
  'second-christmas-day': { nl: 'Tweede kerstdag', en: 'Boxing Day' },
};

/** The days of a set in one year. Where two fall together, the first in the list names the day. */
export function holidaysOfYear(set: HolidaySet, year: number): ReadonlyMap<DayNumber, Holiday> {
  const easter = easterSunday(year);
  const days: readonly (readonly [DayNumber, Holiday])[] = [
    [dayNumberOf(year, 1, 1), 'new-year'],
    ...(set.goodFriday === true ? [[easter - 2, 'good-friday'] as const] : []),
    [easter, 'easter-sunday'],
    [easter + 1, 'easter-monday'],
    [kingsDay(year), 'kings-day'],
    ...(hasLiberationDay(set, year) ? [[dayNumberOf(year, 5, 5), 'liberation-day'] as const] : []),
    [easter + 39, 'ascension'],
    [easter + 49, 'whit-sunday'],
    [easter + 50, 'whit-monday'],
    [dayNumberOf(year, 12, 25), 'christmas-day'],
    [dayNumberOf(year, 12, 26), 'second-christmas-day'],
  ];
  return new Map([...days].reverse());
}

function hasLiberationDay(set: HolidaySet, year: number): boolean {
  if (set.liberationDay === 'every-year') return true;
  return set.liberationDay === 'lustrum' && year % 5 === 0;
}

/** 27 April since 2014, the Queen's 30 April before it; on a Sunday it moves to the Saturday (before 1980: to the Monday). */
function kingsDay(year: number): DayNumber {
  const day = year >= 2014 ? dayNumberOf(year, 4, 27) : dayNumberOf(year, 4, 30);
  if (weekdayIndex(day) !== 6) return day;
  return year < 1980 ? day + 1 : day - 1;
}

/** The Gregorian computus (Meeus/Jones/Butcher). */
function easterSunday(year: number): DayNumber {
  const a = year % 19;
  const century = Math.floor(year / 100);
  const c = year % 100;
  const skipped = century - Math.floor(century / 4) - Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3);
  const moon = (19 * a + skipped + 15) % 30;
  const week = (32 + 2 * (century % 4) + 2 * Math.floor(c / 4) - moon - (c % 4)) % 7;
  const m = Math.floor((a + 11 * moon + 22 * week) / 451);
  const days = moon + week - 7 * m + 114;
  return dayNumberOf(year, Math.floor(days / 31), (days % 31) + 1);
}
