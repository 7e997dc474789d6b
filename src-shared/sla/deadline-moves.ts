import { isOpen, type Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { ContractBook, Measure } from './service-contract.ts';
import { type TicketClock, ticketPromise } from './ticket-clocks.ts';

/** A deadline of an open ticket that another set of contract versions puts elsewhere. */
export interface DeadlineMove {
  readonly ticketId: string;
  readonly measure: Measure;
  readonly from: Instant;
  readonly to: Instant;
}

/**
 * Which deadlines of open tickets move between two states of the contracts, the largest move first. Only what still runs can move: a
 * paused clock has no deadline, and what was met or missed is a fact.
 */
export function deadlineMoves(
  tickets: Iterable<Ticket>,
  before: ContractBook,
  after: ContractBook,
): readonly DeadlineMove[] {
  const moves: DeadlineMove[] = [];
  for (const ticket of tickets) moves.push(...movesOfTicket(ticket, before, after));
  return moves.sort(largestFirst);
}

/** The same for one ticket, so that many can be looked at a few at a time. */
export function movesOfTicket(ticket: Ticket, before: ContractBook, after: ContractBook): readonly DeadlineMove[] {
  if (!isOpen(ticket)) return [];
  const clocks = clocksOf(ticket, before);
  const moved = clocks.length === 0 ? [] : clocksOf(ticket, after);
  return clocks.flatMap((clock) => {
    const from = runningDeadline(clock);
    const to = runningDeadline(moved.find(({ measure }) => measure === clock.measure));
    if (from === undefined || to === undefined || from === to) return [];
    return [{ ticketId: ticket.id, measure: clock.measure, from, to }];
  });
}

/** Largest move first, whichever way; then the soonest new deadline. */
export function largestFirst(a: DeadlineMove, b: DeadlineMove): number {
  return Math.abs(b.to - b.from) - Math.abs(a.to - a.from) || a.to - b.to || (a.ticketId < b.ticketId ? -1 : 1);
}

function clocksOf(ticket: Ticket, contracts: ContractBook): readonly TicketClock[] {
  const promise = ticketPromise(ticket, contracts);
  return promise.kind === 'clocks' ? promise.clocks : [];
}

function runningDeadline(clock: TicketClock | undefined): Instant | undefined {
  return clock?.progress.kind === 'ticking' ? clock.progress.deadline : undefined;
}
