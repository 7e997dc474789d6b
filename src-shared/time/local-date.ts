import { DAY } from './instant.ts';

/** A calendar date without a zone, `YYYY-MM-DD`. */
export type LocalDate = string;

/** Days since 1970-01-01: dates as numbers, for counting. */
export type DayNumber = number;

export type Weekday = 'mon' | 'tue' | 'wed' | 'thu' | 'fri' | 'sat' | 'sun';

export const WEEKDAYS: readonly Weekday[] = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'];

const LOCAL_DATE = /^\d{4}-\d\d-\d\d$/;

/** Whether the text is a date that exists: `2028-02-29` does, `2027-02-29` does not. */
export function isLocalDate(text: string): text is LocalDate {
  if (!LOCAL_DATE.test(text)) return false;
  const midnight = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(midnight) && new Date(midnight).toISOString().startsWith(text);
}

/** Expects a date that exists; throws on anything else. */
export function dayNumber(date: LocalDate): DayNumber {
  if (!isLocalDate(date)) throw new RangeError(`Expected a date such as 2026-11-22, found “${date}”.`);
  return Date.parse(`${date}T00:00:00Z`) / DAY;
}

export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  return Date.UTC(year, month - 1, day) / DAY;
}

export function dateOfDay(day: DayNumber): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/** 0 is Monday, 6 is Sunday. 1970-01-01 was a Thursday. */
export function weekdayIndex(day: DayNumber): number {
  return (((day + 3) % 7) + 7) % 7;
}

export function weekdayOfDay(day: DayNumber): Weekday {
  return WEEKDAYS[weekdayIndex(day)] ?? 'mon';
}
