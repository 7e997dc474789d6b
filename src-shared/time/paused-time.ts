import { expectInRange } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';
import { earliestAt, latestAt, type OpenIndex, workedAt } from './open-index.ts';
import { endOf, orderedPauses, type Pause, resumptionOf } from './pauses.ts';
import type { Segment } from './segment.ts';
import { add, between, nextClose, nextOpen, openSegments, subtract } from './service-time.ts';

// The same questions as in `service-time.ts`, less the time of the pauses.

/** Each pause that begins before the deadline moves it later by the service time in the pause. */
export function addAround(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  let answer = add(index, t, ms);
  let worked = workedAt(index, t) + ms;
  for (const pause of orderedPauses(pauses)) {
    if (endOf(pause) <= t) continue;
    const from = Math.max(pause.from, t);
    if (from >= answer) break;
    worked += workedAt(index, resumptionOf(pause)) - workedAt(index, from);
    answer = earliestAt(index, worked, t);
  }
  return answer;
}

export function subtractAround(index: OpenIndex, t: Instant, ms: number, pauses: readonly Pause[]): Instant {
  let answer = subtract(index, t, ms);
  let worked = workedAt(index, t) - ms;
  for (const pause of [...orderedPauses(pauses)].reverse()) {
    if (pause.from >= t) continue;
    const to = Math.min(endOf(pause), t);
    if (to <= answer) break;
    worked -= workedAt(index, to) - workedAt(index, pause.from);
    answer = latestAt(index, worked, t);
  }
  return answer;
}

export function betweenAround(index: OpenIndex, a: Instant, b: Instant, pauses: readonly Pause[]): number {
  let worked = between(index, a, b);
  for (const pause of orderedPauses(pauses)) {
    const from = Math.max(pause.from, a);
    const to = Math.min(endOf(pause), b);
    if (from < to) worked -= workedAt(index, to) - workedAt(index, from);
  }
  return worked;
}

export function nextOpenAround(index: OpenIndex, t: Instant, pauses: readonly Pause[]): Instant {
  let opening = nextOpen(index, t);
  for (const pause of orderedPauses(pauses)) {
    if (endOf(pause) <= opening) continue;
    if (pause.from > opening) break;
    opening = nextOpen(index, resumptionOf(pause));
  }
  return opening;
}

/** A pause that begins in service hours closes them. */
export function nextCloseAround(index: OpenIndex, t: Instant, pauses: readonly Pause[]): Instant {
  const inOrder = orderedPauses(pauses);
  const opening = nextOpenAround(index, t, inOrder);
  const next = inOrder.find((pause) => pause.from > opening);
  return nextClose(index, opening, next?.from ?? Number.POSITIVE_INFINITY);
}

export function segmentsAround(index: OpenIndex, a: Instant, b: Instant, pauses: readonly Pause[]): Generator<Segment> {
  expectInRange(a);
  expectInRange(b);
  return segmentsBetweenPauses(index, a, b, pauses);
}

function* segmentsBetweenPauses(
  index: OpenIndex,
  a: Instant,
  b: Instant,
  pauses: readonly Pause[],
): Generator<Segment> {
  let from = a;
  for (const pause of orderedPauses(pauses)) {
    if (pause.from >= b) break;
    yield* openSegments(index, from, pause.from);
    from = Math.max(from, endOf(pause));
  }
  yield* openSegments(index, from, b);
}
