import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { HOLIDAY_NAMES } from '../../../src-shared/time/holidays.ts';
import type { YearDay } from '../../../src-shared/time/year-of-days.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { hoursText, lengthOf } from './hours-text.ts';
import { monthNames, weekdayNames } from './weekday-names.ts';
import { shownDate } from './written-date.ts';

/** The year in words: its months in figures, and each day that differs from the week. */
export function YearTable({ days }: { readonly days: readonly YearDay[] }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  return (
    <div className="year-tables">
      <table className="plain-table">
        <thead>
          <tr>
            <th scope="col">{t('month')}</th>
            <th scope="col">{t('openDays')}</th>
            <th scope="col">{t('closedDays')}</th>
            <th scope="col">{t('serviceTime')}</th>
          </tr>
        </thead>
        <tbody>
          {monthNames(language).map((month, at) => {
            const own = days.filter(({ date }) => Number(date.slice(5, 7)) === at + 1);
            const open = own.filter(({ hours }) => hours.length > 0).length;
            return (
              <tr key={month}>
                <th scope="row">{month}</th>
                <td className="n">{open}</td>
                <td className="n">{own.length - open}</td>
                <td className="n">{durationWords(lengthOf(own.flatMap(({ hours }) => hours)), language)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <SpecialDays days={days.filter(({ kind }) => kind !== 'open' && kind !== 'closed')} />
    </div>
  );
}

function SpecialDays({ days }: { readonly days: readonly YearDay[] }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const names = weekdayNames(language);
  if (days.length === 0) return <p className="small sec">{t('noSpecialDays')}</p>;
  return (
    <table className="plain-table">
      <caption className="cap">{t('specialDays')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('date')}</th>
          <th scope="col">{t('what')}</th>
          <th scope="col">{t('hoursWord')}</th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ date, weekday, kind, name, holiday, hours }) => (
          <tr key={date}>
            <td className="n">
              {names.short[weekday]} {shownDate(date)}
            </td>
            <td>{holiday === undefined ? (name ?? t(`day_${kind}`)) : HOLIDAY_NAMES[holiday][language]}</td>
            <td className="n">{hours.length === 0 ? t('closed') : hoursText(hours)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
