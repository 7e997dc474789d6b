import type { ReportedTicket } from '../../src-shared/sla/service-report.ts';
import { isOpen } from '../../src-shared/ticket/ticket.ts';
import type { TicketRow } from './ticket-row.ts';

interface Entry extends ReportedTicket {
  readonly version: number;
}

const nothing: readonly never[] = [];

/** What every ticket is worth in the figures, open or closed, in memory: a report over a year reads nothing from the disk. */
export class OutcomeLedger {
  readonly #entries = new Map<string, Entry>();

  get tickets(): Iterable<ReportedTicket> {
    return this.#entries.values();
  }

  get size(): number {
    return this.#entries.size;
  }

  /** An older state of a ticket than the one known is passed over: chunks and changes may cross. */
  put(rows: readonly TicketRow[]): void {
    for (const row of rows) {
      const known = this.#entries.get(row.id);
      if (!known || known.version <= row.ticket.version) this.#entries.set(row.id, entryOf(row));
    }
  }
}

function entryOf({ id, ticket, outcomes, uncounted, milestones }: TicketRow): Entry {
  return {
    id,
    version: ticket.version,
    ...(ticket.contractId === undefined ? {} : { contractId: ticket.contractId }),
    ...(ticket.organisationId === undefined ? {} : { organisationId: ticket.organisationId }),
    receivedAt: ticket.receivedAt,
    isOpen: isOpen(ticket),
    outcomes: outcomes ?? nothing,
    uncounted: uncounted ?? nothing,
    ...(milestones ? { milestones } : {}),
  };
}
