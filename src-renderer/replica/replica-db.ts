import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { Call } from '../../src-shared/call/call.ts';
import type { Hello } from '../../src-shared/contract/calls.ts';
import type { Contact, Organisation, Person } from '../../src-shared/directory/directory.ts';
import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { bucketsByContract, settledNewestFirst } from './replica-upgrades.ts';
import type { TicketRow } from './ticket-row.ts';

export interface HistoryRow {
  readonly ticketId: string;
  readonly events: readonly JournalEvent[];
}

export interface BlobRow {
  readonly blobId: string;
  readonly bytes: Uint8Array;
}

/** Where the replica stands. `filling` is there until the first fill is complete. */
export interface Position {
  readonly key: 'position';
  readonly cursor: number;
  readonly change: number;
  readonly filling?: FillProgress;
}

export interface FillProgress {
  readonly upTo?: number;
  readonly after?: string;
  readonly done: number;
  readonly total: number;
}

/** What the host said last, so that a later start needs no host. `offset`: the desk's clock minus this machine's. */
export interface HelloRow {
  readonly key: 'hello';
  readonly hello: Hello;
  readonly offset: number;
  /** How the rows here were worked out: see `ROW_FORM`. Absent on a copy from before it was kept. */
  readonly rowForm?: number;
}

/**
 * Raised whenever a row holds something new that only its history can give: a copy made otherwise is worked out again at the next hello.
 * 1: outcomes, what is not counted, milestones. 2: what a plan or a call leaves promised is what was when the priority was set.
 */
export const ROW_FORM = 2;

export const START: Position = { key: 'position', cursor: 0, change: 0, filling: { done: 0, total: 0 } };

/** Everything one person may see of one journal, kept on this machine. Only a copy: the journal can fill it again. */
export class ReplicaDb extends Dexie {
  readonly tickets: Table<TicketRow, string>;
  readonly histories: Table<HistoryRow, string>;
  readonly calls: Table<Call, string>;
  readonly organisations: Table<Organisation, string>;
  readonly contacts: Table<Contact, string>;
  readonly persons: Table<Person, string>;
  readonly blobs: Table<BlobRow, string>;
  readonly meta: Table<Position | HelloRow, string>;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, options);
    defineReplica(this);
    this.tickets = this.table('tickets');
    this.histories = this.table('histories');
    this.calls = this.table('calls');
    this.organisations = this.table('organisations');
    this.contacts = this.table('contacts');
    this.persons = this.table('persons');
    this.blobs = this.table('blobs');
    this.meta = this.table('meta');
  }

  async position(): Promise<Position> {
    const row = await this.meta.get('position');
    return row?.key === 'position' ? row : START;
  }

  async lastHello(): Promise<HelloRow | undefined> {
    const row = await this.meta.get('hello');
    return row?.key === 'hello' ? row : undefined;
  }
}

export function replicaName(personId: string, journalId: string): string {
  return `klokslag-${personId}-${journalId}`;
}

function defineReplica(db: Dexie): void {
  db.version(1).stores({
    tickets: 'id, [bucket+sortAt+id], ticket.number, ticket.organisationId, change',
    histories: 'ticketId',
    calls: 'id, startedAt, contactId, organisationId',
    organisations: 'id',
    contacts: 'id',
    persons: 'id',
    blobs: 'blobId',
    meta: 'key',
  });
  db.version(2).upgrade(bucketsByContract);
  db.version(3).upgrade(settledNewestFirst);
}
