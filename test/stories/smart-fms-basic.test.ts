import { describe, expect, it } from 'vitest';
import { sameDayDecisionAt } from '../../src-shared/sla/escalation.ts';
import { ladderLevelOf, priorityOf, versionAt } from '../../src-shared/sla/service-contract.ts';
import { intakeFlags } from '../../src-shared/ticket/intake-flags.ts';
import { createBusinessCalendar } from '../../src-shared/time/business-time.ts';
import { HOUR, MINUTE } from '../../src-shared/time/instant.ts';
import * as say from '../support/story-commands.ts';
import { amsterdam, karin, mailbox, StoryDesk, sanne, shipped, storyDirectory, tom } from '../support/story-desk.ts';

const contract = shipped().get('smart-fms-basic');
if (!contract) throw new Error('Smart FMS Basic does not ship');
const version = versionAt(contract, amsterdam('2026-11-16 09:00'));
const hours = createBusinessCalendar(version.hours);
const ticking = (deadline: string) => ({ kind: 'ticking', deadline: amsterdam(deadline) });

describe('F1 the service window', () => {
  it.each([
    ['2026-11-16 08:59', false],
    ['2026-11-16 09:00', true],
    ['2026-11-16 12:29', true],
    ['2026-11-16 12:30', false],
    ['2026-11-16 13:00', true],
    ['2026-11-19 16:59', true],
    ['2026-11-19 17:00', false],
    ['2026-11-20 11:59', true],
    ['2026-11-20 12:00', false],
    ['2026-11-21 10:00', false],
  ])('F1 at %s open is %s', (moment, open) => {
    expect(hours.isOpen(amsterdam(moment))).toBe(open);
  });

  it('F1 is 33 hours a week, on public holidays too', () => {
    expect(hours.between(amsterdam('2026-11-16 00:00'), amsterdam('2026-11-23 00:00'))).toBe(33 * HOUR);
    expect(hours.isOpen(amsterdam('2026-04-27 10:00'))).toBe(true);
  });

  it('F1 a call outside it can be logged, and is flagged', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-20 12:45', say.phone('vastgoed', '2026-11-20 12:40'));
    expect(desk.events[0]?.body).toMatchObject({ type: 'ticket.registered', outsideServiceHours: true });
    const inside = new StoryDesk().let(sanne, '2026-11-20 11:45', say.phone('vastgoed', '2026-11-20 11:40'));
    expect(inside.events[0]?.body).not.toHaveProperty('outsideServiceHours');
  });
});

describe('F2 norm classes', () => {
  it('F2 are told in Dutch and English, A the most urgent', () => {
    expect(version.priorities.map(({ code, rank }) => `${rank} ${code}`)).toEqual(['1 A', '2 B', '3 C', '4 D']);
    expect(priorityOf(version, 'B')?.definition).toEqual({
      nl: 'Een kleine groep gebruikers kan niet werken, of de dienst is verminderd beschikbaar',
      en: 'A small group of users cannot work, or the service is less available',
    });
  });

  it('F2 the desk gives the class at triage, together with the urgency, and it holds at once', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 09:00', say.portal('vastgoed', { priority: 'A' }));
    desk.let(sanne, '2026-11-16 09:30', { ...checked(say.differs('C')), urgency: 'low' });
    expect(desk.ticket()).toMatchObject({
      priority: { code: 'C', source: 'desk' },
      urgency: 'low',
      triage: { kind: 'agreed' },
    });
    expect(desk.clock('response')).toMatchObject({ target: 16 * HOUR, progress: ticking('2026-11-18 10:00') });
  });

  it('F2 the customer does not change it afterwards', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 09:00', say.portal('vastgoed', { priority: 'C' }));
    expect(desk.give(karin, '2026-11-16 09:10', say.changePriority('A'))).toEqual({
      ok: false,
      error: { code: 'deskSetsPriority' },
    });
  });
});

describe('F3 response times', () => {
  it.each([
    ['A', '2026-11-19 16:30', '2026-11-20 10:30'],
    ['B', '2026-11-20 11:00', '2026-11-23 16:30'],
    ['C', '2026-11-20 13:00', '2026-11-25 10:00'],
    ['D', '2026-11-16 09:00', '2026-11-26 09:30'],
  ])('F3 class %s registered at %s is answered by %s', (priority, received, deadline) => {
    const desk = new StoryDesk().let(karin, received, say.portal('vastgoed', { priority }));
    expect(desk.clock('response')?.progress).toEqual(ticking(deadline));
  });

  it('F3 promises no resolution time', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 09:00', say.portal('vastgoed', { priority: 'A' }));
    expect(desk.clock('resolution')).toBeUndefined();
  });
});

