import { describe, expect, it } from 'vitest';
import { type ReportedTicket, serviceReport } from '../../../src-shared/sla/service-report.ts';
import { missedOutcome, runningOutcome, sampleOutcome } from '../../support/outcome-samples.ts';
import { amsterdam, shipped } from '../../support/story-desk.ts';

const contract = shipped().get('smart-production-suite');
if (!contract) throw new Error('the contract is missing');
const period = { from: amsterdam('2026-10-01 00:00'), to: amsterdam('2027-01-01 00:00') };
const now = amsterdam('2026-11-20 13:12');
const question = { contract, period, now };

function reported(id: string, more: Partial<ReportedTicket> = {}): ReportedTicket {
  return {
    id,
    contractId: 'smart-production-suite',
    organisationId: 'metaal',
    receivedAt: amsterdam('2026-11-19 09:00'),
    isOpen: true,
    outcomes: [],
    uncounted: [],
    ...more,
  };
}

describe('a service report', () => {
  it('P16 counts one contract, of one customer where asked', () => {
    const tickets = [
      reported('1', { outcomes: [sampleOutcome('2026-11-19 09:00')] }),
      reported('2', { organisationId: 'zuivel', outcomes: [missedOutcome('2026-11-19 09:00')] }),
      reported('3', { contractId: 'smart-fms-basic', outcomes: [sampleOutcome('2026-11-19 09:00')] }),
    ];
    const totals = (organisationId?: string) =>
      serviceReport(tickets, { ...question, organisationId }).lines.reduce((sum, { total }) => sum + total, 0);
    expect([totals(), totals('metaal'), totals('zuivel'), totals('nobody')]).toEqual([2, 1, 1, 0]);
  });

  it('names the misses, the latest first, and what is at risk, the soonest first', () => {
    const tickets = [
      reported('1', { outcomes: [missedOutcome('2026-10-19 09:00')] }),
      reported('2', { outcomes: [missedOutcome('2026-11-02 09:00')] }),
      reported('3', { outcomes: [missedOutcome('2026-09-30 09:00')] }),
      reported('4', { outcomes: [runningOutcome('2026-11-20 07:00')] }),
      reported('5', { outcomes: [runningOutcome('2026-11-20 06:00')] }),
      reported('6', { outcomes: [runningOutcome('2026-11-20 12:00')] }),
    ];
    const { misses, atRisk } = serviceReport(tickets, question);
    expect(misses.map(({ startedAt }) => startedAt)).toEqual([
      amsterdam('2026-11-02 09:00'),
      amsterdam('2026-10-19 09:00'),
    ]);
    expect(atRisk.map(({ startedAt }) => startedAt)).toEqual([
      amsterdam('2026-11-20 06:00'),
      amsterdam('2026-11-20 07:00'),
    ]);
  });

  it('P6 F4 tells apart what does not count', () => {
    const at = amsterdam('2026-11-19 09:00');
    const tickets = [
      reported('1', { uncounted: [{ reason: 'indicative', measure: 'response', at }] }),
      reported('2', { uncounted: [{ reason: 'indicative', measure: 'response', at }] }),
      reported('3', { uncounted: [{ reason: 'withoutPlan', measure: 'resolution', at }] }),
      reported('4', { uncounted: [{ reason: 'bestEffort', at: period.to }] }),
    ];
    expect(serviceReport(tickets, question).uncounted).toEqual([
      { reason: 'indicative', measure: 'response', count: 2 },
      { reason: 'withoutPlan', measure: 'resolution', count: 1 },
    ]);
  });

  it('P16 counts disputes, escalations and reopenings of the period', () => {
    const inside = amsterdam('2026-11-02 09:00');
    const milestones = {
      disputes: [{ at: inside, settledAt: now }, { at: inside }, { at: period.to }],
      escalations: [
        { at: inside, level: 3 },
        { at: inside, level: 2 },
        { at: inside, level: 2 },
        { at: period.from - 1, level: 2 },
      ],
      reopenings: [inside, period.to],
    };
    const { disputes, escalations, reopened } = serviceReport([reported('1', { milestones })], question);
    expect(disputes).toEqual({ raised: 2, settled: 1 });
    expect(escalations).toEqual([
      { level: 2, count: 2 },
      { level: 3, count: 1 },
    ]);
    expect(reopened).toBe(1);
  });

  it('P16 tells how long what is open has been open, in brackets that leave nothing out', () => {
    const open = (receivedAt: string) => reported(receivedAt, { receivedAt: amsterdam(receivedAt) });
    const tickets = [
      open('2026-11-20 13:00'),
      open('2026-11-19 13:12'),
      open('2026-11-14 09:00'),
      open('2026-11-13 13:12'),
      open('2026-09-01 09:00'),
      open('2025-09-01 09:00'),
      reported('closed', { isOpen: false, receivedAt: amsterdam('2025-09-01 09:00') }),
    ];
    expect(serviceReport(tickets, question).ageing).toEqual([
      { underDays: 1, count: 1 },
      { underDays: 7, count: 2 },
      { underDays: 30, count: 1 },
      { underDays: 90, count: 1 },
      { count: 1 },
    ]);
  });
});
