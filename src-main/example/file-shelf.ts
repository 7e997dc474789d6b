import { createHash } from 'node:crypto';

/** Collects the files that commands speak of, until whoever fills the desk stores them. */
export interface FileShelf {
  /** The name under which the content will be found. */
  put(content: string | Uint8Array): string;
  /** What was put since the last time, each content once. */
  taken(): readonly Uint8Array[];
}

export function createFileShelf(): FileShelf {
  const known = new Set<string>();
  let waiting: Uint8Array[] = [];
  return {
    put(content) {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
      const blobId = createHash('sha256').update(bytes).digest('hex');
      if (!known.has(blobId)) waiting.push(bytes);
      known.add(blobId);
      return blobId;
    },
    taken() {
      const files = waiting;
      waiting = [];
      return files;
    },
  };
}

/** Every file is the same one: for a desk of a hundred thousand tickets, where what the mails looked like does not matter. */
export function createOneFileShelf(content: string): FileShelf {
  const shelf = createFileShelf();
  const blobId = shelf.put(content);
  return { put: () => blobId, taken: () => shelf.taken() };
}
