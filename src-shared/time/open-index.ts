import { lastAtOrBelow, lastBelow } from './binary-search.ts';
import { LONGEST_CLOSURE, noOpening } from './calendar-refusal.ts';
import { extendEarlier, extendLater, reach, reachUpTo } from './index-growth.ts';
import type { Instant } from './instant.ts';

/** Calls `emit` for each open stretch in a range, ascending. */
export type OpenStretches = (
  range: { readonly from: Instant; readonly to: Instant },
  emit: (open: Instant, close: Instant) => void,
) => void;

/**
 * All open stretches of the years looked at so far, with prefix sums: `before[i]` is the service time between a fixed
 * origin and `opens[i]` (negative before the origin). One flat array each, so a question is a binary search whatever its span.
 */
export interface OpenIndex {
  readonly stretches: OpenStretches;
  from: Instant;
  to: Instant;
  opens: Float64Array;
  closes: Float64Array;
  before: Float64Array;
  workedAtFrom: number;
  workedAtTo: number;
  /** Positions before which nothing is open for more than ten years. */
  gaps: readonly number[];
}

export function createOpenIndex(stretches: OpenStretches): OpenIndex {
  const empty = new Float64Array(0);
  return {
    stretches,
    from: Number.NaN,
    to: Number.NaN,
    opens: empty,
    closes: empty,
    before: empty,
    workedAtFrom: 0,
    workedAtTo: 0,
    gaps: [],
  };
}

/** Service time between the origin and `t`. */
export function workedAt(index: OpenIndex, t: Instant): number {
  if (!isKnown(index, t)) reachUpTo(index, t);
  const i = lastAtOrBelow(index.opens, t);
  if (i < 0) return index.workedAtFrom;
  const open = index.opens[i] ?? 0;
  const length = (index.closes[i] ?? 0) - open;
  const passed = t - open;
  return (index.before[i] ?? 0) + (passed < length ? passed : length);
}

/** The earliest instant at which `worked` has passed since the origin; it must lie after `since`. */
export function earliestAt(index: OpenIndex, worked: number, since: Instant): Instant {
  while (worked > index.workedAtTo) extendLater(index, since);
  const i = lastBelow(index.before, worked);
  const answer = (index.opens[i] ?? 0) + (worked - (index.before[i] ?? 0));
  if (answer - since > LONGEST_CLOSURE) refuseLongGap(index, since, i);
  return answer;
}

/** The latest instant at which no more than `worked` has passed since the origin; it must lie before `until`. */
export function latestAt(index: OpenIndex, worked: number, until: Instant): Instant {
  while (worked < index.workedAtFrom) extendEarlier(index, until);
  const i = lastAtOrBelow(index.before, worked);
  const answer = (index.opens[i] ?? 0) + (worked - (index.before[i] ?? 0));
  if (until - answer > LONGEST_CLOSURE) refuseLongGapBack(index, until, i);
  return answer;
}

export function isOpenAt(index: OpenIndex, t: Instant): boolean {
  if (!isKnown(index, t)) reach(index, t);
  const last = lastAtOrBelow(index.opens, t);
  return last >= 0 && t < (index.closes[last] ?? t);
}

export function openFrom(index: OpenIndex, t: Instant, position: number): Instant {
  return Math.max(t, index.opens[position] ?? t);
}

/** Stretches touch only at the turn of a UTC year. */
export function endOfStretch(index: OpenIndex, position: number): Instant {
  return index.closes[position] ?? index.to;
}

/** The earliest open instant at or after `t`, or else `limit`: looks no further than that, and refuses nothing. */
export function nextOpenBefore(index: OpenIndex, t: Instant, limit: Instant): Instant {
  if (t >= limit) return limit;
  if (!isKnown(index, t)) reach(index, t);
  const last = lastAtOrBelow(index.opens, t);
  if (last >= 0 && t < (index.closes[last] ?? t)) return t;
  while (last + 1 >= index.opens.length && index.to < limit) reach(index, index.to);
  return Math.min(index.opens[last + 1] ?? limit, limit);
}

/** The position of the stretch that is open at `t`, or else of the next one; refuses after ten years of nothing. */
export function positionFrom(index: OpenIndex, t: Instant): number {
  if (!isKnown(index, t)) reach(index, t);
  const last = lastAtOrBelow(index.opens, t);
  const position = last >= 0 && t < (index.closes[last] ?? 0) ? last : last + 1;
  while (position >= index.opens.length) extendLater(index, t);
  if ((index.opens[position] ?? 0) - t > LONGEST_CLOSURE) throw noOpening(t);
  return position;
}

/** Written so that an instant that is no number is unknown too. */
function isKnown(index: OpenIndex, t: Instant): boolean {
  return t >= index.from && t < index.to;
}

function refuseLongGap(index: OpenIndex, since: Instant, last: number): void {
  const first = positionFrom(index, since);
  if (index.gaps.some((gap) => gap > first && gap <= last)) throw noOpening(since);
}

function refuseLongGapBack(index: OpenIndex, until: Instant, first: number): void {
  const last = lastBelow(index.opens, until);
  if (until - (index.closes[last] ?? 0) > LONGEST_CLOSURE) throw noOpening(until);
  if (index.gaps.some((gap) => gap > first && gap <= last)) throw noOpening(until);
}
