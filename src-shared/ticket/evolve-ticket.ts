import { assertNever } from '../assert-never.ts';
import type { JournalEvent } from '../journal/journal-event.ts';
import type { Instant } from '../time/instant.ts';
import { escalated, triaged, withoutExpert, withTerms } from './evolve-triage.ts';
import type { ClockFacts, Pause, Ticket } from './ticket.ts';
import type { TicketEvent, TicketRegistered } from './ticket-event.ts';

/** What `evolveTicket` needs of a journal event; a command not delivered yet has no number. */
export type TicketFact = Pick<JournalEvent, 'streamId' | 'version' | 'number' | 'at'> & { readonly body: TicketEvent };

/** Folds one event into the ticket. The first event of a ticket is always 'ticket.registered'. */
export function evolveTicket(ticket: Ticket | undefined, fact: TicketFact): Ticket {
  const { body } = fact;
  if (!ticket) {
    if (body.type !== 'ticket.registered') throw new Error(`ticket ${fact.streamId} begins with '${body.type}'`);
    return registered(fact, body);
  }
  const changed = apply(ticket, body, fact.at);
  const activity = body.type === 'ticket.hidden' ? ticket.lastActivityAt : fact.at;
  return { ...changed, version: fact.version, lastActivityAt: activity };
}

/** The ticket as a whole history makes it; undefined for no events. */
export function ticketFrom(facts: readonly TicketFact[]): Ticket | undefined {
  return facts.reduce<Ticket | undefined>((ticket, fact) => evolveTicket(ticket, fact), undefined);
}

function registered(fact: TicketFact, event: TicketRegistered): Ticket {
  const awaits = event.authorisation === 'awaiting';
  const begins = event.organisationId !== undefined && !awaits;
  return {
    id: fact.streamId,
    ...(fact.number === undefined ? {} : { number: fact.number }),
    version: fact.version,
    status: awaits ? 'awaitingAuthorisation' : 'new',
    ...(event.organisationId === undefined ? {} : { organisationId: event.organisationId }),
    ...(event.contractId === undefined ? {} : { contractId: event.contractId }),
    ...(event.contactId === undefined ? {} : { contactId: event.contactId }),
    reporter: event.reporter,
    authorisation: event.authorisation,
    channel: event.channel,
    ...(event.kind === undefined ? {} : { kind: event.kind }),
    ...(event.priority === undefined ? {} : { priority: event.priority }),
    subject: event.subject,
    ...(event.ownerId === undefined ? {} : { ownerId: event.ownerId }),
    ...(event.writtenAt === undefined ? {} : { writtenAt: event.writtenAt }),
    receivedAt: event.receivedAt,
    lastActivityAt: fact.at,
    ...(event.mail?.unreadable ? { unreadable: true as const } : {}),
    facts: {
      ...(begins ? { startedAt: event.receivedAt } : {}),
      channel: event.channel,
      priorities: event.priority ? [{ from: event.receivedAt, code: event.priority.code }] : [],
      pauses: [],
    },
  };
}

