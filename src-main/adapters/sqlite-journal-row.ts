import type { Actor, JournalEvent, StreamKind } from '../../src-shared/journal/journal-event.ts';
import { type StoredEvent, upgradeEvent } from '../../src-shared/journal/upgrade-event.ts';

/** What `eventFromRow` reads, in any query over event `e` and its stream `s`. */
export const EVENT_COLUMNS =
  's.kind, s.name, s.number, e.seq, e.stream, e.version, e.command, e.at, e.written_at, e.by, e.v, e.body';

type Row = Readonly<Record<string, unknown>>;

/** The one place where rows become events. What is in there was written by `append`, so it is not checked again. */
export function eventFromRow(row: Row): JournalEvent {
  const stored: StoredEvent = {
    seq: row.seq as number,
    stream: row.kind as StreamKind,
    streamId: row.name as string,
    version: row.version as number,
    ...(row.number === null ? {} : { number: row.number as number }),
    commandId: row.command as string,
    at: row.at as number,
    ...(row.written_at === null ? {} : { writtenAt: row.written_at as number }),
    by: JSON.parse(row.by as string) as Actor,
    v: row.v as number,
    body: JSON.parse(row.body as string) as unknown,
  };
  return upgradeEvent(stored);
}

/** Rows in the order of their streams, as one list for each stream. */
export function groupByStream(rows: readonly Row[]): readonly (readonly JournalEvent[])[] {
  const streams: JournalEvent[][] = [];
  let current: number | undefined;
  for (const row of rows) {
    if (row.stream !== current) streams.push([]);
    current = row.stream as number;
    streams.at(-1)?.push(eventFromRow(row));
  }
  return streams;
}
