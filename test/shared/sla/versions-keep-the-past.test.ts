import { describe, expect, it } from 'vitest';
import type { ContractDraft } from '../../../src-shared/sla/contract-schema.ts';
import { contractBook } from '../../../src-shared/sla/service-contract.ts';
import { type TicketClock, ticketPromise } from '../../../src-shared/sla/ticket-clocks.ts';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { bookWithNext, shippedData } from '../../support/next-version.ts';
import { portal, reply, resolve, resume, take, wait } from '../../support/story-commands.ts';
import { amsterdam, anna, StoryDesk, sanne } from '../../support/story-desk.ts';

const morning = [['08:00', '12:00'] as const];

/** From Monday 23 November 2026: mornings only, type b in 1 h and 9 h, and nothing pauses any more. */
const mornings = (draft: ContractDraft): Partial<ContractDraft> => ({
  calendar: {
    timeZone: 'Europe/Amsterdam',
    weekly: { mon: morning, tue: morning, wed: morning, thu: morning, fri: morning },
  },
  targets: draft.targets.map((target) => {
    if (target.priority !== 'b') return target;
    return { ...target, serviceMinutes: target.measure === 'response' ? 60 : 540 };
  }),
  pauses: { response: [], resolution: [] },
});

const before = contractBook(shippedData());
const after = bookWithNext(mornings);
const typeB = portal('metaal', { priority: 'b', kind: 'incident-bug' });
const begun = (at: string) => new StoryDesk(after).let(anna, at, typeB).let(sanne, at, take);
const progressOf = (desk: StoryDesk, measure: TicketClock['measure']) => desk.clock(measure)?.progress;

describe('a later version of hours, targets and pause rules', () => {
  it('P6 leaves a response that was missed missed, at the same moment', () => {
    const desk = begun('2026-11-16 09:00').let(sanne, '2026-11-17 10:00', reply);
    expect(progressOf(desk, 'response')).toEqual({
      kind: 'late',
      deadline: amsterdam('2026-11-16 17:00'),
      endedAt: amsterdam('2026-11-17 10:00'),
    });
  });

  it('P6 leaves a miss that nobody has answered yet where it was', () => {
    expect(progressOf(begun('2026-11-16 09:00'), 'response')).toEqual({
      kind: 'ticking',
      deadline: amsterdam('2026-11-16 17:00'),
    });
  });

  it('P7 leaves a resolution that was met met, with the time it took', () => {
    // 3 h of Friday's 9.
    const desk = begun('2026-11-20 09:00').let(sanne, '2026-11-20 12:00', resolve);
    expect(progressOf(desk, 'resolution')).toEqual({
      kind: 'met',
      at: amsterdam('2026-11-20 12:00'),
      // 45 h by the hours that were known when it was resolved.
      deadline: amsterdam('2026-11-27 09:00'),
      used: 3 * HOUR,
    });
  });

  it('counts what was used before it by the hours of then, and the rest by the new ones', () => {
    // 45 h from Friday 08:30: 9 h that day; 36 h are nine mornings of 4 h, the ninth Thursday 3 December.
    expect(progressOf(begun('2026-11-20 08:30'), 'resolution')).toEqual({
      kind: 'ticking',
      deadline: amsterdam('2026-12-03 12:00'),
    });
  });

  it('keeps the promise of a priority that was set before it', () => {
    expect(begun('2026-11-20 08:30').clock('resolution')?.target).toBe(45 * HOUR);
    const later = begun('2026-11-23 11:30');
    expect(later.clock('response')?.target).toBe(60 * MINUTE);
    // Half an hour on Monday until 12:00, half an hour on Tuesday.
    expect(progressOf(later, 'response')).toEqual({ kind: 'ticking', deadline: amsterdam('2026-11-24 08:30') });
  });

  it('keeps a pause that began before it, and counts none that begins after it', () => {
    // 36 h until Thursday evening; still from Friday 08:30 to Monday 10:00; 9 h left: 2 on Monday, 4 on Tuesday, 3 on Wednesday.
    const across = begun('2026-11-16 08:30')
      .let(sanne, '2026-11-20 08:30', wait)
      .let(sanne, '2026-11-23 10:00', resume);
    expect(progressOf(across, 'resolution')).toEqual({ kind: 'ticking', deadline: amsterdam('2026-11-25 11:00') });
    const afterwards = begun('2026-11-20 08:30')
      .let(sanne, '2026-11-24 09:00', wait)
      .let(sanne, '2026-11-25 09:00', resume);
    expect(progressOf(afterwards, 'resolution')).toEqual({ kind: 'ticking', deadline: amsterdam('2026-12-03 12:00') });
  });

  it.each([
    ['hours', (draft: ContractDraft) => ({ calendar: mornings(draft).calendar ?? draft.calendar })],
    ['targets', (draft: ContractDraft) => ({ targets: mornings(draft).targets ?? draft.targets })],
    ['pause rules', () => ({ pauses: { response: [], resolution: [] } })],
  ] as const)('changes no fact of a desk that worked until then, by its %s alone', (_, changes) => {
    const book = bookWithNext(changes);
    const settled = [
      begun('2026-11-16 09:00').let(sanne, '2026-11-17 10:00', reply).let(sanne, '2026-11-20 16:00', resolve),
      begun('2026-11-17 12:00').let(sanne, '2026-11-17 13:00', reply).let(sanne, '2026-11-18 09:00', resolve),
      begun('2026-11-12 09:00')
        .let(sanne, '2026-11-12 10:00', reply)
        .let(sanne, '2026-11-12 11:00', wait)
        .let(sanne, '2026-11-13 11:00', resume)
        .let(sanne, '2026-11-20 17:00', resolve),
    ].map((desk) => desk.ticket());
    const clocks = (contracts: typeof book) =>
      settled.map((ticket) => {
        const promise = ticketPromise(ticket, contracts);
        return promise.kind === 'clocks' ? promise.clocks : [];
      });
    expect(clocks(book)).toEqual(clocks(before));
    // Not empty-handed: of these three, one response is late and one resolution took all of Thursday to the Friday after.
    expect(clocks(book).map((of) => of.map(({ progress }) => progress.kind))).toEqual([
      ['late', 'met'],
      ['met', 'met'],
      ['met', 'late'],
    ]);
  });
});
