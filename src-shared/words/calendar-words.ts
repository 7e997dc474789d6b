import type { Calendar, LocalInterval } from '../time/calendar.ts';
import type { Locale } from '../time/duration-words.ts';
import { WEEKDAYS, type Weekday } from '../time/local-date.ts';

/** Service hours in one line: 'ma–do 09:00–12:30 en 13:00–17:00, vr 09:00–12:00'. Days with equal hours stand together. */
export function calendarWords(calendar: Calendar, language: Locale): string {
  const { and, days } = WORDS[language];
  const runs: { first: Weekday; last: Weekday; hours: string }[] = [];
  let previous: Weekday | undefined;
  for (const weekday of WEEKDAYS) {
    const hours = hoursWords(calendar.weekly[weekday] ?? [], and);
    const run = runs.at(-1);
    if (hours !== '' && run?.hours === hours && run.last === previous) run.last = weekday;
    else if (hours !== '') runs.push({ first: weekday, last: weekday, hours });
    previous = weekday;
  }
  return runs
    .map(({ first, last, hours }) => `${days[first]}${first === last ? '' : `–${days[last]}`} ${hours}`)
    .join(', ');
}

function hoursWords(intervals: readonly LocalInterval[], and: string): string {
  return intervals.map(([from, to]) => `${from}–${to}`).join(` ${and} `);
}

const WORDS = {
  nl: { and: 'en', days: { mon: 'ma', tue: 'di', wed: 'wo', thu: 'do', fri: 'vr', sat: 'za', sun: 'zo' } },
  en: { and: 'and', days: { mon: 'Mon', tue: 'Tue', wed: 'Wed', thu: 'Thu', fri: 'Fri', sat: 'Sat', sun: 'Sun' } },
} as const;
