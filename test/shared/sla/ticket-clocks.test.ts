import { describe, expect, it } from 'vitest';
import type { ContractData } from '../../../src-shared/sla/contract-schema.ts';
import { contractBook } from '../../../src-shared/sla/service-contract.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
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
  reject,
  reopen,
  reply,
  resolve,
  resume,
  take,
  toldByPhone,
  wait,
} from '../../support/story-commands.ts';
import { amsterdam, anna, karin, mailbox, StoryDesk, sanne } from '../../support/story-desk.ts';

const ticking = (deadline: string) => ({ kind: 'ticking', deadline: amsterdam(deadline) });

describe('a deadline', () => {
  it.each([
    ['A', '2026-11-16 12:00'],
    ['B', '2026-11-17 10:30'],
    ['C', '2026-11-18 11:00'],
    ['D', '2026-11-26 10:30'],
  ])('F3 class %s registered on Monday at 10:00 is answered by %s', (priority, deadline) => {
    const desk = new StoryDesk().let(karin, '2026-11-16 10:00', portal('vastgoed', { priority }));
    expect(desk.clock('response')?.progress).toEqual(ticking(deadline));
    expect(desk.clock('response')?.committed).toBe(true);
    expect(desk.clock('resolution')).toBeUndefined();
  });

  it.each([
    ['Friday 11:00: an hour before the weekend, an hour after it', '2026-11-20 11:00', '2026-11-23 10:00'],
    ['Friday 12:00 sharp: closed by then', '2026-11-20 12:00', '2026-11-23 11:00'],
    ['Friday 13:12: waits for Monday', '2026-11-20 13:12', '2026-11-23 11:00'],
    ['Tuesday 12:45: waits for the end of lunch', '2026-11-17 12:45', '2026-11-17 15:00'],
    ['Tuesday 11:30: lunch does not count', '2026-11-17 11:30', '2026-11-17 14:00'],
    ['Tuesday 15:00: ends with the day itself', '2026-11-17 15:00', '2026-11-17 17:00'],
    ['Sunday 03:00: waits for Monday', '2026-11-22 03:00', '2026-11-23 11:00'],
    [
      'Christmas, a Friday: a working day, for the contract names days of the week only',
      '2026-12-25 09:30',
      '2026-12-25 11:30',
    ],
  ])('F1 F3 class A, registered %s', (_, at, deadline) => {
    const desk = new StoryDesk().let(karin, at, portal('vastgoed', { priority: 'A' }));
    expect(desk.clock('response')?.progress).toEqual(ticking(deadline));
  });

  it('F3 class C, 16 hours with lunch, Friday noon and a weekend: the worked example', () => {
    const desk = new StoryDesk().let(karin, '2026-11-18 14:30', portal('vastgoed', { priority: 'C' }));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-23 12:00'));
    expect(desk.reading('response', '2026-11-20 13:12')).toEqual({
      kind: 'outsideHours',
      left: 3 * HOUR,
      deadline: amsterdam('2026-11-23 12:00'),
      opensAt: amsterdam('2026-11-23 09:00'),
    });
  });

  it('P6 P7 type a: an answer within 24 service hours, solved according to plan', () => {
    const desk = new StoryDesk().let(
      anna,
      '2026-11-19 16:00',
      portal('metaal', { priority: 'a', kind: 'incident-bug' }),
    );
    expect(desk.clock('response')).toMatchObject({ percentile: 75, committed: true, target: 24 * HOUR });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-24 13:00'));
    expect(desk.clock('resolution')).toBeUndefined();
  });

  it('P6 P7 type b: an answer within 8 service hours, solved within a working week', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 16:00', portal('metaal', { priority: 'b' }));
    expect(desk.clock('response')).toMatchObject({ percentile: 90, committed: true, target: 8 * HOUR });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 15:00'));
    expect(desk.clock('resolution')).toMatchObject({ percentile: 75, committed: true, target: 45 * HOUR });
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-26 16:00'));
  });

  it('P6 P7 type c by phone: an answer within half an hour, solved within a working day, from the start of the call', () => {
    const call = phone('metaal', '2026-11-19 16:00', { contactId: 'anna-contact', priority: 'c', minutes: 12 });
    const desk = new StoryDesk().let(sanne, '2026-11-19 16:13', call);
    expect(desk.clock('response')).toMatchObject({ percentile: 99, committed: true, target: 30 * MINUTE });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-19 16:30'));
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-20 16:00'));
  });

  it('P3 P6 type c phoned in at the end of a Friday goes on on Monday', () => {
    const call = phone('metaal', '2026-11-20 17:20', { contactId: 'anna-contact', priority: 'c' });
    const desk = new StoryDesk().let(sanne, '2026-11-20 17:25', call);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-23 08:50'));
  });

  it.each([
    ['phone', 'committed', true],
    ['portal', 'indicative', false],
    ['email', 'indicative', false],
  ] as const)(
    'P6 the half hour of type c reported by %s is %s; the working day of P7 is promised whatever the channel',
    (channel, _, committed) => {
      const desk = new StoryDesk();
      if (channel === 'phone') {
        const call = phone('metaal', '2026-11-19 10:00', { contactId: 'anna-contact', priority: 'c' });
        desk.let(sanne, '2026-11-19 10:05', call);
      }
      if (channel === 'portal') desk.let(anna, '2026-11-19 10:00', portal('metaal', { priority: 'c' }));
      if (channel === 'email') {
        desk.let(
          mailbox,
          '2026-11-19 10:01',
          mail('2026-11-19 10:00', { organisationId: 'metaal', contactId: 'anna-contact' }),
        );
        desk.let(sanne, '2026-11-19 10:02', changePriority('c'));
      }
      expect(desk.clock('response')).toMatchObject({ priority: 'c', committed, progress: ticking('2026-11-19 10:30') });
      expect(desk.clock('resolution')).toMatchObject({ committed: true, progress: ticking('2026-11-20 10:00') });
    },
  );

  it('P4 a change request has no clock', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 10:00', portal('metaal', { kind: 'rfc-generic' }));
    expect(desk.promise()).toEqual({ kind: 'noClock' });
    expect(desk.due()).toEqual({ kind: 'none' });
  });
});

