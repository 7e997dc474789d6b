import { err, ok, type Result } from '../result.ts';
import { versionAt } from '../sla/service-contract.ts';
import { ticketPromise } from '../sla/ticket-clocks.ts';
import { MINUTE } from '../time/instant.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext } from './decide.ts';
import type { Refusal } from './refusal.ts';
import { isOpen, type Ticket } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

/** A workplace's clock may run a little ahead of the desk's. */
const CLOCK_TOLERANCE = 5 * MINUTE;

/**
 * P6: the time of a type c is guaranteed only if reported by phone. Somebody who may report (P1) phones in what came by e-mail or portal: from
 * the call on it is promised. Refused where no time is indicative. Answered before the call, it changes nothing that was.
 */
export function decidePhoneReport(
  body: Extract<CommandBody, { type: 'ticket.reportByPhone' }>,
  ticket: Ticket,
  context: DecideContext,
): Result<readonly TicketEvent[], Refusal> {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  if (ticket.contractId === undefined) return err({ code: 'senderUnknown' });
  if (ticket.status === 'awaitingAuthorisation') return err({ code: 'awaitingAuthorisation' });
  const contract = context.contracts.get(ticket.contractId);
  if (!contract) return err({ code: 'unknownContract', detail: ticket.contractId });
  const promise = ticketPromise(ticket, context.contracts);
  if (promise.kind !== 'clocks' || promise.clocks.every((clock) => clock.committed)) {
    return err({ code: 'nothingToPhoneIn' });
  }
  const contact = context.directory.contact(body.contactId);
  if (!contact || contact.organisationId !== ticket.organisationId) {
    return err({ code: 'unknownContact', detail: body.contactId });
  }
  const mayReport = contact.authorisedReporter || versionAt(contract, context.now).reporters !== 'authorisedOnly';
  if (!mayReport) return err({ code: 'notAuthorisedReporter', detail: contact.name });
  if (body.calledAt > context.now + CLOCK_TOLERANCE) return err({ code: 'inTheFuture' });
  // Nobody phoned about it before it was there.
  const calledAt = Math.max(Math.min(body.calledAt, context.now), ticket.receivedAt);
  return ok([{ type: 'ticket.reportedByPhone', contactId: contact.id, calledAt, how: body.how }]);
}