function apply(ticket: Ticket, event: TicketEvent, at: Instant): Ticket {
  switch (event.type) {
    case 'ticket.registered':
      throw new Error(`ticket ${ticket.id} is registered twice`);
    case 'ticket.mailReceived':
    case 'ticket.callAdded':
    case 'ticket.customerReplied':
    case 'ticket.noteAdded':
    case 'ticket.advised':
    case 'ticket.hidden':
      return ticket;
    case 'ticket.senderIdentified':
      return identified(ticket, event, at);
    case 'ticket.authorisationConfirmed':
    case 'ticket.authorisationRelayed':
      return {
        ...ticket,
        status: ticket.ownerId === undefined ? 'new' : 'inProgress',
        authorisation: 'confirmed',
        // P1: no clock until the administrator confirms.
        facts: startedFacts(ticket.facts, at),
      };
    case 'ticket.authorisationRejected':
      return { ...ticket, status: 'closed', authorisation: 'rejected', facts: { ...ticket.facts, closedAt: at } };
    case 'ticket.registeredInTicketbox':
      // F4: the clock starts at this moment.
      return {
        ...ticket,
        priority: event.priority,
        facts: {
          ...startedFacts(ticket.facts, at),
          channel: 'portal',
          priorities: [{ from: at, code: event.priority.code }],
        },
      };
    case 'ticket.taken':
    case 'ticket.handedOver':
      // F6: an expert who takes it over coordinates from here on.
      return {
        ...withoutExpert(ticket, event.ownerId),
        ownerId: event.ownerId,
        status: ticket.status === 'new' ? 'inProgress' : ticket.status,
      };
    case 'ticket.replied':
      return {
        ...ticket,
        status: ticket.status === 'new' ? 'inProgress' : ticket.status,
        facts: withResponse(ticket.facts, at),
      };
    case 'ticket.waitingStarted':
      return { ...ticket, status: 'waitingForCustomer', facts: pausedFrom(ticket.facts, at, 'waitingForCustomer') };
    case 'ticket.waitingEnded':
      return { ...ticket, status: 'inProgress', facts: pausesEnded(ticket.facts, at) };
    case 'ticket.resolved':
      return { ...ticket, status: 'resolved', facts: resolvedFacts(ticket.facts, at) };
    case 'ticket.reopened':
      return reopened(ticket, at);
    case 'ticket.closed':
      return { ...ticket, status: 'closed', facts: { ...pausesEnded(ticket.facts, at), closedAt: at } };
    case 'ticket.priorityChanged':
      return {
        ...withTerms(ticket, event, at),
        // P8: a new wish of the customer is to be checked anew; what the desk set, or both agreed, is not.
        ...(event.priority?.source === 'customer'
          ? { triage: undefined }
          : { triage: { kind: 'agreed' as const, at } }),
      };
    case 'ticket.priorityChecked':
    case 'ticket.priorityAgreed':
    case 'ticket.priorityDisputed':
      return triaged(ticket, event, at);
    case 'ticket.forwarded':
      return { ...ticket, experts: [...new Set([...(ticket.experts ?? []), ...event.experts])] };
    case 'ticket.expertReleased':
      return withoutExpert(ticket, event.personId);
    case 'ticket.escalated':
      return escalated(ticket, event, at);
    case 'ticket.escalationDeclined':
      return { ...ticket, escalationDecidedAt: at };
    case 'ticket.reportedByPhone':
      return { ...ticket, facts: { ...ticket.facts, phonedInAt: ticket.facts.phonedInAt ?? event.calledAt } };
    case 'ticket.planned':
      return {
        ...ticket,
        ...(event.release === undefined ? {} : { release: event.release }),
        facts: { ...ticket.facts, plans: [...(ticket.facts.plans ?? []), { from: at, date: event.date }] },
      };
    default:
      return assertNever(event);
  }
}

function identified(
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'ticket.senderIdentified' }>,
  at: Instant,
): Ticket {
  const awaits = event.authorisation === 'awaiting';
  const { startedAt: _none, ...facts } = ticket.facts;
  return {
    ...ticket,
    status: awaits ? 'awaitingAuthorisation' : ticket.status,
    organisationId: event.organisationId,
    contractId: event.contractId,
    ...(event.contactId === undefined ? {} : { contactId: event.contactId }),
    authorisation: event.authorisation,
    ...(event.priority === undefined ? {} : { priority: event.priority }),
    facts: {
      // Nobody waits for the customer while the authorised reporter has yet to confirm.
      ...(awaits ? pausesEnded(facts, at) : facts),
      // The mail reached the desk when it arrived, whoever it turned out to be from.
      ...(awaits ? {} : { startedAt: ticket.receivedAt }),
      priorities: event.priority ? [{ from: ticket.receivedAt, code: event.priority.code }] : [],
    },
  };
}

/** P1: who was not confirmed before waits for it again; everybody else's ticket is worked on. */
function reopened(ticket: Ticket, at: Instant): Ticket {
  const facts = reopenedFacts(ticket.facts, at);
  if (ticket.authorisation !== 'awaiting' && ticket.authorisation !== 'rejected') {
    return { ...ticket, status: 'inProgress', facts };
  }
  return { ...ticket, status: 'awaitingAuthorisation', authorisation: 'awaiting', facts };
}

/** The clocks start now: what was said before there was a promise does not meet it. */
function startedFacts(facts: ClockFacts, at: Instant): ClockFacts {
  const { respondedAt: _beforeThePromise, ...rest } = facts;
  return { ...rest, startedAt: at };
}

function withResponse(facts: ClockFacts, at: Instant): ClockFacts {
  return facts.respondedAt === undefined ? { ...facts, respondedAt: at } : facts;
}

function pausedFrom(facts: ClockFacts, from: Instant, reason: Pause['reason']): ClockFacts {
  return { ...facts, pauses: [...facts.pauses, { from, reason }] };
}

function pausesEnded(facts: ClockFacts, to: Instant): ClockFacts {
  return { ...facts, pauses: facts.pauses.map((pause) => (pause.to === undefined ? { ...pause, to } : pause)) };
}

function resolvedFacts(facts: ClockFacts, at: Instant): ClockFacts {
  return { ...withResponse(pausesEnded(facts, at), at), resolvedAt: at };
}

/** A reopened ticket continues its resolution clock: the time between resolved and reopened does not count. */
function reopenedFacts(facts: ClockFacts, at: Instant): ClockFacts {
  const { resolvedAt, closedAt, ...rest } = facts;
  const ended = resolvedAt ?? closedAt;
  const pause: readonly Pause[] = ended === undefined ? [] : [{ from: ended, to: at, reason: 'resolved' }];
  return { ...rest, reopenedAt: at, pauses: [...facts.pauses, ...pause] };
}
