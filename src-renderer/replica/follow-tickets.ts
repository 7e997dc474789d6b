import { observe } from './observe.ts';
import type { OpenTickets } from './open-tickets.ts';
import { readOpenTickets } from './read-open-tickets.ts';
import type { ReplicaDb } from './replica-db.ts';

/** Below every change: rows that no change has touched have none. */
const NONE = -1;

/**
 * Keeps the open tickets in memory equal to the replica, whichever tab writes it. Starts with what is on disk; while the first fill runs
 * there is nothing to follow yet.
 */
export function followTickets(
  db: ReplicaDb,
  store: OpenTickets,
  options: {
    readonly deadlines: () => readonly string[];
    readonly breathe: () => Promise<void>;
    readonly onChange: () => void;
  },
): () => void {
  let seen = NONE;
  let stopped = false;
  let work: Promise<void> = Promise.resolve();
  const report = (error: unknown): void => {
    // Closing the database under it is how a desk ends.
    if (!stopped) reportError(error);
  };
  const unobserve = observe(
    () => db.position(),
    (position) => {
      if (position.filling || position.change === seen) return;
      const since = seen;
      seen = position.change;
      work = work.then(async () => {
        if (stopped) return;
        if (since === NONE) {
          options.onChange();
          const { deadlines, breathe } = options;
          const reading = readOpenTickets(db, store, { deadlines: deadlines(), breathe, isStopped: () => stopped });
          reading.catch(report);
          return;
        }
        store.put(await db.tickets.where('change').above(since).toArray());
        options.onChange();
      });
      work.catch(report);
    },
  );
  return () => {
    stopped = true;
    unobserve();
  };
}
