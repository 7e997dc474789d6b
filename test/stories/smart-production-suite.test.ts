import { describe, expect, it } from 'vitest';
import { dueEscalations } from '../../src-shared/sla/escalation.ts';
import { targetOf, versionAt } from '../../src-shared/sla/service-contract.ts';
import { createBusinessCalendar } from '../../src-shared/time/business-time.ts';
import { HOUR } from '../../src-shared/time/instant.ts';
import { priorityOfTicket } from '../../src-shared/words/priority-face.ts';
import * as say from '../support/story-commands.ts';
import { amsterdam, anna, bram, mailbox, StoryDesk, sanne, shipped } from '../support/story-desk.ts';

const contract = shipped().get('smart-production-suite');
if (!contract) throw new Error('Smart Production Suite does not ship');
const version = versionAt(contract, amsterdam('2026-11-16 09:00'));
const hours = createBusinessCalendar(version.hours);
const ticking = (deadline: string) => ({ kind: 'ticking', deadline: amsterdam(deadline) });
const byPhone = (priority: string, at: string) =>
  new StoryDesk().let(sanne, at, say.phone('metaal', at, { priority, contactId: 'anna-contact' }));
const byPortal = (words: Parameters<typeof say.portal>[1], at: string) =>
  new StoryDesk().let(anna, at, say.portal('metaal', words));

describe('P1 who may report', () => {
  const fromDaan = () =>
    new StoryDesk().let(
      mailbox,
      '2026-11-16 09:00',
      say.mail('2026-11-16 09:00', { organisationId: 'metaal', contactId: 'daan-contact' }),
    );

  it('P1 intake from anyone else is kept, without a clock', () => {
    expect(fromDaan().ticket()).toMatchObject({ status: 'awaitingAuthorisation' });
    expect(fromDaan().promise()).toEqual({ kind: 'awaitingAuthorisation' });
  });

  it('P1 the clock starts when the administrator confirms', () => {
    const desk = fromDaan().let(anna, '2026-11-16 14:00', say.confirm);
    expect(desk.clock('response')).toMatchObject({ startedAt: amsterdam('2026-11-16 14:00') });
  });

  it('P1 or when an agent relays it in the name of somebody who may report', () => {
    const desk = fromDaan();
    expect(desk.give(sanne, '2026-11-16 10:00', say.relay('daan-contact'))).toMatchObject({
      error: { code: 'notAuthorisedReporter' },
    });
    desk.let(sanne, '2026-11-16 10:00', say.relay('anna-contact'));
    expect(desk.events.at(-1)?.body).toMatchObject({ type: 'ticket.authorisationRelayed', contactId: 'anna-contact' });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-17 09:00'));
  });

  it('P1 what is rejected is kept, closed and without a promise', () => {
    const desk = fromDaan().let(anna, '2026-11-16 14:00', say.reject);
    expect(desk.ticket()).toMatchObject({ status: 'closed', authorisation: 'rejected' });
    expect(desk.promise()).toEqual({ kind: 'noClock' });
    expect(desk.events).toHaveLength(2);
  });
});

describe('P2 three ways to report', () => {
  it('P2 phone, e-mail and the application each make a ticket with a clock', () => {
    const mailed = new StoryDesk().let(
      mailbox,
      '2026-11-16 09:00',
      say.mail('2026-11-16 09:00', { organisationId: 'metaal', contactId: 'anna-contact' }),
    );
    const desks = [byPhone('b', '2026-11-16 09:00'), mailed, byPortal({ priority: 'b' }, '2026-11-16 09:00')];
    expect(desks.map((desk) => desk.ticket().channel)).toEqual(['phone', 'email', 'portal']);
    expect(desks.map((desk) => desk.clock('response')?.progress)).toEqual(desks.map(() => ticking('2026-11-16 17:00')));
  });
});

describe('P3 service hours', () => {
  it('P3 are Monday to Friday 08:30 to 17:30, 45 hours a week', () => {
    expect(hours.between(amsterdam('2026-11-16 00:00'), amsterdam('2026-11-23 00:00'))).toBe(45 * HOUR);
    const edges = ['2026-11-20 08:29', '2026-11-20 08:30', '2026-11-20 17:29', '2026-11-20 17:30'];
    expect(edges.map((edge) => hours.isOpen(amsterdam(edge)))).toEqual([false, true, true, false]);
  });

  it('P3 a week with a switch of the clocks has as many', () => {
    expect(hours.between(amsterdam('2026-10-19 00:00'), amsterdam('2026-10-26 00:00'))).toBe(45 * HOUR);
    expect(hours.between(amsterdam('2027-03-22 00:00'), amsterdam('2027-03-29 00:00'))).toBe(45 * HOUR);
  });
});

