import type { Due } from '../../src-shared/sla/due.ts';
import { dueOf } from '../../src-shared/sla/due.ts';
import { type ContractBook, versionAt } from '../../src-shared/sla/service-contract.ts';
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

/** Tickets with a deadline stand in one bucket for each calendar: with the desk closed, a whole bucket stands still at once. */
export const DEADLINE = 'deadline:';
export const bucketsWithoutDeadline = ['ask', 'paused', 'hold', 'effort', 'settled'] as const;
export const CLOSED = 'closed';

export function rowOf(ticket: Ticket, contracts: ContractBook, lastCommandId: string): TicketRow {
  const due = dueOf(ticket, contracts);
  return { id: ticket.id, ticket, due, ...placeOf(ticket, due, contracts), lastCommandId };
}

/** Which calendar counts for a ticket: the contract version under which its clocks began. */
export function calendarKey(ticket: Ticket, contracts: ContractBook): string {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract) return '';
  return `${contract.id}@${versionAt(contract, ticket.facts.startedAt ?? ticket.receivedAt).version}`;
}

/** All buckets that tickets with a deadline can be in. */
export function deadlineBuckets(contracts: ContractBook): readonly string[] {
  return [...contracts.values()].flatMap(({ id, versions }) =>
    versions.map(({ version }) => `${DEADLINE}${id}@${version}`),
  );
}

export function bySortAt(a: TicketRow, b: TicketRow): number {
  if (a.sortAt !== b.sortAt) return a.sortAt - b.sortAt;
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0;
}

function placeOf(ticket: Ticket, due: Due, contracts: ContractBook): Pick<TicketRow, 'bucket' | 'sortAt'> {
  if (!isOpen(ticket)) return { bucket: CLOSED, sortAt: ticket.lastActivityAt };
  switch (due.kind) {
    case 'deadline':
      return { bucket: DEADLINE + calendarKey(ticket, contracts), sortAt: due.deadline };
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
