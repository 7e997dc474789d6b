import { ChevronLeft, ChevronRight } from 'lucide-react';
import type { RefObject } from 'react';
import { nextPeriod, periodSpan, previousPeriod, zoneOf } from '../../../src-shared/sla/reporting-period.ts';
import { periodWords } from '../../../src-shared/words/attainment-words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { IconButton } from '../../ui/icon-button.tsx';
import type { ReportChoice } from './report-choice.ts';
import { useArrowsOverLists } from './use-arrows-over-lists.ts';

interface PeriodStepProps {
  readonly choice: ReportChoice;
  readonly choose: (choice: ReportChoice) => void;
  readonly bar: RefObject<HTMLElement | null>;
}

/** The period with the one before and after it; the arrow keys do the same. */
export function PeriodStep({ choice, choose, bar }: PeriodStepProps) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  const now = useNow('minute');
  const { period } = choice;
  const { from, to } = periodSpan(period, zoneOf(choice.contract, now));
  const isLast = to > now;
  const previous = () => choose({ ...choice, period: previousPeriod(period) });
  const next = () => {
    if (!isLast) choose({ ...choice, period: nextPeriod(period) });
  };
  const group = t('group');
  useArrowsOverLists(bar, { previous, next });
  useCommands([
    { id: 'report.previous', label: t('previous'), group, keys: 'ArrowLeft', run: previous },
    { id: 'report.next', label: t('next'), group, keys: 'ArrowRight', run: next },
    { id: 'report.print', label: t('print'), group, run: () => print() },
  ]);
  return (
    <div className="report-period">
      <IconButton icon={ChevronLeft} label={t('previous')} keys="←" onPress={previous} />
      <h2 className="strong n" aria-live="polite">
        {periodWords(period, language)}
        {now >= from && now < to && <small className="mut">{t('running')}</small>}
      </h2>
      <IconButton icon={ChevronRight} label={t('next')} keys="→" onPress={next} isDisabled={isLast} />
    </div>
  );
}
