import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

export type Live<T> =
  | { readonly state: 'loading'; readonly value?: undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value?: undefined };

const loading = { state: 'loading' } as const;

/**
 * A query on the replica that answers again whenever what it read changes, in whichever tab. Another function is another question: keep
 * it with `useCallback`.
 */
export function useLive<T>(query: () => Promise<T>): Live<T> {
  const [answer, setAnswer] = useState<{ readonly query: () => Promise<T>; readonly live: Live<T> }>();
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setAnswer({ query, live: { state: 'ready', value } }),
      error: (error: unknown) => {
        reportError(error);
        setAnswer({ query, live: { state: 'failed' } });
      },
    });
    return () => subscription.unsubscribe();
  }, [query]);
  // An answer to the question before this one is none.
  return answer?.query === query ? answer.live : loading;
}
