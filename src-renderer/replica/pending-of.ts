import { touchedStreams } from '../../src-shared/ticket/command.ts';
import type { OutboxEntry } from './outbox-db.ts';
import type { ReplicaDb } from './replica-db.ts';
import { rowOf, type TicketRow } from './ticket-row.ts';
import {
  type DeliveredState,
  type PendingContext,
  type PendingTicket,
  type PendingView,
  withPending,
} from './with-pending.ts';

export const nothingPending: PendingView = {
  tickets: new Map(),
  calls: new Map(),
  organisations: new Map(),
  contacts: new Map(),
  persons: new Map(),
};

type DirectoryState = Pick<DeliveredState, 'organisations' | 'contacts' | 'persons'>;

export interface PendingQuestion {
  readonly entries: readonly OutboxEntry[];
  /** Tickets that own work covered until now. */
  readonly before: readonly string[];
  readonly directory: DirectoryState;
  readonly context: PendingContext;
}

/** Gathers what the entries touch, then works out what the screen shows of them; also the delivered rows that were read for it. */
export async function pendingOf(
  db: ReplicaDb,
  { entries, before, directory, context }: PendingQuestion,
): Promise<{ readonly view: PendingView; readonly delivered: readonly TicketRow[] }> {
  const streams = entries.flatMap(({ body }) => touchedStreams(body));
  const idsOf = (kind: string) => streams.filter(({ stream }) => stream === kind).map(({ id }) => id);
  const [tickets, calls] = await Promise.all([
    db.tickets.bulkGet([...new Set([...before, ...idsOf('ticket')])]),
    db.calls.bulkGet([...new Set(idsOf('call'))]),
  ]);
  const delivered = tickets.filter((row) => row !== undefined);
  if (entries.length === 0) return { view: nothingPending, delivered };
  const state: DeliveredState = {
    ...directory,
    tickets: new Map(delivered.map((row) => [row.id, row])),
    calls: new Map(calls.flatMap((call) => (call ? [[call.id, call] as const] : []))),
  };
  return { view: withPending(state, entries, context), delivered };
}

/** The rows that own commands lay over the delivered ones. */
export function overlayRows(view: PendingView, context: PendingContext): ReadonlyMap<string, TicketRow> {
  return new Map([...view.tickets].map(([id, pending]) => [id, overlayRow(pending, context)]));
}

function overlayRow(pending: PendingTicket, { contracts }: PendingContext): TicketRow {
  return {
    ...rowOf(pending.ticket, contracts, ''),
    delivery: pending.delivery,
    ...(pending.unsent ? { unsent: true as const } : {}),
    ...(pending.attention ? { attention: pending.attention } : {}),
  };
}
