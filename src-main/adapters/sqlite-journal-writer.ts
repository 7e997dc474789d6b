import type { DatabaseSync } from 'node:sqlite';
import { EVENT_VERSION } from '../../src-shared/journal/journal-event.ts';
import type { Batch, StreamAppend } from '../ports.ts';
import type { JournalStatements } from './sqlite-journal-statements.ts';

export type Stored = 'appended' | 'conflict' | 'commandReused' | 'duplicate';

/** The only part that writes. Holds the head: the position of the last event, which the next one follows. */
export class SqliteJournalWriter {
  readonly #database: DatabaseSync;
  readonly #sql: JournalStatements;
  #head: number;

  constructor(database: DatabaseSync, statements: JournalStatements) {
    this.#database = database;
    this.#sql = statements;
    this.#head = Number(statements.head.get()?.head);
  }

  get head(): number {
    return this.#head;
  }

  append(batch: Batch): Stored {
    return this.#inTransaction(() => this.#store(batch));
  }

  appendAll(batches: readonly Batch[]): void {
    this.#inTransaction(() => {
      for (const batch of batches) {
        const stored = this.#store(batch);
        if (stored !== 'appended') throw new Error(`import of command ${batch.commandId}: ${stored}`);
      }
      return 'appended';
    });
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
}
