import { ok, type Result } from '../result.ts';
import type { ContractBook } from '../sla/service-contract.ts';
import { type TicketPromise, ticketPromise } from '../sla/ticket-clocks.ts';
import type { Instant } from '../time/instant.ts';
import type { CallLog, Registration } from './command.ts';
import { type DecideContext, decide } from './decide.ts';
import { evolveTicket } from './evolve-ticket.ts';
import type { Refusal } from './refusal.ts';
import type { Ticket } from './ticket.ts';
import type { TicketEvent, TicketRegistered } from './ticket-event.ts';

export interface TicketPreview {
  readonly ticket: Ticket;
  readonly promise: TicketPromise;
}

/** The ticket and its deadlines as they would be if the command were given at `context.now`; nothing is stored. */
export function previewTicket(
  body: CallLog | Registration,
  context: DecideContext,
): Result<TicketPreview | undefined, Refusal> {
  const decision = decide(body, {}, context);
  if (!decision.ok) return decision;
  const events = decision.value.flatMap(({ stream, events }) => events.map((event) => ({ stream, event })));
  const first = events.find((entry): entry is typeof entry & { event: TicketRegistered } => {
    return entry.event.type === 'ticket.registered';
  });
  if (!first) return ok(undefined);
  const ticket = evolveTicket(undefined, { streamId: first.stream.id, version: 1, at: context.now, body: first.event });
  return ok({ ticket, promise: ticketPromise(ticket, context.contracts) });
}

/** The same ticket if the functional administrator confirmed it at `at` (P1). */
export function previewConfirmed(preview: TicketPreview, at: Instant, contracts: ContractBook): TicketPreview {
  return previewWith(preview, { type: 'ticket.authorisationConfirmed', how: 'preview' }, { at, contracts });
}

/** The same ticket if it were registered in the ticketbox at `at` (F4). */
export function previewInTicketbox(
  preview: TicketPreview,
  priority: string,
  { at, contracts }: { readonly at: Instant; readonly contracts: ContractBook },
): TicketPreview {
  const event: TicketEvent = {
    type: 'ticket.registeredInTicketbox',
    priority: { code: priority, source: 'customer' },
    spokenRequest: true,
  };
  return previewWith(preview, event, { at, contracts });
}

function previewWith(
  { ticket }: TicketPreview,
  body: TicketEvent,
  { at, contracts }: { readonly at: Instant; readonly contracts: ContractBook },
): TicketPreview {
  const changed = evolveTicket(ticket, { streamId: ticket.id, version: ticket.version + 1, at, body });
  return { ticket: changed, promise: ticketPromise(changed, contracts) };
}
