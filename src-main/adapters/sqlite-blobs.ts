import { hash } from 'node:crypto';
import { type FileHandle, open } from 'node:fs/promises';
import { DatabaseSync } from 'node:sqlite';
import type { Blobs } from '../ports.ts';
import type { BlobPacks, PackPlace } from './blob-packs.ts';
import { NewerDataError } from './newer-data-error.ts';

/** What is larger is a file of its own. */
const LARGEST_ROW = 1024 * 1024;
/** A round of more bytes than this goes into a pack: the database would write each of them twice, on the thread that serves everybody. */
const SMALLEST_PACK = 128 * 1024;
/** How long the first waits for company, and how many make a full round. */
const ROUND_MS = 20;
const ROUND_SIZE = 256;
/** Ids of what was stored last are remembered: whoever stores a file soon asks whether it is there. */
const REMEMBERED = 4096;
const SCHEMA_VERSION = 2;

export interface SqliteBlobs extends Blobs {
  /** Closing twice is fine. */
  close(): Promise<void>;
}

/** Where content goes that the database does not hold itself. */
export interface BlobPlaces {
  readonly large: Blobs;
  readonly packs: BlobPacks;
}

/**
 * Small content in one database, large content where `large` keeps it. A file for each costs more in names and folders on the disk than in
 * bytes, and most of what a mail brings is small. What is put at about the same time reaches the disk together, before any of it is answered;
 * when that is much, in a pack of which the database knows what stands where.
 */
export function openSqliteBlobs(file: string, places: BlobPlaces): SqliteBlobs {
  const database = new DatabaseSync(file);
  try {
    // Large pages, and few of the steps that copy them to their place: content is many times the size of an event.
    database.exec('PRAGMA page_size = 16384; PRAGMA journal_mode = WAL; PRAGMA wal_autocheckpoint = 2000');
    // A commit writes and doesn't wait for the disk: waiting is done outside, off the thread that serves everybody (`#commit`).
    database.exec('PRAGMA synchronous = NORMAL; PRAGMA secure_delete = ON');
    upgrade(database);
    return new BlobDatabase(database, { ...places, log: `${file}-wal` });
  } catch (error) {
    database.close();
    throw error;
  }
}

interface Waiting {
  readonly blobId: string;
  readonly content: Uint8Array;
  readonly stored: () => void;
  readonly failed: (error: unknown) => void;
}

class BlobDatabase implements SqliteBlobs {
  readonly #database: DatabaseSync;
  readonly #large: Blobs;
  readonly #packs: BlobPacks;
  readonly #sql: ReturnType<typeof statements>;
  /** The database's write-ahead log: a commit is safe when it is on the disk. */
  readonly #log: string;
  #logHandle: Promise<FileHandle> | undefined;
  #waiting: Waiting[] = [];
  #timer: NodeJS.Timeout | undefined;
  /** Ids whose commit may not be on the disk yet, with the promise of it. */
  readonly #settling = new Map<string, Promise<void>>();
  readonly #recent = new Set<string>();

  constructor(database: DatabaseSync, { large, packs, log }: BlobPlaces & { readonly log: string }) {
    this.#database = database;
    this.#large = large;
    this.#packs = packs;
    this.#log = log;
    this.#sql = statements(database);
  }

