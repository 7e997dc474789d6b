import { Dexie } from 'dexie';
import { observe } from './observe.ts';
import type { OutcomeLedger } from './outcome-ledger.ts';
import type { ReplicaDb } from './replica-db.ts';

/** So many rows are read and kept in well under 50 ms. */
const CHUNK = 300;

export interface LedgerProgress {
  readonly done: number;
  readonly total: number;
  readonly isComplete: boolean;
}

interface FollowOptions {
  readonly breathe: () => Promise<void>;
  readonly onChange: (progress: LedgerProgress) => void;
}

/**
 * Reads all tickets of the replica into the ledger once, piece by piece, and keeps it equal to it from then on, whichever tab writes it.
 * While the first fill runs there is nothing to follow yet. Returns how to stop.
 */
export function followLedger(db: ReplicaDb, ledger: OutcomeLedger, { breathe, onChange }: FollowOptions): () => void {
  let seen: number | undefined;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const isStopped = () => stopped;
  const unobserve = observe(
    () => db.position(),
    ({ filling, change }) => {
      if (filling || change === seen) return;
      const since = seen;
      seen = change;
      work = work.then(async () => {
        if (stopped) return;
        if (since === undefined) await readAll(db, ledger, { breathe, onChange, isStopped });
        else ledger.put(await db.tickets.where('change').above(since).toArray());
        if (!stopped) onChange({ done: ledger.size, total: ledger.size, isComplete: true });
      });
      work.catch((error: unknown) => {
        // Closing the database under it is how a desk ends.
        if (!stopped) reportError(error);
      });
    },
  );
  return () => {
    stopped = true;
    unobserve();
  };
}

async function readAll(
  db: ReplicaDb,
  ledger: OutcomeLedger,
  { breathe, onChange, isStopped }: FollowOptions & { readonly isStopped: () => boolean },
): Promise<void> {
  const total = await db.tickets.count();
  for (let after: string | undefined; !isStopped(); await breathe()) {
    const rows = await db.tickets
      .where('id')
      .between(after ?? Dexie.minKey, Dexie.maxKey, false, true)
      .limit(CHUNK)
      .toArray();
    ledger.put(rows);
    after = rows.at(-1)?.id;
    if (rows.length < CHUNK) return;
    onChange({ done: ledger.size, total: Math.max(total, ledger.size), isComplete: false });
  }
}
