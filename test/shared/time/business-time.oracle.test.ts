import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { CalendarRefusal } from '../../../src-shared/time/calendar-refusal.ts';
import { explainTime } from '../../../src-shared/time/explain-time.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { ODD_ZONES, SEED } from './odd-zones.ts';
import { type RandomCase, randomCase } from './random-calendars.ts';
import { type SlowCalendar, slowCalendar, slowWithPauses } from './slow-calendar.ts';

describe('the engine agrees with walking every minute', () => {
  it.each(ODD_ZONES.map((odd) => [odd.zone, odd] as const))('in %s', { timeout: 60_000 }, (_zone, odd) => {
    fc.assert(fc.property(randomCase(odd), compareAll), { seed: SEED, numRuns: RUNS });
  });
});

const RUNS = Number(process.env.ORACLE_RUNS ?? 8);

function compareAll(random: RandomCase): void {
  const { history, window, pauses, instants } = random;
  const slow = slowCalendar(history, window);
  const slowPaused = slowWithPauses(slow, pauses);
  const fast = createBusinessCalendar(history);
  for (let t = window.from; t < window.to; t += MINUTE) {
    if (fast.isOpen(t) !== slow.isOpen(t)) expect([t, fast.isOpen(t)]).toEqual([t, slow.isOpen(t)]);
  }
  for (const t of instants) {
    compareNext(fast, slow, t);
    for (const other of instants) {
      compareSpan(fast, slow, slowPaused, { a: t, b: other, pauses });
    }
  }
  compareWholeWindow(random, fast, slow, slowPaused);
}

function compareNext(fast: BusinessCalendar, slow: SlowCalendar, t: number): void {
  const opening = slow.nextOpen(t);
  if (opening !== undefined) expect(fast.nextOpen(t)).toBe(opening);
  const closing = slow.nextClose(t);
  if (closing !== undefined) expect(fast.nextClose(t)).toBe(closing);
}

interface Span {
  readonly a: number;
  readonly b: number;
  readonly pauses: RandomCase['pauses'];
}

/** The distance in real time serves as the amount: between nothing and three days. */
function compareSpan(fast: BusinessCalendar, slow: SlowCalendar, paused: SlowCalendar, { a, b, pauses }: Span): void {
  expect(fast.between(a, b)).toBe(slow.between(a, b));
  expect(fast.between(a, b, pauses)).toBe(paused.between(a, b));
  const amount = Math.abs(b - a);
  const cases = [
    [() => fast.add(a, amount), slow.add(a, amount)],
    [() => fast.subtract(a, amount), slow.subtract(a, amount)],
    [() => fast.add(a, amount, pauses), paused.add(a, amount)],
    [() => fast.subtract(a, amount, pauses), paused.subtract(a, amount)],
  ] as const;
  for (const [ask, expected] of cases) {
    if (expected !== undefined) expect(ask()).toBe(expected);
    else expect(outcome(ask)).not.toBe('inside');
  }

  /** Where walking leaves the window, the engine must leave it too, or refuse. */
  function outcome(ask: () => number): 'inside' | 'outside' | 'refused' {
    try {
      const answer = ask();
      return answer >= slow.from && answer <= slow.to ? 'inside' : 'outside';
    } catch (error) {
      if (error instanceof CalendarRefusal) return 'refused';
      throw error;
    }
  }
}

function compareWholeWindow(
  random: RandomCase,
  fast: BusinessCalendar,
  slow: SlowCalendar,
  paused: SlowCalendar,
): void {
  const { from, to } = random.window;
  const segments = [...fast.segments(from, to)];
  expect(segments.reduce((sum, segment) => sum + segment.to - segment.from, 0)).toBe(slow.between(from, to));
  for (const [i, segment] of segments.entries()) {
    expect(segment.from).toBeGreaterThan(segments[i - 1]?.to ?? -Infinity);
    expect(slow.between(segment.from, segment.to)).toBe(segment.to - segment.from);
  }
  const stretches = explainTime(random.history, { from, to }, random.pauses);
  expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([from, to]);
  for (const [i, stretch] of stretches.entries()) {
    if (i > 0) expect(stretch.from).toBe(stretches[i - 1]?.to);
    const counted = stretch.kind === 'counted' ? stretch.to - stretch.from : 0;
    expect(paused.between(stretch.from, stretch.to)).toBe(counted);
  }
}
