import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { ticketIdOf } from './entry-streams.ts';
import type { NewBlob, OutboxDb, OutboxEntry } from './outbox-db.ts';

export interface NewCommand {
  readonly id: string;
  readonly body: CommandBody;
  readonly writtenAt: Instant;
  readonly blobs: readonly NewBlob[];
}

/** Resolves when the command is on this machine's disk: from then on it is not lost. */
export async function storeCommand(db: OutboxDb, { id, body, writtenAt, blobs }: NewCommand): Promise<void> {
  const ticketId = ticketIdOf(body);
  await db.transaction('rw', [db.entries, db.blobs], async () => {
    await db.blobs.bulkPut([...blobs]);
    await db.entries.add({
      id,
      body,
      writtenAt,
      createdAt: writtenAt,
      state: 'waiting',
      tries: 0,
      ...(ticketId === undefined ? {} : { ticketId }),
      blobIds: blobs.map(({ blobId }) => blobId),
    });
  });
}

export function entriesInOrder(db: OutboxDb): Promise<OutboxEntry[]> {
  return db.entries.orderBy('order').toArray();
}

/**
 * Rewrites a command that was not delivered, and sends it (again). One the desk knows under its id already, with other words, gets
 * the new id; all others keep theirs, so that a first try whose answer got lost is not doubled.
 */
export async function changeEntry(db: OutboxDb, id: string, body: CommandBody, newId: string): Promise<boolean> {
  return editEntry(db, id, (entry) => {
    const { refusal, problem: _problem, ...rest } = entry;
    return { ...rest, id: refusal?.code === 'commandReused' ? newId : id, body, state: 'waiting', tries: 0 };
  });
}

export async function sendEntryAgain(db: OutboxDb, id: string): Promise<boolean> {
  return editEntry(db, id, ({ refusal: _refusal, problem: _problem, ...rest }) => ({
    ...rest,
    state: 'waiting',
    tries: 0,
  }));
}

/** On purpose only: what is discarded is gone. */
export async function discardEntry(db: OutboxDb, id: string): Promise<boolean> {
  return db.transaction('rw', [db.entries, db.blobs], async () => {
    const entry = await db.entries.get({ id });
    if (!entry || entry.state === 'sending') return false;
    await removeEntry(db, entry);
    return true;
  });
}

/** Takes an entry out, with the files that no other entry needs. Only inside a transaction over both tables. */
export async function removeEntry(db: OutboxDb, entry: OutboxEntry): Promise<void> {
  await db.entries.delete(entry.order);
  const others = await db.entries.toArray();
  const needed = new Set(others.flatMap(({ blobIds }) => blobIds));
  await db.blobs.bulkDelete(entry.blobIds.filter((blobId) => !needed.has(blobId)));
}

export async function markEntry(
  db: OutboxDb,
  order: number,
  mark: Pick<OutboxEntry, 'state'> & { readonly tries?: number; readonly refusal?: Refusal; readonly problem?: string },
): Promise<void> {
  await db.entries.update(order, mark);
}

function editEntry(db: OutboxDb, id: string, edit: (entry: OutboxEntry) => OutboxEntry): Promise<boolean> {
  return db.transaction('rw', db.entries, async () => {
    const entry = await db.entries.get({ id });
    if (!entry || entry.state === 'sending') return false;
    await db.entries.put(edit(entry));
    return true;
  });
}
