import { dayNumber, WEEKDAYS, weekdayIndex } from '../../../src-shared/time/local-date.ts';
import type { YearDay } from '../../../src-shared/time/year-of-days.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { monthNames, weekdayNames } from './weekday-names.ts';

export interface YearDrawingProps {
  readonly days: readonly YearDay[];
  /** What it shows, for whoever does not see it; the table says it day by day. */
  readonly label: string;
}

/** Twelve months, each day with the shape of what it is. */
export function YearDrawing({ days, label }: YearDrawingProps) {
  const { language } = useLanguage();
  const names = weekdayNames(language);
  return (
    <div className="year" role="img" aria-label={label}>
      {monthNames(language).map((month, at) => (
        <div key={month} className="year-month">
          <b className="small">{month}</b>
          <div className="year-days n">
            {WEEKDAYS.map((weekday) => (
              <span key={weekday} className="year-weekday">
                {names.short[weekday].slice(0, 2)}
              </span>
            ))}
            {daysOfMonth(days, at + 1).map((day, index) => (
              <span key={day.date} className={`yd ${day.kind}${index === 0 ? ` col-${columnOf(day)}` : ''}`}>
                {Number(day.date.slice(8))}
              </span>
            ))}
          </div>
        </div>
      ))}
    </div>
  );
}

/** 1 is Monday. */
function columnOf({ date }: YearDay): number {
  return weekdayIndex(dayNumber(date)) + 1;
}

function daysOfMonth(days: readonly YearDay[], month: number): readonly YearDay[] {
  return days.filter(({ date }) => Number(date.slice(5, 7)) === month);
}