describe('P4 kinds', () => {
  it.each(['question-functional', 'question-technical', 'service-request'] as const)('P4 a %s is type a', (kind) => {
    expect(byPortal({ kind }, '2026-11-16 09:00').ticket().priority?.code).toBe('a');
    expect(new StoryDesk().give(anna, '2026-11-16 09:00', say.portal('metaal', { kind, priority: 'c' }))).toMatchObject(
      { error: { code: 'priorityFixedByKind', detail: 'a' } },
    );
  });

  it('P4 the desk checks the kind too: a question that is an incident', () => {
    const desk = byPortal({ kind: 'question-technical' }, '2026-11-16 09:00');
    desk.let(sanne, '2026-11-16 09:30', say.differs('b', 'incident-bug')).let(anna, '2026-11-16 10:00', say.agree);
    expect(desk.ticket()).toMatchObject({ kind: 'incident-bug', priority: { code: 'b', source: 'agreed' } });
  });

  it.each(['rfc-specific', 'rfc-generic'] as const)('P4 an %s has no type and no clock', (kind) => {
    expect(byPortal({ kind }, '2026-11-16 09:00').promise()).toEqual({ kind: 'noClock' });
  });

  it('P4 P8 a bug that is a change request loses its clocks once the customer agrees', () => {
    const desk = byPortal({ kind: 'incident-bug', priority: 'b' }, '2026-11-16 09:00');
    desk.let(sanne, '2026-11-16 09:30', say.differs(undefined, 'rfc-generic'));
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 17:00'));
    desk.let(anna, '2026-11-16 10:00', say.agree);
    expect(desk.ticket()).toMatchObject({ kind: 'rfc-generic', triage: { kind: 'agreed' } });
    expect(desk.ticket().priority).toBeUndefined();
    expect(desk.promise()).toEqual({ kind: 'noClock' });
  });

  it('P4 P6 what was missed or answered before it became a change request stays', () => {
    const late = byPortal({ kind: 'incident-bug', priority: 'b' }, '2026-11-16 09:00');
    late
      .let(sanne, '2026-11-17 09:00', say.differs(undefined, 'rfc-specific'))
      .let(anna, '2026-11-17 10:00', say.agree);
    expect(late.clock('response')?.progress).toEqual({ kind: 'late', deadline: amsterdam('2026-11-16 17:00') });
    expect(late.clock('resolution')).toBeUndefined();
    const answered = byPortal({ kind: 'incident-bug', priority: 'b' }, '2026-11-16 09:00');
    answered
      .let(sanne, '2026-11-16 10:00', say.reply)
      .let(sanne, '2026-11-16 11:00', say.differs(undefined, 'rfc-specific'));
    answered.let(anna, '2026-11-16 12:00', say.agree);
    expect(answered.clock('response')?.progress).toMatchObject({ kind: 'met', at: amsterdam('2026-11-16 10:00') });
  });

  it('P4 P8 a change request is checked as well: as another one, or as a bug with its clocks from receipt', () => {
    const desk = byPortal({ kind: 'rfc-specific' }, '2026-11-16 09:00');
    desk.let(sanne, '2026-11-16 09:30', say.differs(undefined, 'rfc-generic')).let(anna, '2026-11-16 10:00', say.agree);
    expect(desk.ticket()).toMatchObject({ kind: 'rfc-generic' });
    expect(desk.give(sanne, '2026-11-16 10:10', say.differs(undefined))).toEqual({
      ok: false,
      error: { code: 'sameAsProposed' },
    });
    desk.let(sanne, '2026-11-16 10:10', say.differs('b', 'incident-bug')).let(anna, '2026-11-16 10:20', say.agree);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 17:00'));
  });

  it('P4 an incident is not checked without saying which type', () => {
    const desk = byPortal({ kind: 'rfc-specific' }, '2026-11-16 09:00');
    expect(desk.give(sanne, '2026-11-16 09:30', say.differs(undefined, 'incident-bug'))).toEqual({
      ok: false,
      error: { code: 'unknownPriority' },
    });
    expect(desk.give(sanne, '2026-11-16 09:30', say.differs(undefined, 'service-request'))).toMatchObject({ ok: true });
  });

  it('P4 P8 whether it is a change request can be disputed, and settled up the ladder', () => {
    const desk = byPortal({ kind: 'incident-problem', priority: 'a' }, '2026-11-16 09:00');
    desk
      .let(sanne, '2026-11-16 09:30', say.differs(undefined, 'rfc-generic'))
      .let(anna, '2026-11-16 10:00', say.dispute);
    desk.let(bram, '2026-11-16 11:00', {
      type: 'ticket.settlePriority',
      ticketId: 't',
      ticketKind: 'rfc-generic',
      how: 'Overleg',
    });
    expect(desk.ticket()).toMatchObject({ kind: 'rfc-generic', triage: { kind: 'agreed' }, escalation: { level: 2 } });
    expect(desk.promise()).toEqual({ kind: 'noClock' });
  });
});

