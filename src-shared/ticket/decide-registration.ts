import { err, ok } from '../result.ts';
import type { Registration } from './command.ts';
import type { DecideContext, Decision, TouchedState } from './decide.ts';
import { openingTerms } from './opening-terms.ts';
import type { TicketRegistered } from './ticket-event.ts';

/** A functional administrator registers a ticket. It starts when the desk's side first holds it; when it was written is kept too. */
export function decideRegistration(body: Registration, state: TouchedState, context: DecideContext): Decision {
  if (state.ticket) return err({ code: 'alreadyExists', detail: body.ticketId });
  const terms = openingTerms({ ...body, channel: 'portal', receivedAt: context.now }, context);
  if (!terms.ok) return terms;
  const { organisation, contact, authorisation, priority } = terms.value;
  const event: TicketRegistered = {
    type: 'ticket.registered',
    channel: 'portal',
    organisationId: organisation.id,
    contractId: organisation.contractId,
    ...(contact ? { contactId: contact.id } : {}),
    reporter: body.reporter,
    authorisation,
    ...(body.ticketKind ? { kind: body.ticketKind } : {}),
    ...(priority ? { priority } : {}),
    subject: body.subject,
    text: body.text,
    attachments: body.attachments,
    writtenAt: Math.min(context.writtenAt, context.now),
    receivedAt: context.now,
  };
  return ok([{ stream: { stream: 'ticket', id: body.ticketId }, events: [event] }]);
}
