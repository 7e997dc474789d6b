import { type JournalEvent, streamKinds } from '../journal/journal-event.ts';
import { err, ok, type Result } from '../result.ts';
import { evolveTicket, type TicketFact } from '../ticket/evolve-ticket.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { withSavedVersion } from './contract-event.ts';
import type { ContractData } from './contract-schema.ts';
import { type ContractBook, contractBook, priorityOf } from './service-contract.ts';

/** What a whole journal amounts to: tickets by their number, and the contracts with every version that was made. */
export interface ReplayedDesk {
  readonly contracts: ContractBook;
  readonly tickets: readonly Ticket[];
}

/** Folds a journal event by event; keeps what tickets came to, not the events. */
export interface JournalReplay {
  /** Refuses an event that does not follow the one before, or that nothing can be made of; the error is a sentence. */
  apply(event: JournalEvent): Result<undefined, string>;
  desk(): ReplayedDesk;
}

const DONE: Result<undefined, never> = ok(undefined);

/** Begins with the contracts as they shipped, and nothing else. What the desk had only after `until` is checked, and left out. */
export function createJournalReplay(
  shipped: readonly ContractData[],
  until: Instant = Number.POSITIVE_INFINITY,
): JournalReplay {
  const contracts = new Map(shipped.map((contract) => [contract.id, contract]));
  const tickets = new Map<string, Ticket>();
  const versions = new Map(streamKinds.map((kind) => [kind, new Map<string, number>()]));
  let last = 0;
  let isLater = false;

  function fold(event: JournalEvent): void {
    const { streamId, body, at, by } = event;
    if (isTicketFact(event)) {
      const ticket = evolveTicket(tickets.get(streamId), event);
      if ('contractId' in body || 'priority' in body) checkTerms(ticket, contracts);
      tickets.set(streamId, ticket);
    }
    const contract = body.type === 'contract.versionSaved' ? contracts.get(streamId) : undefined;
    if (body.type !== 'contract.versionSaved' || !contract) return;
    contracts.set(streamId, withSavedVersion(contract, { body, at, by: by.kind === 'person' ? by.name : 'Klokslag' }));
  }

  return {
    apply(event) {
      const known = versions.get(event.stream);
      const version = (known?.get(event.streamId) ?? 0) + 1;
      if (event.seq !== last + 1) return err(`Event ${last + 1} is missing: here is event ${event.seq}.`);
      if (event.version !== version)
        return err(`Version ${version} of ${nameOf(event)} is missing: here is ${event.version}.`);
      try {
        // By the order of the journal: a clock that was set back does not bring in half a ticket.
        isLater ||= event.at > until;
        if (!isLater) fold(event);
      } catch (error) {
        return err(`Nothing can be made of this event: ${error instanceof Error ? error.message : String(error)}`);
      }
      last = event.seq;
      known?.set(event.streamId, version);
      return DONE;
    },
    desk: () => ({
      contracts: contractBook([...contracts.values()]),
      tickets: [...tickets.values()].toSorted((a, b) => (a.number ?? 0) - (b.number ?? 0)),
    }),
  };
}

/** Throws where a ticket speaks of a contract or a priority that the journal does not tell of: silence would drop its clocks. */
function checkTerms({ contractId, priority }: Ticket, contracts: ReadonlyMap<string, ContractData>): void {
  if (contractId === undefined) return;
  const contract = contracts.get(contractId);
  if (!contract) throw new Error(`there is no contract '${contractId}' in this journal`);
  if (priority === undefined || contract.versions.some((version) => priorityOf(version, priority.code))) return;
  throw new Error(`${contractId} has no priority '${priority.code}'`);
}

function isTicketFact(event: JournalEvent): event is JournalEvent & TicketFact {
  return event.stream === 'ticket';
}

function nameOf({ stream, streamId }: JournalEvent): string {
  return `${stream} ${streamId}`;
}
