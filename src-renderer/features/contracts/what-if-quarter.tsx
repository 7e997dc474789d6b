import { useMemo, useState } from 'react';
import {
  type CalendarPeriod,
  formatPeriod,
  periodAt,
  periodSpan,
  previousPeriod,
  zoneOf,
} from '../../../src-shared/sla/reporting-period.ts';
import type { ContractBook, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { periodWords } from '../../../src-shared/words/attainment-words.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWhatIfPeriod } from '../../queries/use-what-if-period.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Select } from '../../ui/select.tsx';
import { PeriodFigures } from './period-figures.tsx';
import { VerdictChanges } from './verdict-changes.tsx';

const QUARTERS = 8;

export interface WhatIfQuarterProps {
  readonly contract: ServiceContract;
  /** Absent while what was chosen is not whole. */
  readonly other: ContractBook | undefined;
}

/** The figures of a quarter as they are and as they would have been, and the tickets that make the difference. */
export function WhatIfQuarter({ contract, other }: WhatIfQuarterProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const actual = useContracts();
  const deskNow = useDeskNow();
  const zone = zoneOf(contract, deskNow());
  const quarters = useMemo(() => lastQuarters(periodAt('quarter', deskNow(), zone)), [deskNow, zone]);
  const [chosen, setChosen] = useState<string>();
  const quarter = quarters.find((one) => formatPeriod(one) === chosen) ?? quarters[0];
  const period = quarter ? periodSpan(quarter, zone) : { from: 0, to: 0 };
  const view = useWhatIfPeriod({ contractId: contract.id, actual, other, period });
  const otherContract = other?.get(contract.id);
  return (
    <>
      <Block>
        <div className="what-if-choice">
          <Select
            label={t('quarter')}
            options={quarters.map((one) => ({ id: formatPeriod(one), label: periodWords(one, language) }))}
            value={quarter && formatPeriod(quarter)}
            onChange={setChosen}
          />
          {view.state === 'working' && other !== undefined && (
            <p className="small sec" role="status">
              {t('movesWorking', view)}
            </p>
          )}
          {view.state === 'failed' && <p role="alert">{t('failed')}</p>}
        </div>
      </Block>
      {view.state === 'ready' && otherContract !== undefined && (
        <>
          <PeriodFigures contract={contract} lines={view.comparison.lines} />
          <VerdictChanges changes={view.comparison.changes} />
        </>
      )}
    </>
  );
}

function lastQuarters(last: CalendarPeriod): readonly CalendarPeriod[] {
  const quarters = [last];
  for (let at = last; quarters.length < QUARTERS; ) {
    at = previousPeriod(at);
    quarters.push(at);
  }
  return quarters;
}
