import type { MailboxProblem, MailboxSettings } from '../src-shared/contract/mailbox-settings.ts';
import type { Actor, EventBody, JournalEvent, StreamKind } from '../src-shared/journal/journal-event.ts';
import type { Instant } from '../src-shared/time/instant.ts';

/** Every door to the outside, on one page. Services get them as arguments; adapters stand behind them. */

export interface Clock {
  now(): Instant;
}

export interface Ids {
  /** A new UUIDv7. */
  next(): string;
  /** A secret of 256 bits, base64url. */
  secret(): string;
  /** The SHA-256 of a text, hexadecimal. */
  digest(text: string): string;
}

export interface Log {
  info(message: string, facts?: Readonly<Record<string, unknown>>): void;
  warn(message: string, facts?: Readonly<Record<string, unknown>>): void;
  error(message: string, facts?: Readonly<Record<string, unknown>>): void;
}

// ── journal ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface StreamAppend {
  readonly stream: StreamKind;
  readonly streamId: string;
  /** The version the events were decided on; 0 for a new stream. */
  readonly expectedVersion: number;
  readonly events: readonly EventBody[];
  /** The customer organisation the stream belongs to from now on: what administrators are shown goes by it. */
  readonly organisationId?: string;
}

/** All of a batch is stored, or none of it. */
export interface Batch {
  readonly commandId: string;
  /** sha-256 of what the command says: the same id with another content is refused. */
  readonly fingerprint: string;
  readonly at: Instant;
  readonly writtenAt?: Instant;
  readonly by: Actor;
  readonly streams: readonly StreamAppend[];
  /** Names under which a stream can be found again (`mail:<message-id>`). The first to take a key keeps it. */
  readonly keys?: readonly { readonly key: string; readonly streamId: string }[];
}

export type AppendOutcome =
  | { readonly kind: 'appended'; readonly events: readonly JournalEvent[] }
  /** The command was stored before: its events, nothing new. */
  | { readonly kind: 'duplicate'; readonly events: readonly JournalEvent[] }
  | { readonly kind: 'commandReused' }
  /** A stream moved on since it was read: decide again. */
  | { readonly kind: 'conflict' };

/** What a reader may see: everything, one organisation's, or (wallboard) everything without contacts and calls. */
export interface Scope {
  readonly organisationId?: string;
  readonly streams: readonly StreamKind[];
}

export interface FillRequest {
  readonly scope: Scope;
  readonly after?: string;
  readonly upTo?: number;
  readonly limit: number;
}

/** The one ordered truth. `append` answers only when the events are on the disk. */
export interface Journal {
  /** Identifies this journal: another one means another replica. */
  readonly id: string;
  append(batch: Batch): Promise<AppendOutcome>;
  /** Many batches in one transaction: their events, in order. Rejects, with nothing stored, when any is not appended. */
  appendAll(batches: readonly Batch[]): Promise<readonly JournalEvent[]>;
  /** The same for very many, of which nobody looks at the events. */
  importAll(batches: readonly Batch[]): Promise<void>;
  stream(stream: StreamKind, id: string): Promise<readonly JournalEvent[]>;
  streamsOfKind(stream: StreamKind): Promise<readonly JournalEvent[]>;
  /** Which command made this, if it is stored already. */
  ofCommand(
    commandId: string,
  ): Promise<{ readonly fingerprint: string; readonly events: readonly JournalEvent[] } | undefined>;
  organisationOf(stream: StreamKind, id: string): Promise<string | undefined>;
  findByKey(key: string): Promise<string | undefined>;
  findByNumber(number: number): Promise<string | undefined>;
  since(request: { readonly scope: Scope; readonly cursor: number; readonly limit: number }): Promise<{
    readonly events: readonly JournalEvent[];
    readonly cursor: number;
    readonly head: number;
  }>;
  fill(request: FillRequest): Promise<{
    readonly streams: readonly (readonly JournalEvent[])[];
    readonly upTo: number;
    readonly next?: string;
    readonly total: number;
  }>;
  head(): Promise<number>;
  close(): Promise<void>;
}

// ── files ────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Content by its sha-256. Storing the same bytes twice is storing them once. */
export interface Blobs {
  put(content: Uint8Array): Promise<string>;
  get(blobId: string): Promise<Uint8Array | undefined>;
  has(blobId: string): Promise<boolean>;
}

// ── settings and secrets ─────────────────────────────────────────────────────────────────────────────────────────

/** Values that are not history: each is parsed by who reads it. */
export interface SettingsStore {
  read(name: string): Promise<unknown>;
  write(name: string, value: unknown): Promise<void>;
}

/** Secrets, kept apart from settings and journal: Electron's safeStorage, or a file only its owner can read. */
export interface SecretStore {
  read(name: string): Promise<string | undefined>;
  write(name: string, secret: string): Promise<void>;
}

// ── mailbox ──────────────────────────────────────────────────────────────────────────────────────────────────────

export interface MailboxCursor {
  /** A bigint in the protocol; kept as text. */
  readonly uidValidity: string;
  readonly lastUid: number;
}

/** A message as the mailbox holds it, not yet understood. */
export interface RawMail {
  readonly uid: number;
  readonly uidValidity: string;
  /** When it reached the mailbox. */
  readonly internalDate: Instant;
  readonly source: Uint8Array;
  /** Bytes; present where `source` is only the beginning, because all of it would be too much. */
  readonly fullSize?: number;
}

export interface MailboxEvents {
  /** Hands over one message, in the order of the mailbox; the next follows when this is done. Throwing ends the session. */
  onMail(mail: RawMail): Promise<void>;
  /** The mailbox was made anew (UIDVALIDITY): everything in it is handed over again. */
  onRestart(cursor: MailboxCursor): Promise<void>;
  onConnected(): void;
  /** `reason` is without secrets. Not called after `stop`, and never while an `onMail` is still busy. */
  onClosed(reason: string, problem: MailboxProblem): void;
}

/** One connection to a mailbox at a time: pulls from the cursor, then waits for more. Never deletes and never marks as seen. */
export interface Mailbox {
  open(
    settings: MailboxSettings,
    password: string,
    cursor: MailboxCursor | undefined,
    events: MailboxEvents,
  ): MailboxSession;
}

export interface MailboxSession {
  /** Stopping twice is fine. */
  stop(): Promise<void>;
}

export interface ParsedMail {
  readonly messageId?: string;
  readonly inReplyTo: readonly string[];
  readonly from: { readonly name?: string; readonly address?: string };
  readonly to: readonly string[];
  readonly subject?: string;
  readonly sentAt?: Instant;
  readonly text: string;
  readonly html?: string;
  readonly attachments: readonly {
    readonly name: string;
    readonly type: string;
    readonly content: Uint8Array;
    /** By which the HTML names it (`cid:`). */
    readonly contentId?: string;
  }[];
  /** Nobody wrote it: a bounce, an out-of-office. */
  readonly automatic?: true;
}

/** MIME to plain values. Throws on what cannot be read; the source is kept by then. */
export interface MailParser {
  parse(source: Uint8Array): Promise<ParsedMail>;
}

/** Timers, so that a test can hold them. Returns how to cancel. */
export interface Timers {
  after(milliseconds: number, action: () => void): () => void;
  /** Resolves when everything that was ready at this moment has had its turn. */
  turn(): Promise<void>;
}
