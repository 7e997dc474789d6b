import { describe, expect, it } from 'vitest';
import type { Person } from '../../../src-shared/directory/directory.ts';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import * as say from '../../support/story-commands.ts';
import { anna, bram, karin, mailbox, StoryDesk, sanne, tom, wallboard } from '../../support/story-desk.ts';

const at = '2026-11-19 14:00';

const order = [
  'new',
  'inProgress',
  'waitingForCustomer',
  'awaitingAuthorisation',
  'resolved',
  'closed',
  'unknownSender',
] as const;

/** A ticket of Voorbeeld Metaal in each status, and one whose sender nobody knows. */
const situations: Readonly<Record<(typeof order)[number], () => StoryDesk>> = {
  new: () => new StoryDesk().let(anna, '2026-11-19 09:00', say.portal('metaal', { priority: 'b' })),
  inProgress: () => situations.new().let(sanne, '2026-11-19 09:30', say.reply),
  waitingForCustomer: () => situations.inProgress().let(sanne, '2026-11-19 10:00', say.wait),
  awaitingAuthorisation: () =>
    new StoryDesk().let(
      mailbox,
      '2026-11-19 09:00',
      say.mail('2026-11-19 09:00', { organisationId: 'metaal', contactId: 'daan-contact' }),
    ),
  resolved: () => situations.inProgress().let(sanne, '2026-11-19 10:00', say.resolve),
  closed: () => situations.resolved().let(sanne, '2026-11-19 11:00', say.close),
  unknownSender: () => new StoryDesk().let(mailbox, '2026-11-19 09:00', say.mail('2026-11-19 09:00')),
};

const known = 'senderKnown';
const notAwaiting = 'notAwaitingAuthorisation';
const boxed = 'alreadyInTicketbox';
const nothing = 'nothingToAgree';

const none = 'nothingToPhoneIn';