describe('P5 types', () => {
  it('P5 c is the most urgent', () => {
    const byRank = version.priorities.toSorted((a, b) => a.rank - b.rank);
    expect(byRank.map(({ code, word }) => `${code} ${word.nl}`)).toEqual([
      'c bedrijfskritisch',
      'b deels geblokkeerd',
      'a hinderlijk',
    ]);
  });

  it('P5 a letter never stands without its contract, word and rank', () => {
    const desk = byPhone('c', '2026-11-16 09:00');
    expect(priorityOfTicket(desk.ticket(), desk.contracts, 'nl')).toMatchObject({
      contract: 'SPS',
      letter: 'c',
      word: 'bedrijfskritisch',
      rank: 1,
      of: 3,
    });
  });
});

describe('P6 response', () => {
  it.each([
    ['a', '2026-11-16 09:00', '2026-11-18 15:00', 75],
    ['b', '2026-11-20 16:30', '2026-11-23 15:30', 90],
    ['c', '2026-11-20 17:15', '2026-11-23 08:45', 99],
  ])('P6 type %s phoned in at %s is answered by %s', (priority, received, deadline, percentile) => {
    expect(byPhone(priority, received).clock('response')).toMatchObject({
      committed: true,
      percentile,
      progress: ticking(deadline),
    });
  });

  it('P6 type c by another channel has an indicative half hour, which nothing can miss for good', () => {
    const desk = byPortal({ priority: 'c' }, '2026-11-16 09:00');
    expect(desk.clock('response')).toMatchObject({ committed: false, progress: ticking('2026-11-16 09:30') });
    expect(desk.clock('resolution')).toMatchObject({ committed: true });
  });
});

describe('P7 resolution', () => {
  it('P7 type c within one service day, type b within five', () => {
    expect(byPhone('c', '2026-11-20 16:30').clock('resolution')?.progress).toEqual(ticking('2026-11-23 16:30'));
    expect(byPhone('b', '2026-11-18 10:00').clock('resolution')?.progress).toEqual(ticking('2026-11-25 10:00'));
    expect(targetOf(version, 'resolution', 'b')?.percentile).toBe(75);
  });

  it('P7 type a has no resolution clock before there is a plan', () => {
    const desk = byPhone('a', '2026-11-16 09:00');
    expect(desk.clock('resolution')).toBeUndefined();
    desk.let(sanne, '2026-11-17 10:00', say.plan('2026-12-02'));
    expect(desk.clock('resolution')).toMatchObject({
      plannedFor: '2026-12-02',
      percentile: 75,
      progress: ticking('2026-12-02 17:30'),
    });
  });

  it('P7 a release in the weekend is in time until the end of that day', () => {
    const desk = byPhone('a', '2026-11-16 09:00').let(sanne, '2026-11-17 10:00', say.plan('2026-12-05'));
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-12-06 00:00'));
  });

  it('P7 a plan that was missed stays missed, one that is moved in time does not', () => {
    const moved = byPhone('a', '2026-11-16 09:00').let(sanne, '2026-11-16 10:00', say.plan('2026-11-18'));
    moved.let(sanne, '2026-11-18 17:00', say.plan('2026-11-25')).let(sanne, '2026-11-24 12:00', say.resolve);
    expect(moved.clock('resolution')?.progress).toMatchObject({ kind: 'met' });
    const missed = byPhone('a', '2026-11-16 09:00').let(sanne, '2026-11-16 10:00', say.plan('2026-11-18'));
    missed.let(sanne, '2026-11-19 09:00', say.plan('2026-11-25')).let(sanne, '2026-11-24 12:00', say.resolve);
    expect(missed.clock('resolution')?.progress).toMatchObject({
      kind: 'late',
      deadline: amsterdam('2026-11-18 17:30'),
    });
  });

  it('P7 waiting for the customer moves a resolution by service time, never a response', () => {
    const desk = byPhone('c', '2026-11-16 09:00').let(sanne, '2026-11-16 09:10', say.wait);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 09:30'));
    desk.let(sanne, '2026-11-17 09:10', say.resume);
    // Nine service hours of waiting: from Tuesday 09:00 to Wednesday 09:00.
    expect(desk.clock('resolution')?.progress).toEqual(ticking('2026-11-18 09:00'));
  });
});

