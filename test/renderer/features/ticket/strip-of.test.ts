import { describe, expect, it } from 'vitest';
import { stripOf } from '../../../../src-renderer/features/ticket/strip-of.ts';
import { explainClock } from '../../../../src-shared/sla/explain-clock.ts';
import { type ContractVersion, versionAt } from '../../../../src-shared/sla/service-contract.ts';
import { shippedContracts } from '../../../../src-shared/sla/shipped-contracts.ts';
import type { TicketClock } from '../../../../src-shared/sla/ticket-clocks.ts';
import { HOUR, type Instant, MINUTE } from '../../../../src-shared/time/instant.ts';

const nov = (day: number, hour: number, minute = 0): Instant => Date.UTC(2026, 10, day, hour - 1, minute);

describe('stripOf', () => {
  it('draws a column a day, weekends closed, with what counted that day', () => {
    const { days } = drawn({
      startedAt: nov(13, 13, 30),
      target: 9 * HOUR,
      progress: { kind: 'ticking', deadline: nov(16, 13, 30) },
      now: nov(16, 10, 0),
    });
    expect(days.map((day) => [day.id, day.label, day.sum, day.isClosed === true, day.isToday === true])).toEqual([
      ['2026-11-13', 'vr 13', '4 u 00', false, false],
      ['2026-11-14', 'za 14', '–', true, false],
      ['2026-11-15', 'zo 15', '–', true, false],
      ['2026-11-16', 'ma 16', '5 u 00', false, true],
    ]);
    // Drawn from 07:30 to 18:30: eleven hours.
    expect(days[3]?.segments).toEqual([
      { kind: 'open', from: 1 / 11, to: 10 / 11 },
      { kind: 'used', from: 1 / 11, to: 2.5 / 11 },
      { kind: 'rest', from: 2.5 / 11, to: 6 / 11 },
    ]);
  });

  it('marks receipt, now and the deadline', () => {
    const { marks } = drawn({
      startedAt: nov(13, 13, 30),
      target: 9 * HOUR,
      progress: { kind: 'ticking', deadline: nov(16, 13, 30) },
      now: nov(16, 10, 0),
    });
    expect(marks.map(({ kind, dayId, label }) => [kind, dayId, label])).toEqual([
      ['received', '2026-11-13', 'vanaf 13:30'],
      ['due', '2026-11-16', '13:30'],
      ['now', '2026-11-16', 'nu 10:00'],
    ]);
  });

  it('counts for a clock that was met what it used, not what was left of it', () => {
    const { days } = drawn({
      startedAt: nov(11, 11, 56),
      target: 8 * HOUR,
      progress: { kind: 'met', at: nov(11, 12, 44), deadline: nov(12, 10, 56), used: 48 * MINUTE },
      now: nov(19, 12, 0),
    });
    expect(days.map(({ id, sum }) => [id, sum])).toEqual([
      ['2026-11-11', '0 u 48'],
      ['2026-11-12', '–'],
    ]);
  });

  it('draws what came after the deadline as late', () => {
    const { days } = drawn({
      startedAt: nov(12, 8, 30),
      target: HOUR,
      progress: { kind: 'late', deadline: nov(12, 9, 30) },
      now: nov(12, 10, 30),
    });
    expect(days[0]?.segments.map(({ kind }) => kind)).toEqual(['open', 'used', 'late']);
  });

  it('leaves room for a moment outside the service hours', () => {
    const { marks, days } = drawn({
      startedAt: nov(12, 6, 0),
      target: HOUR,
      progress: { kind: 'ticking', deadline: nov(12, 9, 30) },
      now: nov(12, 6, 30),
    });
    expect(days).toHaveLength(1);
    // Drawn from 05:00 to 18:30.
    expect(marks.find(({ kind }) => kind === 'received')?.at).toBeCloseTo(1 / 13.5, 6);
  });
});

const contracts = shippedContracts();
if (!contracts.ok) throw new Error(contracts.error);
const contract = contracts.value.get('smart-production-suite');
if (!contract) throw new Error('Smart Production Suite is missing');
const version: ContractVersion = versionAt(contract, 0);

function drawn({ now, ...given }: Pick<TicketClock, 'startedAt' | 'target' | 'progress'> & { readonly now: Instant }) {
  const clock: TicketClock = { measure: 'resolution', priority: 'c', committed: true, pauses: [], ...given };
  return stripOf({ clock, explained: explainClock(clock, version, now), version, now, language: 'nl' });
}
