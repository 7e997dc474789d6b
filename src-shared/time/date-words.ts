import { enGB } from 'date-fns/locale/en-GB';
import { nl } from 'date-fns/locale/nl';
import { formatInTimeZone } from 'date-fns-tz';
import type { Locale } from './duration-words.ts';
import { HOUR, type Instant } from './instant.ts';
import { toLocal } from './zoned-time.ts';

const LOCALES = { nl, en: enGB } as const;

/** The local date of a moment in words: `{ weekday: 'donderdag', date: '19 november' }`. */
export function dateWords(
  moment: Instant,
  { timeZone, locale }: { readonly timeZone: string; readonly locale: Locale },
): { readonly weekday: string; readonly date: string } {
  const { year, month, day } = toLocal(timeZone, moment);
  // Noon in UTC has no switch: the zone was settled above, the package only names the day.
  const noon = Date.UTC(year, month - 1, day) + 12 * HOUR;
  const words = (pattern: string) => formatInTimeZone(noon, 'UTC', pattern, { locale: LOCALES[locale] });
  return { weekday: words('EEEE'), date: words('d MMMM') };
}
