import './report.css';
import { useEffect } from 'react';
import { periodSpan, zoneOf } from '../../../src-shared/sla/reporting-period.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useServiceReport } from '../../queries/use-service-report.ts';
import { useWords } from '../../queries/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { AttainmentTable } from './attainment-table.tsx';
import { OutcomeList } from './outcome-list.tsx';
import { ReportBar } from './report-bar.tsx';
import type { ReportChoice } from './report-choice.ts';
import { ReportFacts } from './report-facts.tsx';
import { ReportRule } from './report-rule.tsx';
import { useReportChoice } from './use-report-choice.ts';

/** P16, P20: how the promises of a contract were kept over a period, and what they can still bear. */
export function ReportScreen() {
  const { t } = useWords('report');
  const { contracts, choice, choose } = useReportChoice();
  useEffect(() => {
    document.title = t('title');
  }, [t]);
  if (!choice) return <EmptyState title={t('noContract')} text={t('noContractText')} />;
  return (
    <div className="report">
      <ReportBar contracts={contracts} choice={choice} choose={choose} />
      <ReportBody choice={choice} />
    </div>
  );
}

function ReportBody({ choice }: { readonly choice: ReportChoice }) {
  const { t } = useWords('report');
  const { contract, organisationId } = choice;
  const zone = zoneOf(contract, useDeskNow()());
  const period = periodSpan(choice.period, zone);
  const answer = useServiceReport({ contract, organisationId, period });
  if (answer.state === 'reading') return <Reading {...answer.progress} />;
  const { report } = answer;
  return (
    <div className="report-body">
      {(['response', 'resolution'] as const).map((measure) => (
        <AttainmentTable
          key={measure}
          measure={measure}
          contract={contract}
          lines={report.lines.filter((line) => line.measure === measure)}
        />
      ))}
      <div className="report-columns">
        <OutcomeList
          title={t('misses')}
          none={t('missesNone')}
          outcomes={report.misses}
          contract={contract}
          show="late"
        />
        <OutcomeList
          title={t('atRisk')}
          note={t('atRiskNote')}
          none={t('atRiskNone')}
          outcomes={report.atRisk}
          contract={contract}
          show="left"
        />
      </div>
      <ReportFacts report={report} />
      <ReportRule contract={contract} />
    </div>
  );
}

function Reading({ done, total }: { readonly done: number; readonly total: number }) {
  const { t } = useWords('report');
  return (
    <div className="report-reading" role="status">
      <h2 className="subject">{t('readingTitle')}</h2>
      <progress aria-label={t('readingTitle')} max={Math.max(total, 1)} value={done} />
      <p className="sec n">{t('reading', { done, total })}</p>
    </div>
  );
}
