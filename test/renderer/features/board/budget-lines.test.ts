import { describe, expect, it } from 'vitest';
import { budgetLines } from '../../../../src-renderer/features/board/budget-lines.ts';
import { contractAttainment } from '../../../../src-shared/sla/attainment.ts';
import { missedOutcome, sampleOutcome } from '../../../support/outcome-samples.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const question = {
  period: { from: amsterdam('2026-10-01 00:00'), to: amsterdam('2027-01-01 00:00') },
  now: amsterdam('2026-11-20 13:12'),
};
const fms = { contractId: 'smart-fms-basic', priority: 'A', percentile: undefined, length: 2 * 3_600_000 };
const outcomes = [
  missedOutcome('2026-11-02 09:00', fms),
  missedOutcome('2026-11-03 09:00', { ...fms, priority: 'C', length: 16 * 3_600_000 }),
  ...Array.from({ length: 20 }, () => sampleOutcome('2026-11-02 09:00', { priority: 'b' })),
  ...Array.from({ length: 8 }, () =>
    sampleOutcome('2026-11-02 09:00', { priority: 'a', percentile: 75, length: 24 * 3_600_000 }),
  ),
];
const budgets = [...shipped().values()].map((contract) => ({
  contract,
  lines: contractAttainment(contract, outcomes, question),
}));

describe('the error budgets at the foot of the board', () => {
  it('F3 say of all priorities at once what every ticket was promised', () => {
    expect(budgetLines(budgets, 5)[0]).toEqual({
      kind: 'every',
      key: 'FMS response',
      contract: 'FMS',
      measure: 'response',
      priorities: 'A–D',
      missed: 2,
    });
  });

  it('name each priority where their letters do not follow each other', () => {
    const contract = shipped().get('smart-fms-basic');
    if (!contract) throw new Error('the contract does not ship');
    const [version] = contract.versions;
    const urgent = { ...version?.targets[0], measure: 'response' as const, priority: 'S', serviceMinutes: 30 };
    const versions = contract.versions.map((one) => ({ ...one, targets: [urgent, ...one.targets] }));
    const lines = contractAttainment({ ...contract, versions }, [], question);
    expect(budgetLines([{ contract, lines }], 5)).toMatchObject([{ priorities: 'A, B, C, D, S' }]);
  });

  it('P6 P7 keep those with the least left where not all fit, in the order of the contract', () => {
    const shown = budgetLines(budgets, 3).map((line) =>
      line.kind === 'budget' ? `${line.attainment.priority} ${line.attainment.budget.left}` : line.priorities,
    );
    expect(shown).toEqual(['A–D', 'b 2', 'a 2']);
    expect(budgetLines(budgets, 5)).toHaveLength(5);
  });

  it('are none while nothing is known', () => {
    expect(budgetLines([], 5)).toEqual([]);
  });
});
