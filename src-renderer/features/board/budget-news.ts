import type { BudgetLine } from './budget-lines.ts';

type Budget = Extract<BudgetLine, { kind: 'budget' }>;

/** The budgets that were spent since the last look: one miss more than the period can bear. The first look tells nothing: it is no news. */
export function spentSince(before: readonly BudgetLine[] | undefined, after: readonly BudgetLine[]): readonly Budget[] {
  if (before === undefined) return [];
  const couldBear = new Set(
    before
      .filter(isBudget)
      .filter(hasLeft)
      .map(({ key }) => key),
  );
  return after.filter(isBudget).filter((line) => !hasLeft(line) && couldBear.has(line.key));
}

function isBudget(line: BudgetLine): line is Budget {
  return line.kind === 'budget';
}

function hasLeft({ attainment }: Budget): boolean {
  return attainment.budget.left >= 0;
}
