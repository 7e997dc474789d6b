import type { Attainment } from '../../../src-shared/sla/attainment.ts';
import type { Measure, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useWords } from '../../queries/use-words.ts';
import { AttainmentRow } from './attainment-row.tsx';

interface AttainmentTableProps {
  readonly measure: Measure;
  readonly contract: ServiceContract;
  readonly lines: readonly Attainment[];
}

/** One measure of a contract, a line for each promise. A measure that the contract does not promise has no table. */
export function AttainmentTable({ measure, contract, lines }: AttainmentTableProps) {
  const { t } = useWords('report');
  if (lines.length === 0) return null;
  const title = t(measure === 'response' ? 'measure_response' : 'measure_resolution');
  return (
    <table className="report-table" aria-label={title}>
      <colgroup>
        <col className="c-priority" />
        <col className="c-promise" />
        <col className="c-count" span={4} />
        <col className="c-percent" />
        <col className="c-boxes" />
        <col />
      </colgroup>
      <thead>
        <tr>
          <th scope="col" className="measure">
            {title}
          </th>
          <th scope="col">{t('promise')}</th>
          <th scope="col" className="r">
            {t('total')}
          </th>
          <th scope="col" className="r">
            {t('met')}
          </th>
          <th scope="col" className="r">
            {t('missed')}
          </th>
          <th scope="col" className="r">
            {t('runningCount')}
          </th>
          <th scope="col">{t('percentage')}</th>
          <th scope="col">{t('budget')}</th>
          <th scope="col">{t('outlook')}</th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <AttainmentRow key={`${line.priority} ${line.percentile} ${line.length}`} line={line} contract={contract} />
        ))}
      </tbody>
    </table>
  );
}
