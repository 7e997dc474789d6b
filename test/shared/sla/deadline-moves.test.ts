import { describe, expect, it } from 'vitest';
import { draftFrom, withDraft } from '../../../src-shared/sla/contract-draft.ts';
import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { deadlineMoves } from '../../../src-shared/sla/deadline-moves.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { portal, reply, resolve, resume, take, wait } from '../../support/story-commands.ts';
import { amsterdam, anna, karin, StoryDesk, sanne, shipped } from '../../support/story-desk.ts';

const now = shipped();
const FMS = 'smart-fms-basic';
const SPS = 'smart-production-suite';

function draftOf(contractId: string, from: string, changes: Partial<ContractDraft>): ContractDraft {
  const contract = now.get(contractId);
  if (!contract) throw new Error(`no contract ${contractId}`);
  return { ...draftFrom(versionAt(contract, 0), amsterdam(from)), ...changes };
}

/** From Friday 20 November on, Fridays are 13:00–17:00 instead of 09:00–12:00. */
const fridayAfternoon = withDraft(
  now,
  FMS,
  draftOf(FMS, '2026-11-20 00:00', {
    calendar: {
      timeZone: 'Europe/Amsterdam',
      weekly: {
        mon: [['09:00', '12:30'] as const, ['13:00', '17:00'] as const],
        tue: [['09:00', '12:30'] as const, ['13:00', '17:00'] as const],
        wed: [['09:00', '12:30'] as const, ['13:00', '17:00'] as const],
        thu: [['09:00', '12:30'] as const, ['13:00', '17:00'] as const],
        fri: [['13:00', '17:00'] as const],
      },
    },
  }),
);

function registered(id: string, at: string, priority: string): Ticket {
  return { ...new StoryDesk().let(karin, at, portal('vastgoed', { priority })).ticket(), id };
}

describe('the deadlines that a new version moves', () => {
  it('are named with their old and new moment, the largest move first', () => {
    // B, 8 h from Thursday 10:00: 6.5 h until 17:00, 1.5 h on Friday: 10:30, or 14:30.
    const b = registered('b', '2026-11-19 10:00', 'B');
    // C, 16 h: 6.5 on Thursday, 3 (or 4) on Friday, the rest on Monday: 16:00, or 15:00.
    const c = registered('c', '2026-11-19 10:00', 'C');
    expect(deadlineMoves([c, b], now, fridayAfternoon)).toEqual([
      { ticketId: 'b', measure: 'response', from: amsterdam('2026-11-20 10:30'), to: amsterdam('2026-11-20 14:30') },
      { ticketId: 'c', measure: 'response', from: amsterdam('2026-11-23 16:00'), to: amsterdam('2026-11-23 15:00') },
    ]);
  });

  it('are none of a ticket that was answered, or that missed its deadline before the version begins', () => {
    const answered = new StoryDesk()
      .let(karin, '2026-11-19 10:00', portal('vastgoed', { priority: 'B' }))
      .let(sanne, '2026-11-19 11:00', reply)
      .ticket();
    // A, 2 h from Wednesday 15:00: missed at 17:00 and still unanswered.
    const missed = registered('missed', '2026-11-18 15:00', 'A');
    expect(deadlineMoves([answered, missed], now, fridayAfternoon)).toEqual([]);
  });

  it('are none of another contract, and none of a ticket that is done', () => {
    const other = new StoryDesk()
      .let(anna, '2026-11-19 10:00', portal('metaal', { priority: 'b', kind: 'incident-bug' }))
      .ticket();
    const done = new StoryDesk()
      .let(karin, '2026-11-19 10:00', portal('vastgoed', { priority: 'B' }))
      .let(sanne, '2026-11-19 11:00', resolve)
      .ticket();
    expect(deadlineMoves([other, done], now, fridayAfternoon)).toEqual([]);
  });

  it('are none while a clock stands still, and those after it goes on', () => {
    const holiday = withDraft(
      now,
      SPS,
      draftOf(SPS, '2026-11-20 00:00', {
        calendar: {
          timeZone: 'Europe/Amsterdam',
          weekly: now.get(SPS)?.versions[0]?.calendar.weekly ?? {},
          exceptions: { '2026-11-23': { name: 'Inventarisatie', hours: [] } },
        },
      }),
    );
    const desk = new StoryDesk()
      .let(anna, '2026-11-19 08:30', portal('metaal', { priority: 'c', kind: 'incident-bug' }))
      .let(sanne, '2026-11-19 08:40', take)
      .let(sanne, '2026-11-19 08:45', reply)
      .let(sanne, '2026-11-19 14:30', wait);
    expect(deadlineMoves([desk.ticket()], now, holiday)).toEqual([]);
    // 9 h: 6 before the pause; resumed Friday 16:30, 1 h that day, 2 h on Monday 10:30, or on Tuesday when Monday is closed.
    desk.let(sanne, '2026-11-20 16:30', resume);
    expect(deadlineMoves([desk.ticket()], now, holiday)).toEqual([
      { ticketId: 't', measure: 'resolution', from: amsterdam('2026-11-23 10:30'), to: amsterdam('2026-11-24 10:30') },
    ]);
  });

  it('are none when a draft changes only what future tickets are promised', () => {
    const targets = draftOf(FMS, '2026-11-20 00:00', {
      targets: [{ measure: 'response', priority: 'B', serviceMinutes: 60 }],
    });
    expect(deadlineMoves([registered('b', '2026-11-19 10:00', 'B')], now, withDraft(now, FMS, targets))).toEqual([]);
  });
});
