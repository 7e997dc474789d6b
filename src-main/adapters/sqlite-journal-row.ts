import type { Actor, JournalEvent, StreamKind } from '../../src-shared/journal/journal-event.ts';
import { upgradeEvent } from '../../src-shared/journal/upgrade-event.ts';

/** What `eventReader` reads, in this order, in any query over event `e` and its stream `s`. */
export const EVENT_COLUMNS =
  's.kind, s.name, s.number, e.seq, e.version, e.command, e.at, e.written_at, e.by, e.v, e.body';

type EventRow = readonly [
  kind: StreamKind,
  name: string,
  number: number | null,
  seq: number,
  version: number,
  command: string,
  at: number,
  writtenAt: number | null,
  by: string,
  v: number,
  body: string,
];

/** Actors kept parsed: a desk has few, its journal names them hundreds of thousands of times. */
const KEPT_ACTORS = 1000;

/** The one place where rows become events. What is in there was written by `append`, so it is not checked again. */
export function eventReader(): (row: unknown) => JournalEvent {
  const actors = new Map<string, Actor>();
  const actorOf = (text: string): Actor => {
    const known = actors.get(text);
    if (known) return known;
    const actor = JSON.parse(text) as Actor;
    if (actors.size < KEPT_ACTORS) actors.set(text, actor);
    return actor;
  };
  return (row) => {
    const [kind, name, number, seq, version, command, at, writtenAt, by, v, body] = row as EventRow;
    return upgradeEvent({
      seq,
      stream: kind,
      streamId: name,
      version,
      ...(number === null ? {} : { number }),
      commandId: command,
      at,
      ...(writtenAt === null ? {} : { writtenAt }),
      by: actorOf(by),
      v,
      body: JSON.parse(body) as unknown,
    });
  };
}

type Read = (row: unknown) => JournalEvent;

/** Text on a page, in characters: mails can be long, and a page is read, sent and parsed as a whole. At least one event is always given. */
const LARGEST_PAGE = 8_000_000;

/** The events of one page; `isCut` when there are more than fit. */
export function eventsWithin(rows: Iterable<unknown>, read: Read) {
  const events: JournalEvent[] = [];
  let size = 0;
  for (const row of rows) {
    if (size > LARGEST_PAGE) return { events, isCut: true };
    events.push(read(row));
    size += sizeOf(row);
  }
  return { events, isCut: false };
}

/** Rows in the order of their streams, as one list for each stream: whole streams only. `isCut` when there are more than fit. */
export function streamsWithin(rows: Iterable<unknown>, read: Read) {
  const streams: JournalEvent[][] = [];
  let size = 0;
  for (const row of rows) {
    const event = read(row);
    const current = streams.at(-1);
    const first = current?.[0];
    const continues = first?.streamId === event.streamId && first.stream === event.stream;
    if (!continues && size > LARGEST_PAGE) return { streams, isCut: true };
    if (current && continues) current.push(event);
    if (!continues) streams.push([event]);
    size += sizeOf(row);
  }
  return { streams, isCut: false };
}

function sizeOf(row: unknown): number {
  const body = (row as EventRow)[10];
  return body.length;
}