describe('F4 the ticketbox', () => {
  it.each([
    ['phone', say.phone('vastgoed', '2026-11-17 09:10', { priority: 'A' }), sanne],
    ['e-mail', say.mail('2026-11-17 09:10', { organisationId: 'vastgoed' }), mailbox],
  ] as const)('F4 a ticket by %s has no priority and no committed clock', (_, body, by) => {
    const desk = new StoryDesk().let(by, '2026-11-17 09:15', body);
    expect(desk.promise()).toEqual({ kind: 'bestEffort' });
    expect(desk.ticket().priority).toBeUndefined();
  });

  it('F4 the agent registers it on spoken request, which is recorded; the clock starts then', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', say.phone('vastgoed', '2026-11-17 09:10'));
    desk.let(sanne, '2026-11-17 16:00', say.registerInTicketbox('A'));
    expect(desk.events.at(-1)?.body).toMatchObject({ spokenRequest: true });
    expect(desk.clock('response')).toMatchObject({ committed: true, progress: ticking('2026-11-18 10:00') });
  });

  it('F4 the customer does it without that mark', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', say.phone('vastgoed', '2026-11-17 09:10'));
    desk.let(karin, '2026-11-17 10:00', say.registerInTicketbox('B'));
    expect(desk.events.at(-1)?.body).toMatchObject({ spokenRequest: false });
  });
});

describe('F5 the desk keeps hold of every ticket', () => {
  it('F5 whoever answers the phone owns it', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', say.phone('vastgoed', '2026-11-17 09:10'));
    expect(desk.ticket().ownerId).toBe('sanne');
  });

  it('F5 whoever first works on one that is nobody’s owns it', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 09:00', say.portal('vastgoed'));
    expect(desk.ticket().ownerId).toBeUndefined();
    desk.let(tom, '2026-11-16 09:20', say.reply);
    expect(desk.ticket()).toMatchObject({ ownerId: 'tom', status: 'inProgress' });
  });

  it('F5 goes from hand to hand, and never back to nobody', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', say.phone('vastgoed', '2026-11-17 09:10'));
    desk.let(sanne, '2026-11-17 09:20', say.handOver('tom')).let(tom, '2026-11-17 10:00', say.resolve);
    desk.let(karin, '2026-11-17 11:00', say.reopen);
    expect(desk.ticket().ownerId).toBe('tom');
  });
});

describe('F6 experts', () => {
  const forwarded = () =>
    new StoryDesk()
      .let(karin, '2026-11-16 09:00', say.portal('vastgoed', { priority: 'A' }))
      .let(sanne, '2026-11-16 09:05', say.forward('tom', 'bram'));

  it('F6 more than one can be asked; the coordinator stays', () => {
    expect(forwarded().ticket()).toMatchObject({ ownerId: 'sanne', experts: ['tom', 'bram'] });
  });

  it('F6 what an expert finds is no answer to the customer', () => {
    const desk = forwarded().let(tom, '2026-11-16 09:30', say.advise);
    expect(desk.clock('response')?.progress).toEqual(ticking('2026-11-16 11:00'));
    expect(desk.give(tom, '2026-11-16 09:31', say.toldByPhone)).toEqual({
      ok: false,
      error: { code: 'onlyCoordinator', detail: 'Sanne Smit' },
    });
    expect(desk.give(tom, '2026-11-16 09:31', say.resolve).ok).toBe(false);
  });

  it('F6 the coordinator’s answer meets the response time', () => {
    const desk = forwarded().let(sanne, '2026-11-16 10:00', say.reply);
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', used: HOUR });
  });

  it('F6 the coordinator is nobody’s expert, and an expert who is done is let go', () => {
    const desk = forwarded();
    expect(desk.give(sanne, '2026-11-16 09:40', say.forward('sanne'))).toMatchObject({
      error: { code: 'coordinatorIsNoExpert' },
    });
    desk.let(sanne, '2026-11-16 09:40', say.releaseExpert('tom'));
    expect(desk.ticket().experts).toEqual(['bram']);
    expect(desk.give(tom, '2026-11-16 09:45', say.toldByPhone)).toMatchObject({ error: { code: 'onlyCoordinator' } });
    desk.let(sanne, '2026-11-16 09:46', say.releaseExpert('bram')).let(tom, '2026-11-16 09:50', say.toldByPhone);
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', used: 50 * MINUTE });
  });

  it('F6 an expert who takes it over coordinates: answers, and is nobody’s expert any more', () => {
    const desk = forwarded().let(tom, '2026-11-16 09:30', say.handOver('tom'));
    expect(desk.ticket()).toMatchObject({ ownerId: 'tom', experts: ['bram'] });
    expect(desk.give(sanne, '2026-11-16 09:31', say.reply)).toMatchObject({
      error: { code: 'onlyCoordinator', detail: 'Tom de Wit' },
    });
    desk.let(tom, '2026-11-16 10:00', say.reply);
    expect(desk.clock('response')?.progress).toMatchObject({ kind: 'met', used: HOUR });
  });
});

