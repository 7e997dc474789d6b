import { memo } from 'react';
import type { Attainment } from '../../../src-shared/sla/attainment.ts';
import { budgetWords } from '../../../src-shared/words/attainment-words.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityLine } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useQuarterBudgets } from '../../queries/use-quarter-budgets.ts';
import { useWords } from '../../queries/use-words.ts';
import { BudgetBoxes, toneOf } from '../../ui/budget-boxes.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { budgetFace } from './budget-face.ts';
import { type BudgetLine, budgetLines } from './budget-lines.ts';
import { useBudgetNews } from './use-budget-news.ts';

const ROWS = 5;

/** What more misses this quarter can bear, per contract; nothing while the tickets are being read. */
export const BoardBudgets = memo(function BoardBudgets() {
  const { t } = useWords('board');
  const budgets = useQuarterBudgets();
  useBudgetNews(budgets);
  return (
    <section className="budgets">
      <h3>{t('budget')}</h3>
      <ul>
        {budgetLines(budgets ?? [], ROWS).map((line) => (
          <BudgetItem key={line.key} line={line} />
        ))}
      </ul>
    </section>
  );
});

function BudgetItem({ line }: { readonly line: BudgetLine }) {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const face = useBudgetFace(line);
  const measure = domainWords(language).measure[line.measure];
  if (line.kind === 'every') {
    const { contract, priorities, missed } = line;
    return (
      <li>
        <span className="clip">{t('everyLine', { contract, priorities, measure })}</span>
        <span className="mut">–</span>
        <span className={missed > 0 ? 'say clip is-over' : 'say clip'}>
          <b>{t('everyTicket')}</b>: {missed === 0 ? t('noneMissed') : t('someMissed', { count: missed })}
        </span>
      </li>
    );
  }
  const { contract, attainment } = line;
  const { priority, percentile = 100, budget } = attainment;
  const share = language === 'nl' ? `${String(percentile).replace('.', ',')} %` : `${percentile}%`;
  const { allowed, used } = budget;
  return (
    <li>
      <span className="budget-name">
        {face ? <PriorityLabel {...face} short title={priorityLine(face, language)} /> : `${contract} ${priority}`}
        <span className="clip">{` · ${t('budgetLine', { measure, percentile: share })}`}</span>
      </span>
      <BudgetBoxes allowed={allowed} used={used} label={t('boxes', { allowed, used })} />
      <Say attainment={attainment} />
    </li>
  );
}

/** P5: a letter never stands alone. */
function useBudgetFace(line: BudgetLine) {
  const contracts = useContracts();
  const { language } = useLanguage();
  const now = useNow('minute');
  return line.kind === 'budget' ? budgetFace(line.attainment, contracts, { now, language }) : undefined;
}

function Say({ attainment }: { readonly attainment: Attainment }) {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const { budget, met, missed, total } = attainment;
  if (total === 0) return <span className="say mut clip">{t('nothingCounted')}</span>;
  const hasMargin = budget.allowed > 0 || budget.left < 0;
  const settled = met + missed;
  return (
    <span className={hasMargin ? `say clip is-${toneOf(budget.left)}` : 'say clip'}>
      <b>{budgetWords(budget, language)}</b>
      {settled > 0 && budget.left >= 0 ? `, ${t('inTime', { met, settled })}` : ''}
    </span>
  );
}