describe('the two days a year on which the clocks change', () => {
  it('P3 P6 a Friday in summer time goes on on a Monday in winter time', () => {
    const desk = new StoryDesk().let(anna, Date.parse('2026-10-23T14:30:00Z'), portal('metaal', { priority: 'b' }));
    expect(desk.clock('response')?.progress).toEqual({ kind: 'ticking', deadline: Date.parse('2026-10-26T14:30:00Z') });
  });

  it('F1 F3 a Friday in winter time goes on on a Monday in summer time', () => {
    const desk = new StoryDesk().let(karin, Date.parse('2027-03-26T10:30:00Z'), portal('vastgoed', { priority: 'A' }));
    expect(desk.clock('response')?.progress).toEqual({ kind: 'ticking', deadline: Date.parse('2027-03-29T08:30:00Z') });
  });

  it.each(['2026-10-25T00:30:00Z', '2026-10-25T01:30:00Z'])(
    'F3 02:30 comes twice: registered at %s, due on Monday at 11:00',
    (at) => {
      const desk = new StoryDesk().let(karin, Date.parse(at), portal('vastgoed', { priority: 'A' }));
      expect(desk.clock('response')?.progress).toEqual({
        kind: 'ticking',
        deadline: Date.parse('2026-10-26T10:00:00Z'),
      });
    },
  );

  it('an hour that comes twice counts twice, one that is skipped does not count', () => {
    const allWeek = new StoryDesk(withWeekends());
    allWeek.let(karin, Date.parse('2026-10-24T23:00:00Z'), portal('vastgoed', { priority: 'A' }));
    // 01:00 and four hours of work: 02:00, 02:00 again, 03:00 and 04:00 have passed.
    expect(allWeek.clock('response')?.progress).toEqual({
      kind: 'ticking',
      deadline: Date.parse('2026-10-25T03:00:00Z'),
    });
    const spring = new StoryDesk(withWeekends());
    spring.let(karin, Date.parse('2027-03-28T00:00:00Z'), portal('vastgoed', { priority: 'A' }));
    expect(spring.clock('response')?.progress).toEqual({
      kind: 'ticking',
      deadline: Date.parse('2027-03-28T04:00:00Z'),
    });
  });
});

