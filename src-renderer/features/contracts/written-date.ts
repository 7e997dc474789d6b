import { isLocalDate, type LocalDate } from '../../../src-shared/time/local-date.ts';

/** A date as a person types it (`25-12-2026`, `5/5/2027`, `2026-12-25`), as `YYYY-MM-DD`; what means nothing stays as it is. */
export function writtenDate(text: string): string {
  const match = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(text.trim());
  if (!match) return text.trim();
  const [, day = '', month = '', year = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}

/** `25-12-2026`, as dates are typed here; what is no date stays as it is. */
export function shownDate(date: LocalDate): string {
  return isLocalDate(date) ? date.split('-').reverse().join('-') : date;
}
