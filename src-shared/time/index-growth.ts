import { END_OF_YEARS, FIRST_INSTANT, LONGEST_CLOSURE, noOpening, outOfRange } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';
import type { OpenIndex, OpenStretches } from './open-index.ts';

/** Makes sure that the index knows the year of `t`. */
export function reach(index: OpenIndex, t: Instant): void {
  if (!(t >= FIRST_INSTANT && t < END_OF_YEARS)) throw outOfRange(t);
  const year = new Date(t).getUTCFullYear();
  if (Number.isNaN(index.from)) {
    index.from = Date.UTC(year, 0, 1);
    index.to = index.from;
  }
  if (t >= index.to) addLater(index, Date.UTC(year + 1, 0, 1));
  if (t < index.from) addEarlier(index, Date.UTC(year, 0, 1));
}

/** Makes sure that the index knows all service before `t`: the end of all years has no year of its own. */
export function reachUpTo(index: OpenIndex, t: Instant): void {
  reach(index, t === END_OF_YEARS ? t - 1 : t);
}

export function extendLater(index: OpenIndex, since: Instant): void {
  const lastClose = index.closes[index.closes.length - 1] ?? since;
  if (index.to - Math.max(since, lastClose) > LONGEST_CLOSURE) throw noOpening(since);
  reach(index, index.to);
}

export function extendEarlier(index: OpenIndex, until: Instant): void {
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
