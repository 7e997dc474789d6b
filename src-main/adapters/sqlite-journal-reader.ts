import { existsSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { EVENT_VERSION, type JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { NewerDataError } from './newer-data-error.ts';
import { eventReader } from './sqlite-journal-row.ts';
import { journalUpgrades } from './sqlite-journal-schema.ts';
import { eventRange } from './sqlite-journal-statements.ts';

/** A journal that is only read, also while a desk works on it. */
export interface JournalReader {
  readonly id: string;
  /** The position of the last event there was when it was opened. */
  readonly head: number;
  /** All events up to the head, in order. What comes later is not among them: events are never changed, so this is one moment. */
  events(): Iterable<JournalEvent>;
  close(): void;
}

/** Events at a time: a reader that kept one long transaction would keep the desk from tidying its file. */
const PAGE = 1000;

/** Throws `NewerDataError` on a journal that a newer version wrote; undefined where there is none. */
export function openJournalReader(file: string): JournalReader | undefined {
  if (!existsSync(file)) return undefined;
  const database = new DatabaseSync(file, { readOnly: true });
  try {
    return readerOf(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

function readerOf(database: DatabaseSync): JournalReader | undefined {
  const schema = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (schema > journalUpgrades.length) throw new NewerDataError('journal', schema, journalUpgrades.length);
  if (schema === 0) {
    database.close();
    return undefined;
  }
  const meta = database.prepare('SELECT value FROM meta WHERE name = ?');
  const eventVersion = Number(meta.get('eventVersion')?.value ?? 0);
  if (eventVersion > EVENT_VERSION) throw new NewerDataError('events', eventVersion, EVENT_VERSION);
  const head = Number(database.prepare('SELECT coalesce(max(seq), 0) AS head FROM event').get()?.head);
  const range = eventRange(database);
  const read = eventReader();
  return {
    id: String(meta.get('id')?.value ?? ''),
    head,
    *events() {
      for (let from = 1; from <= head; from += PAGE) {
        yield* range.all(from, Math.min(from + PAGE, head + 1)).map(read);
      }
    },
    close: () => {
      if (database.isOpen) database.close();
    },
  };
}
