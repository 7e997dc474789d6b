import { Dexie, type DexieOptions, type Table } from 'dexie';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Instant } from '../../src-shared/time/instant.ts';

/** What a person did and the desk does not have yet. */
export interface OutboxEntry {
  /** Given in the order of doing; delivered in this order. */
  readonly order: number;
  /** The command's id: a retry with the same id changes nothing. */
  readonly id: string;
  readonly body: CommandBody;
  readonly writtenAt: Instant;
  readonly createdAt: Instant;
  readonly state: 'waiting' | 'sending' | 'refused';
  readonly refusal?: Refusal;
  /** What the host said where it was no refusal: a reference for whoever looks after it. */
  readonly problem?: string;
  readonly tries: number;
  readonly ticketId?: string;
  readonly blobIds: readonly string[];
}

export interface NewBlob {
  readonly blobId: string;
  readonly bytes: Uint8Array;
}

/** Apart from the replica: that can be filled again, this is the only place where a person's work stands. So each write waits for the disk. */
export class OutboxDb extends Dexie {
  readonly entries: Table<OutboxEntry, number, Omit<OutboxEntry, 'order'>>;
  readonly blobs: Table<NewBlob, string>;

  constructor(name: string, options: DexieOptions = {}) {
    super(name, { chromeTransactionDurability: 'strict', ...options });
    defineOutbox(this);
    this.entries = this.table('entries');
    this.blobs = this.table('blobs');
  }
}

export function outboxName(personId: string): string {
  return `klokslag-outbox-${personId}`;
}

function defineOutbox(db: Dexie): void {
  db.version(1).stores({ entries: '++order, &id', blobs: 'blobId' });
}
