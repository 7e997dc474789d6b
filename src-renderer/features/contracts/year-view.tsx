import { ChevronLeft, ChevronRight } from 'lucide-react';
import { useMemo, useState } from 'react';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { type YearDayKind, yearOfDays } from '../../../src-shared/time/year-of-days.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Segmented } from '../../ui/segmented.tsx';
import { YearDrawing } from './year-drawing.tsx';
import { YearTable } from './year-table.tsx';

const kinds: readonly YearDayKind[] = ['open', 'closed', 'otherHours', 'closedDate', 'holiday'];
const FIRST_YEAR = 1990;
const LAST_YEAR = 2099;

/** A whole year of service hours at a glance: what each day is, in shapes and in words. */
export function YearView({ calendar }: { readonly calendar: Calendar }) {
  const { t } = useWords('contracts');
  const deskNow = useDeskNow();
  const [year, setYear] = useState(() => toLocal(calendar.timeZone, deskNow()).year);
  const [look, setLook] = useState<'drawing' | 'table'>('drawing');
  const days = useMemo(() => yearOfDays(calendar, year), [calendar, year]);
  const count = (kind: YearDayKind) => days.filter((day) => day.kind === kind).length;
  const summary = t('yearSummary', {
    year,
    open: count('open'),
    closed: count('closed'),
    otherHours: count('otherHours'),
    closedDate: count('closedDate'),
    holiday: count('holiday'),
  });
  return (
    <Block
      title={t('year', { year })}
      aside={
        <span className="line">
          <Segmented
            label={t('yearShown')}
            options={[
              { id: 'drawing', label: t('asDrawing') },
              { id: 'table', label: t('asTable') },
            ]}
            value={look}
            onChange={setLook}
          />
          <IconButton
            icon={ChevronLeft}
            label={t('yearBefore')}
            onPress={() => setYear(year - 1)}
            isDisabled={year <= FIRST_YEAR}
          />
          <IconButton
            icon={ChevronRight}
            label={t('yearAfter')}
            onPress={() => setYear(year + 1)}
            isDisabled={year >= LAST_YEAR}
          />
        </span>
      }
    >
      {look === 'drawing' ? <YearDrawing days={days} label={summary} /> : <YearTable days={days} />}
      {look === 'drawing' && (
        <ul className="year-legend small sec">
          {kinds.map((kind) => (
            <li key={kind}>
              <span className={`yd ${kind}`} aria-hidden="true">
                7
              </span>
              {t(`day_${kind}`)} <span className="n mut">{count(kind)}</span>
            </li>
          ))}
        </ul>
      )}
    </Block>
  );
}
