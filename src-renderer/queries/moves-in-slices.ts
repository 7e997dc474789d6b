import { type DeadlineMove, largestFirst, movesOfTicket } from '../../src-shared/sla/deadline-moves.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';

/** So long at a time, in milliseconds: a key or a click never waits for more. */
const SLICE = 12;

export interface MovesQuestion {
  readonly tickets: readonly Ticket[];
  readonly before: ContractBook;
  readonly after: ContractBook;
}

export interface Slices {
  /** Lets the screen paint and answer in between. */
  readonly breathe: () => Promise<void>;
  /** Milliseconds that only go forward. */
  readonly elapsed: () => number;
  readonly isStopped: () => boolean;
  readonly onProgress: (done: number) => void;
}

/** The deadlines that move among many tickets, found a slice at a time; undefined when it was stopped. */
export async function movesInSlices(
  { tickets, before, after }: MovesQuestion,
  { breathe, elapsed, isStopped, onProgress }: Slices,
): Promise<readonly DeadlineMove[] | undefined> {
  const moves: DeadlineMove[] = [];
  let started = elapsed();
  for (const [at, ticket] of tickets.entries()) {
    moves.push(...movesOfTicket(ticket, before, after));
    if (elapsed() - started < SLICE) continue;
    onProgress(at + 1);
    await breathe();
    if (isStopped()) return undefined;
    started = elapsed();
  }
  return moves.sort(largestFirst);
}
