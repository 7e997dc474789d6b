import type { Call, CallEvent } from '../../src-shared/call/call.ts';
import { evolveCall } from '../../src-shared/call/evolve-call.ts';
import { contactFrom, organisationFrom, personFrom } from '../../src-shared/directory/evolve-directory.ts';
import type { JournalEvent, StreamKind } from '../../src-shared/journal/journal-event.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { evolveTicket } from '../../src-shared/ticket/evolve-ticket.ts';
import { type Milestones, milestonesAfter } from '../../src-shared/ticket/milestones.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';
import type { HistoryRow, ReplicaDb } from './replica-db.ts';
import { rowOf, type TicketRow } from './ticket-row.ts';

export interface StreamGap {
  readonly stream: StreamKind;
  readonly id: string;
}

/** Rows to write for some streams; everything of a batch goes in at once. */
export interface ReplicaRows {
  readonly tickets: TicketRow[];
  readonly histories: HistoryRow[];
  readonly calls: Call[];
  readonly organisations: ReturnType<typeof organisationFrom>[];
  readonly contacts: ReturnType<typeof contactFrom>[];
  readonly persons: ReturnType<typeof personFrom>[];
}

export function noRows(): ReplicaRows {
  return { tickets: [], histories: [], calls: [], organisations: [], contacts: [], persons: [] };
}

/** Adds to `rows` what one stream's whole history, or its continuation, comes to. */
export function addStream(
  rows: ReplicaRows,
  events: readonly JournalEvent[],
  contracts: ContractBook,
  before?: { readonly ticket?: TicketRow; readonly history?: HistoryRow; readonly call?: Call },
): void {
  const last = events.at(-1);
  if (!last) return;
  switch (last.stream) {
    case 'ticket': {
      const ticket = ticketAfter(before?.ticket?.ticket, events);
      const milestones = milestonesFrom(before?.ticket?.milestones, events);
      rows.tickets.push({ ...rowOf(ticket, contracts, last.commandId), ...(milestones ? { milestones } : {}) });
      rows.histories.push({ ticketId: ticket.id, events: [...(before?.history?.events ?? []), ...events] });
      return;
    }
    case 'call':
      rows.calls.push(callAfter(before?.call, events));
      return;
    default:
      addDirectoryEntry(rows, last);
  }
}

function addDirectoryEntry(rows: ReplicaRows, event: JournalEvent): void {
  const { streamId, version, body } = event;
  if (body.type === 'organisation.saved') rows.organisations.push(organisationFrom({ streamId, version, body }));
  if (body.type === 'contact.saved') rows.contacts.push(contactFrom({ streamId, version, body }));
  if (body.type === 'person.saved') rows.persons.push(personFrom({ streamId, version, body }));
}

function ticketAfter(ticket: Ticket | undefined, events: readonly JournalEvent[]): Ticket {
  const after = events.reduce<Ticket | undefined>(
    (state, event) => (isTicketBody(event.body) ? evolveTicket(state, { ...event, body: event.body }) : state),
    ticket,
  );
  if (!after) throw new Error('a ticket stream without a ticket event');
  return after;
}

function milestonesFrom(before: Milestones | undefined, events: readonly JournalEvent[]): Milestones | undefined {
  return events.reduce(
    (found, { body, at }) => (isTicketBody(body) ? milestonesAfter(found, { body, at }) : found),
    before,
  );
}

function callAfter(call: Call | undefined, events: readonly JournalEvent[]): Call {
  const after = events.reduce<Call | undefined>(
    (state, event) => (isCallBody(event.body) ? evolveCall(state, { ...event, body: event.body }) : state),
    call,
  );
  if (!after) throw new Error('a call stream without a call event');
  return after;
}

export function isTicketBody(body: JournalEvent['body']): body is TicketEvent {
  return body.type.startsWith('ticket.');
}

function isCallBody(body: JournalEvent['body']): body is CallEvent {
  return body.type.startsWith('call.');
}

export function putRows(db: ReplicaDb, rows: ReplicaRows, change: number): Promise<unknown> {
  return Promise.all([
    db.tickets.bulkPut(rows.tickets.map((row) => ({ ...row, change }))),
    db.histories.bulkPut(rows.histories),
    db.calls.bulkPut(rows.calls),
    db.organisations.bulkPut(rows.organisations),
    db.contacts.bulkPut(rows.contacts),
    db.persons.bulkPut(rows.persons),
  ]);
}

/** One batch of events, by stream and in order. */
export function byStream(events: readonly JournalEvent[]): Map<string, JournalEvent[]> {
  const streams = new Map<string, JournalEvent[]>();
  for (const event of events) {
    const key = `${event.stream}:${event.streamId}`;
    const known = streams.get(key);
    if (known) known.push(event);
    else streams.set(key, [event]);
  }
  return streams;
}

/**
 * Writes events in one transaction with the cursor, when there is one. An event already known is passed over, so that the same
 * one may arrive twice; a hole is not written but answered: that stream has to be fetched whole.
 */
export function applyEvents(
  db: ReplicaDb,
  contracts: ContractBook,
  batch: {
    readonly events: readonly JournalEvent[];
    readonly cursor?: number;
    readonly whole?: readonly (readonly JournalEvent[])[];
  },
): Promise<readonly StreamGap[]> {
  return db.transaction(
    'rw',
    [db.tickets, db.histories, db.calls, db.organisations, db.contacts, db.persons, db.meta],
    async () => {
      const position = await db.position();
      const streams = byStream(batch.events);
      for (const whole of batch.whole ?? []) streams.delete(keyOf(whole));
      const rows = noRows();
      const gaps: StreamGap[] = [];
      for (const whole of batch.whole ?? []) addStream(rows, whole, contracts);
      for (const events of streams.values()) {
        const gap = await addContinuation(db, rows, events, contracts);
        if (gap) gaps.push(gap);
      }
      if (gaps.length > 0 && batch.cursor !== undefined) return gaps;
      const change = position.change + 1;
      await putRows(db, rows, change);
      await db.meta.put({ ...position, change, cursor: Math.max(position.cursor, batch.cursor ?? 0) });
      return gaps;
    },
  );
}

function keyOf(events: readonly JournalEvent[]): string {
  return `${events[0]?.stream}:${events[0]?.streamId}`;
}

async function addContinuation(
  db: ReplicaDb,
  rows: ReplicaRows,
  events: readonly JournalEvent[],
  contracts: ContractBook,
): Promise<StreamGap | undefined> {
  const [first] = events;
  if (!first) return undefined;
  const { stream, streamId: id } = first;
  const before = {
    ...(stream === 'ticket' ? { ticket: await db.tickets.get(id), history: await db.histories.get(id) } : {}),
    ...(stream === 'call' ? { call: await db.calls.get(id) } : {}),
  };
  // Directory entries replace the whole: a hole in them loses nothing.
  const known = before.ticket?.ticket.version ?? before.call?.version ?? 0;
  const fresh = events.filter((event) => event.version > known);
  const next = fresh[0];
  if (!next) return undefined;
  if ((stream === 'ticket' || stream === 'call') && next.version !== known + 1) return { stream, id };
  addStream(rows, fresh, contracts, {
    ...(before.ticket ? { ticket: before.ticket } : {}),
    ...(before.history ? { history: before.history } : {}),
    ...(before.call ? { call: before.call } : {}),
  });
  return undefined;
}