describe('where a clock starts', () => {
  it('F4 phone and e-mail have no clock under Smart FMS until the ticket is registered in the ticketbox', () => {
    const desk = new StoryDesk().let(
      sanne,
      '2026-11-17 09:15',
      phone('vastgoed', '2026-11-17 09:10', { priority: 'A' }),
    );
    expect(desk.promise()).toEqual({ kind: 'bestEffort' });
    expect(desk.ticket().priority).toBeUndefined();
    desk.let(sanne, '2026-11-18 14:30', registerInTicketbox('C'));
    expect(desk.clock('response')).toMatchObject({ startedAt: amsterdam('2026-11-18 14:30') });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-23 12:00'));
  });

  it('F4 an answer from before the registration does not meet the promise; the first one after it does', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-17 09:15', phone('vastgoed', '2026-11-17 09:10'))
      .let(sanne, '2026-11-17 10:00', toldByPhone)
      .let(karin, '2026-11-17 11:00', registerInTicketbox('B'));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-18 11:30'));
    desk.let(sanne, '2026-11-17 11:20', reply);
    expect(desk.clock('response')?.progress).toEqual({
      kind: 'met',
      at: amsterdam('2026-11-17 11:20'),
      deadline: amsterdam('2026-11-18 11:30'),
      used: 20 * MINUTE,
    });
  });

  it('P1 a report by somebody else waits without a clock; it starts when the administrator confirms', () => {
    const desk = new StoryDesk().let(
      mailbox,
      '2026-11-19 10:01',
      mail('2026-11-19 10:00', { organisationId: 'metaal', contactId: 'daan-contact' }),
    );
    expect(desk.promise()).toEqual({ kind: 'awaitingAuthorisation' });
    desk.let(sanne, '2026-11-19 10:30', reply).let(anna, '2026-11-20 09:00', confirm);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 17:00'));
    expect(desk.clock('resolution')?.startedAt).toBe(amsterdam('2026-11-20 09:00'));
  });

  it('P1 confirmed by night it starts with the next service hours', () => {
    const call = phone('metaal', '2026-11-20 17:38', { contactId: 'daan-contact', priority: 'c' });
    const desk = new StoryDesk().let(sanne, '2026-11-20 17:42', call).let(anna, '2026-11-21 20:00', confirm);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-23 09:00'));
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-23 17:30'));
  });

  it('P1 a rejected report has no clock and is done', () => {
    const desk = new StoryDesk()
      .let(
        mailbox,
        '2026-11-19 10:01',
        mail('2026-11-19 10:00', { organisationId: 'metaal', contactId: 'daan-contact' }),
      )
      .let(anna, '2026-11-19 11:00', reject);
    expect(desk.ticket().status).toBe('closed');
    expect(desk.promise()).toEqual({ kind: 'noClock' });
    expect(desk.due()).toEqual({ kind: 'none' });
  });

  it('P1 a further mail on a rejected report is kept and opens nothing', () => {
    const words = { organisationId: 'metaal', contactId: 'daan-contact' };
    const desk = new StoryDesk()
      .let(mailbox, '2026-11-19 10:01', mail('2026-11-19 10:00', words))
      .let(anna, '2026-11-19 11:00', reject)
      .let(mailbox, '2026-11-19 12:01', mail('2026-11-19 12:00', { ...words, joins: true }));
    expect(desk.ticket()).toMatchObject({ status: 'closed', authorisation: 'rejected' });
    expect(desk.events.at(-1)?.body.type).toBe('ticket.mailReceived');
  });

  it('P1 a rejected report that is opened again waits for the administrator again', () => {
    const desk = new StoryDesk()
      .let(
        mailbox,
        '2026-11-19 10:01',
        mail('2026-11-19 10:00', { organisationId: 'metaal', contactId: 'daan-contact' }),
      )
      .let(anna, '2026-11-19 11:00', reject)
      .let(anna, '2026-11-19 12:00', reopen);
    expect(desk.ticket()).toMatchObject({ status: 'awaitingAuthorisation', authorisation: 'awaiting' });
    desk.let(anna, '2026-11-19 13:00', confirm);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 12:00'));
  });

  it('starts at the arrival of the mail once its sender is known', () => {
    const desk = new StoryDesk().let(mailbox, '2026-11-19 12:59', mail('2026-11-19 12:58'));
    expect(desk.promise()).toEqual({ kind: 'unknownSender' });
    expect(desk.due()).toEqual({ kind: 'unknownSender' });
    desk.let(sanne, '2026-11-20 09:00', identify('metaal', 'anna-contact'));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 11:58'));
  });

  it('was met when somebody rang back before it was known whose mail it was', () => {
    const desk = new StoryDesk()
      .let(mailbox, '2026-11-19 12:59', mail('2026-11-19 12:58'))
      .let(sanne, '2026-11-19 13:58', toldByPhone)
      .let(sanne, '2026-11-20 09:00', identify('metaal', 'anna-contact'));
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', used: HOUR });
  });

  it('starts at the arrival in the mailbox, whatever date the sender wrote', () => {
    const words = { organisationId: 'metaal', contactId: 'anna-contact', sentAt: '2026-11-01 08:00' };
    const desk = new StoryDesk().let(mailbox, '2026-11-19 14:00', mail('2026-11-19 12:58', words));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 11:58'));
  });

  it('starts when the desk has what was registered offline, and keeps when it was written', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }), '2026-11-19 09:30');
    expect(desk.ticket().writtenAt).toBe(amsterdam('2026-11-19 09:30'));
    expect(desk.ticket().receivedAt).toBe(amsterdam('2026-11-19 12:58'));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 11:58'));
  });

  it('a workplace whose clock runs ahead cannot write later than the desk received', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal'), '2026-11-19 13:30');
    expect(desk.ticket().writtenAt).toBe(amsterdam('2026-11-19 12:58'));
  });
});

