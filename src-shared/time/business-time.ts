import type { ServiceHours } from './calendar-history.ts';
import { type ExplainedStretch, explainTime } from './explain-time.ts';
import type { Instant } from './instant.ts';
import type { LocalDate } from './local-date.ts';
import { isOpenAt, type OpenIndex } from './open-index.ts';
import {
  addAround,
  betweenAround,
  nextCloseAround,
  nextOpenAround,
  segmentsAround,
  subtractAround,
} from './paused-time.ts';
import { isPausedAt, NO_PAUSES, type Pause } from './pauses.ts';
import type { Segment } from './segment.ts';
import { add, between, nextClose, nextOpen, segments, subtract } from './service-time.ts';
import { openIndexOf } from './shared-index.ts';
import { isWorkingDate, workingDate, workingDay } from './working-day.ts';

/**
 * Answers questions about service time. Open means: the local wall-clock reading lies within the hours of its local day, and
 * the instant in none of the pauses that the question names. Questions without an answer throw a `CalendarRefusal`; `isOpen`,
 * `between`, `segments` and `explain` only for instants out of range.
 */
export interface BusinessCalendar {
  isOpen(t: Instant, pauses?: readonly Pause[]): boolean;
  /** The earliest open instant at or after `t`; `t` itself while open. */
  nextOpen(t: Instant, pauses?: readonly Pause[]): Instant;
  /** The end of the open stretch that holds `t`, or else of the next one: the first closing after `t`. */
  nextClose(t: Instant, pauses?: readonly Pause[]): Instant;
  /** The earliest instant at which `ms` of service time have passed since `t`, outside the pauses. `add(t, 0)` is `t`. */
  add(t: Instant, ms: number, pauses?: readonly Pause[]): Instant;
  /** The latest instant from which `ms` of service time pass until `t`, outside the pauses. */
  subtract(t: Instant, ms: number, pauses?: readonly Pause[]): Instant;
  /** Service time in `[a, b)` outside the pauses, in milliseconds; 0 when `b` is not after `a`. */
  between(a: Instant, b: Instant, pauses?: readonly Pause[]): number;
  /** The open stretches within `[a, b)`, in order, found one at a time. */
  segments(a: Instant, b: Instant, pauses?: readonly Pause[]): Iterable<Segment>;
  /** `n` full service days on from `t` (P7); see `working-day.ts`. */
  workingDay(t: Instant, n: number): Instant;
  /** The `n`th date with service hours after `date`, or before it when `n` is negative (P12, P19). */
  workingDate(date: LocalDate, n: number): LocalDate;
  isWorkingDate(date: LocalDate): boolean;
  /** Everything in `[a, b)` in order and without holes, with its reason; what counted adds up to `between(a, b, pauses)`. */
  explain(a: Instant, b: Instant, pauses?: readonly Pause[]): readonly ExplainedStretch[];
}

const calendars = new WeakMap<ServiceHours, BusinessCalendar>();

/** The same definition object gives the same calendar, so that all tickets share one index. */
export function createBusinessCalendar(hours: ServiceHours): BusinessCalendar {
  const known = calendars.get(hours);
  if (known !== undefined) return known;
  const calendar = businessCalendarOver(hours, openIndexOf(hours));
  calendars.set(hours, calendar);
  return calendar;
}

function businessCalendarOver(hours: ServiceHours, index: OpenIndex): BusinessCalendar {
  return {
    isOpen: (t, pauses = NO_PAUSES) => isOpenAt(index, t) && !isPausedAt(pauses, t),
    nextOpen: (t, pauses = NO_PAUSES) => (pauses.length > 0 ? nextOpenAround(index, t, pauses) : nextOpen(index, t)),
    nextClose: (t, pauses = NO_PAUSES) =>
      pauses.length > 0 ? nextCloseAround(index, t, pauses) : nextClose(index, t, Number.POSITIVE_INFINITY),
    add: (t, ms, pauses = NO_PAUSES) => (pauses.length > 0 ? addAround(index, t, ms, pauses) : add(index, t, ms)),
    subtract: (t, ms, pauses = NO_PAUSES) =>
      pauses.length > 0 ? subtractAround(index, t, ms, pauses) : subtract(index, t, ms),
    between: (a, b, pauses = NO_PAUSES) =>
      pauses.length > 0 ? betweenAround(index, a, b, pauses) : between(index, a, b),
    segments: (a, b, pauses = NO_PAUSES) =>
      pauses.length > 0 ? segmentsAround(index, a, b, pauses) : segments(index, a, b),
    workingDay: (t, n) => workingDay(hours, t, n),
    workingDate: (date, n) => workingDate(hours, date, n),
    isWorkingDate: (date) => isWorkingDate(hours, date),
    explain: (a, b, pauses = NO_PAUSES) => explainTime(hours, { from: a, to: b }, pauses),
  };
}
