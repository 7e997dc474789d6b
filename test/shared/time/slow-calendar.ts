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
  /** The date on the wall, in the zone of the version that is valid; undefined before the first version. */
  dateAt(t: number): string | undefined;
  /** All of these are undefined when the answer lies outside the window. */
  nextOpen(t: number): number | undefined;
  nextClose(t: number): number | undefined;
  add(t: number, ms: number): number | undefined;
  subtract(t: number, ms: number): number | undefined;
  between(a: number, b: number): number;
  /** The open stretches of the whole window. */
  segments(): readonly { readonly from: number; readonly to: number }[];
}

export function slowCalendar(
  history: CalendarHistory,
  window: { readonly from: number; readonly to: number },
): SlowCalendar {
  const minutes = new Map<number, Minute>();
  for (let t = window.from; t < window.to; t += MINUTE) minutes.set(t, minuteAt(history, t));
  return walking(window, minutes);
}

interface Minute {
  readonly isOpen: boolean;
  readonly date: string | undefined;
}

/** The same hours, less the minutes of the pauses. */
export function slowWithPauses(slow: SlowCalendar, pauses: readonly Pause[]): SlowCalendar {
  const minutes = new Map<number, Minute>();
  for (let t = slow.from; t < slow.to; t += MINUTE) {
    const isPaused = pauses.some((p) => p.from <= t && (p.to === undefined || t < p.to));
    minutes.set(t, { isOpen: slow.isOpen(t) && !isPaused, date: slow.dateAt(t) });
  }
  return walking({ from: slow.from, to: slow.to }, minutes);
}

function walking(
  window: { readonly from: number; readonly to: number },
  minutes: ReadonlyMap<number, Minute>,
): SlowCalendar {
  const isOpen = (t: number) => minutes.get(t)?.isOpen === true;
  const forward = (t: number, wanted: (minute: number) => boolean) => {
    for (let minute = t; minute < window.to; minute += MINUTE) if (wanted(minute)) return minute;
    return undefined;
  };
  return {
    ...window,
    isOpen,
    dateAt: (t) => minutes.get(t)?.date,
    nextOpen: (t) => forward(t, isOpen),
    nextClose(t) {
      const opening = forward(t, isOpen);
      return opening === undefined ? undefined : forward(opening, (minute) => !isOpen(minute));
    },
    add(t, ms) {
      let left = ms;
      let minute = t;
      while (left > 0 && minute < window.to) {
        if (isOpen(minute)) left -= MINUTE;
        minute += MINUTE;
      }
      return left > 0 ? undefined : minute;
    },
    subtract(t, ms) {
      let left = ms;
      let minute = t;
      while (left > 0 && minute > window.from) {
        minute -= MINUTE;
        if (isOpen(minute)) left -= MINUTE;
      }
      return left > 0 ? undefined : minute;
    },
    between(a, b) {
      let sum = 0;
      for (let minute = a; minute < b; minute += MINUTE) if (isOpen(minute)) sum += MINUTE;
      return sum;
    },
    segments() {
      const found: { from: number; to: number }[] = [];
      for (let minute = window.from; minute < window.to; minute += MINUTE) {
        if (!isOpen(minute)) continue;
        const last = found.at(-1);
        if (last?.to === minute) last.to = minute + MINUTE;
        else found.push({ from: minute, to: minute + MINUTE });
      }
      return found;
    },
  };
}

const DAY_NAMES = ['', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;

function minuteAt(history: CalendarHistory, t: number): Minute {
  const valid = history.versions.filter((version) => version.from === undefined || version.from <= t).at(-1);
  if (valid === undefined) return { isOpen: false, date: undefined };
  const wall = Temporal.Instant.fromEpochMilliseconds(t).toZonedDateTimeISO(valid.calendar.timeZone);
  const date = wall.toPlainDate().toString();
  const exception = valid.calendar.exceptions?.[date];
  const name = DAY_NAMES[wall.dayOfWeek] ?? '';
  const usual = name === '' ? [] : (valid.calendar.weekly[name] ?? []);
  const hours: readonly LocalInterval[] =
    exception === undefined ? usual : 'hours' in exception ? exception.hours : exception;
  const time = wall.toPlainTime().toString().slice(0, 5);
  return { isOpen: hours.some(([from, to]) => from <= time && time < to), date };
}