/** Every command in every situation: 'ok', 'nothing new', or why not. In the order above. */
const table: readonly (readonly [CommandBody, ...string[]])[] = [
  [say.identify('metaal', 'anna-contact'), known, known, known, known, known, known, 'ok'],
  [say.confirm, notAwaiting, notAwaiting, notAwaiting, 'ok', notAwaiting, notAwaiting, notAwaiting],
  [say.reject, notAwaiting, notAwaiting, notAwaiting, 'ok', notAwaiting, notAwaiting, notAwaiting],
  [say.registerInTicketbox('b'), boxed, boxed, boxed, boxed, 'notOpen', 'notOpen', 'senderUnknown'],
  // F5: who answered it owns it, so taking it says nothing new.
  [say.take, 'ok', 'nothing new', 'nothing new', 'ok', 'notOpen', 'notOpen', 'ok'],
  [say.handOver('tom'), 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'ok'],
  [say.reply, 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'senderUnknown'],
  [say.toldByPhone, 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  [say.note, 'ok', 'ok', 'ok', 'ok', 'ok', 'ok', 'ok'],
  [say.wait, 'ok', 'ok', 'alreadyWaiting', 'awaitingAuthorisation', 'notOpen', 'notOpen', 'ok'],
  [say.resume, 'notWaiting', 'notWaiting', 'ok', 'notWaiting', 'notWaiting', 'notWaiting', 'notWaiting'],
  [say.resolve, 'ok', 'ok', 'ok', 'awaitingAuthorisation', 'notOpen', 'notOpen', 'senderUnknown'],
  [say.reopen, 'notResolved', 'notResolved', 'notResolved', 'notResolved', 'ok', 'ok', 'notResolved'],
  [say.close, 'clockStillRuns', 'clockStillRuns', 'clockStillRuns', 'ok', 'ok', 'notOpen', 'ok'],
  [say.changePriority('c'), 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'senderUnknown'],
  [say.agrees, 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'senderUnknown'],
  [say.agree, nothing, nothing, nothing, nothing, 'notOpen', 'notOpen', 'senderUnknown'],
  [say.dispute, nothing, nothing, nothing, nothing, 'notOpen', 'notOpen', 'senderUnknown'],
  [say.forward('tom'), 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'ok'],
  [say.advise, 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'ok'],
  [say.releaseExpert('tom'), 'noExpert', 'noExpert', 'noExpert', 'noExpert', 'notOpen', 'notOpen', 'noExpert'],
  [say.relay('anna-contact'), notAwaiting, notAwaiting, notAwaiting, 'ok', notAwaiting, notAwaiting, notAwaiting],
  [say.escalate(2), 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'senderUnknown'],
  [say.decline, 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'ok'],
  [say.phoneReport(at), none, none, none, 'awaitingAuthorisation', 'notOpen', 'notOpen', 'senderUnknown'],
  [say.plan('2026-12-05'), 'ok', 'ok', 'ok', 'ok', 'notOpen', 'notOpen', 'senderUnknown'],
];

const cells = table.flatMap(([body, ...answers]) =>
  order.map((situation, index) => [body.type, situation, answers[index], body] as const),
);

describe('what an agent may do to a ticket', () => {
  it.each(cells)('%s on a ticket that is %s: %s', (_, situation, answer, body) => {
    const desk = situations[situation]();
    const before = desk.events.length;
    const decision = desk.give(sanne, at, body);
    const outcome = desk.events.length > before ? 'ok' : 'nothing new';
    expect(decision.ok ? outcome : decision.error.code).toBe(answer);
    // What is refused changes nothing, what is accepted leaves a fact.
    expect(desk.events.length > before).toBe(answer === 'ok');
  });

  it('every command needs the ticket that it is about', () => {
    const answers = table.map(([body]) => new StoryDesk().give(sanne, at, body));
    expect(answers).toEqual(table.map(() => ({ ok: false, error: { code: 'unknownTicket', detail: 't' } })));
  });
});

describe('F4 what an agent may do to a Smart FMS ticket that came by mail', () => {
  const bestEffort = () =>
    new StoryDesk().let(mailbox, '2026-11-19 09:00', say.mail('2026-11-19 09:00', { organisationId: 'vastgoed' }));

  it('register it in the ticketbox on spoken request, which is recorded as such', () => {
    const decision = bestEffort().give(sanne, at, say.registerInTicketbox('B'));
    expect(decision).toMatchObject({
      ok: true,
      value: [
        {
          events: [
            { type: 'ticket.registeredInTicketbox', priority: { code: 'B', source: 'customer' }, spokenRequest: true },
          ],
        },
      ],
    });
  });

  it('the administrator registers it without that mark, and once only', () => {
    const desk = bestEffort();
    expect(desk.give(karin, at, say.registerInTicketbox('B'))).toMatchObject({
      ok: true,
      value: [{ events: [{ spokenRequest: false }] }],
    });
    expect(desk.give(karin, at, say.registerInTicketbox('A'))).toEqual({
      ok: false,
      error: { code: 'alreadyInTicketbox' },
    });
  });

  it('not under a priority that the contract does not have', () => {
    expect(bestEffort().give(sanne, at, say.registerInTicketbox('c'))).toEqual({
      ok: false,
      error: { code: 'unknownPriority', detail: 'c' },
    });
  });

  it('not give it a priority in any other way', () => {
    expect(bestEffort().give(sanne, at, say.changePriority('A'))).toEqual({
      ok: false,
      error: { code: 'noPriorityWithoutTicketbox' },
    });
  });

  it('close it without an answer: nothing is promised', () => {
    expect(bestEffort().give(sanne, at, say.close).ok).toBe(true);
  });
});

describe('closing', () => {
  it('is refused while a promise is broken but not answered', () => {
    const desk = new StoryDesk().let(anna, '2026-11-17 09:00', say.portal('metaal', { priority: 'b' }));
    expect(desk.give(sanne, at, say.close)).toEqual({ ok: false, error: { code: 'clockStillRuns' } });
  });

  it('F3 is allowed when the promised answer was given and no solution is promised', () => {
    const desk = new StoryDesk()
      .let(karin, '2026-11-19 09:00', say.portal('vastgoed', { priority: 'B' }))
      .let(sanne, '2026-11-19 09:30', say.reply);
    expect(desk.give(sanne, at, say.close).ok).toBe(true);
  });

  it('P4 is allowed for a change request, which has no clock', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', say.portal('metaal', { kind: 'rfc-specific' }));
    expect(desk.give(sanne, at, say.close).ok).toBe(true);
  });
});

describe('taking and handing over', () => {
  it('taking what somebody else took meanwhile is refused, with their name', () => {
    const desk = situations.new().let(tom, '2026-11-19 09:10', say.take);
    expect(desk.give(sanne, at, say.take)).toEqual({
      ok: false,
      error: { code: 'alreadyOwned', detail: 'Tom de Wit' },
    });
  });

  it('taking over knowingly is allowed', () => {
    const desk = situations.new().let(tom, '2026-11-19 09:10', say.take);
    desk.let(sanne, at, { type: 'ticket.take', ticketId: 't', from: 'tom' });
    expect(desk.ticket().ownerId).toBe('sanne');
  });

  it('taking twice is taking once', () => {
    const desk = situations.new().let(sanne, '2026-11-19 09:10', say.take);
    expect(desk.give(sanne, at, say.take)).toMatchObject({ ok: true, value: [{ events: [] }] });
  });

  it.each(['nobody', 'gone', 'anna', 'wallboard'])(
    'F6 a ticket cannot be handed to %s: the coordinator is a present desk agent',
    (to) => {
      expect(situations.new().give(sanne, at, say.handOver(to))).toEqual({
        ok: false,
        error: { code: 'unknownPerson', detail: to },
      });
    },
  );
});

