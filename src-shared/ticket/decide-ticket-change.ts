import { assertNever } from '../assert-never.ts';
import { err, ok, type Result } from '../result.ts';
import { type ContractVersion, priorityOf, versionAt } from '../sla/service-contract.ts';
import { hasCommittedClockRunning } from '../sla/ticket-clocks.ts';
import type { Instant } from '../time/instant.ts';
import { localDate } from '../time/zoned-time.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext } from './decide.ts';
import { decideEscalation } from './decide-escalation.ts';
import { decidePhoneReport } from './decide-phone-report.ts';
import { decideTriage } from './decide-triage.ts';
import { openingTerms } from './opening-terms.ts';
import type { Refusal } from './refusal.ts';
import { isOpen, type Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

type Change = Exclude<
  CommandBody,
  {
    type:
      | 'call.log'
      | 'ticket.registerInPortal'
      | 'mail.receive'
      | 'organisation.save'
      | 'contact.save'
      | 'person.save'
      | 'contract.saveVersion';
  }
>;
type Events = Result<readonly TicketEvent[], Refusal>;

/** What a person does to a ticket that exists. */
export function decideTicketChange(body: Change, ticket: Ticket, context: DecideContext): Events {
  const events = decideChange(body, ticket, context);
  const ownerId = events.ok ? ownerBy(body, ticket, context) : undefined;
  return events.ok && ownerId !== undefined ? ok([{ type: 'ticket.taken', ownerId }, ...events.value]) : events;
}

const work: readonly Change['type'][] = ['ticket.reply', 'ticket.waitForCustomer', 'ticket.resolve'];

/** F5: whoever of the desk works on a ticket that is nobody's becomes its owner; from then on it always has one. */
function ownerBy(body: Change, ticket: Ticket, { actor }: DecideContext): string | undefined {
  if (ticket.ownerId !== undefined || !isOpen(ticket) || !work.includes(body.type)) return undefined;
  return actor.kind === 'person' && actor.role !== 'administrator' ? actor.personId : undefined;
}

function decideChange(body: Change, ticket: Ticket, context: DecideContext): Events {
  switch (body.type) {
    case 'ticket.identifySender':
      return identifySender(body, ticket, context);
    case 'ticket.confirmAuthorisation':
      return whileAwaiting(ticket, { type: 'ticket.authorisationConfirmed', how: body.how });
    case 'ticket.rejectAuthorisation':
      return whileAwaiting(ticket, { type: 'ticket.authorisationRejected', reason: body.reason });
    case 'ticket.registerInTicketbox':
      return registerInTicketbox(body, ticket, context);
    case 'ticket.take':
      return take(body, ticket, context);
    case 'ticket.handOver':
      return handOver(body, ticket, context);
    case 'ticket.reply':
      return reply(body, ticket, context);
    case 'ticket.note':
      return ok([{ type: 'ticket.noteAdded', text: body.text }]);
    case 'ticket.waitForCustomer':
      return waitForCustomer(body, ticket);
    case 'ticket.resume':
      return ticket.status === 'waitingForCustomer'
        ? ok([{ type: 'ticket.waitingEnded' }])
        : err({ code: 'notWaiting' });
    case 'ticket.resolve':
      return resolve(body, ticket, context);
    case 'ticket.reopen':
      return isOpen(ticket) ? err({ code: 'notResolved' }) : ok([{ type: 'ticket.reopened', reason: body.reason }]);
    case 'ticket.close':
      return close(body, ticket, context);
    case 'ticket.changePriority':
    case 'ticket.checkPriority':
    case 'ticket.agreePriority':
    case 'ticket.disputePriority':
    case 'ticket.settlePriority':
      return decideTriage(body, ticket, context);
    case 'ticket.escalate':
    case 'ticket.declineEscalation':
    case 'ticket.forward':
    case 'ticket.advise':
    case 'ticket.releaseExpert':
      return decideEscalation(body, ticket, context);
    case 'ticket.plan':
      return plan(body, ticket, context);
    case 'ticket.reportByPhone':
      return decidePhoneReport(body, ticket, context);
    case 'ticket.relayAuthorisation':
      return relay(body, ticket, context);
    default:
      return assertNever(body);
  }
}

function identifySender(
  body: Extract<Change, { type: 'ticket.identifySender' }>,
  ticket: Ticket,
  context: DecideContext,
): Events {
  if (ticket.organisationId !== undefined) return err({ code: 'senderKnown', detail: ticket.organisationId });
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  const terms = openingTerms({ ...body, channel: ticket.channel, receivedAt: ticket.receivedAt }, context);
  if (!terms.ok) return terms;
  const { organisation, contact, authorisation, priority } = terms.value;
  return ok([
    {
      type: 'ticket.senderIdentified',
      organisationId: organisation.id,
      contractId: organisation.contractId,
      ...(contact ? { contactId: contact.id } : {}),
      authorisation,
      ...(priority ? { priority } : {}),
    },
  ]);
}

function whileAwaiting(ticket: Ticket, event: TicketEvent): Events {
  return ticket.status === 'awaitingAuthorisation' ? ok([event]) : err({ code: 'notAwaitingAuthorisation' });
}

/** P1: an agent relays the report in the name of somebody who may report; the clock starts now. */
function relay(
  body: Extract<Change, { type: 'ticket.relayAuthorisation' }>,
  ticket: Ticket,
  context: DecideContext,
): Events {
  if (ticket.status !== 'awaitingAuthorisation') return err({ code: 'notAwaitingAuthorisation' });
  const contact = context.directory.contact(body.contactId);
  if (!contact || contact.organisationId !== ticket.organisationId) {
    return err({ code: 'unknownContact', detail: body.contactId });
  }
  if (!contact.authorisedReporter) return err({ code: 'notAuthorisedReporter', detail: contact.name });
  return ok([{ type: 'ticket.authorisationRelayed', contactId: contact.id, how: body.how }]);
}

/** P7: a day that has begun already can be planned; one that is behind us cannot. */
function plan(body: Extract<Change, { type: 'ticket.plan' }>, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  const version = versionOf(ticket, context.now, context);
  if (!version.ok) return version;
  if (body.date < localDate(version.value.calendar.timeZone, context.now)) return err({ code: 'inThePast' });
  return ok([{ type: 'ticket.planned', date: body.date, ...(body.release ? { release: body.release } : {}) }]);
}

/** F4: the clock starts when the ticket is registered in the ticketbox, by the customer or at their spoken request. */
function registerInTicketbox(
  body: Extract<Change, { type: 'ticket.registerInTicketbox' }>,
  ticket: Ticket,
  context: DecideContext,
): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  const version = versionOf(ticket, context.now, context);
  if (!version.ok) return version;
  if (version.value.channels[ticket.facts.channel].promise !== 'bestEffort') return err({ code: 'alreadyInTicketbox' });
  if (!priorityOf(version.value, body.priority)) return err({ code: 'unknownPriority', detail: body.priority });
  const spokenRequest = context.actor.kind === 'person' && context.actor.role !== 'administrator';
  return ok([
    {
      type: 'ticket.registeredInTicketbox',
      priority: { code: body.priority, source: 'customer' },
      spokenRequest,
    },
  ]);
}

