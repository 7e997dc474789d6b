export interface BoundedCache<V> {
  /** The value of a key, made by `make` when it is not there; asking for it makes it the youngest. */
  get(key: string, make: () => V): V;
  readonly size: number;
}

export interface CacheBounds {
  readonly entries: number;
  /** Characters of all keys together. */
  readonly characters: number;
}

/** Keeps what was asked for last, by its text, and lets go of the rest: it never holds more than its bounds. */
export function boundedCache<V>({ entries, characters }: CacheBounds): BoundedCache<V> {
  // A map remembers in which order its keys came: the first one is the oldest.
  const kept = new Map<string, { readonly value: V }>();
  let held = 0;
  const drop = (key: string) => {
    kept.delete(key);
    held -= key.length;
  };
  const keep = (key: string, value: V) => {
    kept.set(key, { value });
    held += key.length;
    for (const oldest of kept.keys()) {
      if (kept.size <= entries && held <= characters) return;
      drop(oldest);
    }
  };
  return {
    get(key, make) {
      const found = kept.get(key);
      if (found !== undefined) drop(key);
      const value = found === undefined ? make() : found.value;
      keep(key, value);
      return value;
    },
    get size() {
      return kept.size;
    },
  };
}
