import { type CalendarPeriod, periodSpan, zoneOf } from '../../../src-shared/sla/reporting-period.ts';
import type { ContractBook, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useWhatIfPeriod } from '../../queries/use-what-if-period.ts';
import { useWords } from '../../queries/use-words.ts';
import { PeriodFigures } from './period-figures.tsx';
import { VerdictChanges } from './verdict-changes.tsx';

export interface WhatIfQuarterProps {
  readonly contract: ServiceContract;
  /** Absent while what was chosen is not whole. */
  readonly other: ContractBook | undefined;
  readonly quarter: CalendarPeriod;
}

/** The figures of a quarter as they are and as they would have been, and the tickets that make the difference. */
export function WhatIfQuarter({ contract, other, quarter }: WhatIfQuarterProps) {
  const { t } = useWords('contracts');
  const deskNow = useDeskNow();
  const actual = useContracts();
  const period = periodSpan(quarter, zoneOf(contract, deskNow()));
  const view = useWhatIfPeriod({ contractId: contract.id, actual, other, period });
  if (other === undefined) return null;
  if (view.state === 'failed') {
    return (
      <p className="block" role="alert">
        {t('failed')}
      </p>
    );
  }
  if (view.state === 'working') {
    return (
      <p className="block small sec" role="status">
        {t('movesWorking', view)}
      </p>
    );
  }
  return (
    <>
      <PeriodFigures contract={contract} lines={view.comparison.lines} />
      <VerdictChanges changes={view.comparison.changes} />
    </>
  );
}
