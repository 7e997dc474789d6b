import { join } from 'node:path';
import { createBlobPacks } from './blob-packs.ts';
import { createFileBlobs } from './file-blobs.ts';
import { openSqliteBlobs, type SqliteBlobs } from './sqlite-blobs.ts';

/** Everything a desk keeps as a file: `blobs.sqlite`, and beside it `blobs` for what is large and for what came many at a time. */
export function openDeskBlobs(folder: string): SqliteBlobs {
  const beside = join(folder, 'blobs');
  return openSqliteBlobs(join(folder, 'blobs.sqlite'), {
    large: createFileBlobs(beside),
    packs: createBlobPacks(join(beside, 'packs')),
  });
}
