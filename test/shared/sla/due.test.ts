import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import {
  changePriority,
  close,
  confirm,
  identify,
  mail,
  phone,
  portal,
  registerInTicketbox,
  reply,
  resolve,
  wait,
} from '../../support/story-commands.ts';
import { amsterdam, anna, karin, mailbox, StoryDesk, sanne } from '../../support/story-desk.ts';

const reportedB = () => new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }));

describe('what is due on a ticket', () => {
  it('P6 is the response first, with the moments at which it becomes urgent', () => {
    expect(reportedB().due()).toEqual({
      kind: 'deadline',
      measure: 'response',
      committed: true,
      deadline: amsterdam('2026-11-20 11:58'),
      warnAt: amsterdam('2026-11-20 09:58'),
      criticalAt: amsterdam('2026-11-20 11:28'),
      target: 8 * HOUR,
    });
  });

  it('F1 the moments of urgency lie in service time: before lunch, before the weekend', () => {
    const desk = new StoryDesk().let(karin, '2026-11-20 11:15', portal('vastgoed', { priority: 'A' }));
    expect(desk.due()).toMatchObject({
      deadline: amsterdam('2026-11-23 10:15'),
      warnAt: amsterdam('2026-11-20 11:15'),
      criticalAt: amsterdam('2026-11-23 09:45'),
    });
  });

  it('P7 is the resolution once it is answered', () => {
    const desk = reportedB().let(sanne, '2026-11-19 14:00', reply);
    expect(desk.due()).toMatchObject({
      kind: 'deadline',
      measure: 'resolution',
      deadline: amsterdam('2026-11-26 12:58'),
    });
  });

  it('P6 P7 is the committed resolution rather than an indicative response that runs out sooner', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'c' }));
    expect(desk.due()).toMatchObject({
      measure: 'resolution',
      committed: true,
      deadline: amsterdam('2026-11-20 12:58'),
    });
  });

  it('stands still while the customer is to answer', () => {
    const desk = reportedB().let(sanne, '2026-11-19 14:58', reply).let(sanne, '2026-11-19 15:58', wait);
    expect(desk.due()).toEqual({
      kind: 'paused',
      measure: 'resolution',
      since: amsterdam('2026-11-19 15:58'),
      left: 42 * HOUR,
      target: 45 * HOUR,
    });
  });

  it('F3 is a promise kept, while the work goes on without one', () => {
    const desk = new StoryDesk()
      .let(karin, '2026-11-19 09:00', portal('vastgoed', { priority: 'B' }))
      .let(sanne, '2026-11-19 09:48', reply);
    expect(desk.due()).toEqual({
      kind: 'met',
      measure: 'response',
      used: 48 * MINUTE,
      target: 8 * HOUR,
      at: amsterdam('2026-11-19 09:48'),
    });
  });

  it('never hides a late answer behind a solution in time', () => {
    const desk = reportedB().let(sanne, '2026-11-20 12:28', reply).let(sanne, '2026-11-20 13:00', resolve);
    expect(desk.due()).toEqual({
      kind: 'late',
      measure: 'response',
      deadline: amsterdam('2026-11-20 11:58'),
      endedAt: amsterdam('2026-11-20 12:28'),
    });
  });

  it('F4 is nothing on best effort, until it is in the ticketbox', () => {
    const desk = new StoryDesk().let(
      mailbox,
      '2026-11-19 09:01',
      mail('2026-11-19 09:00', { organisationId: 'vastgoed' }),
    );
    expect(desk.due()).toEqual({ kind: 'bestEffort' });
    desk.let(karin, '2026-11-19 10:00', registerInTicketbox('A'));
    expect(desk.due()).toMatchObject({ kind: 'deadline', deadline: amsterdam('2026-11-19 12:00') });
  });

  it('P1 waits for the administrator, until they confirm', () => {
    const call = phone('metaal', '2026-11-19 09:00', { contactId: 'daan-contact', priority: 'c' });
    const desk = new StoryDesk().let(sanne, '2026-11-19 09:05', call);
    expect(desk.due()).toEqual({ kind: 'awaitingAuthorisation' });
    desk.let(anna, '2026-11-19 10:00', confirm);
    expect(desk.due()).toMatchObject({ kind: 'deadline', deadline: amsterdam('2026-11-19 10:30') });
  });

  it('waits for nobody any more on a ticket that is closed', () => {
    const spam = new StoryDesk().let(mailbox, '2026-11-19 09:01', mail('2026-11-19 09:00'));
    expect(spam.due()).toEqual({ kind: 'unknownSender' });
    expect(spam.let(sanne, '2026-11-19 09:10', close).due()).toEqual({ kind: 'none' });
    const unconfirmed = new StoryDesk()
      .let(mailbox, '2026-11-19 09:01', mail('2026-11-19 09:00'))
      .let(sanne, '2026-11-19 09:10', identify('metaal', 'daan-contact'))
      .let(sanne, '2026-11-19 09:20', close);
    expect(unconfirmed.due()).toEqual({ kind: 'none' });
  });

  it('says how a closed ticket ended', () => {
    const desk = reportedB()
      .let(sanne, '2026-11-19 14:00', reply)
      .let(sanne, '2026-11-20 09:58', resolve)
      .let(sanne, '2026-11-23 10:00', close);
    expect(desk.due()).toMatchObject({ kind: 'met', measure: 'resolution', used: 6 * HOUR, target: 45 * HOUR });
  });

  it('P7 stays missed when the ticket turns into type a, which is solved according to plan', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-18 10:05', phone('metaal', '2026-11-18 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-18 10:10', reply)
      .let(sanne, '2026-11-19 11:00', changePriority('a'));
    expect(desk.due()).toMatchObject({
      kind: 'deadline',
      measure: 'resolution',
      deadline: amsterdam('2026-11-19 10:00'),
    });
  });
});
