import { CalendarRefusal, expectInRange, LONGEST_CLOSURE } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';
import {
  earliestAt,
  endOfStretch,
  isOpenAt,
  latestAt,
  nextOpenBefore,
  type OpenIndex,
  openFrom,
  positionFrom,
  workedAt,
} from './open-index.ts';
import type { Segment } from './segment.ts';

// These questions know no pauses and stay small, so that V8 makes one piece of machine code of each and no number needs a place
// on the heap but the answer.

export function add(index: OpenIndex, t: Instant, ms: number): Instant {
  if (!(ms > 0)) return untouched(t, ms);
  const passed = workedAt(index, t);
  const worked = passed + ms;
  return worked > passed ? earliestAt(index, worked, t) : t;
}

export function subtract(index: OpenIndex, t: Instant, ms: number): Instant {
  if (!(ms > 0)) return untouched(t, ms);
  const passed = workedAt(index, t);
  const worked = passed - ms;
  return worked < passed ? latestAt(index, worked, t) : t;
}

export function between(index: OpenIndex, a: Instant, b: Instant): number {
  return b <= a ? nothingBetween(a, b) : workedAt(index, b) - workedAt(index, a);
}

export function nextOpen(index: OpenIndex, t: Instant): Instant {
  return openFrom(index, t, positionFrom(index, t));
}

/** The first closing after `t`, or `limit` when service that was open before runs on until there. */
export function nextClose(index: OpenIndex, t: Instant, limit: Instant): Instant {
  const position = positionFrom(index, t);
  const opening = openFrom(index, t, position);
  let close = endOfStretch(index, position);
  while (close < limit && isOpenAt(index, close)) {
    close = endOfStretch(index, positionFrom(index, close));
    if (close - opening > LONGEST_CLOSURE)
      throw new CalendarRefusal('no-closing', 'Service does not stop within ten years.');
  }
  return close < limit ? close : limit;
}

export function segments(index: OpenIndex, a: Instant, b: Instant): Generator<Segment> {
  expectInRange(a);
  expectInRange(b);
  return openSegments(index, a, b);
}

export function* openSegments(index: OpenIndex, a: Instant, b: Instant): Generator<Segment> {
  let from = nextOpenBefore(index, a, b);
  while (from < b) {
    let to = endOfStretch(index, positionFrom(index, from));
    while (to < b && isOpenAt(index, to)) to = endOfStretch(index, positionFrom(index, to));
    yield { from, to: Math.min(to, b) };
    from = nextOpenBefore(index, to, b);
  }
}

/** An amount that is too small to be told from nothing beside the instant leaves it where it is, too. */
export function untouched(t: Instant, ms: number): Instant {
  expectInRange(t);
  if (ms === 0) return t;
  throw new RangeError(`Expected an amount of service time of 0 ms or more, found ${ms}.`);
}

function nothingBetween(a: Instant, b: Instant): number {
  expectInRange(a);
  expectInRange(b);
  return 0;
}
