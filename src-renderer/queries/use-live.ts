import { liveQuery } from 'dexie';
import { useEffect, useState } from 'react';

export type Live<T> =
  | { readonly state: 'loading'; readonly value?: undefined }
  | { readonly state: 'ready'; readonly value: T }
  | { readonly state: 'failed'; readonly value?: undefined };

/** A query on the replica that answers again whenever what it read changes, in whichever tab. `keys` say when it is another question. */
export function useLive<T>(query: () => Promise<T>, keys: readonly unknown[]): Live<T> {
  const [answer, setAnswer] = useState<{ readonly keys: readonly unknown[]; readonly live: Live<T> }>({
    keys,
    live: { state: 'loading' },
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the query depends on.
  useEffect(() => {
    const subscription = liveQuery(query).subscribe({
      next: (value) => setAnswer({ keys, live: { state: 'ready', value } }),
      error: (error: unknown) => {
        reportError(error);
        setAnswer({ keys, live: { state: 'failed' } });
      },
    });
    return () => subscription.unsubscribe();
  }, keys);
  // An answer to the question before this one is none.
  const isCurrent = answer.keys.length === keys.length && answer.keys.every((key, index) => Object.is(key, keys[index]));
  return isCurrent ? answer.live : { state: 'loading' };
}