describe('answering', () => {
  const reported = () => new StoryDesk().let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }));

  it('P6 unanswered it breaches when eight service hours have passed: the worked example', () => {
    const desk = reported();
    const deadline = amsterdam('2026-11-20 11:58');
    expect(desk.reading('response', '2026-11-20 11:57:30')).toEqual({
      kind: 'running',
      left: 30_000,
      deadline,
      urgency: 'critical',
    });
    expect(desk.reading('response', '2026-11-20 11:58')).toEqual({
      kind: 'running',
      left: 0,
      deadline,
      urgency: 'critical',
    });
    expect(desk.reading('response', '2026-11-20 13:12')).toEqual({ kind: 'breached', over: 74 * MINUTE, deadline });
  });

  it('taking, noting and an answer of the customer are no response', () => {
    const desk = reported()
      .let(sanne, '2026-11-19 13:00', take)
      .let(anna, '2026-11-19 13:10', reply)
      .let(mailbox, '2026-11-19 13:21', mail('2026-11-19 13:20', { joins: true }));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 11:58'));
  });

  it('a reply meets the response; later ones change nothing', () => {
    const desk = reported().let(sanne, '2026-11-19 13:43', reply).let(sanne, '2026-11-20 09:00', toldByPhone);
    expect(desk.reading('response', '2026-11-20 13:12')).toEqual({
      kind: 'met',
      at: amsterdam('2026-11-19 13:43'),
      used: 45 * MINUTE,
    });
  });

  it('a reply at the very deadline is in time, one second later it is late', () => {
    const inTime = reported().let(sanne, '2026-11-20 11:58', reply);
    expect(inTime.clock('response')?.progress.kind).toBe('met');
    const late = reported().let(sanne, '2026-11-20 11:58:01', reply);
    expect(late.clock('response')?.progress).toEqual({
      kind: 'late',
      deadline: amsterdam('2026-11-20 11:58'),
      endedAt: amsterdam('2026-11-20 11:58:01'),
    });
  });

  it('a late answer stays late, whatever happens afterwards', () => {
    const desk = reported()
      .let(sanne, '2026-11-20 12:30', reply)
      .let(sanne, '2026-11-20 12:40', changePriority('a'))
      .let(sanne, '2026-11-20 13:00', resolve)
      .let(anna, '2026-11-20 14:00', reopen);
    expect(desk.clock('response')).toMatchObject({
      priority: 'b',
      target: 8 * HOUR,
      progress: { kind: 'late', deadline: amsterdam('2026-11-20 11:58'), endedAt: amsterdam('2026-11-20 12:30') },
    });
    expect(desk.reading('response', '2026-11-23 10:00')).toMatchObject({ kind: 'breached', over: 32 * MINUTE });
  });

  it('resolving answers what was not answered yet', () => {
    const desk = reported().let(sanne, '2026-11-19 15:58', resolve);
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', used: 3 * HOUR });
    expect(desk.clock('resolution')?.progress).toMatchObject({ kind: 'met', used: 3 * HOUR });
  });
});

