import { describe, expect, it } from 'vitest';
import type { BudgetLine } from '../../../../src-renderer/features/board/budget-lines.ts';
import { spentSince } from '../../../../src-renderer/features/board/budget-news.ts';
import { errorBudget } from '../../../../src-shared/sla/error-budget.ts';

/** Type b, 90 % within 8 hours, over twelve tickets: one miss allowed. */
function line(missed: number): BudgetLine {
  const counts = { total: 12, met: 12 - missed, missed, running: 0, atRisk: 0, dueInPeriod: 0 };
  const promise = { contractId: 'smart-production-suite', measure: 'response', priority: 'b', percentile: 90 } as const;
  const attainment = { ...promise, ...counts, budget: errorBudget(counts, 90) };
  return { kind: 'budget', key: 'SPS response b', contract: 'SPS', measure: 'response', attainment };
}

describe('a budget that is spent', () => {
  it('P6 is told with the miss that is one too many', () => {
    expect(spentSince([line(0)], [line(1)])).toEqual([]);
    expect(spentSince([line(1)], [line(2)])).toEqual([line(2)]);
  });

  it('is told once', () => {
    expect(spentSince([line(2)], [line(3)])).toEqual([]);
  });

  it('is no news at the first look', () => {
    expect(spentSince(undefined, [line(2)])).toEqual([]);
  });
});
