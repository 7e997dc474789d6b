import { describe, expect, it } from 'vitest';
import { choiceFrom, periodOfKind, queryOf } from '../../../../src-renderer/features/report/report-choice.ts';
import { formatPeriod } from '../../../../src-shared/sla/reporting-period.ts';
import { amsterdam, shipped } from '../../../support/story-desk.ts';

const contracts = [...shipped().values()];
const now = amsterdam('2026-11-20 13:12');

function choice(query: string) {
  const found = choiceFrom(new URLSearchParams(query), contracts, now);
  if (!found) throw new Error('there is no contract');
  return found;
}

describe('what a report is about', () => {
  it('is the first contract, all customers and this quarter where nothing is asked', () => {
    const { contract, organisationId, period } = choice('');
    expect([contract.id, organisationId, formatPeriod(period)]).toEqual(['smart-fms-basic', undefined, '2026-Q4']);
  });

  it.each(['contract=smart-production-suite&period=2026-11', 'contract=smart-fms-basic&customer=vastgoed&period=2025'])(
    'stands in the address: %s',
    (query) => {
      expect(queryOf(choice(query)).toString()).toBe(query);
    },
  );

  it('is as near as can be where the address means nothing', () => {
    expect(queryOf(choice('contract=gone&period=2026-Q7')).toString()).toBe('contract=smart-fms-basic&period=2026-Q4');
  });

  it('is nothing without a contract', () => {
    expect(choiceFrom(new URLSearchParams(), [], now)).toBeUndefined();
  });

  it('keeps its place when the kind of period changes', () => {
    const turned = (query: string, kind: 'month' | 'quarter' | 'year') =>
      formatPeriod(periodOfKind(kind, choice(query), now));
    expect(turned('period=2026-Q4', 'month')).toBe('2026-11');
    expect(turned('period=2026-Q2', 'month')).toBe('2026-04');
    expect(turned('period=2025-05', 'quarter')).toBe('2025-Q2');
    expect(turned('period=2026', 'quarter')).toBe('2026-Q4');
    expect(turned('period=2025-05', 'year')).toBe('2025');
  });
});
