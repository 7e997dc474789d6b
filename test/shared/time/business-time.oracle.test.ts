import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type BusinessCalendar, createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { CalendarRefusal } from '../../../src-shared/time/calendar-refusal.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { ODD_ZONES, SEED } from './odd-zones.ts';
import { type RandomCase, randomCase } from './random-calendars.ts';
import { type SlowCalendar, slowCalendar, slowWithPauses } from './slow-calendar.ts';
import { slowDays } from './slow-days.ts';

describe(`the engine agrees with walking every minute (seed ${SEED})`, () => {
  it.each(ODD_ZONES.map((odd) => [odd.zone, odd] as const))('in %s', { timeout: 60_000 }, (_zone, odd) => {
    fc.assert(fc.property(randomCase(odd), compareAll), { seed: SEED, numRuns: RUNS });
  });
});

const RUNS = Number(process.env.ORACLE_RUNS ?? 6);

interface Comparison extends RandomCase {
  readonly fast: BusinessCalendar;
  readonly slow: SlowCalendar;
  readonly slowPaused: SlowCalendar;
}

function compareAll(random: RandomCase): void {
  const { history, window, pauses, instants } = random;
  const slow = slowCalendar(history, window);
  const compared = { ...random, fast: createBusinessCalendar(history), slow, slowPaused: slowWithPauses(slow, pauses) };
  compareEveryMinute(compared);
  for (const t of instants) {
    compareNext(compared, t);
    for (const other of instants) compareSpan(compared, t, other);
  }
  compareSegments(compared);
  compareExplanation(compared);
  compareDates(compared);
}

function compareEveryMinute({ fast, slow, slowPaused, window, pauses }: Comparison): void {
  for (let t = window.from; t < window.to; t += MINUTE) {
    const [found, expected] = [fast.isOpen(t), slow.isOpen(t)];
    const [foundPaused, expectedPaused] = [fast.isOpen(t, pauses), slowPaused.isOpen(t)];
    if (found !== expected || foundPaused !== expectedPaused) {
      expect([t, found, foundPaused]).toEqual([t, expected, expectedPaused]);
    }
  }
}

function compareNext({ fast, slow, slowPaused, pauses }: Comparison, t: number): void {
  compareAnswer(slow, () => fast.nextOpen(t), slow.nextOpen(t));
  compareAnswer(slow, () => fast.nextOpen(t, pauses), slowPaused.nextOpen(t));
  compareAnswer(slow, () => fast.nextClose(t), slow.nextClose(t));
  compareAnswer(slow, () => fast.nextClose(t, pauses), slowPaused.nextClose(t));
}

/** The distance in real time serves as the amount: between nothing and three days. */
function compareSpan({ fast, slow, slowPaused, pauses }: Comparison, a: number, b: number): void {
  expect(fast.between(a, b)).toBe(slow.between(a, b));
  expect(fast.between(a, b, pauses)).toBe(slowPaused.between(a, b));
  const amount = Math.abs(b - a);
  compareAnswer(slow, () => fast.add(a, amount), slow.add(a, amount));
  compareAnswer(slow, () => fast.subtract(a, amount), slow.subtract(a, amount));
  compareAnswer(slow, () => fast.add(a, amount, pauses), slowPaused.add(a, amount));
  compareAnswer(slow, () => fast.subtract(a, amount, pauses), slowPaused.subtract(a, amount));
}

/** Where walking leaves the window, the engine must leave it too, or refuse. */
function compareAnswer(slow: SlowCalendar, ask: () => number, expected: number | undefined): void {
  const answer = answerOrRefusal(ask);
  if (expected !== undefined) expect(answer).toBe(expected);
  else expect(typeof answer === 'number' && answer >= slow.from && answer < slow.to).toBe(false);
}

function answerOrRefusal(ask: () => number): number | CalendarRefusal {
  try {
    return ask();
  } catch (error) {
    if (error instanceof CalendarRefusal) return error;
    throw error;
  }
}

function compareSegments({ fast, slow, slowPaused, window: { from, to }, pauses }: Comparison): void {
  expect([...fast.segments(from, to)]).toEqual(slow.segments());
  expect([...fast.segments(from, to, pauses)]).toEqual(slowPaused.segments());
}

function compareExplanation({ fast, slow, slowPaused, window: { from, to }, pauses }: Comparison): void {
  const stretches = fast.explain(from, to, pauses);
  expect([stretches[0]?.from, stretches.at(-1)?.to]).toEqual([from, to]);
  for (const [i, stretch] of stretches.entries()) {
    if (i > 0) expect(stretch.from).toBe(stretches[i - 1]?.to);
    const length = stretch.to - stretch.from;
    const isService = stretch.kind === 'counted' || stretch.kind === 'pause';
    expect(slow.between(stretch.from, stretch.to)).toBe(isService ? length : 0);
    expect(slowPaused.between(stretch.from, stretch.to)).toBe(stretch.kind === 'counted' ? length : 0);
  }
}

/** Asked in the middle of the window, so far from its ends that no zone has the same date outside it. */
function compareDates({ fast, slow, window, instants }: Comparison): void {
  const days = slowDays(slow);
  const middle = (window.from + window.to) / 2;
  for (const t of [middle, ...instants.filter((instant) => Math.abs(instant - middle) < 6 * HOUR)]) {
    const date = slow.dateAt(t);
    if (date === undefined) continue;
    if (days.isWorkingDate(date)) expect(fast.isWorkingDate(date)).toBe(true);
    const [next, last] = [days.nextWorkingDate(date), days.lastWorkingDate(date)];
    if (next !== undefined) expect(fast.workingDate(date, 1)).toBe(next);
    if (last !== undefined) expect(fast.workingDate(date, -1)).toBe(last);
    const dayOn = days.workingDay(t);
    if (dayOn !== undefined) expect(fast.workingDay(t, 1)).toBe(dayOn);
  }
}
