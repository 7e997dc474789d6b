import type { Instant } from '../../src-shared/time/instant.ts';

/** A quick one of many rounds over all starts: what else the computer does only ever adds. */
export function nanoseconds(ask: (t: Instant) => number, starts: readonly Instant[]): number {
  const rounds: number[] = [];
  let sum = 0;
  for (let round = 0; round < 60; round++) {
    const start = performance.now();
    for (const t of starts) sum += ask(t);
    rounds.push(((performance.now() - start) * 1e6) / starts.length);
  }
  if (Number.isNaN(sum)) throw new Error('Expected answers.');
  return quick(rounds.slice(20));
}

/** The lower decile, without the luck of a single best. */
export function quick(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 10)] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  const ascending = values.toSorted((a, b) => a - b);
  return ascending[Math.floor(ascending.length / 2)] ?? Number.NaN;
}
