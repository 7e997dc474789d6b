import { type ServiceHours, versionsOf } from './calendar-history.ts';
import { DAY, type Instant } from './instant.ts';
import { dateOfDay, dayNumber, type LocalDate } from './local-date.ts';
import type { Segment } from './segment.ts';
import { add, between, nextOpen, subtract } from './service-time.ts';
import { openIndexOf } from './shared-index.ts';
import { localDate, offsetPeriods, startOfDay } from './zoned-time.ts';

/**
 * `n` full service days on from `t`. As much of the last day has passed as had of the first; from before the first opening the
 * last day is used up. Where all days are equally long this is `add(t, n × that length)`.
 */
export function workingDay(hours: ServiceHours, t: Instant, n: number): Instant {
  if (!(Number.isInteger(n) && n >= 0)) throw new RangeError(`Expected a number of working days, found ${n}.`);
  if (n === 0) return t;
  const today = localDate(zoneAt(hours, t), t);
  const passed = serviceTimeIn(hours, until(t, spansOf(hours, today)));
  const last = workingDate(hours, passed > 0 ? today : shifted(today, -1), n);
  const spans = spansOf(hours, last);
  const whole = serviceTimeIn(hours, spans);
  return instantAt(hours, spans, passed > 0 ? Math.min(passed, whole) : whole);
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
  return serviceTimeIn(hours, spansOf(hours, date)) > 0;
}

function nextWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  let day = shifted(date, 1);
  while (!isWorkingDate(hours, day)) {
    const opening = nextOpen(openIndexOf(hours), startOfDay('UTC', shifted(day, -ZONES_APART)));
    day = max(shifted(day, 1), shifted(localDate(zoneAt(hours, opening), opening), -ZONES_APART));
  }
  return day;
}

function lastWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  let day = shifted(date, -1);
  while (!isWorkingDate(hours, day)) {
    const lastOpen = subtract(openIndexOf(hours), startOfDay('UTC', shifted(day, ZONES_APART)), 1);
    day = min(shifted(day, -1), shifted(localDate(zoneAt(hours, lastOpen), lastOpen), ZONES_APART));
  }
  return day;
}

/** No two clocks on earth show dates further apart than this many days. */
const ZONES_APART = 2;

/**
 * The stretches in which a clock on the wall shows the date, in the zone of the version that is valid then. Mostly one; two where
 * clocks go back over midnight, or where another zone begins to hold.
 */
function spansOf(hours: ServiceHours, date: LocalDate): readonly Segment[] {
  const midnight = startOfDay('UTC', date);
  return versionsOf(hours).flatMap(({ from, to, calendar }) => {
    const around = {
      from: Math.max(from, midnight - ZONES_APART * DAY),
      to: Math.min(to, midnight + ZONES_APART * DAY),
    };
    return offsetPeriods(calendar.timeZone, around.from, around.to)
      .map((period) => ({
        from: Math.max(period.from, midnight - period.offset),
        to: Math.min(period.to, midnight + DAY - period.offset),
      }))
      .filter((span) => span.from < span.to);
  });
}

function until(t: Instant, spans: readonly Segment[]): readonly Segment[] {
  return spans.map(({ from, to }) => ({ from, to: Math.min(to, t) }));
}

function serviceTimeIn(hours: ServiceHours, spans: readonly Segment[]): number {
  return spans.reduce((sum, { from, to }) => sum + between(openIndexOf(hours), from, to), 0);
}

/** The instant at which this much of the service time in the spans has passed. */
function instantAt(hours: ServiceHours, spans: readonly Segment[], ms: number): Instant {
  let left = ms;
  for (const { from, to } of spans) {
    const length = between(openIndexOf(hours), from, to);
    if (left <= length) return add(openIndexOf(hours), from, left);
    left -= length;
  }
  throw new RangeError(`Expected spans with ${ms} ms of service time.`);
}

function zoneAt(hours: ServiceHours, t: Instant): string {
  const versions = versionsOf(hours);
  const version = versions.findLast(({ from }) => from <= t) ?? versions[0];
  if (version === undefined) throw new RangeError('Expected service hours with at least one version.');
  return version.calendar.timeZone;
}

function shifted(date: LocalDate, days: number): LocalDate {
  return dateOfDay(dayNumber(date) + days);
}

function max(a: LocalDate, b: LocalDate): LocalDate {
  return a > b ? a : b;
}

function min(a: LocalDate, b: LocalDate): LocalDate {
  return a < b ? a : b;
}
