import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { Calendar, CalendarException, LocalInterval } from '../../../src-shared/time/calendar.ts';
import type { CalendarHistory } from '../../../src-shared/time/calendar-history.ts';
import { DAY, HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { changesOf, ODD_ZONES, type OddZone } from './odd-zones.ts';

export interface RandomCase {
  readonly history: CalendarHistory;
  readonly window: { readonly from: number; readonly to: number };
  readonly pauses: readonly Pause[];
  /** Whole minutes in the window. */
  readonly instants: readonly number[];
}

/** Three days around a jump of the zone's clocks (or any three days), with random hours, versions and pauses. */
export function randomCase(odd: OddZone): fc.Arbitrary<RandomCase> {
  const anywhere = fc.integer({ min: Date.UTC(odd.from, 0) / HOUR, max: Date.UTC(odd.to, 0) / HOUR });
  const changes = changesOf(odd).map((change) => Math.floor(change / HOUR));
  const middle = fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...changes) }, { weight: 1, arbitrary: anywhere });
  return middle.chain((hour) => {
    const window = { from: hour * HOUR - 1.5 * DAY, to: hour * HOUR + 1.5 * DAY };
    const instant = fc.integer({ min: window.from / MINUTE, max: window.to / MINUTE }).map((m) => m * MINUTE);
    return fc.record({
      history: randomHistory(odd.zone, window.from, instant),
      window: fc.constant(window),
      pauses: fc.array(randomPause(instant), { maxLength: 3 }),
      instants: fc.array(instant, { minLength: 6, maxLength: 6 }),
    });
  });
}

function randomHistory(zone: string, start: number, instant: fc.Arbitrary<number>): fc.Arbitrary<CalendarHistory> {
  const dates = [0, 1, 2, 3].map((days) =>
    Temporal.Instant.fromEpochMilliseconds(start + days * DAY)
      .toZonedDateTimeISO(zone)
      .toPlainDate()
      .toString(),
  );
  const calendar = randomCalendar(zone, dates);
  const elsewhere = fc.constantFrom(...ODD_ZONES).chain((odd) => randomCalendar(odd.zone, dates));
  const next = fc.oneof({ weight: 3, arbitrary: calendar }, { weight: 1, arbitrary: elsewhere });
  const later = fc.uniqueArray(fc.record({ from: instant, calendar: next }), {
    maxLength: 2,
    selector: ({ from }) => from,
  });
  return fc.tuple(fc.option(instant, { nil: undefined, freq: 4 }), calendar, later).map(([from, first, others]) => {
    const versions =
      from === undefined || others.some((other) => other.from === from)
        ? others
        : [...others, { from, calendar: first }];
    const dated = versions.toSorted((a, b) => a.from - b.from);
    return { versions: from === undefined ? [{ calendar: first }, ...dated] : dated };
  });
}

export function randomCalendar(zone: string, dates: readonly string[]): fc.Arbitrary<Calendar> {
  const hours = randomHours();
  const exception: fc.Arbitrary<CalendarException> = fc.oneof(
    hours,
    fc.record({ name: fc.constant('Inventarisatie'), hours }),
  );
  return fc.record({
    timeZone: fc.constant(zone),
    weekly: fc.record(
      { mon: hours, tue: hours, wed: hours, thu: hours, fri: hours, sat: hours, sun: hours },
      { requiredKeys: [] },
    ),
    exceptions: fc.dictionary(fc.constantFrom(...dates), exception, { maxKeys: 2 }),
  });
}

/** Up to three stretches, often in the small hours, sometimes touching, sometimes until midnight, in any order. */
function randomHours(): fc.Arbitrary<readonly LocalInterval[]> {
  const quarter = fc.oneof(fc.integer({ min: 0, max: 96 }), fc.integer({ min: 0, max: 16 })).map((n) => n * 15);
  const minute = fc.oneof(
    { weight: 5, arbitrary: quarter },
    { weight: 1, arbitrary: fc.integer({ min: 0, max: 24 * 60 }) },
  );
  const touching = fc.boolean();
  return fc.tuple(fc.uniqueArray(minute, { maxLength: 6 }), touching, fc.boolean()).map(([edges, touch, reversed]) => {
    const ascending = edges.toSorted((a, b) => a - b);
    const hours: LocalInterval[] = [];
    for (let i = 0; i + 1 < ascending.length; i += touch ? 1 : 2) {
      hours.push([wallClock(ascending[i] ?? 0), wallClock(ascending[i + 1] ?? 0)]);
    }
    return reversed ? hours.reverse() : hours;
  });
}

function randomPause(instant: fc.Arbitrary<number>): fc.Arbitrary<Pause> {
  const ended = fc.tuple(instant, instant).map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }));
  return fc.oneof({ weight: 6, arbitrary: ended }, { weight: 1, arbitrary: fc.record({ from: instant }) });
}

function wallClock(minutes: number): string {
  return `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
}
