import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { dayNumberOf, WEEKDAYS } from '../../../src-shared/time/local-date.ts';
import { planByDay } from '../../../src-shared/time/service-hours.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { DayBar, DayBarScale } from './day-bar.tsx';
import { hoursText, lengthOf } from './hours-text.ts';
import { weekdayNames } from './weekday-names.ts';

/** A week of service hours, in words and drawn. */
export function WeekTable({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const names = weekdayNames(language);
  const planOf = planByDay({ timeZone: calendar.timeZone, weekly: calendar.weekly });
  // Any week will do: 5 January 1970 was a Monday.
  const monday = dayNumberOf(1970, 1, 5);
  const days = WEEKDAYS.map((weekday, at) => ({ weekday, hours: planOf(monday + at).hours }));
  return (
    <table className="week-table">
      <thead>
        <tr>
          <th scope="col">
            <span className="vh">{t('hoursWord')}</span>
          </th>
          <th scope="col" />
          <th scope="col">
            <DayBarScale />
          </th>
        </tr>
      </thead>
      <tbody>
        {days.map(({ weekday, hours }) => (
          <tr key={weekday}>
            <th scope="row">{names.long[weekday]}</th>
            <td className={hours.length === 0 ? 'mut' : 'n'}>{hours.length === 0 ? t('closed') : hoursText(hours)}</td>
            <td>
              <DayBar hours={hours} />
            </td>
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <td />
          <td colSpan={2} className="small sec">
            {t('hoursAWeek', { time: durationWords(lengthOf(days.flatMap(({ hours }) => hours)), language) })} ·{' '}
            {t('zone', { zone: calendar.timeZone })}
          </td>
        </tr>
      </tfoot>
    </table>
  );
}
