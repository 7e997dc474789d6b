import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { isTicketBody } from '../replica/apply-events.ts';
import type { PendingItem } from '../replica/with-pending.ts';

export interface HistoryItem {
  readonly key: string;
  readonly at: Instant;
  /** When it was written, where that was earlier. */
  readonly writtenAt?: Instant;
  readonly by: Actor;
  readonly body: TicketEvent;
  readonly seq?: number;
  /** Own work that the desk does not have yet, or refused. */
  readonly delivery?: 'pending' | 'refused';
  readonly entryId?: string;
  readonly refusal?: Refusal;
}

/** A ticket's history with own work at its end; what has been delivered meanwhile stands there once. Pure. */
export function mergeHistory(events: readonly JournalEvent[], pending: readonly PendingItem[]): readonly HistoryItem[] {
  const delivered = new Set(events.map(({ commandId }) => commandId));
  return [
    ...events.flatMap((event) => {
      const { body } = event;
      return isTicketBody(body) && body.type !== 'ticket.hidden' ? [deliveredItem(event, body)] : [];
    }),
    ...pending
      .filter(({ entryId }) => !delivered.has(entryId))
      .map((item, index) => ({ ...item, key: `${item.entryId}-${index}` })),
  ];
}

function deliveredItem(event: JournalEvent, body: TicketEvent): HistoryItem {
  const { seq, at, writtenAt, by } = event;
  return { key: String(seq), at, ...(writtenAt === undefined ? {} : { writtenAt }), by, body, seq };
}
