import { liveQuery } from 'dexie';

/** Follows a query over all tabs; a failure is thrown where nobody can miss it. Returns how to stop. */
export function observe<T>(query: () => Promise<T>, onValue: (value: T) => void): () => void {
  const subscription = liveQuery(query).subscribe({
    next: onValue,
    error: (error: unknown) => {
      // Closing the database under a running query is how a desk ends.
      if (error instanceof Error && error.name === 'DatabaseClosedError') return;
      reportError(error);
    },
  });
  return () => subscription.unsubscribe();
}
