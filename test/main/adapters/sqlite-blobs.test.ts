import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openDeskBlobs } from '../../../src-main/adapters/desk-blobs.ts';
import { createFileBlobs } from '../../../src-main/adapters/file-blobs.ts';
import type { SqliteBlobs } from '../../../src-main/adapters/sqlite-blobs.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

const hallo = new TextEncoder().encode('hallo');
const HALLO = 'd3751d33f9cd5049c4af2b462735457e4d3baf130bcbb87f389e349fbaeb20b9';

let folder: string;
let blobs: SqliteBlobs;

const open = () => openDeskBlobs(folder);

beforeEach(() => {
  folder = temporaryFolder();
  blobs = open();
});

afterEach(() => blobs.close());

it('keeps content under its sha-256, the same content once', async () => {
  expect(await blobs.has(HALLO)).toBe(false);
  expect(await blobs.get(HALLO)).toBeUndefined();
  expect(await Promise.all([blobs.put(hallo), blobs.put(hallo)])).toEqual([HALLO, HALLO]);
  expect(await blobs.put(hallo)).toBe(HALLO);
  expect(await blobs.has(HALLO)).toBe(true);
  expect(new Uint8Array((await blobs.get(HALLO)) ?? [])).toEqual(hallo);
  expect(rows()).toBe(1);
});

it('has on the disk what it answered: another opening finds it', async () => {
  await Promise.all(Array.from({ length: 300 }, (_, index) => blobs.put(Buffer.from(`stuk ${index}`))));
  expect(rows()).toBe(300);
});

it('keeps what is large as a file of its own', async () => {
  const large = new Uint8Array(1024 * 1024 + 1).fill(7);
  const blobId = await blobs.put(large);
  expect(readdirSync(join(folder, 'blobs', blobId.slice(0, 2)))).toEqual([blobId]);
  expect(rows()).toBe(0);
  expect(await blobs.has(blobId)).toBe(true);
  expect((await blobs.get(blobId))?.byteLength).toBe(large.byteLength);
});

it('keeps what comes many at a time in a pack, and knows what stands where', async () => {
  const contents = Array.from({ length: 40 }, (_, index) => new Uint8Array(10_000 + index).fill(index));
  const ids = await Promise.all(contents.map((content) => blobs.put(content)));
  expect(rows()).toBe(0);
  expect(packs()).toHaveLength(1);
  expect(await Promise.all(contents.map((content) => blobs.put(content)))).toEqual(ids);
  expect(packs()).toHaveLength(1);
  await blobs.close();
  blobs = open();
  for (const [index, blobId] of ids.entries()) {
    expect(await blobs.has(blobId)).toBe(true);
    expect(new Uint8Array((await blobs.get(blobId)) ?? [])).toEqual(contents[index]);
  }
});

it('answers the same content put while its pack is being written, and writes it once', async () => {
  const content = new Uint8Array(200_000).fill(5);
  const first = blobs.put(content);
  await new Promise((resolve) => setTimeout(resolve, 21));
  expect(await blobs.put(content)).toBe(await first);
  expect(packs()).toHaveLength(1);
});

it('stores nothing of a pack that the disk refused', async () => {
  mkdirSync(join(folder, 'blobs'), { recursive: true });
  writeFileSync(join(folder, 'blobs', 'packs'), 'in the way');
  const content = new Uint8Array(200_000);
  await expect(blobs.put(content)).rejects.toThrow();
  rmSync(join(folder, 'blobs', 'packs'));
  expect(await blobs.get(await blobs.put(content))).toHaveLength(200_000);
});

it('opens what an earlier version made, and packs from then on', async () => {
  await blobs.put(hallo);
  await blobs.close();
  const earlier = new DatabaseSync(join(folder, 'blobs.sqlite'));
  earlier.exec('DROP TABLE packed; PRAGMA user_version = 1');
  earlier.close();
  blobs = open();
  expect(await blobs.has(HALLO)).toBe(true);
  const blobId = await blobs.put(new Uint8Array(200_000));
  expect(await blobs.get(blobId)).toHaveLength(200_000);
});

it('still finds small content that an earlier version kept as a file', async () => {
  await createFileBlobs(join(folder, 'blobs')).put(hallo);
  expect(await blobs.has(HALLO)).toBe(true);
  expect(new Uint8Array((await blobs.get(HALLO)) ?? [])).toEqual(hallo);
});

it('stores what is on its way before it closes', async () => {
  const stored = blobs.put(hallo);
  await blobs.close();
  await blobs.close();
  expect(await stored).toBe(HALLO);
  expect(rows()).toBe(1);
});

it('tells everybody in a round that the disk refused', async () => {
  const other = new DatabaseSync(join(folder, 'blobs.sqlite'));
  other.exec('DROP TABLE blob');
  other.close();
  const puts = await Promise.allSettled([blobs.put(hallo), blobs.put(new Uint8Array([1]))]);
  expect(puts.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
});

it('refuses a folder of a newer version', async () => {
  await blobs.close();
  const other = new DatabaseSync(join(folder, 'blobs.sqlite'));
  other.exec('PRAGMA user_version = 99');
  other.close();
  expect(open).toThrow('99');
});

function packs(): readonly string[] {
  return readdirSync(join(folder, 'blobs', 'packs'));
}

function rows(): number {
  const other = new DatabaseSync(join(folder, 'blobs.sqlite'), { readOnly: true });
  const { count } = other.prepare('SELECT count(*) AS count FROM blob').get() ?? {};
  other.close();
  return Number(count);
}
