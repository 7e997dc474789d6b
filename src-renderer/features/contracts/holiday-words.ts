import type { HolidaySet } from '../../../src-shared/time/holidays.ts';
import type { Translate } from '../../queries/use-words.ts';

/** What a version does with public holidays, in a sentence. */
export function holidayWords(set: HolidaySet | undefined, t: Translate<'contracts'>): string {
  if (set === undefined) return t('holidaysOpen');
  const { liberationDay = 'never', goodFriday = false } = set;
  const also = [
    ...(goodFriday ? [t('goodFridayWord')] : []),
    ...(liberationDay === 'lustrum' ? [t('liberationLustrum')] : []),
    ...(liberationDay === 'every-year' ? [t('liberationEvery')] : []),
  ];
  return also.length === 0 ? t('holidaysClosed') : t('holidaysClosedWith', { also: also.join(t('andWord')) });
}
