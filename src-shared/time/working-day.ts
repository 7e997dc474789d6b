import { type BusinessCalendar, createBusinessCalendar } from './business-time.ts';
import { type ServiceHours, versionsOf } from './calendar-history.ts';
import type { Instant } from './instant.ts';
import { type DayNumber, dateOfDay, dayNumber, type LocalDate } from './local-date.ts';
import { localDate, startOfDay } from './zoned-time.ts';

/**
 * `n` full service days on from `t`. As much of the last day has passed as had of the first; from before the first opening the
 * last day is used up. Where all days are equally long this is `add(t, n × that length)`.
 */
export function workingDay(hours: ServiceHours, t: Instant, n: number): Instant {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`Expected a number of working days, found ${n}.`);
  if (n === 0) return t;
  const week = createBusinessCalendar(hours);
  const zone = zoneAt(hours, t);
  const today = localDate(zone, t);
  const passed = week.between(startOfDay(zone, today), t);
  const last = workingDate(hours, passed > 0 ? today : dateBefore(today), n);
  const whole = serviceTimeOf(week, zone, last);
  return week.add(startOfDay(zone, last), passed > 0 ? Math.min(passed, whole) : whole);
}

/** The `n`th date with service hours after `date`, or before it when `n` is negative. `date` itself when `n` is 0. */
export function workingDate(hours: ServiceHours, date: LocalDate, n: number): LocalDate {
  if (!Number.isInteger(n)) throw new RangeError(`Expected a whole number of working days, found ${n}.`);
  let day = date;
  for (let left = Math.abs(n); left > 0; left--)
    day = n > 0 ? nextWorkingDate(hours, day) : lastWorkingDate(hours, day);
  return day;
}

/** Whether the date has any service time. */
export function isWorkingDate(hours: ServiceHours, date: LocalDate): boolean {
  return serviceTimeOf(createBusinessCalendar(hours), zoneOfDate(hours, date), date) > 0;
}

function nextWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  const opening = createBusinessCalendar(hours).nextOpen(startOfDay(zoneOfDate(hours, date), dateAfter(date)));
  return localDate(zoneAt(hours, opening), opening);
}

function lastWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  const lastOpen = createBusinessCalendar(hours).subtract(startOfDay(zoneOfDate(hours, date), date), 1);
  return localDate(zoneAt(hours, lastOpen), lastOpen);
}

function serviceTimeOf(week: BusinessCalendar, zone: string, date: LocalDate): number {
  return week.between(startOfDay(zone, date), startOfDay(zone, dateAfter(date)));
}

function zoneAt(hours: ServiceHours, t: Instant): string {
  const versions = versionsOf(hours);
  const version = versions.findLast(({ from }) => from <= t) ?? versions[0];
  if (version === undefined) throw new RangeError('Expected service hours with at least one version.');
  return version.calendar.timeZone;
}

function zoneOfDate(hours: ServiceHours, date: LocalDate): string {
  return zoneAt(hours, startOfDay('UTC', date));
}

function dateAfter(date: LocalDate): LocalDate {
  return dateOfDay(shifted(date, 1));
}

function dateBefore(date: LocalDate): LocalDate {
  return dateOfDay(shifted(date, -1));
}

function shifted(date: LocalDate, days: number): DayNumber {
  return dayNumber(date) + days;
}
