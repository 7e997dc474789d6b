import type { Calendar } from './calendar.ts';
import type { Holiday } from './holidays.ts';
import { type DayNumber, dateOfDay, dayNumberOf, type LocalDate, type Weekday, weekdayOfDay } from './local-date.ts';
import { type DayHours, type DayPlan, planByDay } from './service-hours.ts';

/** One day of a year of service hours, as its calendar has it. */
export interface YearDay {
  readonly date: LocalDate;
  readonly weekday: Weekday;
  readonly kind: YearDayKind;
  /** From, to, from, to, … in milliseconds after midnight. */
  readonly hours: DayHours;
  readonly name?: string;
  readonly holiday?: Holiday;
}

export type YearDayKind =
  /** As its weekday. */
  | 'open'
  | 'closed'
  /** A single date with hours of its own, or without any. */
  | 'otherHours'
  | 'closedDate'
  | 'holiday';

/** Every day of a calendar year, 1 January first. */
export function yearOfDays(calendar: Calendar, year: number): readonly YearDay[] {
  const planOf = planByDay(calendar);
  const first = dayNumberOf(year, 1, 1);
  const count = dayNumberOf(year + 1, 1, 1) - first;
  return Array.from({ length: count }, (_, at) => yearDay(first + at, planOf(first + at)));
}

function yearDay(day: DayNumber, { hours, override }: DayPlan): YearDay {
  const shape = { date: dateOfDay(day), weekday: weekdayOfDay(day), hours };
  if (override === undefined) return { ...shape, kind: hours.length > 0 ? 'open' : 'closed' };
  if (override.kind === 'holiday') return { ...shape, kind: 'holiday', holiday: override.holiday };
  const name = override.name === undefined ? {} : { name: override.name };
  return { ...shape, kind: hours.length > 0 ? 'otherHours' : 'closedDate', ...name };
}
