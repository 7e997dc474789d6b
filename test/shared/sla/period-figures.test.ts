import { expect, it } from 'vitest';
import type { ClockOutcome } from '../../../src-shared/sla/clock-outcome.ts';
import { periodFigures } from '../../../src-shared/sla/period-figures.ts';
import { formatPeriod } from '../../../src-shared/sla/reporting-period.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

function smartFms() {
  const contract = shipped().get('smart-fms-basic');
  if (!contract) throw new Error('Smart FMS does not ship');
  return contract;
}

/** An answer in time to a class A ticket that began then. */
function kept(startedAt: number, contractId = 'smart-fms-basic'): ClockOutcome {
  const state = { kind: 'met', at: startedAt + 1, deadline: startedAt + 2 } as const;
  return { ticketId: 't', contractId, measure: 'response', priority: 'A', length: 7_200_000, startedAt, state };
}

/** Each period with what counted in it. */
function told(outcomes: readonly ClockOutcome[], now: string): readonly string[] {
  return [...periodFigures(smartFms(), outcomes, amsterdam(now))].map(
    ({ period, lines }) => `${formatPeriod(period)}: ${lines.reduce((sum, { total }) => sum + total, 0)}`,
  );
}

it('P16 tells every month, quarter and year from the first clock to now, also those in which nothing began', () => {
  const outcomes = [kept(amsterdam('2025-11-30 23:59')), kept(amsterdam('2026-02-01 00:00'))];
  expect(told(outcomes, '2026-02-15 12:00')).toEqual([
    '2025-11: 1',
    '2025-12: 0',
    '2026-01: 0',
    '2026-02: 1',
    '2025-Q4: 1',
    '2026-Q1: 1',
    '2025: 1',
    '2026: 1',
  ]);
});

it('tells nothing of another contract, nor of what began only later', () => {
  const later = kept(amsterdam('2026-03-01 10:00'));
  const other = kept(amsterdam('2026-01-01 10:00'), 'smart-production-suite');
  expect(told([later, other], '2026-02-15 12:00')).toEqual([]);
});
