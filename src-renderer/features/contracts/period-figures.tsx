import type { Attainment } from '../../../src-shared/sla/attainment.ts';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { LineComparison } from '../../../src-shared/sla/what-if-period.ts';
import { budgetWords, percentageWords, promisedLineWords } from '../../../src-shared/words/attainment-words.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Block } from '../../ui/block.tsx';

export interface PeriodFiguresProps {
  readonly contract: ServiceContract;
  readonly lines: readonly LineComparison[];
}

/** Each promise of the contract with its figures, side by side. */
export function PeriodFigures({ contract, lines }: PeriodFiguresProps) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const heads = [t('promised'), t('met'), t('missed'), t('percentage'), t('budget')];
  return (
    <Block>
      <table className="plain-table figures">
        <thead>
          <tr>
            <th scope="col" rowSpan={2}>
              {t('clock')}
            </th>
            <th scope="colgroup" colSpan={5}>
              {t('asItIs')}
            </th>
            <th scope="colgroup" colSpan={5} className="other-side">
              {t('asItWould')}
            </th>
          </tr>
          <tr>
            {heads.map((head) => (
              <th key={`actual ${head}`} scope="col">
                {head}
              </th>
            ))}
            {heads.map((head, at) => (
              <th key={`other ${head}`} scope="col" className={at === 0 ? 'other-side' : ''}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.flatMap(({ measure, priority, actual, other }) =>
            Array.from({ length: Math.max(actual.length, other.length) }, (_, at) => (
              <tr
                key={`${measure} ${priority} ${actual[at]?.length ?? ''} ${other[at]?.length ?? ''} ${actual[at]?.percentile ?? ''}`}
              >
                <th scope="row">
                  <span className="mid">
                    {contract.short} {priority}
                  </span>{' '}
                  {domainWords(language).measure[measure]}
                </th>
                <Figures line={actual[at]} />
                <Figures line={other[at]} isOther />
              </tr>
            )),
          )}
        </tbody>
      </table>
    </Block>
  );
}

function Figures({ line, isOther }: { readonly line: Attainment | undefined; readonly isOther?: true }) {
  const { t } = useWords('contracts');
  const { language } = useLanguage();
  const side = isOther === true ? 'other-side' : '';
  if (line === undefined) {
    return (
      <td className={`mut ${side}`} colSpan={5}>
        {t('notPromised')}
      </td>
    );
  }
  return (
    <>
      <td className={side}>{promisedLineWords(line, language)}</td>
      <td className="n">
        <Amount of={line.met} />
      </td>
      <td className={line.missed > 0 ? 'n strong' : 'n'}>
        <Amount of={line.missed} />
      </td>
      <td className="n">{percentageWords(line, line.percentile, language)}</td>
      <td className="small">{line.total === 0 ? '–' : budgetWords(line.budget, language)}</td>
    </>
  );
}
