import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, it } from 'vitest';
import { NewerDataError } from '../../../src-main/adapters/newer-data-error.ts';
import { openSqliteJournal } from '../../../src-main/adapters/sqlite-journal.ts';
import { type JournalReader, openJournalReader } from '../../../src-main/adapters/sqlite-journal-reader.ts';
import type { Batch } from '../../../src-main/ports.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';

/** Something of a ticket's, so many times. */
function notes(streamId: string, expectedVersion: number, count: number): Batch {
  return {
    commandId: `${streamId}-${expectedVersion}`,
    fingerprint: '0',
    at: 1000,
    by: { kind: 'system', part: 'setup' },
    streams: [
      {
        stream: 'ticket',
        streamId,
        expectedVersion,
        events: Array.from({ length: count }, (_, index) => ({ type: 'ticket.noteAdded', text: `${index}` }) as const),
      },
    ],
  };
}

function read(file: string): JournalReader {
  const reader = openJournalReader(file);
  if (!reader) throw new Error(`${file} is not there`);
  return reader;
}

it('reads one moment of a journal, in order and page after page, while somebody writes on', async () => {
  const file = join(temporaryFolder(), 'journal.sqlite');
  const journal = openSqliteJournal(file);
  await journal.append(notes('t', 0, 2500));
  const reader = read(file);
  const seqs: number[] = [];
  for (const { seq } of reader.events()) {
    if (seq === 1200) await journal.append(notes('t', 2500, 10));
    seqs.push(seq);
  }
  expect(reader).toMatchObject({ id: journal.id, head: 2500 });
  expect(seqs).toEqual(Array.from({ length: 2500 }, (_, index) => index + 1));
  expect(await journal.head()).toBe(2510);
  reader.close();
  reader.close();
  await journal.close();
  // Nobody has it open any more.
  const later = read(file);
  expect([...later.events()].at(-1)).toEqual((await reopened(file)).at(-1));
  later.close();
});

it('finds none where there is no file, and none in a file without one', () => {
  const folder = temporaryFolder();
  expect(openJournalReader(join(folder, 'journal.sqlite'))).toBeUndefined();
  new DatabaseSync(join(folder, 'other.sqlite')).close();
  expect(openJournalReader(join(folder, 'other.sqlite'))).toBeUndefined();
});

it('refuses a journal, or events, of a newer version', async () => {
  const file = join(temporaryFolder(), 'journal.sqlite');
  await openSqliteJournal(file).close();
  const database = new DatabaseSync(file);
  database.exec("UPDATE meta SET value = '9' WHERE name = 'eventVersion'");
  expect(() => openJournalReader(file)).toThrow(NewerDataError);
  database.exec('PRAGMA user_version = 99');
  expect(() => openJournalReader(file)).toThrow('journal, version 99');
  database.close();
});

async function reopened(file: string) {
  const journal = openSqliteJournal(file);
  const events = await journal.stream('ticket', 't');
  await journal.close();
  return events;
}
