import type { Locale } from '../../../src-shared/time/duration-words.ts';
import { DAY } from '../../../src-shared/time/instant.ts';
import { dayNumberOf, WEEKDAYS, type Weekday } from '../../../src-shared/time/local-date.ts';

export interface WeekdayNames {
  readonly long: Readonly<Record<Weekday, string>>;
  /** Two letters in Dutch, three in English. */
  readonly short: Readonly<Record<Weekday, string>>;
}

/** The days of the week in words: `maandag`, `ma`. */
export function weekdayNames(locale: Locale): WeekdayNames {
  return { long: namesIn(locale, 'long'), short: namesIn(locale, 'short') };
}

/** The months in words, January first: `januari`. */
export function monthNames(locale: Locale): readonly string[] {
  const format = new Intl.DateTimeFormat(TAGS[locale], { month: 'long', timeZone: 'UTC' });
  return Array.from({ length: 12 }, (_, month) => format.format(Date.UTC(2026, month, 1)));
}

const TAGS = { nl: 'nl-NL', en: 'en-GB' } as const;

function namesIn(locale: Locale, weekday: 'long' | 'short'): Readonly<Record<Weekday, string>> {
  const format = new Intl.DateTimeFormat(TAGS[locale], { weekday, timeZone: 'UTC' });
  const nameOf = (wanted: Weekday) => format.format((dayNumberOf(1970, 1, 5) + WEEKDAYS.indexOf(wanted)) * DAY);
  return {
    mon: nameOf('mon'),
    tue: nameOf('tue'),
    wed: nameOf('wed'),
    thu: nameOf('thu'),
    fri: nameOf('fri'),
    sat: nameOf('sat'),
    sun: nameOf('sun'),
  };
}
