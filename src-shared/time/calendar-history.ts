import type { Calendar } from './calendar.ts';
import type { Instant } from './instant.ts';

/** A calendar and the instant from which it is valid. Without `from` it has been valid since ever. */
export interface CalendarVersion {
  readonly from?: Instant | undefined;
  readonly calendar: Calendar;
}

/**
 * Service hours through time, versions ascending. Each version holds until the next begins; before the first nothing is open.
 * So a version that is added never changes what lies before its start.
 */
export interface CalendarHistory {
  readonly versions: readonly CalendarVersion[];
}

/** One calendar for all time, or dated versions of it. */
export type ServiceHours = Calendar | CalendarHistory;

/** A version with the stretch `[from, to)` of instants in which it holds. */
export interface ValidVersion {
  readonly from: Instant;
  readonly to: Instant;
  readonly calendar: Calendar;
}

export function versionsOf(hours: ServiceHours): readonly ValidVersion[] {
  if (!('versions' in hours)) return [{ from: -Infinity, to: Infinity, calendar: hours }];
  return hours.versions.map((version, i) => {
    const next = hours.versions[i + 1];
    const [from, to] = [startOf(version), next === undefined ? Infinity : startOf(next)];
    if (!(from <= to))
      throw new RangeError(`Expected versions in order, found one from ${from} before one from ${to}.`);
    return { from, to, calendar: version.calendar };
  });
}

/** The history with one more version; one that began at the same instant is replaced. */
export function withVersion(history: CalendarHistory, added: CalendarVersion): CalendarHistory {
  const others = history.versions.filter((version) => startOf(version) !== startOf(added));
  return { versions: [...others, added].sort((a, b) => (startOf(a) < startOf(b) ? -1 : 1)) };
}

/** Negative infinity for a version that has been valid since ever. */
export function startOf(version: CalendarVersion): Instant {
  return version.from ?? -Infinity;
}