describe('pausing', () => {
  it('P7 moves the resolution by service time: the worked example', () => {
    const desk = new StoryDesk()
      .let(
        mailbox,
        '2026-11-12 13:21',
        mail('2026-11-12 13:20', { organisationId: 'metaal', contactId: 'anna-contact' }),
      )
      .let(sanne, '2026-11-12 14:05', reply)
      .let(sanne, '2026-11-17 10:05', wait)
      .let(sanne, '2026-11-18 11:35', resume);
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-20 14:50'));
    expect(desk.reading('resolution', '2026-11-20 13:12')).toMatchObject({
      kind: 'running',
      left: 98 * MINUTE,
      urgency: 'warning',
    });
    expect(desk.reading('response', '2026-11-20 13:12')).toEqual({
      kind: 'met',
      at: amsterdam('2026-11-12 14:05'),
      used: 45 * MINUTE,
    });
  });

  it('P7 over a weekend only the service hours in it are added', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-19 10:05', phone('metaal', '2026-11-19 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-19 10:15', reply)
      .let(sanne, '2026-11-19 16:30', wait);
    expect(desk.clock('resolution')?.progress).toEqual({
      kind: 'paused',
      since: amsterdam('2026-11-19 16:30'),
      left: 150 * MINUTE,
    });
    expect(desk.reading('resolution', '2026-11-22 12:00')).toEqual({
      kind: 'paused',
      since: amsterdam('2026-11-19 16:30'),
      left: 150 * MINUTE,
    });
    desk.let(sanne, '2026-11-23 09:30', resume);
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-23 12:00'));
  });

  it('P6 never holds the response', () => {
    const desk = new StoryDesk()
      .let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }))
      .let(sanne, '2026-11-19 13:00', wait);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-20 11:58'));
    expect(desk.clock('resolution')?.progress.kind).toBe('paused');
    expect(desk.due()).toMatchObject({ kind: 'deadline', measure: 'response' });
  });

  it('ends with the answer of the customer, by portal or by mail', () => {
    const waiting = () =>
      new StoryDesk()
        .let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }))
        .let(sanne, '2026-11-19 14:00', wait);
    const byPortal = waiting().let(anna, '2026-11-19 15:00', reply);
    expect(byPortal.ticket().status).toBe('inProgress');
    expect(byPortal.ticket().facts.pauses).toEqual([
      { from: amsterdam('2026-11-19 14:00'), to: amsterdam('2026-11-19 15:00'), reason: 'waitingForCustomer' },
    ]);
    const byMail = waiting().let(mailbox, '2026-11-19 15:00', mail('2026-11-19 14:59', { joins: true }));
    expect(byMail.ticket().status).toBe('inProgress');
    const byMachine = waiting().let(
      mailbox,
      '2026-11-19 15:00',
      mail('2026-11-19 14:59', { joins: true, automatic: true }),
    );
    expect(byMachine.ticket().status).toBe('waitingForCustomer');
  });

  it('after the deadline excuses nothing, but lateness stands still meanwhile', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-18 10:05', phone('metaal', '2026-11-18 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-18 10:15', reply)
      .let(sanne, '2026-11-19 11:00', wait);
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-19 10:00'));
    expect(desk.reading('resolution', '2026-11-19 15:00')).toMatchObject({ kind: 'breached', over: 60 * MINUTE });
    desk.let(sanne, '2026-11-19 16:00', resume);
    expect(desk.reading('resolution', '2026-11-19 16:20')).toMatchObject({ kind: 'breached', over: 80 * MINUTE });
    expect(desk.due()).toMatchObject({
      kind: 'deadline',
      deadline: amsterdam('2026-11-19 10:00'),
      pauses: [{ from: amsterdam('2026-11-19 11:00'), to: amsterdam('2026-11-19 16:00') }],
    });
  });

  it('P1 does not go on in secret when the sender turns out to be somebody who may not report', () => {
    const desk = new StoryDesk()
      .let(mailbox, '2026-11-19 10:01', mail('2026-11-19 10:00'))
      .let(sanne, '2026-11-19 10:30', wait)
      .let(sanne, '2026-11-19 11:00', identify('metaal', 'daan-contact'))
      .let(anna, '2026-11-19 12:00', confirm);
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-26 12:00'));
  });
});

