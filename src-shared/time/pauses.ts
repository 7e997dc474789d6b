import { paused } from './calendar-refusal.ts';
import type { Instant } from './instant.ts';

/** A half-open stretch `[from, to)` in which no service time counts. Without `to` it has not ended yet. */
export interface Pause {
  readonly from: Instant;
  readonly to?: Instant | undefined;
}

export const NO_PAUSES: readonly Pause[] = [];

/** The same pauses ascending, without overlap and without empty ones. Returns its argument when that is already so. */
export function orderedPauses(pauses: readonly Pause[]): readonly Pause[] {
  return isOrdered(pauses) ? pauses : merged(pauses);
}

export function endOf(pause: Pause): Instant {
  return pause.to ?? Number.POSITIVE_INFINITY;
}

export function isPausedAt(pauses: readonly Pause[], t: Instant): boolean {
  for (const pause of pauses) if (pause.from <= t && t < endOf(pause)) return true;
  return false;
}

/** When the clock runs again; refuses when that is not known. */
export function resumptionOf(pause: Pause): Instant {
  const end = endOf(pause);
  if (end === Number.POSITIVE_INFINITY) throw paused();
  return end;
}

function isOrdered(pauses: readonly Pause[]): boolean {
  let end = Number.NEGATIVE_INFINITY;
  for (const pause of pauses) {
    if (pause.from < end || endOf(pause) <= pause.from) return false;
    end = endOf(pause);
  }
  return true;
}

function merged(pauses: readonly Pause[]): readonly Pause[] {
  const result: Pause[] = [];
  const ascending = pauses.filter((pause) => endOf(pause) > pause.from).sort((a, b) => a.from - b.from);
  for (const pause of ascending) {
    const last = result.at(-1);
    if (last === undefined || pause.from > endOf(last)) result.push(pause);
    else if (endOf(pause) > endOf(last)) result[result.length - 1] = { from: last.from, to: pause.to };
  }
  return result;
}
