import { describe, expect, it } from 'vitest';
import { ticketIdOf } from '../../../src-renderer/replica/entry-streams.ts';
import type { OutboxEntry } from '../../../src-renderer/replica/outbox-db.ts';
import { type DeliveredState, withPending } from '../../../src-renderer/replica/with-pending.ts';
import { shippedContracts } from '../../../src-shared/sla/shipped-contracts.ts';
import type { CommandBody } from '../../../src-shared/ticket/command.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import { MONDAY_TEN, phoneCall } from '../../support/test-desk.ts';

const shipped = shippedContracts();
if (!shipped.ok) throw new Error(shipped.error);
const context = {
  contracts: shipped.value,
  actor: { kind: 'person', personId: 'person-agent', name: 'Sanne Smit', role: 'agent' },
} as const;

const metaal = {
  id: 'org-metaal',
  version: 1,
  name: 'Voorbeeld Metaal',
  contractId: 'smart-production-suite',
  domains: [],
};
const piet = {
  id: 'contact-org-metaal',
  version: 1,
  organisationId: 'org-metaal',
  name: 'Piet Bakker',
  emails: [],
  phones: [],
  keyUser: true,
  authorisedReporter: true,
};
const ticket: Ticket = {
  id: 'ticket-1',
  number: 10001,
  version: 3,
  status: 'inProgress',
  organisationId: 'org-metaal',
  contractId: 'smart-production-suite',
  reporter: { name: 'Piet Bakker' },
  authorisation: 'notNeeded',
  channel: 'phone',
  priority: { code: 'b', source: 'customer' },
  subject: 'Scanner leest niets',
  ownerId: 'person-agent',
  receivedAt: MONDAY_TEN,
  lastActivityAt: MONDAY_TEN,
  facts: { startedAt: MONDAY_TEN, channel: 'phone', priorities: [{ from: MONDAY_TEN, code: 'b' }], pauses: [] },
};
const delivered: DeliveredState = {
  tickets: new Map([['ticket-1', { ticket, lastCommandId: 'command-before' }]]),
  calls: new Map(),
  organisations: new Map([['org-metaal', metaal]]),
  contacts: new Map([['contact-org-metaal', piet]]),
  persons: new Map(),
};

let order = 0;
function entry(body: CommandBody, more: Partial<OutboxEntry> = {}): OutboxEntry {
  order += 1;
  const ticketId = ticketIdOf(body);
  return {
    order,
    id: `command-${order}`,
    body,
    writtenAt: MONDAY_TEN + order * 60_000,
    createdAt: MONDAY_TEN,
    state: 'waiting',
    tries: 0,
    ...(ticketId === undefined ? {} : { ticketId }),
    blobIds: [],
    ...more,
  };
}

const wait: CommandBody = { type: 'ticket.waitForCustomer', ticketId: 'ticket-1', reason: 'Wacht op logboek' };
const resume: CommandBody = { type: 'ticket.resume', ticketId: 'ticket-1' };

describe('what a screen shows of its own commands', () => {
  it('is the ticket as it will be, marked as not delivered, with each step in its history', () => {
    const first = entry(wait);
    const second = entry(resume);
    const shown = withPending(delivered, [first, second], context).tickets.get('ticket-1');
    expect(shown?.ticket.status).toBe('inProgress');
    expect(shown?.ticket.version).toBe(5);
    expect(shown?.ticket.facts.pauses).toEqual([
      { from: first.writtenAt, to: second.writtenAt, reason: 'waitingForCustomer' },
    ]);
    expect(shown?.delivery).toBe('pending');
    expect(shown?.unsent).toBe(false);
    expect(shown?.items.map(({ body, entryId }) => [body.type, entryId])).toEqual([
      ['ticket.waitingStarted', first.id],
      ['ticket.waitingEnded', second.id],
    ]);
  });

  it('is a new ticket without a number, and its call, when one was logged offline', () => {
    const shown = withPending(delivered, [entry(phoneCall('ticket-new', 'org-metaal'))], context);
    const fresh = shown.tickets.get('ticket-new');
    expect(fresh?.unsent).toBe(true);
    expect(fresh?.ticket.number).toBeUndefined();
    expect(fresh?.ticket.subject).toBe('Scanner leest niets');
    expect(shown.calls.get('call-ticket-new')).toMatchObject({ delivery: 'pending', ticketId: 'ticket-new' });
  });

  it('uses a contact made just before in the call that follows', () => {
    const contact = entry({
      type: 'contact.save',
      contactId: 'contact-new',
      organisationId: 'org-metaal',
      name: 'Nieuwe Beller',
      emails: [],
      phones: [],
      keyUser: false,
      authorisedReporter: false,
    });
    const call = phoneCall('ticket-new', 'org-metaal');
    if (call.outcome.kind !== 'newTicket') throw new Error('the call begins a ticket');
    const logged = entry({ ...call, outcome: { ...call.outcome, contactId: 'contact-new' } });
    const shown = withPending(delivered, [contact, logged], context);
    expect(shown.contacts.get('contact-new')?.name).toBe('Nieuwe Beller');
    // P1: not an authorised reporter.
    expect(shown.tickets.get('ticket-new')?.ticket.status).toBe('awaitingAuthorisation');
  });

  it('leaves a delivered ticket as the desk has it when a command was refused, and says why', () => {
    const refused = entry(wait, { state: 'refused', refusal: { code: 'alreadyWaiting' } });
    const shown = withPending(delivered, [refused], context).tickets.get('ticket-1');
    expect(shown?.ticket).toEqual(ticket);
    expect(shown?.delivery).toBe('refused');
    expect(shown?.attention).toEqual({ code: 'alreadyWaiting' });
    expect(shown?.items.map(({ delivery, refusal }) => ({ delivery, refusal }))).toEqual([
      { delivery: 'refused', refusal: { code: 'alreadyWaiting' } },
    ]);
  });

  it('keeps a refused new ticket in sight', () => {
    const refused = entry(phoneCall('ticket-new', 'org-metaal'), {
      state: 'refused',
      refusal: { code: 'inTheFuture' },
    });
    const shown = withPending(delivered, [refused], context).tickets.get('ticket-new');
    expect(shown?.unsent).toBe(true);
    expect(shown?.delivery).toBe('refused');
  });

  it('marks a ticket even when the command would come to nothing here', () => {
    const shown = withPending(delivered, [entry(resume)], context).tickets.get('ticket-1');
    expect(shown).toEqual({ ticket, unsent: false, delivery: 'pending', items: [] });
  });

  it('says nothing twice between the delivery and the emptying of the outbox', () => {
    const sent = entry(wait);
    const after: DeliveredState = {
      ...delivered,
      tickets: new Map([['ticket-1', { ticket: { ...ticket, version: 4 }, lastCommandId: sent.id }]]),
    };
    expect(withPending(after, [sent], context).tickets.size).toBe(0);
  });
});
