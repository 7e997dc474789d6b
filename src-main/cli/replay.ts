import type { JournalFileHeader } from '../../src-shared/journal/journal-file.ts';
import { type ClockOutcome, clockOutcomes } from '../../src-shared/sla/clock-outcome.ts';
import type { ReplayedDesk } from '../../src-shared/sla/journal-replay.ts';
import type { ContractBook, ServiceContract } from '../../src-shared/sla/service-contract.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** A journal that was read, and what is to be told of it. */
export interface Replay {
  readonly header: JournalFileHeader;
  readonly now: Instant;
  readonly contracts: ContractBook;
  readonly tickets: readonly Ticket[];
  /** Whose figures are told. */
  readonly reported: readonly ServiceContract[];
}

interface Wish {
  readonly now: Instant;
  readonly contract?: string;
  readonly ticket?: number;
}

export function replayOf(header: JournalFileHeader, desk: ReplayedDesk, { now, contract, ticket }: Wish): Replay {
  const { contracts } = desk;
  const isWished = (id: string | undefined) => contract === undefined || id === contract;
  return {
    header,
    now,
    contracts,
    tickets: desk.tickets.filter(
      ({ contractId, number }) => isWished(contractId) && (ticket === undefined || number === ticket),
    ),
    reported: ticket === undefined ? [...contracts.values()].filter(({ id }) => isWished(id)) : [],
  };
}

export function replayedOutcomes({ tickets, contracts, reported }: Replay): readonly ClockOutcome[] {
  return reported.length === 0 ? [] : tickets.flatMap((ticket) => clockOutcomes(ticket, contracts));
}
