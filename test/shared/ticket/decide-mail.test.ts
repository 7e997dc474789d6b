import { describe, expect, it } from 'vitest';
import type { MailReceipt } from '../../../src-shared/ticket/command.ts';
import type { DecideContext } from '../../../src-shared/ticket/decide.ts';
import { decideMail } from '../../../src-shared/ticket/decide-mail.ts';
import type { Ticket, TicketStatus } from '../../../src-shared/ticket/ticket.ts';

const now = Date.parse('2026-11-23T09:00:00Z');

const context: DecideContext = {
  now,
  writtenAt: now,
  actor: { kind: 'system', part: 'mail' },
  contracts: new Map(),
  directory: { organisation: () => undefined, contact: () => undefined, person: () => undefined },
};

function answer(mail: Partial<MailReceipt['mail']> = {}): MailReceipt {
  return {
    type: 'mail.receive',
    ticketId: 't1',
    joins: true,
    subject: 'Re: printer',
    mail: {
      inReplyTo: [],
      from: { address: 'piet@metaal.example' },
      to: [],
      receivedAt: now,
      text: 'x',
      rawBlobId: 'a'.repeat(64),
      attachments: [],
      ...mail,
    },
  };
}

function ticket(status: TicketStatus, authorisation: Ticket['authorisation'] = 'notNeeded'): Ticket {
  return {
    id: 't1',
    version: 3,
    status,
    reporter: {},
    authorisation,
    channel: 'email',
    subject: 'Printer',
    receivedAt: now,
    lastActivityAt: now,
    facts: { channel: 'email', priorities: [], pauses: [] },
  };
}

function eventsOf(body: MailReceipt, state: Ticket | undefined) {
  const decision = decideMail(body, state ? { ticket: state } : {}, context);
  return decision.ok ? decision.value.flatMap(({ events }) => events.map(({ type }) => type)) : decision.error.code;
}

describe('a mail that joins a ticket', () => {
  it.each([
    ['new', ['ticket.mailReceived']],
    ['inProgress', ['ticket.mailReceived']],
    ['awaitingAuthorisation', ['ticket.mailReceived']],
    ['waitingForCustomer', ['ticket.mailReceived', 'ticket.waitingEnded']],
    ['resolved', ['ticket.mailReceived', 'ticket.reopened']],
    ['closed', ['ticket.mailReceived', 'ticket.reopened']],
  ] as const)('does to a ticket that is %s: %j', (status, expected) => {
    expect(eventsOf(answer(), ticket(status))).toEqual(expected);
  });

  it.each(['new', 'inProgress', 'waitingForCustomer', 'resolved', 'closed'] as const)(
    'is only kept, with a ticket that is %s, when a machine wrote it',
    (status) => {
      expect(eventsOf(answer({ automatic: true }), ticket(status))).toEqual(['ticket.mailReceived']);
    },
  );

  it('does not reopen what the customer has rejected', () => {
    expect(eventsOf(answer(), ticket('closed', 'rejected'))).toEqual(['ticket.mailReceived']);
  });

  it('is refused without the ticket, so that it can become one', () => {
    expect(eventsOf(answer(), undefined)).toBe('unknownTicket');
  });
});

describe('a mail that becomes a ticket', () => {
  it('never arrives after now, whatever the mailbox says', () => {
    const decision = decideMail({ ...answer({ receivedAt: now + 60_000 }), joins: false }, {}, context);
    expect(decision).toMatchObject({ ok: true, value: [{ events: [{ type: 'ticket.registered', receivedAt: now }] }] });
  });

  it('is of an unknown sender where its customer cannot be used, rather than refused', () => {
    const decision = decideMail({ ...answer(), joins: false, organisationId: 'weg' }, {}, context);
    expect(decision.ok && decision.value[0]?.events[0]).not.toHaveProperty('organisationId');
  });
});
