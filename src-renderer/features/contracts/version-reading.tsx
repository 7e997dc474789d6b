import type { ContractVersion, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Block } from '../../ui/block.tsx';
import { Readings } from '../../ui/readings.tsx';
import { holidayWords } from './holiday-words.ts';
import { PrioritiesReading } from './priorities-reading.tsx';
import { EscalationReading, RulesReading } from './rules-reading.tsx';
import { WeekTable } from './week-table.tsx';
import { YearView } from './year-view.tsx';

export interface VersionReadingProps {
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
}

/** Left when: the hours and the year. Right what: the promises, the rules, and how they are read. */
export function VersionReading({ contract, version }: VersionReadingProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  return (
    <div className="contract-columns">
      <div>
        <Block title={t('serviceHours')}>
          <WeekTable calendar={version.calendar} />
          <p className="small sec week-holidays">{holidayWords(version.calendar.holidays?.[0], t)}</p>
        </Block>
        <YearView calendar={version.calendar} />
      </div>
      <div>
        <PrioritiesReading contract={contract} version={version} />
        <RulesReading short={contract.short} version={version} />
        <EscalationReading version={version} />
        <Readings
          title={t('readings')}
          readings={version.readings.map((reading) => ({ id: reading.id, text: reading[language] }))}
        />
      </div>
    </div>
  );
}
