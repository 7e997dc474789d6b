import { err, ok } from '../result.ts';
import type { MailReceipt } from './command.ts';
import type { DecideContext, Decision, TouchedState } from './decide.ts';
import { openingTerms } from './opening-terms.ts';
import { isOpen, type Ticket } from './ticket.ts';
import type { TicketEvent, TicketRegistered } from './ticket-event.ts';

/** A mail joins the ticket it answers, or becomes one. Nothing that arrives is refused for what it says. */
export function decideMail(body: MailReceipt, state: TouchedState, context: DecideContext): Decision {
  const stream = { stream: 'ticket', id: body.ticketId } as const;
  if (body.joins) {
    if (!state.ticket) return err({ code: 'unknownTicket', detail: body.ticketId });
    return ok([{ stream, events: joining(body, state.ticket) }]);
  }
  if (state.ticket) return err({ code: 'alreadyExists', detail: body.ticketId });
  const event = opening(body, context);
  return ok([{ stream, events: [event] }]);
}

/** The customer's answer ends the waiting, and opens again what was resolved or closed. A machine's does neither. */
function joining(body: MailReceipt, ticket: Ticket): readonly TicketEvent[] {
  const received: TicketEvent = { type: 'ticket.mailReceived', mail: body.mail };
  if (body.mail.automatic) return [received];
  if (ticket.status === 'waitingForCustomer')
    return [received, { type: 'ticket.waitingEnded', reason: 'customerReplied' }];
  if (!isOpen(ticket) && ticket.authorisation !== 'rejected') {
    return [received, { type: 'ticket.reopened', reason: 'customerReplied' }];
  }
  return [received];
}

function opening(body: MailReceipt, context: DecideContext): TicketRegistered {
  const { mail } = body;
  // The internal date of the mailbox, not the sender's Date header.
  const receivedAt = Math.min(mail.receivedAt, context.now);
  const base = {
    type: 'ticket.registered',
    channel: 'email',
    reporter: {
      ...(mail.from.name === undefined ? {} : { name: mail.from.name }),
      ...(mail.from.address === undefined ? {} : { email: mail.from.address }),
    },
    subject: body.subject,
    text: mail.text,
    attachments: mail.attachments,
    receivedAt,
    mail,
  } as const;
  const terms =
    body.organisationId === undefined
      ? undefined
      : openingTerms(
          { organisationId: body.organisationId, contactId: body.contactId, channel: 'email', receivedAt },
          context,
        );
  // An organisation that cannot be used makes it an unknown sender: the mail is kept whatever happens.
  if (!terms?.ok) return { ...base, authorisation: 'notNeeded' };
  const { organisation, contact, authorisation, priority } = terms.value;
  return {
    ...base,
    organisationId: organisation.id,
    contractId: organisation.contractId,
    ...(contact ? { contactId: contact.id } : {}),
    authorisation,
    ...(priority ? { priority } : {}),
  };
}