describe('P8 the customer sets the priority, the desk checks it', () => {
  const differing = () => byPhone('c', '2026-11-16 09:00').let(sanne, '2026-11-16 09:10', say.differs('a'));

  it('P8 proposal and check are two recorded steps', () => {
    const desk = byPhone('c', '2026-11-16 09:00').let(sanne, '2026-11-16 09:10', say.agrees);
    expect(desk.events.map(({ body }) => body.type)).toEqual(['ticket.registered', 'ticket.priorityChecked']);
    expect(desk.ticket()).toMatchObject({ priority: { source: 'customer' }, triage: { kind: 'agreed' } });
  });

  it('P8 clocks run on the customer’s priority until both agree', () => {
    const desk = differing();
    expect(desk.ticket().triage).toMatchObject({ kind: 'differs', feedback: 'Er is een omweg' });
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 09:30'));
    desk.let(anna, '2026-11-16 09:20', say.agree);
    expect(desk.clock('response')).toMatchObject({ priority: 'a', progress: ticking('2026-11-18 15:00') });
  });

  it('P8 the desk cannot change it alone', () => {
    const { agreement: _none, ...alone } = changed();
    expect(differing().give(sanne, '2026-11-16 09:20', alone)).toEqual({
      ok: false,
      error: { code: 'needsAgreement' },
    });
  });

  it('P8 no agreement goes up the ladder, and is settled there', () => {
    const desk = differing().let(anna, '2026-11-16 09:20', say.dispute);
    expect(desk.ticket()).toMatchObject({ triage: { kind: 'disputed' }, escalation: { level: 2 } });
    expect(desk.events.at(-1)?.body).toMatchObject({ cause: { kind: 'dispute' }, to: 'bram' });
    expect(desk.give(sanne, '2026-11-16 09:40', say.settle('b'))).toMatchObject({ error: { code: 'notAllowed' } });
    desk.let(bram, '2026-11-16 11:00', say.settle('b'));
    expect(desk.ticket()).toMatchObject({ triage: { kind: 'agreed' }, priority: { code: 'b', source: 'agreed' } });
    // The half hour of type c passed while they disagreed: that stays.
    expect(desk.clock('response')?.progress).toEqual({ kind: 'late', deadline: amsterdam('2026-11-16 09:30') });
  });
});

describe('P15 the ladder', () => {
  it('P15 has three levels', () => {
    expect(version.ladder.map(({ customer, desk }) => `${customer.nl} – ${desk.nl}`)).toEqual([
      'functioneel beheerder – supportmedewerker',
      'clustermanager – accountmanager',
      'directie – directeur sales',
    ]);
  });

  it('P15 clocks go up in service hours: at three quarters, at the breach, and a service day after', () => {
    const desk = byPhone('b', '2026-11-20 16:30');
    const steps = dueEscalations(desk.ticket(), desk.contracts).map(({ measure, level, dueAt }) => {
      return `${measure} ${level} ${dueAt - amsterdam('2026-11-20 16:30')}`;
    });
    const later = (moment: string, more = 0) => amsterdam(moment) - amsterdam('2026-11-20 16:30') + more;
    expect(steps).toEqual([
      `response 1 ${later('2026-11-23 13:30')}`,
      `response 2 ${later('2026-11-23 15:30', 1)}`,
      `resolution 1 ${later('2026-11-26 14:15')}`,
      `resolution 2 ${later('2026-11-27 16:30', 1)}`,
      `resolution 3 ${later('2026-11-30 16:30')}`,
    ]);
  });

  it('P15 nothing goes up while a clock stands still, or when it was met', () => {
    const desk = byPhone('c', '2026-11-16 09:00').let(sanne, '2026-11-16 09:10', say.toldByPhone);
    desk.let(sanne, '2026-11-16 09:30', say.wait);
    expect(dueEscalations(desk.ticket(), desk.contracts)).toEqual([]);
    expect(desk.clock('resolution')?.progress).toMatchObject({ kind: 'paused', left: 8.5 * HOUR });
  });
});

function changed() {
  const body = say.changePriority('a');
  if (body.type !== 'ticket.changePriority') throw new Error('not a change');
  return body;
}
