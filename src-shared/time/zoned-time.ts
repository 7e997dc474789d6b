import { DAY, HOUR, type Instant, MINUTE, SECOND } from './instant.ts';
import { dateOfDay, dayNumber, type LocalDate, type Weekday, weekdayOfDay } from './local-date.ts';

/** What a clock and a calendar on the wall show. `month` is 1 to 12. */
export interface LocalTime {
  readonly year: number;
  readonly month: number;
  readonly day: number;
  readonly hour: number;
  readonly minute: number;
  readonly second: number;
}

export interface LocalReading extends LocalTime {
  readonly weekday: Weekday;
}

/** A stretch `[from, to)` in which a zone's clocks keep one distance to UTC; `offset` is local minus UTC. */
export interface OffsetPeriod {
  readonly from: Instant;
  readonly to: Instant;
  readonly offset: number;
}

/** Whether this computer knows the zone, such as `Europe/Amsterdam`. */
export function isTimeZone(text: string): boolean {
  try {
    readerOf(text);
    return true;
  } catch {
    return false;
  }
}

export function toLocal(zone: string, instant: Instant): LocalReading {
  const shown = new Date(instant + offsetAt(zone, instant));
  return {
    year: shown.getUTCFullYear(),
    month: shown.getUTCMonth() + 1,
    day: shown.getUTCDate(),
    hour: shown.getUTCHours(),
    minute: shown.getUTCMinutes(),
    second: shown.getUTCSeconds(),
    weekday: weekdayOfDay(Math.floor(shown.getTime() / DAY)),
  };
}

/**
 * The instant at which local clocks show this. Where spring skips it, it is moved later by the gap; where autumn repeats it,
 * the first of the two ('compatible', as Temporal does).
 */
export function toInstant(zone: string, local: LocalTime): Instant {
  const asUtc = Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
  const before = offsetAt(zone, asUtc - DAY);
  if (offsetAt(zone, asUtc - before) === before) return asUtc - before;
  const after = offsetAt(zone, asUtc + DAY);
  return offsetAt(zone, asUtc - after) === after ? asUtc - after : asUtc - before;
}

export function localDate(zone: string, instant: Instant): LocalDate {
  return dateOfDay(Math.floor((instant + offsetAt(zone, instant)) / DAY));
}

/** The first instant of a local day. A date that the zone skipped begins and ends where the next one begins. */
export function startOfDay(zone: string, date: LocalDate): Instant {
  const midnight = dayNumber(date) * DAY;
  return toInstant(zone, toLocal('UTC', midnight));
}

/** Local minus UTC, in milliseconds. */
export function offsetAt(zone: string, instant: Instant): number {
  const table = offsetsOfYear(zone, new Date(instant).getUTCFullYear());
  let offset = table[0]?.offset ?? 0;
  for (const period of table) {
    if (period.from > instant) break;
    offset = period.offset;
  }
  return offset;
}

/** The periods of equal offset that together cover `[from, to)`, in order. */
export function offsetPeriods(zone: string, from: Instant, to: Instant): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  const lastYear = new Date(to - 1).getUTCFullYear();
  for (let year = new Date(from).getUTCFullYear(); year <= lastYear; year++) {
    for (const period of offsetsOfYear(zone, year)) {
      const clipped = { from: Math.max(from, period.from), to: Math.min(to, period.to), offset: period.offset };
      if (clipped.from < clipped.to) append(periods, clipped);
    }
  }
  return periods;
}

/** The instants in `[from, to)` at which the zone's clocks jump. */
export function clockChanges(zone: string, from: Instant, to: Instant): readonly { at: Instant; shift: number }[] {
  const periods = offsetPeriods(zone, from - 1, to);
  return periods.slice(1).map((period, i) => ({ at: period.from, shift: period.offset - (periods[i]?.offset ?? 0) }));
}

function append(periods: OffsetPeriod[], next: OffsetPeriod): void {
  const last = periods.at(-1);
  if (last?.offset === next.offset) periods[periods.length - 1] = { ...last, to: next.to };
  else periods.push(next);
}

const yearTables = new Map<string, Map<number, readonly OffsetPeriod[]>>();

function offsetsOfYear(zone: string, year: number): readonly OffsetPeriod[] {
  let tables = yearTables.get(zone);
  if (tables === undefined) {
    tables = new Map();
    yearTables.set(zone, tables);
  }
  let table = tables.get(year);
  if (table === undefined) {
    table = findOffsets(readerOf(zone), startOfYear(year), startOfYear(year + 1));
    tables.set(year, table);
  }
  return table;
}

/** `Date.UTC` reads the years 0 to 99 as 1900 to 1999; this does not. */
function startOfYear(year: number): Instant {
  return new Date(0).setUTCFullYear(year, 0, 1);
}

/** Looks once a day and narrows down where the offset differs: no zone ever changed its clocks twice within a day. */
function findOffsets(read: OffsetReader, from: Instant, to: Instant): readonly OffsetPeriod[] {
  const periods: OffsetPeriod[] = [];
  let start = from;
  let offset = read(from);
  for (let at = from; at < to; ) {
    const next = Math.min(at + DAY, to);
    const nextOffset = read(next);
    if (nextOffset !== offset) {
      const change = findChange(read, at, next);
      if (change < to) {
        periods.push({ from: start, to: change, offset });
        start = change;
        offset = nextOffset;
      }
    }
    at = next;
  }
  periods.push({ from: start, to, offset });
  return periods;
}

function findChange(read: OffsetReader, from: Instant, to: Instant): Instant {
  const before = read(from);
  let low = from;
  let high = to;
  while (high - low > SECOND) {
    const middle = low + Math.floor((high - low) / 2 / SECOND) * SECOND;
    if (read(middle) === before) low = middle;
    else high = middle;
  }
  return high;
}

type OffsetReader = (instant: Instant) => number;

const readers = new Map<string, OffsetReader>();

function readerOf(zone: string): OffsetReader {
  let reader = readers.get(zone);
  if (reader === undefined) {
    reader = createReader(zone);
    readers.set(zone, reader);
  }
  return reader;
}

/** Asks `Intl` what the wall shows. Only numbers are read, so its punctuation may differ between versions. */
function createReader(zone: string): OffsetReader {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: zone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const shown = format.format(instant);
    const [month = 1, day = 1, year = 1, hour = 0, minute = 0, second = 0] = (shown.match(/\d+/g) ?? []).map(Number);
    const midnight = new Date(0).setUTCFullYear(shown.includes('B') ? 1 - year : year, month - 1, day);
    const local = midnight + hour * HOUR + minute * MINUTE + second * SECOND;
    return local - Math.floor(instant / SECOND) * SECOND;
  };
}
