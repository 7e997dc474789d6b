import { describe, expect, it } from 'vitest';
import { type ClockExplanation, explainClock } from '../../../src-shared/sla/explain-clock.ts';
import { type ContractVersion, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import type { TicketClock } from '../../../src-shared/sla/ticket-clocks.ts';
import { HOUR, type Instant, MINUTE } from '../../../src-shared/time/instant.ts';

describe('explainClock', () => {
  it('tells the worked example line by line: a week with a pause of a day and a bit', () => {
    const clock: TicketClock = {
      ...resolution,
      pauses: [{ from: local(17, 10, 5), to: local(18, 11, 35), reason: 'waitingForCustomer' }],
      progress: { kind: 'ticking', deadline: local(20, 14, 50) },
    };
    const explained = explainClock(clock, production, local(20, 13, 12));
    expect(toldOf(explained.used)).toEqual([
      'counted 12 13:20 12 17:30 250',
      'counted 13 08:30 13 17:30 540',
      'weekend 14 00:00 16 00:00 0',
      'counted 16 08:30 16 17:30 540',
      'counted 17 08:30 17 10:05 95',
      'pause 17 10:05 18 11:35 630',
      'counted 18 11:35 18 17:30 355',
      'counted 19 08:30 19 17:30 540',
      'counted 20 08:30 20 13:12 282',
    ]);
    expect(toldOf(explained.left)).toEqual(['counted 20 13:12 20 14:50 98']);
    expect([explained.usedAmount, explained.leftAmount, explained.promised]).toEqual([
      43 * HOUR + 22 * MINUTE,
      HOUR + 38 * MINUTE,
      45 * HOUR,
    ]);
    expect(explained.late).toBeUndefined();
  });

  it('keeps a weekend inside a pause out of the list', () => {
    const clock: TicketClock = {
      ...resolution,
      pauses: [{ from: local(13, 9, 0), to: local(16, 9, 0), reason: 'waitingForCustomer' }],
      progress: { kind: 'ticking', deadline: local(24, 12, 0) },
    };
    expect(toldOf(explainClock(clock, production, local(16, 10, 0)).used)).toEqual([
      'counted 12 13:20 12 17:30 250',
      'counted 13 08:30 13 09:00 30',
      'pause 13 09:00 16 09:00 540',
      'counted 16 09:00 16 10:00 60',
    ]);
  });

  it('puts what came after the deadline in one line, and promises what was used until then', () => {
    const clock: TicketClock = {
      ...resolution,
      target: 9 * HOUR,
      progress: { kind: 'late', deadline: local(13, 13, 20) },
    };
    const explained = explainClock(clock, production, local(16, 9, 30));
    expect(explained.usedAmount).toBe(9 * HOUR);
    expect(explained.promised).toBe(9 * HOUR);
    expect(explained.left).toEqual([]);
    expect(explained.late).toEqual({
      kind: 'counted',
      reason: { kind: 'counted' },
      from: local(13, 13, 20),
      to: local(16, 9, 30),
      amount: 5 * HOUR + 10 * MINUTE,
    });
  });

  it('reads a deadline that passed a minute ago as late, though nobody stored that', () => {
    const clock: TicketClock = {
      ...resolution,
      target: 9 * HOUR,
      progress: { kind: 'ticking', deadline: local(13, 13, 20) },
    };
    expect(explainClock(clock, production, local(13, 13, 21)).late?.amount).toBe(MINUTE);
  });

  it('keeps what is left while the clock is paused', () => {
    const clock: TicketClock = {
      ...resolution,
      target: 9 * HOUR,
      pauses: [{ from: local(12, 14, 20), reason: 'waitingForCustomer' }],
      progress: { kind: 'paused', since: local(12, 14, 20), left: 8 * HOUR },
    };
    const explained = explainClock(clock, production, local(13, 9, 30));
    expect(explained.usedAmount).toBe(HOUR);
    expect(explained.leftAmount).toBe(8 * HOUR);
    expect(explained.left).toEqual([]);
  });

  it('stops at the moment a clock was met', () => {
    const clock: TicketClock = {
      ...resolution,
      progress: { kind: 'met', at: local(12, 14, 5), deadline: local(20, 14, 50), used: 45 * MINUTE },
    };
    const explained = explainClock(clock, production, local(20, 9, 0));
    expect(explained.usedAmount).toBe(45 * MINUTE);
    expect(explained.leftAmount).toBe(0);
  });
});

const contracts = shippedContracts();
if (!contracts.ok) throw new Error(contracts.error);
const contract = contracts.value.get('smart-production-suite');
if (!contract) throw new Error('Smart Production Suite is missing');
const production: ContractVersion = versionAt(contract, 0);

const resolution = {
  measure: 'resolution',
  priority: 'b',
  committed: true,
  startedAt: local(12, 13, 20),
  target: 45 * HOUR,
  pauses: [],
} satisfies Omit<TicketClock, 'progress'>;

/** A day of November 2026 in Amsterdam: winter time, UTC+1. */
function local(day: number, hour: number, minute: number): Instant {
  return Date.UTC(2026, 10, day, hour - 1, minute);
}

function toldOf(lines: ClockExplanation['used']): readonly string[] {
  return lines.map((line) => `${line.reason.kind} ${wall(line.from)} ${wall(line.to)} ${line.amount / MINUTE}`);
}

function wall(at: Instant): string {
  const shown = new Date(at + HOUR).toISOString();
  return `${shown.slice(8, 10)} ${shown.slice(11, 16)}`;
}
