import type { PeriodSpan } from '../../src-shared/sla/reporting-period.ts';
import type { ReportedTicket } from '../../src-shared/sla/service-report.ts';
import { isOpen } from '../../src-shared/ticket/ticket.ts';
import { DAY, type Instant } from '../../src-shared/time/instant.ts';
import type { TicketRow } from './ticket-row.ts';

/** Tickets are found by the slices of time in which something of theirs counts: a quarter looks at a handful of slices, not at all tickets. */
const SLICE = 28 * DAY;

interface Entry extends ReportedTicket {
  readonly version: number;
  /** Ascending, each once. */
  readonly slices: readonly number[];
}

const nothing: readonly never[] = [];

/** What every ticket is worth in the figures, open or closed, in memory: a report over a year reads nothing from the disk. */
export class OutcomeLedger {
  readonly #entries = new Map<string, Entry>();
  readonly #slices = new Map<number, Set<Entry>>();
  readonly #open = new Set<Entry>();

  get size(): number {
    return this.#entries.size;
  }

  /** Every ticket of which something may count in the period, once. What lies just outside it may come along. */
  *within({ from, to }: PeriodSpan): Iterable<ReportedTicket> {
    const [first, last] = [sliceOf(from), sliceOf(to - 1)];
    for (let slice = first; slice <= last; slice += 1) {
      for (const entry of this.#slices.get(slice) ?? nothing) {
        if (entry.slices.find((one) => one >= first) === slice) yield entry;
      }
    }
  }

  /** The same, and whatever else is open now. */
  *relevantTo(period: PeriodSpan): Iterable<ReportedTicket> {
    yield* this.within(period);
    const [first, last] = [sliceOf(period.from), sliceOf(period.to - 1)];
    for (const entry of this.#open) {
      if (!entry.slices.some((slice) => slice >= first && slice <= last)) yield entry;
    }
  }

  /** An older state of a ticket than the one known is passed over: chunks and changes may cross. */
  put(rows: readonly TicketRow[]): void {
    for (const row of rows) {
      const known = this.#entries.get(row.id);
      if (known && known.version > row.ticket.version) continue;
      if (known) this.#remove(known);
      this.#add(entryOf(row));
    }
  }

  #add(entry: Entry): void {
    this.#entries.set(entry.id, entry);
    if (entry.isOpen) this.#open.add(entry);
    for (const slice of entry.slices) {
      const found = this.#slices.get(slice);
      if (found) found.add(entry);
      else this.#slices.set(slice, new Set([entry]));
    }
  }

  #remove(entry: Entry): void {
    this.#open.delete(entry);
    for (const slice of entry.slices) this.#slices.get(slice)?.delete(entry);
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
    slices: slicesOf({ outcomes, uncounted, milestones }),
  };
}

function slicesOf({ outcomes, uncounted, milestones }: Pick<TicketRow, 'outcomes' | 'uncounted' | 'milestones'>) {
  const slices = new Set<number>();
  for (const { startedAt } of outcomes ?? nothing) slices.add(sliceOf(startedAt));
  for (const { at } of uncounted ?? nothing) slices.add(sliceOf(at));
  for (const { at } of milestones?.disputes ?? nothing) slices.add(sliceOf(at));
  for (const { at } of milestones?.escalations ?? nothing) slices.add(sliceOf(at));
  for (const at of milestones?.reopenings ?? nothing) slices.add(sliceOf(at));
  return [...slices].sort((a, b) => a - b);
}

function sliceOf(at: Instant): number {
  return Math.floor(at / SLICE);
}
