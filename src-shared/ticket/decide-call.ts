import type { CallEvent } from '../call/call.ts';
import { err, ok } from '../result.ts';
import { businessCalendarOf } from '../sla/contract-calendar.ts';
import { MINUTE } from '../time/instant.ts';
import type { CallLog } from './command.ts';
import type { DecideContext, Decision, StreamEvents, TouchedState } from './decide.ts';
import { openingTerms } from './opening-terms.ts';
import type { CallReference, TicketRegistered } from './ticket-event.ts';

/** A workplace's clock may run a little ahead of the desk's. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/** A call is its own record; it may begin a ticket, join one, or stand alone. */
export function decideCall(body: CallLog, state: TouchedState, context: DecideContext): Decision {
  const { call, outcome } = body;
  if (state.call) return err({ code: 'alreadyExists', detail: call.callId });
  if (call.endedAt < call.startedAt) return err({ code: 'callEndsBeforeStart' });
  if (call.startedAt > context.now + CLOCK_TOLERANCE) return err({ code: 'inTheFuture' });
  const ticketEvents = eventsForTicket(body, state, context);
  if (!ticketEvents.ok) return ticketEvents;
  const { callId, ...facts } = call;
  const logged: CallEvent = {
    type: 'call.logged',
    ...facts,
    ...(context.actor.kind === 'person' ? { agentId: context.actor.personId } : {}),
    ...(outcome.kind === 'noTicket' ? {} : { ticketId: outcome.ticketId }),
  };
  return ok([{ stream: { stream: 'call', id: callId }, events: [logged] }, ...ticketEvents.value]);
}

function eventsForTicket(body: CallLog, state: TouchedState, context: DecideContext): Decision {
  const { outcome } = body;
  if (outcome.kind === 'noTicket') return ok([]);
  const stream: StreamEvents['stream'] = { stream: 'ticket', id: outcome.ticketId };
  if (outcome.kind === 'existingTicket') {
    if (!state.ticket) return err({ code: 'unknownTicket', detail: outcome.ticketId });
    return ok([{ stream, events: [{ type: 'ticket.callAdded', call: referenceTo(body) }] }]);
  }
  if (state.ticket) return err({ code: 'alreadyExists', detail: outcome.ticketId });
  // The ticket reached the desk when the call was answered.
  const receivedAt = Math.min(body.call.startedAt, context.now);
  const terms = openingTerms({ ...outcome, channel: 'phone', receivedAt }, context);
  if (!terms.ok) return terms;
  const { organisation, contact, version, authorisation, priority } = terms.value;
  const event: TicketRegistered = {
    type: 'ticket.registered',
    channel: 'phone',
    organisationId: organisation.id,
    contractId: organisation.contractId,
    ...(contact ? { contactId: contact.id } : {}),
    reporter: outcome.reporter,
    authorisation,
    ...(outcome.ticketKind ? { kind: outcome.ticketKind } : {}),
    ...(priority ? { priority } : {}),
    subject: outcome.subject,
    text: outcome.text,
    attachments: [],
    ...(context.actor.kind === 'person' ? { ownerId: context.actor.personId } : {}),
    writtenAt: Math.min(context.writtenAt, context.now),
    receivedAt,
    ...(outcome.phoneReason ? { phoneReason: outcome.phoneReason } : {}),
    ...(businessCalendarOf(version).isOpen(receivedAt) ? {} : { outsideServiceHours: true as const }),
    call: referenceTo(body),
  };
  return ok([{ stream, events: [event] }]);
}

function referenceTo({ call }: CallLog): CallReference {
  return {
    callId: call.callId,
    startedAt: call.startedAt,
    endedAt: call.endedAt,
    ...(call.number === undefined ? {} : { number: call.number }),
    notes: call.notes,
  };
}
