import { describe, expect, it } from 'vitest';
import { uncountedUnder } from '../../../src-shared/sla/uncounted.ts';
import {
  agree,
  close,
  confirm,
  differs,
  mail,
  phone,
  plan,
  portal,
  registerInTicketbox,
  reject,
  reply,
} from '../../support/story-commands.ts';
import { amsterdam, anna, karin, mailbox, StoryDesk, sanne } from '../../support/story-desk.ts';

const uncountedOf = (desk: StoryDesk) => uncountedUnder(desk.promise(), desk.ticket());
const at = amsterdam('2026-11-19 09:00');

describe('what of a ticket does not count', () => {
  it('F4 is all of it on best effort, until it is in the ticketbox', () => {
    const mailed = mail('2026-11-19 09:00', { organisationId: 'vastgoed' });
    const desk = new StoryDesk().let(mailbox, '2026-11-19 09:01', mailed);
    expect(uncountedOf(desk)).toEqual([{ reason: 'bestEffort', at }]);
    expect(uncountedOf(desk.let(karin, '2026-11-19 10:00', registerInTicketbox('A')))).toEqual([]);
  });

  it('P6 is the response of a type c that was not phoned in', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', portal('metaal', { priority: 'c' }));
    expect(uncountedOf(desk)).toEqual([{ reason: 'indicative', measure: 'response', at }]);
  });

  it('P7 is the resolution of a type a without a plan', () => {
    const desk = new StoryDesk().let(
      anna,
      '2026-11-19 09:00',
      portal('metaal', { priority: 'a', kind: 'incident-bug' }),
    );
    expect(uncountedOf(desk)).toEqual([{ reason: 'withoutPlan', measure: 'resolution', at }]);
    expect(uncountedOf(desk.let(sanne, '2026-11-19 11:00', plan('2026-12-04')))).toEqual([]);
  });

  it('P4 is a change request', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', portal('metaal', { kind: 'rfc-generic' }));
    expect(uncountedOf(desk)).toEqual([{ reason: 'withoutClock', at }]);
  });

  it('P4 is the resolution of what became a change request after it was answered', () => {
    const desk = new StoryDesk().let(
      anna,
      '2026-11-19 09:00',
      portal('metaal', { priority: 'b', kind: 'incident-bug' }),
    );
    desk.let(sanne, '2026-11-19 09:30', reply).let(sanne, '2026-11-19 10:00', differs(undefined, 'rfc-generic'));
    expect(uncountedOf(desk.let(anna, '2026-11-19 11:00', agree))).toEqual([
      { reason: 'withoutClock', measure: 'resolution', at },
    ]);
  });

  it('P1 is what the administrator has not confirmed, or did not want', () => {
    const call = phone('metaal', '2026-11-19 09:00', { contactId: 'daan-contact', priority: 'b' });
    const waiting = () => new StoryDesk().let(sanne, '2026-11-19 09:05', call);
    expect(uncountedOf(waiting())).toEqual([{ reason: 'notAuthorised', at }]);
    expect(uncountedOf(waiting().let(anna, '2026-11-19 10:00', reject))).toEqual([{ reason: 'notAuthorised', at }]);
    expect(uncountedOf(waiting().let(anna, '2026-11-19 10:00', confirm))).toEqual([]);
  });

  it('is nothing of an unknown sender, who is in no report', () => {
    const spam = new StoryDesk().let(mailbox, '2026-11-19 09:01', mail('2026-11-19 09:00'));
    expect(uncountedOf(spam.let(sanne, '2026-11-19 09:10', close))).toEqual([]);
  });
});
