import { Temporal } from 'temporal-polyfill';
import type { LocalInterval } from '../../../src-shared/time/calendar.ts';
import type { CalendarHistory } from '../../../src-shared/time/calendar-history.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';

const MINUTE = 60_000;

/**
 * The obvious second implementation: asks Temporal for the wall clock of every single minute of a window and looks in the
 * definition whether that minute is open. All its answers are counted by walking those minutes one by one.
 */
export interface SlowCalendar {
  readonly from: number;
  readonly to: number;
  isOpen(t: number): boolean;
  /** All of these are undefined when the answer lies outside the window. */
  nextOpen(t: number): number | undefined;
  nextClose(t: number): number | undefined;
  add(t: number, ms: number): number | undefined;
  subtract(t: number, ms: number): number | undefined;
  between(a: number, b: number): number;
}

export function slowCalendar(
  history: CalendarHistory,
  window: { readonly from: number; readonly to: number },
): SlowCalendar {
  const open = new Map<number, boolean>();
  for (let t = window.from; t < window.to; t += MINUTE) open.set(t, isOpenMinute(history, t));
  return walking(window, open, open);
}

/** The same hours, less the minutes of the pauses. */
export function slowWithPauses(slow: SlowCalendar, pauses: readonly Pause[]): SlowCalendar {
  const open = new Map<number, boolean>();
  const counts = new Map<number, boolean>();
  for (let t = slow.from; t < slow.to; t += MINUTE) {
    open.set(t, slow.isOpen(t));
    counts.set(t, slow.isOpen(t) && !pauses.some((p) => p.from <= t && (p.to === undefined || t < p.to)));
  }
  return walking({ from: slow.from, to: slow.to }, open, counts);
}

type Minutes = ReadonlyMap<number, boolean>;

function walking(window: { readonly from: number; readonly to: number }, open: Minutes, counts: Minutes): SlowCalendar {
  const forward = (t: number, wanted: (minute: number) => boolean) => {
    for (let minute = t; minute < window.to; minute += MINUTE) if (wanted(minute)) return minute;
    return undefined;
  };
  return {
    ...window,
    isOpen: (t) => open.get(t) === true,
    nextOpen: (t) => forward(t, (minute) => open.get(minute) === true),
    nextClose(t) {
      const opening = forward(t, (minute) => open.get(minute) === true);
      return opening === undefined ? undefined : forward(opening, (minute) => open.get(minute) === false);
    },
    add(t, ms) {
      let left = ms;
      let minute = t;
      while (left > 0 && minute < window.to) {
        if (counts.get(minute) === true) left -= MINUTE;
        minute += MINUTE;
      }
      return left > 0 ? undefined : minute;
    },
    subtract(t, ms) {
      let left = ms;
      let minute = t;
      while (left > 0 && minute > window.from) {
        minute -= MINUTE;
        if (counts.get(minute) === true) left -= MINUTE;
      }
      return left > 0 ? undefined : minute;
    },
    between(a, b) {
      let sum = 0;
      for (let minute = a; minute < b; minute += MINUTE) if (counts.get(minute) === true) sum += MINUTE;
      return sum;
    },
  };
}

const DAY_NAMES = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function isOpenMinute(history: CalendarHistory, t: number): boolean {
  const valid = history.versions.filter((version) => version.from === undefined || version.from <= t).at(-1);
  if (valid === undefined) return false;
  const wall = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(valid.calendar.timeZone);
  const exception = valid.calendar.exceptions?.[wall.toPlainDate().toString()];
  const name = DAY_NAMES[wall.dayOfWeek] ?? '';
  const usual = name === '' ? [] : (valid.calendar.weekly[name] ?? []);
  const hours: readonly LocalInterval[] =
    exception === undefined ? usual : 'hours' in exception ? exception.hours : exception;
  const time = wall.toPlainTime().toString().slice(0, 5);
  return hours.some(([from, to]) => from <= time && time < to);
}