  async put(content: Uint8Array): Promise<string> {
    if (content.byteLength > LARGEST_ROW) return this.#large.put(content);
    const blobId = hash('sha256', content);
    const settling = this.#settling.get(blobId);
    if (settling || this.#hasRow(blobId)) {
      await settling;
      return blobId;
    }
    await new Promise<void>((stored, failed) => {
      this.#waiting.push({ blobId, content, stored, failed });
      if (this.#waiting.length === 1) this.#timer = setTimeout(() => this.#store(), ROUND_MS);
      if (this.#waiting.length === ROUND_SIZE) this.#store();
    });
    return blobId;
  }

  async has(blobId: string): Promise<boolean> {
    return this.#hasRow(blobId) || this.#large.has(blobId);
  }

  async get(blobId: string): Promise<Uint8Array | undefined> {
    const content = this.#sql.get.get(blobId)?.content;
    if (content instanceof Uint8Array) return content;
    const place = placeIn(this.#sql.place.get(blobId));
    return place ? this.#packs.read(place) : this.#large.get(blobId);
  }

  async close(): Promise<void> {
    if (!this.#database.isOpen) return;
    this.#store();
    await Promise.allSettled(this.#settling.values());
    if (!this.#database.isOpen) return;
    this.#database.close();
    await (await this.#logHandle)?.close();
  }

  #hasRow(blobId: string): boolean {
    return this.#recent.has(blobId) || this.#sql.has.get(blobId) !== undefined;
  }

  #store(): void {
    clearTimeout(this.#timer);
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length === 0) return;
    const onDisk = this.#commit(waiting);
    for (const { blobId } of waiting) this.#settling.set(blobId, onDisk);
    const settled = (): void => {
      for (const { blobId } of waiting) if (this.#settling.get(blobId) === onDisk) this.#settling.delete(blobId);
    };
    onDisk.then(
      () => {
        settled();
        for (const { stored } of waiting) stored();
      },
      (error: unknown) => {
        settled();
        for (const { failed } of waiting) failed(error);
      },
    );
  }

  async #commit(waiting: readonly Waiting[]): Promise<void> {
    const size = waiting.reduce((sum, { content }) => sum + content.byteLength, 0);
    // First the pack: a row never speaks of what is not on the disk.
    const places = size < SMALLEST_PACK ? [] : await this.#packs.write(waiting.map(({ content }) => content));
    try {
      this.#sql.begin.run();
      for (const [index, { blobId, content }] of waiting.entries()) {
        const place = places[index];
        if (place) this.#sql.addPlace.run(blobId, place.pack, place.start, place.length);
        else this.#sql.add.run(blobId, content);
      }
      this.#sql.commit.run();
      this.#remember(waiting);
    } catch (error) {
      if (this.#database.isTransaction) this.#sql.rollback.run();
      throw error;
    }
    this.#logHandle ??= open(this.#log, 'r+');
    await (await this.#logHandle).datasync();
  }

  #remember(stored: readonly Waiting[]): void {
    for (const { blobId } of stored) this.#recent.add(blobId);
    for (const blobId of this.#recent) {
      if (this.#recent.size <= REMEMBERED) return;
      this.#recent.delete(blobId);
    }
  }
}

function statements(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    has: database.prepare('SELECT 1 FROM blob WHERE id = ?1 UNION ALL SELECT 1 FROM packed WHERE id = ?1'),
    get: database.prepare('SELECT content FROM blob WHERE id = ?'),
    add: database.prepare('INSERT INTO blob (id, content) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    place: database.prepare('SELECT pack, start, length FROM packed WHERE id = ?'),
    addPlace: database.prepare(
      'INSERT INTO packed (id, pack, start, length) VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING',
    ),
  };
}

function upgrade(database: DatabaseSync): void {
  const found = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (found > SCHEMA_VERSION) throw new NewerDataError('blobs', found, SCHEMA_VERSION);
  if (found === SCHEMA_VERSION) return;
  database.exec(`
    BEGIN IMMEDIATE;
    CREATE TABLE IF NOT EXISTS blob (id TEXT NOT NULL UNIQUE, content BLOB NOT NULL) STRICT;
    CREATE TABLE packed (id TEXT PRIMARY KEY, pack TEXT NOT NULL, start INTEGER NOT NULL, length INTEGER NOT NULL)
      STRICT, WITHOUT ROWID;
    PRAGMA user_version = ${SCHEMA_VERSION};
    COMMIT;
  `);
}

function placeIn(row: Readonly<Record<string, unknown>> | undefined): PackPlace | undefined {
  return row && { pack: String(row.pack), start: Number(row.start), length: Number(row.length) };
}