describe('changing the priority', () => {
  it('P4 a question stays type a', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', say.portal('metaal', { kind: 'question-functional' }));
    expect(desk.ticket().priority).toEqual({ code: 'a', source: 'desk' });
    expect(desk.give(sanne, at, say.changePriority('c'))).toEqual({
      ok: false,
      error: { code: 'priorityFixedByKind', detail: 'a' },
    });
  });

  it('P4 unless it turns out to be an incident', () => {
    const desk = new StoryDesk().let(anna, '2026-11-19 09:00', say.portal('metaal', { kind: 'question-functional' }));
    const body: CommandBody = {
      type: 'ticket.changePriority',
      ticketId: 't',
      priority: 'b',
      ticketKind: 'incident-bug',
      reason: 'Is een fout',
      agreement: 'In gesprek',
    };
    desk.let(sanne, at, body);
    expect(desk.ticket()).toMatchObject({ kind: 'incident-bug', priority: { code: 'b', source: 'agreed' } });
  });

  it('P5 letters of the other contract are refused', () => {
    expect(situations.new().give(sanne, at, say.changePriority('A'))).toEqual({
      ok: false,
      error: { code: 'unknownPriority', detail: 'A' },
    });
  });
});

describe('reporting', () => {
  it('P8 a priority nobody named is assumed, a named one is the customer’s', () => {
    const assumed = new StoryDesk().let(anna, at, say.portal('metaal'));
    expect(assumed.ticket().priority).toEqual({ code: 'b', source: 'assumed' });
    const named = new StoryDesk().let(anna, at, say.portal('metaal', { priority: 'c' }));
    expect(named.ticket().priority).toEqual({ code: 'c', source: 'customer' });
  });

  it('P4 a question reported as critical is refused', () => {
    const body = say.portal('metaal', { priority: 'c', kind: 'question-technical' });
    expect(new StoryDesk().give(anna, at, body)).toEqual({
      ok: false,
      error: { code: 'priorityFixedByKind', detail: 'a' },
    });
  });

  it('the same ticket cannot be registered twice', () => {
    const desk = situations.new();
    const again = [say.portal('metaal'), say.mail(at, { organisationId: 'metaal' }), say.phone('metaal', at)];
    const givers = [anna, mailbox, sanne];
    expect(again.map((body, index) => desk.give(givers[index] ?? sanne, at, body))).toEqual(
      again.map(() => ({ ok: false, error: { code: 'alreadyExists', detail: 't' } })),
    );
  });

  it('F1 a call outside the service hours is kept, and marked', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-20 13:16', say.phone('vastgoed', '2026-11-20 13:12'));
    expect(desk.events[0]?.body).toMatchObject({ outsideServiceHours: true });
    const inside = new StoryDesk().let(sanne, '2026-11-20 11:16', say.phone('vastgoed', '2026-11-20 11:12'));
    expect(inside.events[0]?.body).not.toHaveProperty('outsideServiceHours');
  });

  it('F5 whoever answered the phone coordinates the ticket', () => {
    expect(new StoryDesk().let(tom, at, say.phone('vastgoed', at)).ticket().ownerId).toBe('tom');
  });

  it('a contact of another customer is refused', () => {
    const body = say.phone('metaal', at, { contactId: 'karin-contact' });
    expect(new StoryDesk().give(sanne, at, body)).toEqual({
      ok: false,
      error: { code: 'unknownContact', detail: 'karin-contact' },
    });
  });

  it('a call that ends before it starts, or starts tomorrow, is refused', () => {
    const backwards = say.phone('metaal', at, { minutes: -1 });
    expect(new StoryDesk().give(sanne, at, backwards)).toEqual({ ok: false, error: { code: 'callEndsBeforeStart' } });
    const tomorrow = say.phone('metaal', '2026-11-20 14:00');
    expect(new StoryDesk().give(sanne, at, tomorrow)).toEqual({ ok: false, error: { code: 'inTheFuture' } });
  });

  it('a workplace whose clock is a few minutes ahead does not start a clock in the future', () => {
    const desk = new StoryDesk().let(sanne, '2026-11-19 14:00', say.phone('metaal', '2026-11-19 14:03'));
    expect(desk.ticket().receivedAt).toBe(Date.parse('2026-11-19T13:00:00Z'));
  });

  it('P1 whoever registers in the portal may report', () => {
    expect(new StoryDesk().let(anna, at, say.portal('metaal')).ticket()).toMatchObject({
      status: 'new',
      authorisation: 'notNeeded',
    });
  });

  it('P1 a mail of which only the customer is known waits for the administrator', () => {
    const desk = new StoryDesk().let(mailbox, at, say.mail(at, { organisationId: 'metaal' }));
    expect(desk.ticket().status).toBe('awaitingAuthorisation');
  });

  it('a mail is kept even when its customer is gone from the directory', () => {
    const desk = new StoryDesk().let(mailbox, at, say.mail(at, { organisationId: 'gone' }));
    expect(desk.ticket().organisationId).toBeUndefined();
    expect(desk.promise()).toEqual({ kind: 'unknownSender' });
  });
});

