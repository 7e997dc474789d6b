import { describe, expect, it } from 'vitest';
import { clockSub } from '../../../../src-renderer/features/ticket/clock-sub.ts';
import { type ContractVersion, versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../../../src-shared/sla/shipped-contracts.ts';
import type { ClockProgress, TicketClock } from '../../../../src-shared/sla/ticket-clocks.ts';
import { HOUR, type Instant, MINUTE } from '../../../../src-shared/time/instant.ts';

const nov = (day: number, hour: number, minute = 0): Instant => Date.UTC(2026, 10, day, hour - 1, minute);

describe('clockSub', () => {
  it.each<[string, ClockProgress, Instant, string]>([
    ['runs today', { kind: 'ticking', deadline: nov(20, 14, 50) }, nov(20, 13, 12), 'tot oplossing · vandaag 14:50'],
    [
      'stands still at night',
      { kind: 'ticking', deadline: nov(23, 9, 30) },
      nov(20, 18, 0),
      'tot oplossing · ma 09:30 · telt weer vanaf ma 08:30',
    ],
    [
      'is late',
      { kind: 'late', deadline: nov(20, 12, 28) },
      nov(20, 13, 12),
      'oplossing had gemoeten vóór vandaag 12:28',
    ],
    [
      'ended late',
      { kind: 'late', deadline: nov(19, 12, 0), endedAt: nov(19, 13, 0) },
      nov(20, 13, 12),
      'do 19 nov 13:00 · deadline was do 19 nov 12:00',
    ],
    [
      'is paused',
      { kind: 'paused', since: nov(20, 10, 5), left: HOUR },
      nov(20, 13, 12),
      'oplossing wacht op klant sinds vandaag 10:05',
    ],
    [
      'was met',
      { kind: 'met', at: nov(12, 14, 5), deadline: nov(13, 9, 0), used: 45 * MINUTE },
      nov(20, 13, 12),
      'do 12 nov 14:05 · in 45 m van 9 u',
    ],
    ['was stopped', { kind: 'stopped', at: nov(20, 9, 0) }, nov(20, 13, 12), 'gestopt vandaag 09:00'],
  ])('tells of a clock that %s', (_, progress, now, told) => {
    const { before, moment, after } = clockSub({ clock: { ...clock, progress }, version, now, language: 'nl' });
    expect([before, moment, after].filter(Boolean).join(' ')).toBe(told);
  });
});

const contracts = shippedContracts();
if (!contracts.ok) throw new Error(contracts.error);
const contract = contracts.value.get('smart-production-suite');
if (!contract) throw new Error('Smart Production Suite is missing');
const version: ContractVersion = versionAt(contract, 0);

const clock = {
  measure: 'resolution',
  priority: 'c',
  committed: true,
  startedAt: nov(12, 13, 20),
  target: 9 * HOUR,
  pauses: [],
} satisfies Omit<TicketClock, 'progress'>;
