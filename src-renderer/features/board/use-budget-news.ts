import { useEffect, useRef } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityLine } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDeskNow } from '../../queries/use-desk-now.ts';
import { useLanguage } from '../../queries/use-language.ts';
import type { ContractBudgets } from '../../queries/use-quarter-budgets.ts';
import { useWords } from '../../queries/use-words.ts';
import { useAlerts } from '../../state/alerts.ts';
import { budgetFace } from './budget-face.ts';
import { type BudgetLine, budgetLines } from './budget-lines.ts';
import { spentSince } from './budget-news.ts';

/** Tells once, by notification, that a promise of this quarter can bear no more misses. */
export function useBudgetNews(budgets: readonly ContractBudgets[] | undefined): void {
  const { t } = useWords('board');
  const { language } = useLanguage();
  const contracts = useContracts();
  const deskNow = useDeskNow();
  const seen = useRef<readonly BudgetLine[]>(undefined);
  useEffect(() => {
    if (!budgets) return;
    const lines = budgetLines(budgets, Number.POSITIVE_INFINITY);
    const spent = spentSince(seen.current, lines);
    seen.current = lines;
    if (spent.length === 0 || !useAlerts.getState().notification) return;
    if (!('Notification' in window) || Notification.permission !== 'granted') return;
    const { measure } = domainWords(language);
    const priority = ({ contract, attainment }: (typeof spent)[number]) => {
      const face = budgetFace(attainment, contracts, { now: deskNow(), language });
      return face ? priorityLine(face, language) : `${contract} ${attainment.priority}`;
    };
    new Notification(t('news_budget', { count: spent.length }), {
      body: spent.map((line) => `${priority(line)} · ${measure[line.measure]}`).join('\n'),
      tag: `budget-${spent[0]?.key ?? ''}`,
    });
  }, [budgets, contracts, deskNow, t, language]);
}
