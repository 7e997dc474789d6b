import { evolveTicket } from '../ticket/evolve-ticket.ts';
import type { Ticket, TicketKind } from '../ticket/ticket.ts';
import type { TicketEvent } from '../ticket/ticket-event.ts';
import type { Instant } from '../time/instant.ts';
import { type ContractBook, kindOf, versionAt } from './service-contract.ts';
import { type TicketClock, ticketPromise } from './ticket-clocks.ts';

/** What a priority would make of a ticket's clocks if it were given now. */
export interface PriorityOutcome {
  readonly code: string;
  readonly clocks: readonly TicketClock[];
  /** P4: the ticket's kind has another priority, always, or none. */
  readonly isFixedOtherwise: boolean;
}

export interface PriorityQuestion {
  readonly ticket: Ticket;
  /** A change of a running ticket, or its registration in the ticketbox (F4), with which the clock begins. */
  readonly by: 'change' | 'ticketbox';
  /** The kind it would become. */
  readonly kind?: TicketKind | undefined;
  readonly now: Instant;
}

/** One outcome per priority of the contract in force, most urgent first; empty for an unknown customer. */
export function priorityOutcomes(question: PriorityQuestion, contracts: ContractBook): readonly PriorityOutcome[] {
  const { ticket, now } = question;
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract) return [];
  const version = versionAt(contract, now);
  const rule = kindOf(version, question.kind ?? ticket.kind);
  const fixed = rule?.alwaysPriority;
  return version.priorities
    .toSorted((a, b) => a.rank - b.rank)
    .map(({ code }) => {
      const body = eventOf(code, question);
      const after = evolveTicket(ticket, { streamId: ticket.id, version: ticket.version + 1, at: now, body });
      const promise = ticketPromise(after, contracts);
      return {
        code,
        clocks: promise.kind === 'clocks' ? promise.clocks : [],
        isFixedOtherwise: rule?.withoutClock === true || (fixed !== undefined && fixed !== code),
      };
    });
}

function eventOf(code: string, { by, kind }: PriorityQuestion): TicketEvent {
  if (by === 'ticketbox') {
    return { type: 'ticket.registeredInTicketbox', priority: { code, source: 'customer' }, spokenRequest: true };
  }
  const priority = { code, source: 'desk' } as const;
  return { type: 'ticket.priorityChanged', priority, ...(kind === undefined ? {} : { kind }), reason: '' };
}
