import { randomUUID } from 'node:crypto';
import { closeSync, openSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { EVENT_VERSION, type JournalEvent, type StreamKind } from '../../src-shared/journal/journal-event.ts';
import type { AppendOutcome, Batch, FillRequest, Journal, Scope, StreamAppend } from '../ports.ts';
import { eventReader, eventsWithin, streamsWithin } from './sqlite-journal-row.ts';
import { upgradeJournal } from './sqlite-journal-schema.ts';
import {
  type JournalStatements,
  journalStatements,
  type ScopedStatements,
  scopedStatements,
} from './sqlite-journal-statements.ts';
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

type Stored = 'appended' | 'conflict' | 'commandReused' | 'duplicate';

class SqliteJournal implements Journal {
  readonly id: string;
  readonly #database: DatabaseSync;
  readonly #sql: JournalStatements;
  readonly #scoped: (scope: Scope) => ScopedStatements;
  readonly #read = eventReader();
  #head: number;

  constructor(database: DatabaseSync) {
    this.#database = database;
    this.#sql = journalStatements(database);
    this.#scoped = scopedStatements(database);
    this.#head = Number(this.#sql.head.get()?.head);
    this.id = identityOf(database);
  }

  async append(batch: Batch): Promise<AppendOutcome> {
    const kind = this.#inTransaction(() => this.#store(batch));
    if (kind === 'conflict' || kind === 'commandReused') return { kind };
    return { kind, events: this.#eventsOf(batch.commandId) };
  }

  async appendAll(batches: readonly Batch[]): Promise<void> {
    this.#inTransaction(() => {
      for (const batch of batches) {
        const stored = this.#store(batch);
        if (stored !== 'appended') throw new Error(`import of command ${batch.commandId}: ${stored}`);
      }
      return 'appended';
    });
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
    const from = Math.min(cursor, this.#head);
    const end = Math.min(from + SCAN, this.#head);
    const { events, isCut } = eventsWithin(statement.iterate(...parameters, from, end, limit), this.#read);
    const isWhole = !isCut && events.length < limit;
    return { events, cursor: isWhole ? end : (events.at(-1)?.seq ?? end), head: this.#head };
  }

  async fill({ scope, after, upTo = this.#head, limit }: FillRequest) {
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
    return this.#head;
  }

  async close(): Promise<void> {
    if (this.#database.isOpen) this.#database.close();
  }

  /** Runs `store`; keeps what it did when all was appended, and undoes it otherwise. */
  #inTransaction(store: () => Stored): Stored {
    const headBefore = this.#head;
    this.#sql.begin.run();
    try {
      const stored = store();
      if (stored === 'appended') this.#sql.commit.run();
      if (stored !== 'appended') this.#undo(headBefore);
      return stored;
    } catch (error) {
      this.#undo(headBefore);
      throw error;
    }
  }

  #undo(headBefore: number): void {
    this.#head = headBefore;
    // A failed commit (a full disk) may have ended the transaction already.
    if (this.#database.isTransaction) this.#sql.rollback.run();
  }

  #store(batch: Batch): Stored {
    const known = this.#sql.command.get(batch.commandId);
    if (known) return known.fingerprint === batch.fingerprint ? 'duplicate' : 'commandReused';
    const firstSeq = this.#head + 1;
    for (const append of batch.streams) {
      if (!this.#storeStream(batch, append)) return 'conflict';
    }
    this.#sql.addCommand.run(batch.commandId, batch.fingerprint, firstSeq, this.#head + 1 - firstSeq);
    for (const { key, streamId } of batch.keys ?? []) this.#sql.addKey.run(key, streamId);
    return 'appended';
  }

  /** False when the stream moved on since the batch was decided. */
  #storeStream(batch: Batch, append: StreamAppend): boolean {
    const found = this.#sql.streamOf.get(append.stream, append.streamId);
    const version = Number(found?.version ?? 0);
    if (version !== append.expectedVersion) return false;
    if (append.events.length === 0) return true;
    const newVersion = version + append.events.length;
    const organisation = append.organisationId ?? null;
    const stream = found ? Number(found.id) : this.#addStream(append, newVersion);
    if (found) this.#sql.moveStream.run(newVersion, organisation, stream);
    const by = JSON.stringify(batch.by);
    for (const [index, body] of append.events.entries()) {
      this.#head += 1;
      const place = [this.#head, stream, version + index + 1, batch.commandId, batch.at] as const;
      this.#sql.addEvent.run(...place, batch.writtenAt ?? null, by, EVENT_VERSION, JSON.stringify(body));
    }
    return true;
  }

  #addStream(append: StreamAppend, version: number): number {
    const number = append.stream === 'ticket' ? Number(this.#sql.nextNumber.get()?.number) : null;
    const organisation = append.organisationId ?? null;
    const added = this.#sql.addStream.run(append.stream, append.streamId, version, organisation, number);
    return Number(added.lastInsertRowid);
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
