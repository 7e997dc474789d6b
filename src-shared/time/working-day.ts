import { type ServiceHours, type ValidVersion, versionsOf } from './calendar-history.ts';
import { noOpening } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';
import { dateOfDay, dayNumber, type LocalDate } from './local-date.ts';
import type { Segment } from './segment.ts';
import { add, between, nextOpen, subtract } from './service-time.ts';
import { openIndexOf } from './shared-index.ts';
import { localDate, startOfDay } from './zoned-time.ts';

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

/** Each version reads dates in its own zone, so each is asked for what it has of later dates. */
function nextWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  for (const { from, to, calendar } of versionsOf(hours)) {
    const start = Math.max(from, startOfDay(calendar.timeZone, shifted(date, 1)));
    if (start >= to) continue;
    const opening = nextOpen(openIndexOf(hours), start);
    if (opening < to) return localDate(calendar.timeZone, opening);
  }
  throw noOpening(startOfDay('UTC', date));
}

function lastWorkingDate(hours: ServiceHours, date: LocalDate): LocalDate {
  for (const { from, to, calendar } of versionsOf(hours).toReversed()) {
    const end = Math.min(to, startOfDay(calendar.timeZone, date));
    if (end <= from) continue;
    const lastOpen = subtract(openIndexOf(hours), end, 1);
    if (lastOpen >= from) return localDate(calendar.timeZone, lastOpen);
  }
  throw noOpening(startOfDay('UTC', date));
}

/** The stretches in which a clock on the wall shows the date: one, but for a date on which another zone begins to hold. */
function spansOf(hours: ServiceHours, date: LocalDate): readonly Segment[] {
  return versionsOf(hours)
    .map((version) => spanIn(version, date))
    .filter(({ from, to }) => from < to);
}

function spanIn({ from, to, calendar }: ValidVersion, date: LocalDate): Segment {
  const start = startOfDay(calendar.timeZone, date);
  const end = startOfDay(calendar.timeZone, shifted(date, 1));
  return { from: Math.max(from, start), to: Math.min(to, end) };
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