describe('F10 not solved the same day', () => {
  const decideAt = (desk: StoryDesk) => sameDayDecisionAt(desk.ticket(), desk.contracts);
  const open = (received: string) => new StoryDesk().let(karin, received, say.portal('vastgoed', { priority: 'D' }));

  it.each([
    ['2026-11-17 09:30', '2026-11-17 17:00'],
    ['2026-11-20 11:59', '2026-11-20 12:00'],
    ['2026-11-20 12:00', '2026-11-23 17:00'],
    ['2026-11-21 10:00', '2026-11-23 17:00'],
  ])('F10 received at %s asks for a decision at %s', (received, decision) => {
    expect(decideAt(open(received))).toBe(amsterdam(decision));
  });

  it('F10 also without a committed clock', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', say.phone('vastgoed', '2026-11-17 09:10'));
    expect(decideAt(desk)).toBe(amsterdam('2026-11-17 17:00'));
  });

  it.each([
    ['functional', say.escalateTo('tom')],
    ['hierarchical', say.escalate(2)],
    ['the reason why neither', say.decline],
    ['being solved', say.resolve],
  ])('F10 is answered by: %s', (_, body) => {
    const desk = open('2026-11-17 09:30').let(sanne, '2026-11-17 17:30', body);
    expect(decideAt(desk)).toBeUndefined();
  });

  it('F10 an escalation after closing time says that this is why; before it, that somebody decided so', () => {
    const after = open('2026-11-17 09:30').let(sanne, '2026-11-17 17:30', say.escalate(2));
    expect(after.events.at(-1)?.body).toMatchObject({ cause: { kind: 'sameDay' }, level: 2 });
    const before = open('2026-11-17 09:30').let(sanne, '2026-11-17 16:30', say.escalate(2));
    expect(before.events.at(-1)?.body).toMatchObject({ cause: { kind: 'manual' } });
  });
});

describe('F12 the phone', () => {
  const flags = (contactId: string | undefined) =>
    intakeFlags({
      version,
      channel: 'phone',
      contact: contactId === undefined ? undefined : { ...karinContact(), keyUser: contactId === 'key' },
      receivedAt: amsterdam('2026-11-17 10:00'),
    }).map(({ kind }) => kind);

  it('F12 a caller who is no key user is flagged, a key user is not', () => {
    expect(flags('other')).toEqual(['notKeyUser', 'noCommittedClock']);
    expect(flags('key')).toEqual(['noCommittedClock']);
    expect(flags(undefined)).toContain('notKeyUser');
  });

  it('F12 why it came by phone is recorded', () => {
    const call = say.phone('vastgoed', '2026-11-17 09:10');
    if (call.type !== 'call.log' || call.outcome.kind !== 'newTicket') throw new Error('not a call');
    const body = { ...call, outcome: { ...call.outcome, phoneReason: 'cannotContinue' } } as const;
    const desk = new StoryDesk().let(sanne, '2026-11-17 09:15', body);
    expect(desk.events[0]?.body).toMatchObject({ phoneReason: 'cannotContinue' });
  });
});

describe('F13 levels of contact', () => {
  it('F13 are the contract’s ladder', () => {
    expect(version.ladder.map(({ desk, customer }) => `${desk.nl} – ${customer.nl}`)).toEqual([
      'servicedesk – medewerkers',
      'accountmanagement – informatiemanager',
      'directie – directeur',
    ]);
    expect(ladderLevelOf(version, 3)?.customer.en).toBe('director');
  });

  it('F13 a ticket goes up, never down, and not beyond', () => {
    const desk = new StoryDesk().let(karin, '2026-11-16 09:00', say.portal('vastgoed'));
    desk.let(sanne, '2026-11-16 09:30', say.escalate(3));
    expect(desk.give(sanne, '2026-11-16 09:40', say.escalate(2))).toEqual({
      ok: false,
      error: { code: 'alreadyAtLevel' },
    });
    expect(desk.give(sanne, '2026-11-16 09:40', say.escalate(4))).toMatchObject({ error: { code: 'noSuchLevel' } });
  });
});

function karinContact() {
  const contact = storyDirectory.contact('karin-contact');
  if (!contact) throw new Error('there is no such contact');
  return contact;
}

function checked(body: ReturnType<typeof say.differs>) {
  if (body.type !== 'ticket.checkPriority') throw new Error('not a check');
  return body;
}
