import { randomUUID } from 'node:crypto';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { isMissing, writeFileSafely } from './write-file-safely.ts';

/** Where a content stands: bytes from the start of a file. */
export interface PackPlace {
  readonly pack: string;
  readonly start: number;
  readonly length: number;
}

/** Files that hold many contents each, one after the other. A pack is written once and never changed. */
export interface BlobPacks {
  /** All of them in one new pack, on the disk when this answers. */
  write(contents: readonly Uint8Array[]): Promise<readonly PackPlace[]>;
  /** Undefined when the pack is gone. */
  read(place: PackPlace): Promise<Uint8Array | undefined>;
}

export function createBlobPacks(folder: string): BlobPacks {
  return {
    async write(contents) {
      const pack = randomUUID();
      await writeFileSafely(join(folder, pack), contents);
      let end = 0;
      return contents.map(({ byteLength: length }) => {
        const start = end;
        end += length;
        return { pack, start, length };
      });
    },
    async read({ pack, start, length }) {
      const handle = await open(join(folder, pack), 'r').catch(undefinedIfMissing);
      if (!handle) return undefined;
      try {
        const content = new Uint8Array(length);
        const { bytesRead } = await handle.read(content, 0, length, start);
        if (bytesRead !== length) throw new Error(`pack ${pack} ends before byte ${start + length}`);
        return content;
      } finally {
        await handle.close();
      }
    },
  };
}

function undefinedIfMissing(error: unknown): undefined {
  if (isMissing(error)) return undefined;
  throw error;
}
