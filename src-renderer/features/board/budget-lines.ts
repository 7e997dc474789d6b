import type { Attainment } from '../../../src-shared/sla/attainment.ts';
import type { Measure } from '../../../src-shared/sla/service-contract.ts';
import type { ContractBudgets } from '../../queries/use-quarter-budgets.ts';

/** A line of the board's foot. */
export type BudgetLine =
  | {
      readonly kind: 'budget';
      readonly key: string;
      readonly contract: string;
      readonly measure: Measure;
      readonly attainment: Attainment;
    }
  /** F3: every ticket was promised, so all priorities say the same. */
  | {
      readonly kind: 'every';
      readonly key: string;
      readonly contract: string;
      readonly measure: Measure;
      /** 'A–D'. */
      readonly priorities: string;
      readonly missed: number;
    };

/**
 * What fits on the wall: one line for all that promises every ticket, and of the budgets those in which the least is left; what nothing was
 * counted on comes last. The chosen ones stand in the order of their contracts.
 */
export function budgetLines(budgets: readonly ContractBudgets[], most: number): readonly BudgetLine[] {
  const all = budgets.flatMap(linesOf);
  const every = all.filter(({ kind }) => kind === 'every').slice(0, most);
  const tightest = all
    .filter((line) => line.kind === 'budget')
    .toSorted((a, b) => tightness(a.attainment) - tightness(b.attainment))
    .slice(0, most - every.length);
  return all.filter((line) => every.includes(line) || tightest.some(({ key }) => key === line.key));
}

function linesOf({ contract, lines }: ContractBudgets): readonly BudgetLine[] {
  const { short } = contract;
  const measures: readonly Measure[] = ['response', 'resolution'];
  const every = measures.flatMap((measure): readonly BudgetLine[] => {
    const mine = lines.filter((line) => line.measure === measure && line.percentile === undefined);
    if (mine.length === 0) return [];
    const priorities = codeWords([...new Set(mine.map(({ priority }) => priority))]);
    const missed = mine.reduce((sum, line) => sum + line.missed, 0);
    return [{ kind: 'every', key: `${short} ${measure}`, contract: short, measure, priorities, missed }];
  });
  const percentiles = lines
    .filter(({ percentile }) => percentile !== undefined)
    .map((attainment): BudgetLine => {
      const { measure, priority, percentile, length } = attainment;
      const key = `${short} ${measure} ${priority} ${percentile} ${length}`;
      return { kind: 'budget', key, contract: short, measure, attainment };
    });
  return [...percentiles, ...every];
}

/** 'A–D' where the letters follow each other, most urgent first; otherwise each of them. */
function codeWords(codes: readonly string[]): string {
  const alphabet = 'abcdefghijklmnopqrstuvwxyz';
  const together = codes.join('');
  const isRow = codes.length > 1 && (alphabet.includes(together) || alphabet.toUpperCase().includes(together));
  return isRow ? `${codes[0]}–${codes.at(-1)}` : codes.join(', ');
}

function tightness({ total, budget }: Attainment): number {
  return total === 0 ? Number.POSITIVE_INFINITY : budget.left;
}
