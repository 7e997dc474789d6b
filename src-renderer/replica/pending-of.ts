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

/** Gathers what the entries touch, then works out what the screen shows of them. */
export async function pendingOf(
  db: ReplicaDb,
  entries: readonly OutboxEntry[],
  directory: DirectoryState,
  context: PendingContext,
): Promise<PendingView> {
  if (entries.length === 0) return nothingPending;
  const streams = entries.flatMap(({ body }) => touchedStreams(body));
  const idsOf = (kind: string) => [...new Set(streams.filter(({ stream }) => stream === kind).map(({ id }) => id))];
  const [tickets, calls] = await Promise.all([db.tickets.bulkGet(idsOf('ticket')), db.calls.bulkGet(idsOf('call'))]);
  return withPending(
    {
      ...directory,
      tickets: new Map(tickets.flatMap((row) => (row ? [[row.id, row] as const] : []))),
      calls: new Map(calls.flatMap((call) => (call ? [[call.id, call] as const] : []))),
    },
    entries,
    context,
  );
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
