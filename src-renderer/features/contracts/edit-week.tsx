import { durationWords } from '../../../src-shared/time/duration-words.ts';
import { WEEKDAYS } from '../../../src-shared/time/local-date.ts';
import { isWallClock, millisOfDay } from '../../../src-shared/time/wall-clock.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { DayBar, DayBarScale } from './day-bar.tsx';
import { EditHours } from './edit-hours.tsx';
import { lengthOf } from './hours-text.ts';
import type { VersionEdit } from './version-edit.ts';
import type { WrittenHours } from './version-form.ts';
import { weekdayNames } from './weekday-names.ts';
import { writtenTime } from './written-time.ts';

/** The week, line by line, with the week drawn beside it. */
export function EditWeek({ edit }: { readonly edit: VersionEdit }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const names = weekdayNames(language);
  const { weekly } = edit.form;
  const drawn = WEEKDAYS.map((weekday) => drawnHours(weekly[weekday]));
  return (
    <Block
      title={t('serviceHours')}
      aside={<span className="n">{t('hoursAWeek', { time: durationWords(lengthOf(drawn.flat()), language) })}</span>}
    >
      <div className="edit-week">
        <div className="edit-day edit-week-head" aria-hidden="true">
          <span />
          <span />
          <DayBarScale />
        </div>
        {WEEKDAYS.map((weekday, at) => (
          <fieldset key={weekday} className="edit-day">
            <legend className="vh">{names.long[weekday]}</legend>
            <span className="edit-day-name" aria-hidden="true">
              {names.long[weekday]}
            </span>
            <EditHours
              day={names.long[weekday]}
              hours={weekly[weekday]}
              onChange={(hours) => edit.change({ weekly: { ...weekly, [weekday]: hours } })}
              problemAt={(index) => edit.problemAt(`weekly.${weekday}[${index}]`)}
            />
            <DayBar hours={drawn[at] ?? []} />
          </fieldset>
        ))}
      </div>
    </Block>
  );
}

/** What can be drawn of the lines: those that end after they begin. */
function drawnHours(hours: readonly WrittenHours[]): readonly number[] {
  return hours
    .map(({ from, to }) => [writtenTime(from), writtenTime(to)] as const)
    .filter(([from, to]) => isWallClock(from) && isWallClock(to) && from < to)
    .map(([from, to]) => [millisOfDay(from), millisOfDay(to)] as const)
    .toSorted((a, b) => a[0] - b[0])
    .flat();
}
