import type { Calendar, LocalInterval } from './calendar.ts';
import { type Holiday, type HolidaySet, holidaysOfYear } from './holidays.ts';
import { DAY, type Instant } from './instant.ts';
import { type DayNumber, dayNumber, WEEKDAYS, weekdayIndex } from './local-date.ts';
import { millisOfDay } from './wall-clock.ts';
import { offsetPeriods } from './zoned-time.ts';

/** The open wall-clock time of a day: from, to, from, to, … in milliseconds after midnight, ascending. */
export type DayHours = readonly number[];

/** What a date's hours are, what its weekday's would have been, and what put the first in place of the second. */
export interface DayPlan {
  readonly hours: DayHours;
  readonly weekly: DayHours;
  readonly override: Override | undefined;
}

export type Override =
  | { readonly kind: 'exception'; readonly name: string | undefined }
  | { readonly kind: 'holiday'; readonly holiday: Holiday };

/** Looks up a local day: an exception goes before a holiday, a holiday before the week. */
export function planByDay(calendar: Calendar): (day: DayNumber) => DayPlan {
  const weekly = WEEKDAYS.map((weekday) => dayHours(calendar.weekly[weekday] ?? []));
  const exceptions = exceptionsByDay(calendar);
  const holidayOf = holidayByDay(calendar.holidays ?? []);
  return (day) => {
    const usual = weekly[weekdayIndex(day)] ?? CLOSED;
    const exception = exceptions.get(day);
    if (exception !== undefined) return { ...exception, weekly: usual };
    const holiday = holidayOf(day);
    if (holiday === undefined) return { hours: usual, weekly: usual, override: undefined };
    return { hours: CLOSED, weekly: usual, override: { kind: 'holiday', holiday } };
  };
}

/** Calls `emit` for each open stretch in `[from, to)`, ascending. Stretches may touch. */
export function eachOpenStretch(
  zone: string,
  planOf: (day: DayNumber) => DayPlan,
  range: { readonly from: Instant; readonly to: Instant },
  emit: (open: Instant, close: Instant) => void,
): void {
  // Within a period of equal offset the wall clock runs evenly. So an hour that spring skips is in no period, and one that
  // autumn repeats is in two.
  for (const period of offsetPeriods(zone, range.from, range.to)) {
    const firstDay = Math.floor((period.from + period.offset) / DAY);
    for (let day = firstDay; day * DAY - period.offset < period.to; day++) {
      const midnight = day * DAY - period.offset;
      const { hours } = planOf(day);
      for (let i = 0; i < hours.length; i += 2) {
        const open = Math.max(midnight + (hours[i] ?? 0), period.from);
        const close = Math.min(midnight + (hours[i + 1] ?? 0), period.to);
        if (open < close) emit(open, close);
      }
    }
  }
}

const CLOSED: DayHours = [];

function exceptionsByDay(calendar: Calendar): ReadonlyMap<DayNumber, Omit<DayPlan, 'weekly'>> {
  const plans = new Map<DayNumber, Omit<DayPlan, 'weekly'>>();
  for (const [date, exception] of Object.entries(calendar.exceptions ?? {})) {
    const { name, hours } = 'hours' in exception ? exception : { name: undefined, hours: exception };
    plans.set(dayNumber(date), { hours: dayHours(hours), override: { kind: 'exception', name } });
  }
  return plans;
}

/** The parser has refused what overlaps or ends before it starts; counted twice, it would go unnoticed. */
function dayHours(intervals: readonly LocalInterval[]): DayHours {
  const hours = intervals
    .map(([from, to]) => [millisOfDay(from), millisOfDay(to)] as const)
    .sort((a, b) => a[0] - b[0])
    .flat();
  const isAscending = hours.every((edge, i) => edge >= (hours[i - 1] ?? 0));
  if (!isAscending) throw new RangeError(`Expected intervals that do not overlap, found ${JSON.stringify(intervals)}.`);
  return hours;
}

function holidayByDay(sets: readonly HolidaySet[]): (day: DayNumber) => Holiday | undefined {
  if (sets.length === 0) return () => undefined;
  const years = new Map<number, ReadonlyMap<DayNumber, Holiday>>();
  return (day) => {
    const year = new Date(day * DAY).getUTCFullYear();
    let days = years.get(year);
    if (days === undefined) {
      days = new Map(sets.flatMap((set) => [...holidaysOfYear(set, year)]));
      years.set(year, days);
    }
    return days.get(day);
  };
}
