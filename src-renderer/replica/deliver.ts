import type { Bridge, CallError, Delivered } from '../../src-shared/contract/calls.ts';
import { err, ok, type Result } from '../../src-shared/result.ts';
import { base64Of } from './base64.ts';
import { deliverable } from './entry-streams.ts';
import { entriesInOrder, markEntry, removeEntry } from './outbox.ts';
import type { OutboxDb, OutboxEntry } from './outbox-db.ts';

export type DeliveryOutcome =
  /** Nothing is left that can be sent. */
  | { readonly kind: 'done' }
  /** The rest waits for the host; try again later. */
  | { readonly kind: 'later'; readonly error: CallError };

/** After so many failures of the host itself, a person has to look. */
const MOST_FAILURES = 8;

/** Sends what can be sent, in order, one at a time. Only one tab may do this at once (the leader's lock). */
export async function deliverAll(
  db: OutboxDb,
  bridge: Bridge,
  onDelivered: (delivered: Delivered) => Promise<void>,
): Promise<DeliveryOutcome> {
  for (;;) {
    const [entry] = deliverable(await entriesInOrder(db));
    if (!entry) return { kind: 'done' };
    const outcome = await deliverOne(db, bridge, entry, onDelivered);
    if (!outcome.ok) return { kind: 'later', error: outcome.error };
  }
}

/** An error means: not settled, the line or the host is to blame. A refusal settles the entry: it waits for a person. */
async function deliverOne(
  db: OutboxDb,
  bridge: Bridge,
  entry: OutboxEntry,
  onDelivered: (delivered: Delivered) => Promise<void>,
): Promise<Result<void, CallError>> {
  const tries = entry.tries + 1;
  await markEntry(db, entry.order, { state: 'sending', tries });
  const current = await db.entries.get(entry.order);
  if (!current) return ok(undefined);
  const answer = await send(db, bridge, current);
  if (answer.ok) {
    // First into the replica, then out of the outbox: the screen never misses it in between.
    await onDelivered(answer.value);
    await db.transaction('rw', [db.entries, db.blobs], () => removeEntry(db, current));
    return ok(undefined);
  }
  const { error } = answer;
  switch (error.kind) {
    case 'refused':
      await markEntry(db, entry.order, { state: 'refused', refusal: error.refusal });
      return ok(undefined);
    case 'badArgument':
      await markEntry(db, entry.order, {
        state: 'refused',
        refusal: { code: 'invalid' },
        problem: error.problems.join('; '),
      });
      return ok(undefined);
    case 'forbidden':
    case 'notFound':
    case 'unknownCall':
      await markEntry(db, entry.order, { state: 'refused', refusal: { code: 'notAllowed' } });
      return ok(undefined);
    case 'failed':
      if (tries >= MOST_FAILURES) {
        await markEntry(db, entry.order, { state: 'refused', refusal: { code: 'invalid' }, problem: error.reference });
        return ok(undefined);
      }
      await markEntry(db, entry.order, { state: 'waiting' });
      return err(error);
    default:
      await markEntry(db, entry.order, { state: 'waiting' });
      return err(error);
  }
}

async function send(db: OutboxDb, bridge: Bridge, entry: OutboxEntry): Promise<Result<Delivered, CallError>> {
  for (const blobId of entry.blobIds) {
    const blob = await db.blobs.get(blobId);
    if (!blob) continue;
    const stored = await bridge.call('blobs.put', { base64: base64Of(blob.bytes) });
    if (!stored.ok) return stored;
  }
  return bridge.call('commands.execute', { id: entry.id, writtenAt: entry.writtenAt, body: entry.body });
}
