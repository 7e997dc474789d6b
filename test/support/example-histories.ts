import type { Batch } from '../../src-main/ports.ts';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { evolveTicket } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';

export type TicketJournalEvent = JournalEvent & { readonly body: TicketEvent };

/** Batches as a journal would hold them: one order, versions without holes, numbers in the order of registration. */
export function journalOf(batches: Iterable<Batch>): readonly JournalEvent[] {
  const versions = new Map<string, number>();
  const numbers = new Map<string, number>();
  const events: JournalEvent[] = [];
  for (const { commandId, at, writtenAt, by, streams } of batches) {
    for (const { stream, streamId, expectedVersion, events: bodies } of streams) {
      const before = versions.get(`${stream} ${streamId}`) ?? 0;
      if (before !== expectedVersion)
        throw new Error(`${stream} ${streamId} is at ${before}, not at ${expectedVersion}`);
      if (stream === 'ticket' && before === 0) numbers.set(streamId, 10_001 + numbers.size);
      const number = stream === 'ticket' ? numbers.get(streamId) : undefined;
      bodies.forEach((body, index) => {
        const place = { seq: events.length + 1, stream, streamId, version: before + index + 1 };
        const written = writtenAt === undefined ? {} : { writtenAt };
        events.push({
          ...place,
          ...(number === undefined ? {} : { number }),
          commandId,
          at,
          ...written,
          by,
          v: 1,
          body,
        });
      });
      versions.set(`${stream} ${streamId}`, before + bodies.length);
    }
  }
  return events;
}

export function isTicketEvent(event: JournalEvent): event is TicketJournalEvent {
  return event.body.type.startsWith('ticket.');
}

/** Ticket histories by ticket. */
export function historiesOf(events: readonly JournalEvent[]): ReadonlyMap<string, readonly TicketJournalEvent[]> {
  return Map.groupBy(events.filter(isTicketEvent), (event) => event.streamId);
}

export function ticketsOf(events: readonly JournalEvent[]): readonly Ticket[] {
  return [...historiesOf(events).values()].map(ticketOf);
}

export function ticketOf(history: readonly TicketJournalEvent[]): Ticket {
  const ticket = history.reduce<Ticket | undefined>((before, event) => evolveTicket(before, event), undefined);
  if (!ticket) throw new Error('a history without events');
  return ticket;
}
