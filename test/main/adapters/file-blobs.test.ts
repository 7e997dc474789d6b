import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createFileBlobs } from '../../../src-main/adapters/file-blobs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hallo = new TextEncoder().encode('hallo');
const HALLO = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';

it('keeps content under its sha-256, the same content once', async () => {
  const folder = temporaryFolder();
  const blobs = createFileBlobs(folder);
  expect(await blobs.has(HALLO)).toBe(false);
  expect(await blobs.get(HALLO)).toBeUndefined();
  expect(await blobs.put(hallo)).toBe(HALLO);
  expect(await Promise.all([blobs.put(hallo), blobs.put(hallo)])).toEqual([HALLO, HALLO]);
  expect(await blobs.has(HALLO)).toBe(true);
  expect(new Uint8Array((await blobs.get(HALLO)) ?? [])).toEqual(hallo);
  expect(readdirSync(join(folder, 'd3'))).toEqual([HALLO]);
});

it.each(['../../etc/passwd', '', HALLO.toUpperCase(), `${HALLO}/..`])('refuses the name %j', async (name) => {
  const blobs = createFileBlobs(temporaryFolder());
  await expect(blobs.get(name)).rejects.toThrow('is not the sha-256 of a file');
});