describe('opening again', () => {
  it('P7 goes on where it was: the time in between does not count', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-19 10:05', phone('metaal', '2026-11-19 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-19 10:15', reply)
      .let(sanne, '2026-11-19 13:00', resolve);
    expect(desk.clock('resolution')?.progress).toMatchObject({ kind: 'met', used: 3 * HOUR });
    desk.let(anna, '2026-11-20 10:00', reopen);
    expect(desk.ticket().status).toBe('inProgress');
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-20 16:00'));
    expect(desk.clock('response')?.progress.kind).toBe('met');
  });

  it('also when it was closed in between', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-19 10:05', phone('metaal', '2026-11-19 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-19 13:00', resolve)
      .let(sanne, '2026-11-19 17:00', close)
      .let(mailbox, '2026-11-20 10:00', mail('2026-11-20 09:59', { joins: true }));
    expect(desk.ticket().status).toBe('inProgress');
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-20 16:00'));
  });

  it('what was solved too late stays too late', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-18 10:05', phone('metaal', '2026-11-18 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-18 10:15', reply)
      .let(sanne, '2026-11-19 11:00', resolve)
      .let(anna, '2026-11-20 11:00', reopen);
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-19 10:00'));
    expect(desk.reading('resolution', '2026-11-20 11:30')).toMatchObject({ kind: 'breached', over: 90 * MINUTE });
  });
});

