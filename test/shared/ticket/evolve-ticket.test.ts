import { describe, expect, it } from 'vitest';
import { evolveTicket, ticketFrom } from '../../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../../src-shared/ticket/ticket.ts';
import type { TicketEvent, TicketRegistered } from '../../../src-shared/ticket/ticket-event.ts';
import { amsterdam } from '../../support/story-desk.ts';

const registered: TicketRegistered = {
  type: 'ticket.registered',
  channel: 'portal',
  organisationId: 'metaal',
  contractId: 'smart-production-suite',
  reporter: { name: 'Anna de Vries' },
  authorisation: 'notNeeded',
  priority: { code: 'b', source: 'customer' },
  subject: 'Etiket mist de partijcode',
  text: 'Bij elke deellevering.',
  attachments: [],
  receivedAt: amsterdam('2026-11-19 12:58'),
};

const begun = evolveTicket(undefined, {
  streamId: 't',
  number: 10471,
  version: 1,
  at: registered.receivedAt,
  body: registered,
});
const at = amsterdam('2026-11-19 14:00');
const ticketAfter = (...events: readonly TicketEvent[]): Ticket =>
  events.reduce(
    (ticket, body) => evolveTicket(ticket, { streamId: 't', version: ticket.version + 1, at, body }),
    begun,
  );

const replied: TicketEvent = { type: 'ticket.replied', text: 'We kijken ernaar.', via: 'portal', attachments: [] };
const everyEvent: readonly TicketEvent[] = [
  { type: 'ticket.taken', ownerId: 'sanne' },
  { type: 'ticket.handedOver', ownerId: 'tom' },
  replied,
  { type: 'ticket.customerReplied', text: 'Dank.', attachments: [] },
  { type: 'ticket.noteAdded', text: 'Zelfde oorzaak.' },
  { type: 'ticket.callAdded', call: { callId: 'c', startedAt: at, endedAt: at, notes: '' } },
  { type: 'ticket.waitingStarted', reason: 'Wacht op gegevens' },
  { type: 'ticket.waitingEnded' },
  { type: 'ticket.priorityChanged', priority: { code: 'c', source: 'desk' }, reason: 'Lijn ligt stil' },
  { type: 'ticket.registeredInTicketbox', priority: { code: 'B', source: 'customer' }, spokenRequest: true },
  { type: 'ticket.authorisationConfirmed', how: 'telefonisch' },
  { type: 'ticket.resolved', solution: 'Sjabloon hersteld.', via: 'portal' },
  { type: 'ticket.reopened', reason: 'Fout is terug' },
  { type: 'ticket.closed', reason: 'Afgehandeld' },
  { type: 'ticket.authorisationRejected', reason: 'Intern' },
  {
    type: 'ticket.senderIdentified',
    organisationId: 'metaal',
    contractId: 'smart-production-suite',
    authorisation: 'notNeeded',
  },
  { type: 'ticket.hidden' },
];

describe('a ticket as its history makes it', () => {
  it('begins with what was reported', () => {
    expect(begun).toEqual({
      id: 't',
      number: 10471,
      version: 1,
      status: 'new',
      organisationId: 'metaal',
      contractId: 'smart-production-suite',
      reporter: { name: 'Anna de Vries' },
      authorisation: 'notNeeded',
      channel: 'portal',
      priority: { code: 'b', source: 'customer' },
      subject: 'Etiket mist de partijcode',
      receivedAt: amsterdam('2026-11-19 12:58'),
      lastActivityAt: amsterdam('2026-11-19 12:58'),
      facts: {
        startedAt: amsterdam('2026-11-19 12:58'),
        channel: 'portal',
        priorities: [{ from: amsterdam('2026-11-19 12:58'), code: 'b' }],
        pauses: [],
      },
    });
  });

  it.each<[string, TicketEvent, string]>([
    ['taken', { type: 'ticket.taken', ownerId: 'sanne' }, 'inProgress'],
    ['handed over', { type: 'ticket.handedOver', ownerId: 'sanne' }, 'inProgress'],
    ['answered', replied, 'inProgress'],
    ['noted', { type: 'ticket.noteAdded', text: '' }, 'new'],
    ['waiting', { type: 'ticket.waitingStarted', reason: '' }, 'waitingForCustomer'],
    ['resolved', { type: 'ticket.resolved', solution: '', via: 'phone' }, 'resolved'],
    ['closed', { type: 'ticket.closed', reason: '' }, 'closed'],
    ['rejected', { type: 'ticket.authorisationRejected', reason: '' }, 'closed'],
  ])('once %s is %s', (_, event, status) => {
    expect(ticketAfter(event).status).toBe(status);
  });

  it('keeps waiting when it is taken, handed over or answered meanwhile', () => {
    const waiting = ticketAfter({ type: 'ticket.waitingStarted', reason: '' });
    const fact = (body: TicketEvent) => ({ streamId: 't', version: 3, at, body });
    const events: readonly TicketEvent[] = [
      { type: 'ticket.taken', ownerId: 's' },
      { type: 'ticket.handedOver', ownerId: 's' },
      replied,
    ];
    expect(events.map((body) => evolveTicket(waiting, fact(body)).status)).toEqual(
      events.map(() => 'waitingForCustomer'),
    );
  });

  it('never changes what it was given', () => {
    let ticket = frozen(begun);
    for (const body of everyEvent) {
      ticket = frozen(evolveTicket(ticket, frozen({ streamId: 't', version: ticket.version + 1, at, body })));
    }
    expect(ticket.version).toBe(1 + everyEvent.length);
  });

  it('counts every event in its version, and as activity unless the reader may not see it', () => {
    expect(ticketAfter({ type: 'ticket.noteAdded', text: 'x' })).toMatchObject({ version: 2, lastActivityAt: at });
    expect(ticketAfter({ type: 'ticket.hidden' })).toEqual({ ...begun, version: 2 });
  });

  it('refuses a history that does not begin with the report, or tells it twice', () => {
    expect(() => ticketFrom([{ streamId: 't', version: 1, at, body: replied }])).toThrow(
      "ticket t begins with 'ticket.replied'",
    );
    expect(() => ticketAfter(registered)).toThrow('ticket t is registered twice');
  });

  it('is nothing without events', () => {
    expect(ticketFrom([])).toBeUndefined();
  });
});

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    Object.freeze(value);
    Object.values(value).forEach(frozen);
  }
  return value;
}
