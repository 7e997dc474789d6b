import 'fake-indexeddb/auto';
import { Dexie } from 'dexie';
import { IDBFactory } from 'fake-indexeddb';
import { onTestFinished } from 'vitest';
import { OutboxDb } from '../../src-renderer/replica/outbox-db.ts';
import { ReplicaDb } from '../../src-renderer/replica/replica-db.ts';

let databases = 0;

/** An empty replica, gone after the test. */
export function openReplica(): ReplicaDb {
  databases += 1;
  const db = new ReplicaDb(`replica-${databases}`);
  onTestFinished(() => db.close());
  return db;
}

export function openOutbox(): OutboxDb {
  databases += 1;
  const db = new OutboxDb(`outbox-${databases}`);
  onTestFinished(() => db.close());
  return db;
}

/** As on a machine where nothing was ever stored. */
export function emptyStorage(): void {
  globalThis.indexedDB = new IDBFactory();
  // Dexie may have been loaded before there was anything to store in.
  Dexie.dependencies.indexedDB = globalThis.indexedDB;
  Dexie.dependencies.IDBKeyRange = globalThis.IDBKeyRange;
}

/** What a browser would print fails the test. */
globalThis.reportError ??= (error: unknown) => {
  queueMicrotask(() => {
    throw error;
  });
};