describe('changing the priority', () => {
  it('F3 reckons anew from the start', () => {
    const desk = new StoryDesk()
      .let(karin, '2026-11-18 14:30', portal('vastgoed', { priority: 'C' }))
      .let(sanne, '2026-11-19 10:00', changePriority('B'));
    expect(desk.clock('response')).toMatchObject({
      priority: 'B',
      target: 8 * HOUR,
      progress: ticking('2026-11-19 15:00'),
    });
  });

  it('P6 to a lower one does not excuse a deadline that was missed', () => {
    const desk = new StoryDesk()
      .let(anna, '2026-11-19 12:58', portal('metaal', { priority: 'b' }))
      .let(sanne, '2026-11-20 12:30', changePriority('a'));
    expect(desk.clock('response')).toMatchObject({
      priority: 'b',
      target: 8 * HOUR,
      progress: { kind: 'late', deadline: amsterdam('2026-11-20 11:58') },
    });
    expect(desk.reading('response', '2026-11-20 13:12')).toMatchObject({ kind: 'breached', over: 74 * MINUTE });
    expect(desk.due()).toMatchObject({
      kind: 'deadline',
      measure: 'response',
      deadline: amsterdam('2026-11-20 11:58'),
    });
  });

  it('F3 to a higher one does not make late what was answered in time', () => {
    const desk = new StoryDesk()
      .let(karin, '2026-11-16 10:00', portal('vastgoed', { priority: 'D' }))
      .let(sanne, '2026-11-17 10:00', reply)
      .let(sanne, '2026-11-17 11:00', changePriority('A'));
    expect(desk.clock('response')).toMatchObject({
      priority: 'D',
      target: 56 * HOUR,
      progress: { kind: 'met', used: 7 * HOUR + 30 * MINUTE },
    });
  });

  it('F3 to a higher one while nobody answered counts from the start, so it can be late at once', () => {
    const desk = new StoryDesk()
      .let(karin, '2026-11-16 10:00', portal('vastgoed', { priority: 'C' }))
      .let(sanne, '2026-11-16 14:00', changePriority('A'));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 12:00'));
  });

  it('P6 from an indicative time that passed leaves nothing missed', () => {
    const desk = new StoryDesk()
      .let(anna, '2026-11-19 10:00', portal('metaal', { priority: 'c' }))
      .let(sanne, '2026-11-19 12:00', changePriority('b'));
    expect(desk.clock('response')).toMatchObject({
      priority: 'b',
      committed: true,
      progress: ticking('2026-11-20 09:00'),
    });
  });

  it('P7 a pause that lasts when the priority changes keeps the deadline of before from passing', () => {
    const desk = new StoryDesk()
      .let(sanne, '2026-11-18 10:05', phone('metaal', '2026-11-18 10:00', { contactId: 'anna-contact', priority: 'c' }))
      .let(sanne, '2026-11-18 10:15', reply)
      .let(sanne, '2026-11-18 16:00', wait)
      .let(sanne, '2026-11-20 16:00', changePriority('b'))
      .let(sanne, '2026-11-20 16:30', resume);
    // Six hours were used before the pause; 39 of 45 are left on Friday at 16:30.
    expect(desk.clock('resolution')).toMatchObject({ priority: 'b', progress: ticking('2026-11-27 10:30') });
  });
});

describe('a new version of the contract', () => {
  // From Thursday 12:00 on Fridays have other hours, class A is promised one hour and there is no class C any more.
  const desk = () => new StoryDesk(withSecondVersion('2026-11-19T11:00:00Z'));

  it('holds for what is reported from then on', () => {
    const after = desk().let(karin, '2026-11-19 12:00', portal('vastgoed', { priority: 'A' }));
    expect(after.clock('response')).toMatchObject({ target: HOUR, progress: ticking('2026-11-19 13:30') });
    expect(after.give(karin, '2026-11-19 12:00', portal('vastgoed', { priority: 'C' })).ok).toBe(false);
  });

  it('never moves the deadline of what was reported before', () => {
    const before = desk().let(karin, '2026-11-19 11:59', portal('vastgoed', { priority: 'A' }));
    expect(before.clock('response')).toMatchObject({ target: 2 * HOUR, progress: ticking('2026-11-19 14:29') });
    before.let(sanne, '2026-11-20 10:00', changePriority('D'));
    expect(before.clock('response')?.progress).toEqual({ kind: 'late', deadline: amsterdam('2026-11-19 14:29') });
  });

  it('counts in its own hours from its start on, for a clock that began before', () => {
    // Eight hours from Thursday 11:00: one until the new version, half an hour until lunch, four after it, and two and a half on Friday.
    const running = desk().let(karin, '2026-11-19 11:00', portal('vastgoed', { priority: 'B' }));
    expect(running.clock('response')).toMatchObject({ target: 8 * HOUR, progress: ticking('2026-11-20 12:30') });
  });

  it('takes what it promises from the version in force when the priority was set', () => {
    const changed = desk().let(karin, '2026-11-19 11:30', portal('vastgoed', { priority: 'D' }));
    changed.let(sanne, '2026-11-19 12:15', changePriority('A'));
    expect(changed.clock('response')).toMatchObject({ target: HOUR, progress: ticking('2026-11-19 12:30') });
  });

  it('does not hold for a mail that arrived before and was fetched after', () => {
    const late = new StoryDesk(withSecondVersion('2026-11-19T11:00:00Z', 'clock'));
    late.let(mailbox, '2026-11-19 12:05', mail('2026-11-19 11:50', { organisationId: 'vastgoed' }));
    expect(late.ticket().priority).toEqual({ code: 'A', source: 'assumed' });
    expect(late.clock('response')).toMatchObject({ priority: 'A', target: 2 * HOUR });
  });
});

