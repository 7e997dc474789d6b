import { CalendarRefusal } from './calendar-refusal.ts';
import { DAY, type Instant } from './instant.ts';

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

/** How long a calendar may stay closed before a question is refused: ten years, leap days included. */
export const LONGEST_CLOSURE = 3653 * DAY;

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
  if (!(t >= index.from && t < index.to)) reach(index, t);
  const i = lastAtOrBelow(index.opens, t);
  if (i < 0) return index.workedAtFrom;
  const open = index.opens[i] ?? 0;
  const close = index.closes[i] ?? 0;
  return (index.before[i] ?? 0) + (t < close ? t : close) - open;
}

/** The earliest instant at which `worked` has passed since the origin; it must lie after `since`. */
export function earliestAt(index: OpenIndex, worked: number, since: Instant): Instant {
  while (worked > index.workedAtTo) extendLater(index, since);
  const i = lastBelow(index.before, worked);
  const answer = (index.opens[i] ?? 0) + worked - (index.before[i] ?? 0);
  if (index.gaps.length > 0 || answer - since > LONGEST_CLOSURE) refuseLongGap(index, since, i);
  return answer;
}

/** The latest instant at which no more than `worked` has passed since the origin; it must lie before `until`. */
export function latestAt(index: OpenIndex, worked: number, until: Instant): Instant {
  while (worked < index.workedAtFrom) extendEarlier(index, until);
  const i = lastAtOrBelow(index.before, worked);
  const answer = (index.opens[i] ?? 0) + worked - (index.before[i] ?? 0);
  if (index.gaps.length > 0 || until - answer > LONGEST_CLOSURE) refuseLongGapBack(index, until, i);
  return answer;
}

export function isOpenAt(index: OpenIndex, t: Instant): boolean {
  if (!(t >= index.from && t < index.to)) reach(index, t);
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

/** The earliest open instant in `[t, limit)`, or else `limit`. Looks no further and refuses nothing. */
export function nextOpenBefore(index: OpenIndex, t: Instant, limit: Instant): Instant {
  if (!(t < limit)) return limit;
  if (!(t >= index.from && t < index.to)) reach(index, t);
  const last = lastAtOrBelow(index.opens, t);
  if (last >= 0 && t < (index.closes[last] ?? t)) return t;
  while (last + 1 >= index.opens.length && index.to < limit) reach(index, index.to);
  return Math.min(index.opens[last + 1] ?? limit, limit);
}

/** The position of the stretch that is open at `t`, or else of the next one; refuses after ten years of nothing. */
export function positionFrom(index: OpenIndex, t: Instant): number {
  if (!(t >= index.from && t < index.to)) reach(index, t);
  const last = lastAtOrBelow(index.opens, t);
  const position = last >= 0 && t < (index.closes[last] ?? 0) ? last : last + 1;
  while (position >= index.opens.length) extendLater(index, t);
  if ((index.opens[position] ?? 0) - t > LONGEST_CLOSURE) throw noOpening(t);
  return position;
}

/** Makes sure that the index knows the year of `t`. */
export function reach(index: OpenIndex, t: Instant): void {
  const year = new Date(t).getUTCFullYear();
  if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) throw outOfRange(t);
  if (Number.isNaN(index.from)) {
    index.from = Date.UTC(year, 0, 1);
    index.to = index.from;
  }
  if (t >= index.to) addLater(index, Date.UTC(year + 1, 0, 1));
  if (t < index.from) addEarlier(index, Date.UTC(year, 0, 1));
}

const FIRST_YEAR = 1900;
const LAST_YEAR = 2199;

function extendLater(index: OpenIndex, since: Instant): void {
  const lastClose = index.closes[index.closes.length - 1] ?? since;
  if (index.to - Math.max(since, lastClose) > LONGEST_CLOSURE) throw noOpening(since);
  reach(index, index.to);
}

function extendEarlier(index: OpenIndex, until: Instant): void {
  const firstOpen = index.opens[0] ?? until;
  if (Math.min(until, firstOpen) - index.from > LONGEST_CLOSURE) throw noOpening(until);
  reach(index, index.from - 1);
}

function addLater(index: OpenIndex, to: Instant): void {
  const block = collect(index.stretches, { from: index.to, to });
  index.before = joined(index.before, prefixSums(block, index.workedAtTo));
  index.opens = joined(index.opens, block.opens);
  index.closes = joined(index.closes, block.closes);
  index.workedAtTo += block.total;
  index.to = to;
  index.gaps = findGaps(index);
}

function addEarlier(index: OpenIndex, from: Instant): void {
  const block = collect(index.stretches, { from, to: index.from });
  index.workedAtFrom -= block.total;
  index.before = joined(prefixSums(block, index.workedAtFrom), index.before);
  index.opens = joined(block.opens, index.opens);
  index.closes = joined(block.closes, index.closes);
  index.from = from;
  index.gaps = findGaps(index);
}

interface Block {
  readonly opens: readonly number[];
  readonly closes: readonly number[];
  readonly total: number;
}

/** Touching stretches become one. */
function collect(stretches: OpenStretches, range: { readonly from: Instant; readonly to: Instant }): Block {
  const opens: number[] = [];
  const closes: number[] = [];
  let total = 0;
  stretches(range, (open, close) => {
    if (closes.at(-1) === open) closes[closes.length - 1] = close;
    else {
      opens.push(open);
      closes.push(close);
    }
    total += close - open;
  });
  return { opens, closes, total };
}

function prefixSums(block: Block, start: number): readonly number[] {
  let sum = start;
  return block.opens.map((open, i) => {
    const before = sum;
    sum += (block.closes[i] ?? open) - open;
    return before;
  });
}

function joined(first: ArrayLike<number>, second: ArrayLike<number>): Float64Array {
  const both = new Float64Array(first.length + second.length);
  both.set(first, 0);
  both.set(second, first.length);
  return both;
}

function findGaps(index: OpenIndex): readonly number[] {
  const gaps: number[] = [];
  for (let i = 1; i < index.opens.length; i++) {
    if ((index.opens[i] ?? 0) - (index.closes[i - 1] ?? 0) > LONGEST_CLOSURE) gaps.push(i);
  }
  return gaps;
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

/** The last position whose value is at most `value`; -1 when there is none. */
function lastAtOrBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** The last position whose value is less than `value`; -1 when there is none. */
function lastBelow(values: Float64Array, value: number): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((values[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function noOpening(t: Instant): CalendarRefusal {
  return new CalendarRefusal('no-opening', `There are no service hours within ten years of ${describe(t)}.`);
}

function outOfRange(t: Instant): CalendarRefusal {
  return new CalendarRefusal(
    'out-of-range',
    `Service time is known for the years ${FIRST_YEAR} to ${LAST_YEAR}, found ${describe(t)}.`,
  );
}

function describe(t: Instant): string {
  const date = new Date(t);
  return Number.isNaN(date.getTime()) ? String(t) : date.toISOString();
}
