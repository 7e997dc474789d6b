import fc from 'fast-check';
import type { ClockOutcome, OutcomeState } from '../../src-shared/sla/clock-outcome.ts';
import { HOUR } from '../../src-shared/time/instant.ts';
import { amsterdam } from './story-desk.ts';

/** A response of type b under Smart Production Suite; by default answered an hour after it began. */
export function sampleOutcome(startedAt: string, more: Partial<ClockOutcome> = {}): ClockOutcome {
  const start = amsterdam(startedAt);
  return {
    ticketId: `t-${startedAt}`,
    contractId: 'smart-production-suite',
    organisationId: 'metaal',
    measure: 'response',
    priority: 'b',
    percentile: 90,
    length: 8 * HOUR,
    startedAt: start,
    state: { kind: 'met', at: start + HOUR, deadline: start + 8 * HOUR },
    ...more,
  };
}

export function missedOutcome(startedAt: string, more: Partial<ClockOutcome> = {}): ClockOutcome {
  const deadline = amsterdam(startedAt) + 8 * HOUR;
  return sampleOutcome(startedAt, { state: { kind: 'missed', deadline, endedAt: deadline + HOUR }, ...more });
}

export function runningOutcome(startedAt: string, more: Partial<ClockOutcome> = {}): ClockOutcome {
  const deadline = amsterdam(startedAt) + 8 * HOUR;
  return sampleOutcome(startedAt, { state: { kind: 'running', deadline, riskAt: deadline - 2 * HOUR }, ...more });
}

const FROM = amsterdam('2026-09-15 00:00');
const TO = amsterdam('2027-01-15 00:00');
const instant = fc.integer({ min: FROM, max: TO });

const state: fc.Arbitrary<OutcomeState> = fc.oneof(
  instant.map((deadline): OutcomeState => ({ kind: 'running', deadline, riskAt: deadline - 2 * HOUR })),
  instant.map((since): OutcomeState => ({ kind: 'paused', since })),
  instant.map((at): OutcomeState => ({ kind: 'met', at, deadline: at + HOUR })),
  instant.map((deadline): OutcomeState => ({ kind: 'missed', deadline })),
);

/** Clocks of the last months of 2026 and a little around them, in every state, under a handful of promises. */
export const randomOutcomes: fc.Arbitrary<ClockOutcome[]> = fc.array(
  fc.record({
    ticketId: fc.uuid(),
    contractId: fc.constantFrom('smart-production-suite', 'smart-fms-basic'),
    measure: fc.constantFrom('response' as const, 'resolution' as const),
    priority: fc.constantFrom('a', 'b'),
    percentile: fc.constantFrom(75, 90, 99),
    length: fc.constant(8 * HOUR),
    startedAt: instant,
    state,
  }),
  { maxLength: 200 },
);

export const randomInstant = instant;