describe('closing without an answer', () => {
  // Class A is committed by phone only, so a ticket from the portal has nothing but an indicative time.
  const desk = () =>
    new StoryDesk(withIndicativePortal()).let(karin, '2026-11-16 10:00', portal('vastgoed', { priority: 'A' }));

  it('stops an indicative clock that still had time', () => {
    const closed = desk().let(sanne, '2026-11-16 11:00', close);
    expect(closed.clock('response')?.progress).toEqual({ kind: 'stopped', at: amsterdam('2026-11-16 11:00') });
    expect(closed.reading('response', '2026-11-18 10:00')).toEqual({
      kind: 'stopped',
      at: amsterdam('2026-11-16 11:00'),
    });
    expect(closed.due()).toEqual({ kind: 'none' });
  });

  it('leaves one that had run out late', () => {
    const closed = desk().let(sanne, '2026-11-16 13:30', close);
    expect(closed.clock('response')?.progress).toEqual({
      kind: 'late',
      deadline: amsterdam('2026-11-16 12:00'),
      endedAt: amsterdam('2026-11-16 13:30'),
    });
  });

  it('an indicative time is shown as such while the ticket is open', () => {
    expect(desk().due()).toMatchObject({ kind: 'deadline', committed: false, deadline: amsterdam('2026-11-16 12:00') });
  });
});

function basicContract() {
  const contracts = shippedContractData();
  const basic = contracts.ok ? contracts.value.find(({ id }) => id === 'smart-fms-basic') : undefined;
  const version = basic?.versions[0];
  if (!basic || !version) throw new Error('the contract is not there');
  const withVersions = (...versions: ContractData['versions']) => contractBook([{ ...basic, versions }]);
  return { version, withVersions };
}

function withSecondVersion(validFrom: string, byMail: 'clock' | 'bestEffort' = 'bestEffort') {
  const { version, withVersions } = basicContract();
  const first = { ...version, channels: { ...version.channels, email: { promise: byMail } } };
  const { weekly } = version.calendar;
  return withVersions(first, {
    ...first,
    version: 2,
    validFrom,
    calendar: { ...version.calendar, weekly: { ...weekly, fri: [['10:00', '13:00']] } },
    priorities: version.priorities.filter(({ code }) => code !== 'C'),
    targets: [
      { measure: 'response', priority: 'A', serviceMinutes: 60 },
      { measure: 'response', priority: 'D', serviceMinutes: 3360 },
    ],
    priorityWhenNotStated: 'B',
  });
}

function withIndicativePortal() {
  const { version, withVersions } = basicContract();
  return withVersions({
    ...version,
    targets: [{ measure: 'response', priority: 'A', serviceMinutes: 120, committedChannels: ['phone'] }],
  });
}

/** Smart FMS Basic, but open day and night and with four hours for class A. */
function withWeekends() {
  const { version, withVersions } = basicContract();
  const day = [['00:00', '24:00']] as const;
  const weekly = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: day, sun: day };
  return withVersions({
    ...version,
    calendar: { ...version.calendar, weekly },
    targets: [{ measure: 'response', priority: 'A', serviceMinutes: 240 }],
  });
}
