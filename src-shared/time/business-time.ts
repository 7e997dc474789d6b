import { type ServiceHours, versionsOf } from './calendar-history.ts';
import { CalendarRefusal, LONGEST_CLOSURE } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';
import {
  createOpenIndex,
  earliestAt,
  endOfStretch,
  isOpenAt,
  latestAt,
  nextOpenBefore,
  type OpenIndex,
  type OpenStretches,
  openFrom,
  positionFrom,
  workedAt,
} from './open-index.ts';
import { endOf, NO_PAUSES, orderedPauses, type Pause } from './pauses.ts';
import { eachOpenStretch, planByDay } from './service-hours.ts';

/** A stretch `[from, to)` of instants. */
export interface Segment {
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Answers questions about service time. Open means: the local wall-clock reading lies within the hours of its local day.
 * Questions without an answer throw a `CalendarRefusal`; `isOpen` and `between` only for instants out of range.
 */
export interface BusinessCalendar {
  isOpen(t: Instant): boolean;
  /** The earliest open instant at or after `t`; `t` itself while open. */
  nextOpen(t: Instant): Instant;
  /** The end of the open stretch that holds `t`, or else of the next one: the first closing after `t`. */
  nextClose(t: Instant): Instant;
  /** The earliest instant at which `ms` of service time have passed since `t`, outside the pauses. `add(t, 0)` is `t`. */
  add(t: Instant, ms: number, pauses?: readonly Pause[]): Instant;
  /** The latest instant from which `ms` of service time pass until `t`, outside the pauses. */
  subtract(t: Instant, ms: number, pauses?: readonly Pause[]): Instant;
  /** Service time in `[a, b)` outside the pauses, in milliseconds; 0 when `b` is not after `a`. */
  between(a: Instant, b: Instant, pauses?: readonly Pause[]): number;
  /** The open stretches within `[a, b)`, in order, found one at a time. */
  segments(a: Instant, b: Instant): Iterable<Segment>;
}

const calendars = new WeakMap<ServiceHours, BusinessCalendar>();

/** The same definition object gives the same calendar, so that all tickets share one index. */
export function createBusinessCalendar(hours: ServiceHours): BusinessCalendar {
  const known = calendars.get(hours);
  if (known !== undefined) return known;
  const calendar = businessCalendarOver(createOpenIndex(stretchesOf(hours)));
  calendars.set(hours, calendar);
  return calendar;
}

function stretchesOf(hours: ServiceHours): OpenStretches {
  const versions = versionsOf(hours).map((version) => ({ ...version, planOf: planByDay(version.calendar) }));
  return (range, emit) => {
    for (const { from, to, calendar, planOf } of versions) {
      const valid = { from: Math.max(range.from, from), to: Math.min(range.to, to) };
      if (valid.from < valid.to) eachOpenStretch(calendar.timeZone, planOf, valid, emit);
    }
  };
}

function businessCalendarOver(index: OpenIndex): BusinessCalendar {
  return {
    isOpen: (t) => isOpenAt(index, t),
    nextOpen: (t) => openFrom(index, t, positionFrom(index, t)),
    nextClose: (t) => nextClose(index, t),
    add: (t, ms, pauses = NO_PAUSES) => add(index, t, ms, pauses),
    subtract: (t, ms, pauses = NO_PAUSES) => subtract(index, t, ms, pauses),
    between: (a, b, pauses = NO_PAUSES) => between(index, a, b, pauses),
    segments: (a, b) => segments(index, a, b),
  };
}

// The questions without pauses stay small, so that V8 makes one piece of machine code of them and no number needs a place on
// the heap but the answer.
function add(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  if (!(ms > 0)) return untouched(t, ms);
  if (pauses.length > 0) return addAround(index, t, ms, orderedPauses(pauses));
  return earliestAt(index, workedAt(index, t) + ms, t);
}

function subtract(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  if (!(ms > 0)) return untouched(t, ms);
  if (pauses.length > 0) return subtractAround(index, t, ms, orderedPauses(pauses));
  return latestAt(index, workedAt(index, t) - ms, t);
}

function between(index: OpenIndex, a: Instant, b: Instant, pauses: readonly Pause[]): number {
  if (b <= a) return 0;
  const worked = workedAt(index, b) - workedAt(index, a);
  return pauses.length > 0 ? worked - workedInPauses(index, a, b, orderedPauses(pauses)) : worked;
}

/** Each pause that begins before the deadline moves it later by the service time in the pause. */
function addAround(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  let worked = workedAt(index, t) + ms;
  let answer = earliestAt(index, worked, t);
  for (const pause of pauses) {
    if (endOf(pause) <= t) continue;
    const from = Math.max(pause.from, t);
    if (from >= answer) break;
    if (pause.to === undefined) throw new CalendarRefusal('paused', 'The time stands still in a pause without an end.');
    worked += workedAt(index, pause.to) - workedAt(index, from);
    answer = earliestAt(index, worked, t);
  }
  return answer;
}

function subtractAround(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  let worked = workedAt(index, t) - ms;
  let answer = latestAt(index, worked, t);
  for (const pause of [...pauses].reverse()) {
    if (pause.from >= t) continue;
    const to = Math.min(endOf(pause), t);
    if (to <= answer) break;
    worked -= workedAt(index, to) - workedAt(index, pause.from);
    answer = latestAt(index, worked, t);
  }
  return answer;
}

function workedInPauses(index: OpenIndex, a: Instant, b: Instant, pauses: readonly Pause[]): number {
  let worked = 0;
  for (const pause of pauses) {
    const from = Math.max(pause.from, a);
    const to = Math.min(endOf(pause), b);
    if (from < to) worked += workedAt(index, to) - workedAt(index, from);
  }
  return worked;
}

function untouched(t: Instant, ms: number): Instant {
  if (ms === 0) return t;
  throw new RangeError(`Expected an amount of service time of 0 ms or more, found ${ms}.`);
}

function nextClose(index: OpenIndex, t: Instant): Instant {
  let close = endOfStretch(index, positionFrom(index, t));
  while (isOpenAt(index, close)) {
    close = endOfStretch(index, positionFrom(index, close));
    if (close - t > LONGEST_CLOSURE) throw new CalendarRefusal('no-closing', 'Service does not stop within ten years.');
  }
  return close;
}

function* segments(index: OpenIndex, a: Instant, b: Instant): Generator<Segment> {
  let from = nextOpenBefore(index, a, b);
  while (from < b) {
    let to = endOfStretch(index, positionFrom(index, from));
    while (to < b && isOpenAt(index, to)) to = endOfStretch(index, positionFrom(index, to));
    yield { from, to: Math.min(to, b) };
    from = nextOpenBefore(index, to, b);
  }
}
