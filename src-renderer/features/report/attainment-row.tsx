import type { Attainment } from '../../../src-shared/sla/attainment.ts';
import { allowedMisses, shownPercentage } from '../../../src-shared/sla/error-budget.ts';
import { type ServiceContract, targetLength, targetOf } from '../../../src-shared/sla/service-contract.ts';
import { budgetWords, percentageWords, promisedLineWords } from '../../../src-shared/words/attainment-words.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityFaceAt } from '../../../src-shared/words/priority-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { BudgetBoxes, toneOf } from '../../ui/budget-boxes.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { ShareBar } from '../../ui/share-bar.tsx';

interface AttainmentRowProps {
  readonly line: Attainment;
  readonly contract: ServiceContract;
}

export function AttainmentRow({ line, contract }: AttainmentRowProps) {
  const { language } = useLanguage();
  const { met, missed, running, total, percentile } = line;
  const shown = shownPercentage(line, percentile);
  const isShort = missed > allowedMisses(met + missed, percentile ?? 100);
  return (
    <tr>
      <th scope="row">
        <Priority line={line} contract={contract} />
      </th>
      <td>
        <PromiseWords line={line} contract={contract} />
      </td>
      <td className="r n">
        <Amount of={total} />
      </td>
      <td className="r n">
        <Amount of={met} />
      </td>
      <td className={missed > 0 ? 'r n strong' : 'r n'}>
        <Amount of={missed} />
      </td>
      <td className="r n">
        <Amount of={running} />
      </td>
      <td>
        <span className="report-percent">
          <ShareBar
            share={shown && shown.units / 10 ** shown.decimals}
            promised={percentile ?? 100}
            isShort={isShort}
          />
          <b className={isShort ? 'n is-over' : 'n'}>{percentageWords(line, percentile, language)}</b>
        </span>
      </td>
      <td>
        <Boxes line={line} />
      </td>
      <td>
        <Outlook line={line} />
      </td>
    </tr>
  );
}

function Priority({ line: { priority }, contract }: AttainmentRowProps) {
  const { language } = useLanguage();
  const face = priorityFaceAt(contract, priority, Number.POSITIVE_INFINITY, language);
  if (!face) return <span>{`${contract.short} ${priority}`}</span>;
  return <PriorityLabel {...face} title={face.definition} />;
}

function PromiseWords({ line, contract }: AttainmentRowProps) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  const target = contract.versions
    .map((version) => targetOf(version, line.measure, line.priority))
    .findLast((known) => known?.percentile === line.percentile && known && targetLength(known) === line.length);
  const channels = target?.committedChannels?.map((channel) => domainWords(language).channel[channel].toLowerCase());
  return (
    <>
      {promisedLineWords(line, language)}
      {channels && <small className="mut">{t('onlyBy', { channels: channels.join(', ') })}</small>}
    </>
  );
}

function Boxes({ line: { budget } }: Pick<AttainmentRowProps, 'line'>) {
  const { t } = useWords('report');
  const { allowed, used } = budget;
  return <BudgetBoxes allowed={allowed} used={used} label={t('boxes', { allowed, used })} />;
}

/** What more misses the period can bear, and what hangs on what still runs. */
function Outlook({ line }: Pick<AttainmentRowProps, 'line'>) {
  const { t } = useWords('report');
  const { language } = useLanguage();
  const { budget, running, dueInPeriod, total } = line;
  if (total === 0) return <span className="mut">{t('nothingYet')}</span>;
  const hasMargin = budget.allowed > 0 || budget.left < 0;
  return (
    <>
      <span className={hasMargin ? `mid is-${toneOf(budget.left)}` : ''}>{budgetWords(budget, language)}</span>
      {running > 0 && (
        <small className="mut">
          {t(outlookKeys[budget.outlook])}
          {dueInPeriod > 0 && ` · ${t('dueInPeriod', { count: dueInPeriod })}`}
        </small>
      )}
    </>
  );
}

const outlookKeys = { kept: 'outlook_kept', open: 'outlook_open', lost: 'outlook_lost' } as const;
