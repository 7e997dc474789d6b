import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { ViewerScope } from '../../src-shared/contract/scope.ts';
import { EVENT_COLUMNS } from './sqlite-journal-row.ts';

const EVENTS = `SELECT ${EVENT_COLUMNS} FROM event e JOIN stream s ON s.id = e.stream`;
/** By position: `CROSS` keeps SQLite from walking the streams first. */
const EVENTS_BY_SEQ = `SELECT ${EVENT_COLUMNS} FROM event e CROSS JOIN stream s ON s.id = e.stream`;

/** Every statement that does not depend on who reads, prepared once. */
export function journalStatements(database: DatabaseSync) {
  return {
    begin: database.prepare('BEGIN IMMEDIATE'),
    commit: database.prepare('COMMIT'),
    rollback: database.prepare('ROLLBACK'),
    head: database.prepare('SELECT coalesce(max(seq), 0) AS head FROM event'),
    command: database.prepare('SELECT fingerprint, first_seq, events FROM command WHERE id = ?'),
    addCommand: database.prepare('INSERT INTO command (id, fingerprint, first_seq, events) VALUES (?, ?, ?, ?)'),
    streamOf: database.prepare('SELECT id, version, organisation FROM stream WHERE kind = ? AND name = ?'),
    addStream: database.prepare(
      'INSERT INTO stream (kind, name, version, organisation, number) VALUES (?, ?, ?, ?, ?)',
    ),
    moveStream: database.prepare(
      'UPDATE stream SET version = ?, organisation = coalesce(?, organisation) WHERE id = ?',
    ),
    nextNumber: database.prepare('SELECT coalesce(max(number), 10000) + 1 AS number FROM stream'),
    addEvent: database.prepare(
      'INSERT INTO event (seq, stream, version, command, at, written_at, by, v, body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)',
    ),
    addKey: database.prepare('INSERT INTO key (key, stream) VALUES (?, ?) ON CONFLICT DO NOTHING'),
    key: database.prepare('SELECT stream FROM key WHERE key = ?'),
    number: database.prepare('SELECT name FROM stream WHERE number = ?'),
    range: eventRange(database),
    stream: asArrays(database.prepare(`${EVENTS} WHERE s.kind = ? AND s.name = ? ORDER BY e.version`)),
    kind: asArrays(database.prepare(`${EVENTS} WHERE s.kind = ? ORDER BY s.id, e.version`)),
  };
}

/** The events of positions [?, ?). */
export function eventRange(database: DatabaseSync): StatementSync {
  return asArrays(database.prepare(`${EVENTS_BY_SEQ} WHERE e.seq >= ? AND e.seq < ? ORDER BY e.seq`));
}

export type JournalStatements = ReturnType<typeof journalStatements>;

/** What a scope may see, as SQL over stream `s`; says the same as `isInScope`. */
function inScope(scope: ViewerScope): { readonly sql: string; readonly parameters: readonly string[] } {
  // The plus keeps SQLite from walking by kind: pages go by id.
  const kinds = `+s.kind IN (${scope.streams.map((kind) => `'${kind}'`).join(', ')})`;
  if (scope.organisationId === undefined) return { sql: kinds, parameters: [] };
  const mine = "(s.organisation = ? OR (s.organisation IS NULL AND s.kind = 'person'))";
  return { sql: `${kinds} AND ${mine}`, parameters: [scope.organisationId] };
}

interface ScopedQuery {
  readonly statement: StatementSync;
  readonly parameters: readonly string[];
}

export interface ScopedStatements {
  /** Events of (?, ?], at most ?. */
  readonly since: ScopedQuery;
  /** Ids of streams after ?, at most ?. */
  readonly page: ScopedQuery;
  /** Events of the streams (?, ?] up to seq ?. */
  readonly fill: ScopedQuery;
  /** Streams in all. Counted at a fill's first page and remembered for its others: it takes longer than a page. */
  readonly total: (page: { readonly isFirstPage: boolean }) => number;
}

/** The statements of one scope; kept, because there are only a few scopes. */
export function scopedStatements(database: DatabaseSync): (scope: ViewerScope) => ScopedStatements {
  const kept = new Map<string, ScopedStatements>();
  return (scope) => {
    const { sql, parameters } = inScope(scope);
    const name = JSON.stringify([sql, parameters]);
    const known = kept.get(name);
    if (known) return known;
    const query = (text: string): ScopedQuery => ({ statement: database.prepare(text), parameters });
    const events = (text: string): ScopedQuery => ({ statement: asArrays(database.prepare(text)), parameters });
    const count = query(`SELECT count(*) AS total FROM stream s WHERE ${sql}`);
    const made: ScopedStatements = {
      since: events(`${EVENTS_BY_SEQ} WHERE ${sql} AND e.seq > ? AND e.seq <= ? ORDER BY e.seq LIMIT ?`),
      page: query(`SELECT s.id FROM stream s WHERE ${sql} AND s.id > ? ORDER BY s.id LIMIT ?`),
      fill: events(`${EVENTS} WHERE ${sql} AND s.id > ? AND s.id <= ? AND e.seq <= ? ORDER BY s.id, e.version`),
      total: remembered(() => Number(count.statement.get(...count.parameters)?.total)),
    };
    kept.set(name, made);
    return made;
  };
}

/** Rows as arrays take half the time of rows as objects. */
function asArrays(statement: StatementSync): StatementSync {
  statement.setReturnArrays(true);
  return statement;
}

function remembered(count: () => number): (page: { readonly isFirstPage: boolean }) => number {
  let last: number | undefined;
  return ({ isFirstPage }) => {
    if (isFirstPage || last === undefined) last = count();
    return last;
  };
}
