import { durationWords, type Locale } from '../../../src-shared/time/duration-words.ts';
import { DAY, HOUR } from '../../../src-shared/time/instant.ts';

/** How far a moment moves on the wall clock, without saying which way: `40 m`, `4 u`, `3 d 2 u`. */
export function shiftWords(ms: number, locale: Locale): string {
  const length = Math.abs(ms);
  if (length < DAY) return durationWords(length, locale);
  const hours = Math.floor((length % DAY) / HOUR);
  const days = `${Math.floor(length / DAY)} d`;
  return hours === 0 ? days : `${days} ${durationWords(hours * HOUR, locale)}`;
}
