import type { Locale } from './duration-words.ts';
import type { Instant } from './instant.ts';
import { dayNumber, dayNumberOf, type LocalDate, type Weekday, weekdayOfDay } from './local-date.ts';
import { type LocalReading, toLocal } from './zoned-time.ts';

export interface DeadlineContext {
  readonly now: Instant;
  readonly timeZone: string;
  readonly locale: Locale;
}

/**
 * A moment on the wall clock, as short as it can be without doubt: `14:50` today, `ma 10:20` in the next six days,
 * `vr 27 nov 10:30` otherwise, with the year when it is another one.
 */
export function deadlineWords(deadline: Instant, context: DeadlineContext): string {
  const there = toLocal(context.timeZone, deadline);
  const here = toLocal(context.timeZone, context.now);
  const { weekdays, months } = SHORT[context.locale];
  const days = daysBetween(here, there);
  if (days === 0) return clockTime(there);
  if (days > 0 && days <= 6) return `${weekdays[there.weekday]} ${clockTime(there)}`;
  const date = `${weekdays[there.weekday]} ${there.day} ${months[there.month - 1]}`;
  return `${date}${yearIfOther(here, there)} ${clockTime(there)}`;
}

/** The same for a screen reader: `vandaag 14:50`, `maandag 10:20`, `vrijdag 27 november 10:30`. */
export function spokenDeadline(deadline: Instant, context: DeadlineContext): string {
  const there = toLocal(context.timeZone, deadline);
  const here = toLocal(context.timeZone, context.now);
  const { today, weekdays, months } = LONG[context.locale];
  const days = daysBetween(here, there);
  if (days === 0) return `${today} ${clockTime(there)}`;
  if (days > 0 && days <= 6) return `${weekdays[there.weekday]} ${clockTime(there)}`;
  const date = `${weekdays[there.weekday]} ${there.day} ${months[there.month - 1]}`;
  return `${date}${yearIfOther(here, there)} ${clockTime(there)}`;
}

/** A day of the calendar: `za 5 dec 2026`; it is the same day in every zone. */
export function calendarDayWords(date: LocalDate, locale: Locale): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const { weekdays, months } = SHORT[locale];
  return `${weekdays[weekdayOfDay(dayNumber(date))]} ${Number(day)} ${months[Number(month) - 1]} ${year}`;
}

/** `14:05`. Seconds are left out, not rounded. */
export function clockTime(local: LocalReading): string {
  return `${String(local.hour).padStart(2, '0')}:${String(local.minute).padStart(2, '0')}`;
}

function daysBetween(here: LocalReading, there: LocalReading): number {
  return dayNumberOf(there.year, there.month, there.day) - dayNumberOf(here.year, here.month, here.day);
}

function yearIfOther(here: LocalReading, there: LocalReading): string {
  return here.year === there.year ? '' : ` ${there.year}`;
}

interface Names {
  readonly today: string;
  readonly weekdays: Readonly<Record<Weekday, string>>;
  readonly months: readonly string[];
}

const SHORT: Readonly<Record<Locale, Names>> = {
  nl: {
    today: 'vandaag',
    weekdays: { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr', sat: 'za', sun: 'zo' },
    months: ['jan', 'feb', 'mrt', 'apr', 'mei', 'jun', 'jul', 'aug', 'sep', 'okt', 'nov', 'dec'],
  },
  en: {
    today: 'today',
    weekdays: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' },
    months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  },
};

const LONG: Readonly<Record<Locale, Names>> = {
  nl: {
    today: 'vandaag',
    weekdays: {
      mon: 'maandag',
      tue: 'dinsdag',
      wed: 'woensdag',
      thu: 'donderdag',
      fri: 'vrijdag',
      sat: 'zaterdag',
      sun: 'zondag',
    },
    months: [
      'januari',
      'februari',
      'maart',
      'april',
      'mei',
      'juni',
      'juli',
      'augustus',
      'september',
      'oktober',
      'november',
      'december',
    ],
  },
  en: {
    today: 'today',
    weekdays: {
      mon: 'Monday',
      tue: 'Tuesday',
      wed: 'Wednesday',
      thu: 'Thursday',
      fri: 'Friday',
      sat: 'Saturday',
      sun: 'Sunday',
    },
    months: [
      'January',
      'February',
      'March',
      'April',
      'May',
      'June',
      'July',
      'August',
      'September',
      'October',
      'November',
      'December',
    ],
  },
};
