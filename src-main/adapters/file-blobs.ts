import { createHash } from 'node:crypto';
import { access, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Blobs } from '../ports.ts';
import { writeFileSafely } from './write-file-safely.ts';

const SHA_256 = /^[0-9a-f]{64}$/;

/** One file for each content, named after its sha-256: `blobs/ab/ab12…`. */
export function createFileBlobs(folder: string): Blobs {
  const fileOf = (blobId: string) => {
    if (!SHA_256.test(blobId)) throw new Error(`'${blobId}' is not the sha-256 of a file`);
    return join(folder, blobId.slice(0, 2), blobId);
  };
  const has = (blobId: string) =>
    access(fileOf(blobId)).then(
      () => true,
      () => false,
    );
  return {
    has,
    async put(content) {
      const blobId = createHash('sha256').update(content).digest('hex');
      if (!(await has(blobId))) await writeFileSafely(fileOf(blobId), content);
      return blobId;
    },
    async get(blobId) {
      return (await has(blobId)) ? readFile(fileOf(blobId)) : undefined;
    },
  };
}
