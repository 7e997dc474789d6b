import type { Calendar, LocalInterval } from './calendar.ts';
import { type HolidaySet, holidaysOfYear } from './holidays.ts';
import { DAY, type Instant } from './instant.ts';
import { type DayNumber, dayNumber, WEEKDAYS, weekdayIndex } from './local-date.ts';
import { millisOfDay } from './wall-clock.ts';
import { offsetPeriods } from './zoned-time.ts';

/** The open wall-clock time of a day: from, to, from, to, … in milliseconds after midnight, ascending. */
export type DayHours = readonly number[];

export type HoursOfDay = (day: DayNumber) => DayHours;

/** Looks up the service hours of a local day: an exception goes before a holiday, a holiday before the week. */
export function hoursByDay(calendar: Calendar): HoursOfDay {
  const weekly = weeklyHours(calendar);
  const exceptions = new Map<DayNumber, DayHours>();
  for (const [date, exception] of Object.entries(calendar.exceptions ?? {})) {
    exceptions.set(dayNumber(date), dayHours('hours' in exception ? exception.hours : exception));
  }
  const isHoliday = holidayTest(calendar.holidays ?? []);
  return (day) => exceptions.get(day) ?? (isHoliday(day) ? CLOSED : (weekly[weekdayIndex(day)] ?? CLOSED));
}

/** Calls `emit` for each open stretch in `[from, to)`, ascending. Stretches may touch. */
export function eachOpenStretch(
  zone: string,
  hoursOf: HoursOfDay,
  range: { readonly from: Instant; readonly to: Instant },
  emit: (open: Instant, close: Instant) => void,
): void {
  // Within a period of equal offset the wall clock runs evenly. So an hour that spring skips is in no period, and one that
  // autumn repeats is in two.
  for (const period of offsetPeriods(zone, range.from, range.to)) {
    const lastDay = Math.floor((period.to - 1 + period.offset) / DAY);
    for (let day = Math.floor((period.from + period.offset) / DAY); day <= lastDay; day++) {
      const midnight = day * DAY - period.offset;
      const hours = hoursOf(day);
      for (let i = 0; i < hours.length; i += 2) {
        const open = Math.max(midnight + (hours[i] ?? 0), period.from);
        const close = Math.min(midnight + (hours[i + 1] ?? 0), period.to);
        if (open < close) emit(open, close);
      }
    }
  }
}

const CLOSED: DayHours = [];

function weeklyHours(calendar: Calendar): readonly DayHours[] {
  return WEEKDAYS.map((weekday) => dayHours(calendar.weekly[weekday] ?? []));
}

function dayHours(intervals: readonly LocalInterval[]): DayHours {
  return intervals
    .map(([from, to]) => [millisOfDay(from), millisOfDay(to)] as const)
    .sort((a, b) => a[0] - b[0])
    .flat();
}

function holidayTest(sets: readonly HolidaySet[]): (day: DayNumber) => boolean {
  if (sets.length === 0) return () => false;
  const years = new Map<number, ReadonlySet<DayNumber>>();
  return (day) => {
    const year = new Date(day * DAY).getUTCFullYear();
    let days = years.get(year);
    if (days === undefined) {
      days = new Set(sets.flatMap((set) => [...holidaysOfYear(set, year).keys()]));
      years.set(year, days);
    }
    return days.has(day);
  };
}
