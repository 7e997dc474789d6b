import { Dexie } from 'dexie';
import type { OpenTickets } from './open-tickets.ts';
import type { ReplicaDb } from './replica-db.ts';
import { bucketsWithoutDeadline, type TicketRow } from './ticket-row.ts';

/** A screenful and some; read before anything else. */
const FIRST_PAGE = 60;
/** So many rows are read and placed in well under 50 ms. */
const CHUNK = 400;

export interface ReadingOrder {
  /** Buckets of deadlines, those of calendars that are open now first. */
  readonly deadlines: readonly string[];
  readonly isStopped: () => boolean;
  /** Lets the screen paint and answer in between. */
  readonly breathe: () => Promise<void>;
}

/** Reads the open tickets into memory: first what the top of the queue shows, straight from the index, the rest after that. */
export async function readOpenTickets(db: ReplicaDb, store: OpenTickets, order: ReadingOrder): Promise<void> {
  const buckets = ['ask', ...order.deadlines, ...bucketsWithoutDeadline.filter((bucket) => bucket !== 'ask')];
  const last = new Map<string, TicketRow>();
  const first: TicketRow[] = [];
  await db.transaction('r', db.tickets, async () => {
    for (const bucket of buckets) {
      // Of several calendars' deadlines the soonest can be in any: each gives its first page.
      if (first.length >= FIRST_PAGE && !order.deadlines.includes(bucket)) break;
      const rows = await rowsAfter(db, bucket, undefined, FIRST_PAGE);
      const end = rows.at(-1);
      if (end) last.set(bucket, end);
      first.push(...rows);
    }
  });
  store.put(first);
  await order.breathe();
  for (const bucket of buckets) {
    for (let after = last.get(bucket); !order.isStopped(); await order.breathe()) {
      const rows = await rowsAfter(db, bucket, after, CHUNK);
      store.put(rows);
      after = rows.at(-1);
      if (rows.length < CHUNK) break;
    }
  }
  if (!order.isStopped()) store.setComplete();
}

/** The next rows of a bucket, in the order of the index. */
export function rowsAfter(
  db: ReplicaDb,
  bucket: string,
  after: TicketRow | undefined,
  limit: number,
): Promise<TicketRow[]> {
  const from = after ? [bucket, after.sortAt, after.id] : [bucket, Dexie.minKey, Dexie.minKey];
  return db.tickets
    .where('[bucket+sortAt+id]')
    .between(from, [bucket, Dexie.maxKey, Dexie.maxKey], after === undefined, false)
    .limit(limit)
    .toArray();
}
