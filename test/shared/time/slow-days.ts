import type { SlowCalendar } from './slow-calendar.ts';

const MINUTE = 60_000;

/** Working dates and days, counted over the open minutes of a window. Undefined where the answer lies outside it. */
export interface SlowDays {
  isWorkingDate(date: string): boolean;
  nextWorkingDate(date: string): string | undefined;
  lastWorkingDate(date: string): string | undefined;
  /** One working day on. */
  workingDay(t: number): number | undefined;
}

export function slowDays(slow: SlowCalendar): SlowDays {
  const minutes: { readonly at: number; readonly date: string }[] = [];
  for (let at = slow.from; at < slow.to; at += MINUTE) {
    const date = slow.dateAt(at);
    if (slow.isOpen(at) && date !== undefined) minutes.push({ at, date });
  }
  const openOn = (wanted: string) => minutes.filter(({ date }) => date === wanted).map(({ at }) => at);
  const dates = [...new Set(minutes.map(({ date }) => date))].sort();
  const [firstSeen = '', lastSeen = ''] = [slow.from, slow.to - MINUTE].map((edge) => slow.dateAt(edge));
  const whollySeen = (date: string | undefined) => {
    return date !== undefined && firstSeen < date && date < lastSeen ? date : undefined;
  };
  return {
    isWorkingDate: (date) => dates.includes(date),
    nextWorkingDate: (wanted) => whollySeen(dates.find((date) => date > wanted)),
    lastWorkingDate: (wanted) => whollySeen(dates.findLast((date) => date < wanted)),
    workingDay(t) {
      const today = slow.dateAt(t) ?? '';
      const passed = openOn(today).filter((at) => at < t).length;
      const last = whollySeen(dates.find((date) => (passed > 0 ? date > today : date >= today)));
      if (last === undefined || whollySeen(today) === undefined) return undefined;
      const whole = openOn(last);
      const used = passed > 0 ? Math.min(passed, whole.length) : whole.length;
      return (whole[used - 1] ?? Number.NaN) + MINUTE;
    },
  };
}
