import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import type { JournalEvent, StreamKind } from '../../src-shared/journal/journal-event.ts';
import type { AppendOutcome, Batch, FillRequest, Journal, Scope } from '../ports.ts';
import { eventReader, eventsWithin, streamsWithin } from './sqlite-journal-row.ts';
import { upgradeJournal } from './sqlite-journal-schema.ts';
import {
  type JournalStatements,
  journalStatements,
  type ScopedStatements,
  scopedStatements,
} from './sqlite-journal-statements.ts';
import { SqliteJournalWriter } from './sqlite-journal-writer.ts';
import { OWNER_ONLY } from './write-file-safely.ts';

/** Positions looked through at a time, so that a reader who sees only a part never holds up the others. */
const SCAN = 20_000;

/** Opens the journal in one file, made when it is not there. Throws `NewerDataError` on one that a newer version wrote. */
export function openSqliteJournal(file: string): Journal {
  // Made by us first: SQLite would let everybody on the machine read it. Its side files take over the mode.
  closeSync(openSync(file, 'a', OWNER_ONLY));
  const database = new DatabaseSync(file);
  try {
    // Full: a commit is on the disk before it is answered, not only in the operating system's memory.
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
    database.exec('PRAGMA cache_size = -65536');
    upgradeJournal(database);
    return new SqliteJournal(database);
  } catch (error) {
    database.close();
    throw error;
  }
}

class SqliteJournal implements Journal {
  readonly id: string;
  readonly #database: DatabaseSync;
  readonly #sql: JournalStatements;
  readonly #scoped: (scope: Scope) => ScopedStatements;
  readonly #read = eventReader();
  readonly #writer: SqliteJournalWriter;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = journalStatements(database);
    this.#scoped = scopedStatements(database);
    this.#writer = new SqliteJournalWriter(database, this.#sql);
    this.id = identityOf(database);
  }

  async append(batch: Batch): Promise<AppendOutcome> {
    const kind = this.#writer.append(batch);
    if (kind === 'conflict' || kind === 'commandReused') return { kind };
    return { kind, events: this.#eventsOf(batch.commandId) };
  }

  async appendAll(batches: readonly Batch[]): Promise<readonly JournalEvent[]> {
    const first = this.#writer.head + 1;
    this.#writer.appendAll(batches);
    return this.#sql.range.all(first, this.#writer.head + 1).map(this.#read);
  }

  async importAll(batches: readonly Batch[]): Promise<void> {
    this.#writer.appendAll(batches);
  }

  async stream(stream: StreamKind, id: string): Promise<readonly JournalEvent[]> {
    return this.#sql.stream.all(stream, id).map(this.#read);
  }

  async streamsOfKind(stream: StreamKind): Promise<readonly JournalEvent[]> {
    return this.#sql.kind.all(stream).map(this.#read);
  }

  async ofCommand(commandId: string) {
    const row = this.#sql.command.get(commandId);
    return row ? { fingerprint: String(row.fingerprint), events: this.#eventsOf(commandId) } : undefined;
  }

  async organisationOf(stream: StreamKind, id: string): Promise<string | undefined> {
    const organisation = this.#sql.streamOf.get(stream, id)?.organisation;
    return typeof organisation === 'string' ? organisation : undefined;
  }

  async findByKey(key: string): Promise<string | undefined> {
    const row = this.#sql.key.get(key);
    return row && String(row.stream);
  }

  async findByNumber(number: number): Promise<string | undefined> {
    const row = this.#sql.number.get(number);
    return row && String(row.name);
  }

  async since({ scope, cursor, limit }: { readonly scope: Scope; readonly cursor: number; readonly limit: number }) {
    const { statement, parameters } = this.#scoped(scope).since;
    const from = Math.min(cursor, this.#writer.head);
    const end = Math.min(from + SCAN, this.#writer.head);
    const { events, isCut } = eventsWithin(statement.iterate(...parameters, from, end, limit), this.#read);
    const isWhole = !isCut && events.length < limit;
    return { events, cursor: isWhole ? end : (events.at(-1)?.seq ?? end), head: this.#writer.head };
  }

  async fill({ scope, after, upTo = this.#writer.head, limit }: FillRequest) {
    const { page, fill, total } = this.#scoped(scope);
    const from = after === undefined ? 0 : Number(after);
    const ids = page.statement.all(...page.parameters, from, limit).map((row) => Number(row.id));
    const rows = fill.statement.iterate(...fill.parameters, from, ids.at(-1) ?? from, upTo);
    const { streams, isCut } = streamsWithin(rows, this.#read);
    // Streams come in the order of their ids, and each has events; those made after `upTo` are the last.
    const last = isCut ? ids[streams.length - 1] : ids.at(-1);
    const isLastPage = last === undefined || (!isCut && ids.length < limit);
    return {
      streams,
      upTo,
      ...(isLastPage ? {} : { next: String(last) }),
      total: total({ isFirstPage: after === undefined }),
    };
  }

  async head(): Promise<number> {
    return this.#writer.head;
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  #eventsOf(commandId: string): readonly JournalEvent[] {
    const row = this.#sql.command.get(commandId);
    if (!row) throw new Error(`command ${commandId} is not in the journal`);
    const first = Number(row.first_seq);
    return this.#sql.range.all(first, first + Number(row.events)).map(this.#read);
  }
}

function identityOf(database: DatabaseSync): string {
  const found = database.prepare("SELECT value FROM meta WHERE name = 'id'").get();
  if (found) return String(found.value);
  const id = randomUUID();
  database.prepare("INSERT INTO meta (name, value) VALUES ('id', ?)").run(id);
  return id;
}
