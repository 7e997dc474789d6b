import type { DatabaseSync } from 'node:sqlite';
import { EVENT_VERSION } from '../../src-shared/journal/journal-event.ts';
import { NewerDataError } from './newer-data-error.ts';

/** Numbered from 1; never edited once released. A new need is a new one at the end, with a sentence why. */
export const journalUpgrades: readonly ((database: DatabaseSync) => void)[] = [firstTables, organisationIndex];

/** Brings an older journal up to date, all or nothing; refuses a newer one. */
export function upgradeJournal(database: DatabaseSync, upTo: number = journalUpgrades.length): void {
  const found = schemaVersion(database);
  if (found > journalUpgrades.length) throw new NewerDataError('journal', found, journalUpgrades.length);
  if (found < upTo) {
    database.exec('BEGIN IMMEDIATE');
    for (const upgrade of journalUpgrades.slice(found, upTo)) upgrade(database);
    database.exec(`PRAGMA user_version = ${upTo}`);
    database.exec('COMMIT');
  }
  markEventVersion(database);
}

function schemaVersion(database: DatabaseSync): number {
  return Number(database.prepare('PRAGMA user_version').get()?.user_version);
}

/** The newest shape of event in here: an app that does not know it refuses at the start, not at the first such event. */
function markEventVersion(database: DatabaseSync): void {
  const row = database.prepare("SELECT value FROM meta WHERE name = 'eventVersion'").get();
  const found = Number(row?.value ?? 0);
  if (found > EVENT_VERSION) throw new NewerDataError('events', found, EVENT_VERSION);
  if (found < EVENT_VERSION) {
    database
      .prepare(
        "INSERT INTO meta (name, value) VALUES ('eventVersion', ?) ON CONFLICT DO UPDATE SET value = excluded.value",
      )
      .run(String(EVENT_VERSION));
  }
}

function firstTables(database: DatabaseSync): void {
  database.exec(`
    CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TABLE stream (
      id INTEGER PRIMARY KEY,
      kind TEXT NOT NULL,
      name TEXT NOT NULL,
      version INTEGER NOT NULL,
      organisation TEXT,
      number INTEGER UNIQUE,
      UNIQUE (kind, name)
    ) STRICT;

    CREATE TABLE event (
      seq INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL REFERENCES stream (id),
      version INTEGER NOT NULL,
      command TEXT NOT NULL,
      at INTEGER NOT NULL,
      written_at INTEGER,
      by TEXT NOT NULL,
      v INTEGER NOT NULL,
      body TEXT NOT NULL,
      UNIQUE (stream, version)
    ) STRICT;

    CREATE TABLE command (
      id TEXT PRIMARY KEY,
      fingerprint TEXT NOT NULL,
      first_seq INTEGER NOT NULL,
      events INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;

    CREATE TABLE key (key TEXT PRIMARY KEY, stream TEXT NOT NULL) STRICT, WITHOUT ROWID;

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: events are never changed'); END;
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: events are never removed'); END;
    CREATE TRIGGER event_follows_the_last BEFORE INSERT ON event
      WHEN NEW.seq <> (SELECT coalesce(max(seq), 0) + 1 FROM event)
      BEGIN SELECT RAISE(ABORT, 'the journal is dense: an event follows the last one'); END;
    CREATE TRIGGER command_is_never_changed BEFORE UPDATE ON command
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: commands are never changed'); END;
    CREATE TRIGGER command_is_never_removed BEFORE DELETE ON command
      BEGIN SELECT RAISE(ABORT, 'the journal is append-only: commands are never removed'); END;
  `);
}

/** An administrator's first fill finds the streams of one organisation without walking everybody's. */
function organisationIndex(database: DatabaseSync): void {
  database.exec('CREATE INDEX stream_by_organisation ON stream (organisation, id)');
}
