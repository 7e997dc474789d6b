import { type ClockOutcome, outcomesUnder } from '../../src-shared/sla/clock-outcome.ts';
import { type Due, dueUnder } from '../../src-shared/sla/due.ts';
import { sameDayDecisionAt } from '../../src-shared/sla/escalation.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { ticketPromise } from '../../src-shared/sla/ticket-clocks.ts';
import { type Uncounted, uncountedUnder } from '../../src-shared/sla/uncounted.ts';
import type { Milestones } from '../../src-shared/ticket/milestones.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
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
  /** What its committed clocks are worth in the figures, so that a report reads and does not reckon. Absent where there are none. */
  readonly outcomes?: readonly ClockOutcome[];
  /** What of it stays outside the figures, and why. Absent where nothing does. */
  readonly uncounted?: readonly Uncounted[];
  /** Absent where there are none. */
  readonly milestones?: Milestones;
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
/** What is done with leaves the queue: a bucket for each way, the newest first. */
export const settledBuckets = ['resolved', 'closed'] as const;
export type SettledBucket = (typeof settledBuckets)[number];

export function rowOf(ticket: Ticket, contracts: ContractBook, lastCommandId: string): TicketRow {
  const promise = ticketPromise(ticket, contracts);
  const due = dueUnder(promise, ticket);
  const decideAt = sameDayDecisionAt(ticket, contracts);
  const outcomes = outcomesUnder(promise, ticket);
  const uncounted = uncountedUnder(promise, ticket);
  return {
    id: ticket.id,
    ticket,
    due,
    ...placeOf(ticket, due),
    ...(decideAt === undefined ? {} : { decideAt }),
    ...(outcomes.length === 0 ? {} : { outcomes }),
    ...(uncounted.length === 0 ? {} : { uncounted }),
    lastCommandId,
  };
}

export function isSettledBucket(bucket: string | undefined): bucket is SettledBucket {
  return settledBuckets.some((known) => known === bucket);
}

/** When a ticket that is done with was resolved, or closed. */
export function settledAt({ status, facts, lastActivityAt }: Ticket): Instant {
  return (status === 'closed' ? facts.closedAt : facts.resolvedAt) ?? lastActivityAt;
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
  // An index is read fast in one direction only: below zero, the newest is the first.
  if (isSettledBucket(ticket.status)) return { bucket: ticket.status, sortAt: -settledAt(ticket) };
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
