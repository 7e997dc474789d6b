import type { Due } from '../../src-shared/sla/due.ts';
import { dueOf } from '../../src-shared/sla/due.ts';
import { sameDayDecisionAt } from '../../src-shared/sla/escalation.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import { isOpen, type Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** One ticket as the queue keeps it: its state, what is due on it, and the keys it is sorted by. */
export interface TicketRow {
  readonly id: string;
  readonly ticket: Ticket;
  readonly due: Due;
  readonly bucket: string;
  readonly sortAt: Instant;
  /** F10: from when on it asks for a decision about escalating; absent where none is due. */
  readonly decideAt?: Instant;
  /** The command behind its last event: what is delivered is not shown a second time. */
  readonly lastCommandId: string;
  /** Raised with each write after the first fill, so that other tabs read only what is new. */
  readonly change?: number;
  /** Own commands on it that the desk does not have yet, or refused. Never stored. */
  readonly delivery?: 'pending' | 'refused';
  /** The ticket exists only here so far. Never stored. */
  readonly unsent?: true;
  /** Why the desk refused. Never stored. */
  readonly attention?: Refusal;
}

/** Tickets with a deadline stand in one bucket for each contract: with its desk closed, a whole bucket stands still at once. */
export const DEADLINE = 'deadline:';
export const bucketsWithoutDeadline = ['ask', 'paused', 'hold', 'effort', 'settled'] as const;
export const CLOSED = 'closed';

export function rowOf(ticket: Ticket, contracts: ContractBook, lastCommandId: string): TicketRow {
  const due = dueOf(ticket, contracts);
  const decideAt = sameDayDecisionAt(ticket, contracts);
  return {
    id: ticket.id,
    ticket,
    due,
    ...placeOf(ticket, due),
    ...(decideAt === undefined ? {} : { decideAt }),
    lastCommandId,
  };
}

/** All buckets that tickets with a deadline can be in. */
export function deadlineBuckets(contracts: ContractBook): readonly string[] {
  return [...contracts.keys()].map((id) => DEADLINE + id);
}

export function bySortAt(a: TicketRow, b: TicketRow): number {
  if (a.sortAt !== b.sortAt) return a.sortAt - b.sortAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function placeOf(ticket: Ticket, due: Due): Pick<TicketRow, 'bucket' | 'sortAt'> {
  if (!isOpen(ticket)) return { bucket: CLOSED, sortAt: ticket.lastActivityAt };
  switch (due.kind) {
    case 'deadline':
      return { bucket: DEADLINE + (ticket.contractId ?? ''), sortAt: due.deadline };
    case 'paused':
      return { bucket: 'paused', sortAt: due.since };
    case 'unknownSender':
      return { bucket: 'ask', sortAt: ticket.receivedAt };
    case 'awaitingAuthorisation':
      return { bucket: 'hold', sortAt: ticket.receivedAt };
    case 'bestEffort':
      return { bucket: 'effort', sortAt: ticket.receivedAt };
    default:
      return { bucket: 'settled', sortAt: ticket.receivedAt };
  }
}