describe('who may give which command', () => {
  const everyCommand: readonly CommandBody[] = [
    say.phone('metaal', at, { contactId: 'anna-contact' }),
    say.portal('metaal'),
    say.mail(at),
    ...table.map(([body]) => body),
    say.settle('c'),
    {
      type: 'organisation.save',
      organisationId: 'metaal',
      name: 'Metaal',
      contractId: 'smart-production-suite',
      domains: [],
    },
    {
      type: 'contact.save',
      contactId: 'new',
      organisationId: 'metaal',
      name: 'Wim Post',
      emails: [],
      phones: [],
      keyUser: false,
      authorisedReporter: false,
    },
    { type: 'person.save', personId: 'new', name: 'Wim Post', role: 'agent', active: true },
  ];
  const mayGive = (person: Person) => [
    ...new Set(
      everyCommand
        .filter((body) => {
          const decision = situations.awaitingAuthorisation().give(person, at, body);
          return decision.ok || decision.error.code !== 'notAllowed';
        })
        .map((body) => body.type),
    ),
  ];
  const agents = [
    'call.log',
    'ticket.identifySender',
    'ticket.confirmAuthorisation',
    'ticket.rejectAuthorisation',
    'ticket.registerInTicketbox',
    'ticket.take',
    'ticket.handOver',
    'ticket.reply',
    'ticket.note',
    'ticket.waitForCustomer',
    'ticket.resume',
    'ticket.resolve',
    'ticket.reopen',
    'ticket.close',
    'ticket.changePriority',
    'ticket.checkPriority',
    'ticket.agreePriority',
    'ticket.disputePriority',
    'ticket.forward',
    'ticket.advise',
    'ticket.releaseExpert',
    'ticket.relayAuthorisation',
    'ticket.escalate',
    'ticket.declineEscalation',
    'ticket.reportByPhone',
    'ticket.plan',
    'organisation.save',
    'contact.save',
  ];

  it('agents do the work of the desk', () => {
    expect(mayGive(sanne)).toEqual(agents);
  });

  it('the lead also keeps the people', () => {
    expect(mayGive(bram)).toEqual([
      ...agents.filter((type) => !type.endsWith('.save')),
      'ticket.settlePriority',
      'organisation.save',
      'contact.save',
      'person.save',
    ]);
  });

  it('an administrator reports, answers, confirms and opens again', () => {
    expect(mayGive(anna)).toEqual([
      'ticket.registerInPortal',
      'ticket.confirmAuthorisation',
      'ticket.rejectAuthorisation',
      'ticket.registerInTicketbox',
      'ticket.reply',
      'ticket.reopen',
      'ticket.changePriority',
      'ticket.agreePriority',
      'ticket.disputePriority',
    ]);
  });

  it('a wallboard gives none', () => {
    expect(mayGive(wallboard)).toEqual([]);
  });

  it('only the mailbox takes mail in, and it does nothing else', () => {
    expect(situations.new().give(mailbox, at, say.reply)).toEqual({ ok: false, error: { code: 'notAllowed' } });
    expect(new StoryDesk().give(mailbox, at, say.mail(at)).ok).toBe(true);
  });

  it.each([say.portal('metaal'), say.confirm, say.reject, say.registerInTicketbox('A'), say.reply, say.reopen])(
    'an administrator cannot touch the ticket of another organisation: $type',
    (body) => {
      const answers = order.map((situation) => situations[situation]().give(karin, at, body));
      expect(answers).toEqual(order.map(() => ({ ok: false, error: { code: 'otherOrganisation' } })));
    },
  );

  it('an administrator of no organisation touches nothing, not even what is nobody’s yet', () => {
    const { organisationId: _none, ...nobodys } = anna;
    expect(situations.unknownSender().give(nobodys, at, say.reply)).toEqual({
      ok: false,
      error: { code: 'otherOrganisation' },
    });
  });

  it('an administrator cannot tell whether a ticket of somebody else exists', () => {
    expect(new StoryDesk().give(karin, at, say.reply)).toEqual({ ok: false, error: { code: 'otherOrganisation' } });
  });
});
