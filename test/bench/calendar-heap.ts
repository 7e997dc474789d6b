import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Measurement } from '../../build/measurement.ts';
import type { BusinessCalendar } from '../../src-shared/time/business-time.ts';
import { DAY, HOUR, type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { atMost } from './calendar-goals.ts';
import { median } from './calendar-timing.ts';

/** A number that an unknown caller can hold takes 16 bytes, a truth value none; the measuring takes a little. */
export function measureHeap(desk: string, calendar: BusinessCalendar): readonly Measurement[] {
  const yearBefore = NEW_YEAR - 364 * DAY;
  const questions: readonly (readonly [string, (t: Instant) => number, number])[] = [
    ['add', (t) => calendar.add(t, 2 * HOUR), 17],
    ['subtract', (t) => calendar.subtract(t, 2 * HOUR), 17],
    ['between', (t) => calendar.between(yearBefore, t), 17],
    ['nextOpen', (t) => calendar.nextOpen(t), 17],
    ['isOpen', (t) => (calendar.isOpen(t) ? 1 : 0), 1],
  ];
  return questions.map(([question, ask, goal]) => {
    return atMost(`${desk}: heap taken by one ${question}`, bytesPerCall(ask), 'bytes', goal);
  });
}

/** What lies on the heap and in buffers, in bytes, when all that nobody holds is gone. */
export function memory(): number {
  setFlagsFromString('--expose-gc');
  const collect: unknown = runInNewContext('gc');
  for (let times = 0; times < 3; times++) if (typeof collect === 'function') collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/**
 * A million calls, in batches too small to wake the garbage collector. The instants asked about lie on the heap already
 * (an array with a hole in its type keeps its numbers there), so that only what the call takes is counted.
 */
function bytesPerCall(ask: (t: Instant) => number): number {
  const starts: readonly (Instant | undefined)[] = [
    undefined,
    ...Array.from({ length: 10_000 }, (_, i) => NEW_YEAR + i * MINUTE),
  ];
  const answers = new Float64Array(starts.length);
  const used: number[] = [];
  for (let round = 0; round < 100; round++) {
    const before = process.memoryUsage().heapUsed;
    for (let i = 1; i < starts.length; i++) {
      const t = starts[i];
      if (t !== undefined) answers[i] = ask(t);
    }
    used.push((process.memoryUsage().heapUsed - before) / answers.length);
  }
  return median(used.slice(50).filter((bytes) => bytes >= 0));
}

const NEW_YEAR = Date.UTC(2026, 0, 1);
