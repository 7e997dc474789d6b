import { describe, expect, it } from 'vitest';
import { type Milestones, milestonesAfter } from '../../../src-shared/ticket/milestones.ts';
import type { TicketEvent } from '../../../src-shared/ticket/ticket-event.ts';
import {
  changePriority,
  differs,
  dispute,
  escalate,
  phone,
  reopen,
  reply,
  resolve,
  settle,
} from '../../support/story-commands.ts';
import { amsterdam, anna, bram, StoryDesk, sanne } from '../../support/story-desk.ts';

function milestonesOf(desk: StoryDesk): Milestones | undefined {
  return desk.events.reduce<Milestones | undefined>(
    (before, { body, at }) => (isTicketEvent(body) ? milestonesAfter(before, { body, at }) : before),
    undefined,
  );
}

function isTicketEvent(body: { readonly type: string }): body is TicketEvent {
  return body.type.startsWith('ticket.');
}

const phoned = () =>
  new StoryDesk()
    .let(sanne, '2026-11-19 09:05', phone('metaal', '2026-11-19 09:00', { contactId: 'anna-contact', priority: 'c' }))
    .let(sanne, '2026-11-19 09:10', reply);

describe('the milestones of a ticket', () => {
  it('are not there on most tickets', () => {
    expect(milestonesOf(phoned().let(sanne, '2026-11-19 10:00', changePriority('b')))).toBeUndefined();
  });

  it('P8 tell a dispute, and when it was settled', () => {
    const desk = phoned().let(sanne, '2026-11-19 09:20', differs('b')).let(anna, '2026-11-19 09:30', dispute);
    const disputed = milestonesOf(desk);
    expect(disputed?.disputes).toEqual([{ at: amsterdam('2026-11-19 09:30') }]);
    expect(milestonesOf(desk.let(bram, '2026-11-19 11:00', settle('b')))?.disputes).toEqual([
      { at: amsterdam('2026-11-19 09:30'), settledAt: amsterdam('2026-11-19 11:00') },
    ]);
  });

  it('P15 tell each step up the ladder', () => {
    const desk = phoned().let(bram, '2026-11-19 10:00', escalate(2)).let(bram, '2026-11-19 11:00', escalate(3));
    expect(milestonesOf(desk)?.escalations).toEqual([
      { at: amsterdam('2026-11-19 10:00'), level: 2 },
      { at: amsterdam('2026-11-19 11:00'), level: 3 },
    ]);
  });

  it('tell when it was reopened', () => {
    const desk = phoned().let(sanne, '2026-11-19 10:00', resolve).let(anna, '2026-11-19 11:00', reopen);
    expect(milestonesOf(desk)).toEqual({
      disputes: [],
      escalations: [],
      reopenings: [amsterdam('2026-11-19 11:00')],
    });
  });
});