function take(body: Extract<Change, { type: 'ticket.take' }>, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  if (context.actor.kind !== 'person') return err({ code: 'notAllowed' });
  if (ticket.ownerId === context.actor.personId) return ok([]);
  if (ticket.ownerId !== body.from) return err({ code: 'alreadyOwned', detail: ownerName(ticket, context) });
  return ok([{ type: 'ticket.taken', ownerId: context.actor.personId }]);
}

function handOver(body: Extract<Change, { type: 'ticket.handOver' }>, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  const person = context.directory.person(body.to);
  if (!person?.active || (person.role !== 'agent' && person.role !== 'lead')) {
    return err({ code: 'unknownPerson', detail: body.to });
  }
  return ok([{ type: 'ticket.handedOver', ownerId: body.to, ...(body.note ? { note: body.note } : {}) }]);
}

/** From the customer's side an answer; from the desk's side the first one meets the response clock. */
function reply(body: Extract<Change, { type: 'ticket.reply' }>, ticket: Ticket, context: DecideContext): Events {
  const { text, via, attachments } = body;
  if (context.actor.kind === 'person' && context.actor.role === 'administrator') {
    const received: TicketEvent = { type: 'ticket.customerReplied', text, attachments };
    if (ticket.status === 'waitingForCustomer') {
      return ok([received, { type: 'ticket.waitingEnded', reason: 'customerReplied' }]);
    }
    return ok(isOpen(ticket) ? [received] : [received, { type: 'ticket.reopened', reason: 'customerReplied' }]);
  }
  if (ticket.organisationId === undefined && via === 'portal') return err({ code: 'senderUnknown' });
  if (isForCoordinator(ticket, context)) return err({ code: 'onlyCoordinator', detail: ownerName(ticket, context) });
  return ok([{ type: 'ticket.replied', text, via, attachments }]);
}

function waitForCustomer(body: Extract<Change, { type: 'ticket.waitForCustomer' }>, ticket: Ticket): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  if (ticket.status === 'awaitingAuthorisation') return err({ code: 'awaitingAuthorisation' });
  if (ticket.status === 'waitingForCustomer') return err({ code: 'alreadyWaiting' });
  return ok([{ type: 'ticket.waitingStarted', reason: body.reason }]);
}

/** F6: while experts are asked, only the coordinator speaks to the customer; anybody else takes the ticket first. */
function isForCoordinator(ticket: Ticket, { actor }: DecideContext): boolean {
  return ticket.experts !== undefined && actor.kind === 'person' && ticket.ownerId !== actor.personId;
}

function resolve(body: Extract<Change, { type: 'ticket.resolve' }>, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  if (isForCoordinator(ticket, context)) return err({ code: 'onlyCoordinator', detail: ownerName(ticket, context) });
  if (ticket.status === 'awaitingAuthorisation') return err({ code: 'awaitingAuthorisation' });
  if (ticket.organisationId === undefined && body.via === 'portal') return err({ code: 'senderUnknown' });
  return ok([{ type: 'ticket.resolved', solution: body.solution, via: body.via }]);
}

/** Closing ends a ticket without an answer (spam, a duplicate): not while a promise to the customer runs. */
function close(body: Extract<Change, { type: 'ticket.close' }>, ticket: Ticket, context: DecideContext): Events {
  if (ticket.status === 'closed') return err({ code: 'notOpen' });
  if (ticket.status !== 'resolved' && hasCommittedClockRunning(ticket, context.contracts)) {
    return err({ code: 'clockStillRuns' });
  }
  return ok([{ type: 'ticket.closed', reason: body.reason }]);
}

/** The contract as it was at a moment: a ticket keeps the version under which its clocks began. */
function versionOf(ticket: Ticket, at: Instant, context: DecideContext): Result<ContractVersion, Refusal> {
  if (ticket.contractId === undefined) return err({ code: 'senderUnknown' });
  const contract = context.contracts.get(ticket.contractId);
  return contract ? ok(versionAt(contract, at)) : err({ code: 'unknownContract', detail: ticket.contractId });
}

function ownerName(ticket: Ticket, context: DecideContext): string {
  const owner = ticket.ownerId === undefined ? undefined : context.directory.person(ticket.ownerId);
  return owner?.name ?? '–';
}
