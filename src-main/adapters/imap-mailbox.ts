import { getCACertificates } from 'node:tls';
import {
  type FetchMessageObject,
  ImapFlow,
  type ImapFlowOptions,
  type MailboxObject,
  type SearchObject,
} from 'imapflow';
import type { MailboxProblem, MailboxSettings } from '../../src-shared/contract/mailbox-settings.ts';
import { MINUTE, SECOND } from '../../src-shared/time/instant.ts';
import type { Clock, Mailbox, MailboxCursor, MailboxEvents, MailboxSession } from '../ports.ts';
import { mailboxFailure } from './imap-mailbox-failure.ts';

/** One fetch asks for at most so many. They come one by one, each when the one before is handed over: memory is not at stake. */
const PAGE_MESSAGES = 250;
/** Of a message larger than this only the beginning is fetched: enough to register it, and the desk keeps running. */
export const LARGEST_MAIL = 64 * 1024 * 1024;
const BEGINNING_OF_LARGE_MAIL = 1024 * 1024;

/** A mailbox over IMAP. It is opened read-only: reading here never changes what another mail program shows as unread. */
export function createImapMailbox(ports: { readonly clock: Clock }): Mailbox {
  return {
    open: (settings, password, cursor, events) => {
      const session = new ImapSession({ settings, password, events, clock: ports.clock });
      session.begin(cursor);
      return session;
    },
  };
}

interface SessionParts {
  readonly settings: MailboxSettings;
  readonly password: string;
  readonly events: MailboxEvents;
  readonly clock: Clock;
}

/** One connection, from opening to its end; a new one is somebody else's decision. */
class ImapSession implements MailboxSession {
  readonly #parts: SessionParts;
  readonly #client: ImapFlow;
  #lastUid = 0;
  #uidValidity = '';
  #running: Promise<void> = Promise.resolve();
  #stopped = false;
  #closed = false;
  #hasNews = false;
  #wake: (() => void) | undefined;
  #connectionError: unknown;

  constructor(parts: SessionParts) {
    this.#parts = parts;
    this.#client = new ImapFlow(connectionOptions(parts.settings, parts.password));
    // The library tells of a broken connection by an event first; what waits for an answer is rejected after that.
    this.#client.on('error', (error: unknown) => {
      this.#connectionError ??= error;
    });
    this.#client.on('exists', () => this.#tell());
    this.#client.on('close', () => {
      this.#closed = true;
      this.#tell();
    });
  }

  begin(cursor: MailboxCursor | undefined): void {
    this.#running = this.#run(cursor);
  }

  async stop(): Promise<void> {
    this.#stopped = true;
    this.#client.close();
    this.#tell();
    await this.#running;
  }

  async #run(cursor: MailboxCursor | undefined): Promise<void> {
    let failure: { readonly reason: string; readonly problem: MailboxProblem } | undefined;
    try {
      await this.#client.connect();
      const mailbox = await this.#client.mailboxOpen(this.#parts.settings.folder, { readOnly: true });
      await this.#beginFrom(mailbox, cursor);
      this.#parts.events.onConnected();
      await this.#pullUntilClosed();
    } catch (error) {
      failure = mailboxFailure(this.#connectionError ?? error, this.#parts.password);
    }
    this.#client.close();
    if (this.#stopped) return;
    const { reason, problem } =
      failure ?? mailboxFailure(this.#connectionError ?? this.#client.byeReason, this.#parts.password);
    this.#parts.events.onClosed(reason, problem);
  }

  async #beginFrom(mailbox: MailboxObject, cursor: MailboxCursor | undefined): Promise<void> {
    this.#uidValidity = String(mailbox.uidValidity);
    if (cursor?.uidValidity === this.#uidValidity) {
      this.#lastUid = cursor.lastUid;
      return;
    }
    await this.#parts.events.onRestart({ uidValidity: this.#uidValidity, lastUid: 0 });
  }

  /** One pull at a time: what arrives during one makes it look again. */
  async #pullUntilClosed(): Promise<void> {
    do {
      this.#hasNews = false;
      await this.#pull();
    } while (await this.#newsComes());
  }

  #tell(): void {
    this.#hasNews = true;
    this.#wake?.();
  }

  /** False when the connection is over. */
  async #newsComes(): Promise<boolean> {
    if (!this.#hasNews) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
    return !this.#isOver();
  }

  #isOver(): boolean {
    return this.#stopped || this.#closed;
  }

  async #pull(): Promise<void> {
    const range = `${this.#lastUid + 1}:*`;
    const uids = await this.#search({ uid: range });
    if (uids.length === 0) return;
    const large = new Set(await this.#search({ uid: range, larger: LARGEST_MAIL }));
    for (const page of pagesOf(uids, large)) {
      await this.#handOver(page);
      if (this.#isOver()) return;
    }
  }

  /** Of what is new, ascending. The server knows sizes: asking for each of them would take as long as reading many a mail. */
  async #search(query: SearchObject): Promise<readonly number[]> {
    const found = await this.#client.search(query, { uid: true });
    if (!found) throw new Error('the server does not say what is in the mailbox');
    // `n:*` always gives the last message, even one before n.
    return found.filter((uid) => uid > this.#lastUid).sort((a, b) => a - b);
  }

  async #handOver({ uids, onlyBeginning }: Page): Promise<void> {
    const source = onlyBeginning ? { start: 0, maxLength: BEGINNING_OF_LARGE_MAIL } : true;
    const query = { uid: true, internalDate: true, source, ...(onlyBeginning ? { size: true } : {}) };
    for await (const message of this.#client.fetch(uids.join(','), query, { uid: true })) {
      if (this.#stopped) return;
      if (message.uid <= this.#lastUid) continue;
      await this.#parts.events.onMail({
        uid: message.uid,
        uidValidity: this.#uidValidity,
        internalDate: this.#arrivalOf(message),
        source: message.source ?? new Uint8Array(),
        ...(onlyBeginning ? { fullSize: message.size ?? LARGEST_MAIL } : {}),
      });
      this.#lastUid = message.uid;
    }
  }

  #arrivalOf({ internalDate }: FetchMessageObject): number {
    const arrival = internalDate === undefined ? Number.NaN : new Date(internalDate).getTime();
    return Number.isNaN(arrival) ? this.#parts.clock.now() : arrival;
  }
}

interface Page {
  readonly uids: readonly number[];
  readonly onlyBeginning: boolean;
}

/** So many messages a fetch; a large one by itself. */
function pagesOf(uids: readonly number[], large: ReadonlySet<number>): readonly Page[] {
  const pages: { uids: number[]; onlyBeginning: boolean }[] = [];
  for (const uid of uids) {
    const onlyBeginning = large.has(uid);
    const last = pages.at(-1);
    const fits = last && !onlyBeginning && !last.onlyBeginning && last.uids.length < PAGE_MESSAGES;
    if (fits) last.uids.push(uid);
    else pages.push({ uids: [uid], onlyBeginning });
  }
  return pages;
}

function connectionOptions(settings: MailboxSettings, password: string): ImapFlowOptions {
  return {
    host: settings.host,
    port: settings.port,
    secure: settings.security === 'tls',
    // True means required, false never; left out, the library would carry on unencrypted where a server offers nothing.
    ...(settings.security === 'tls' ? {} : { doSTARTTLS: settings.security === 'starttls' }),
    ...(settings.security === 'plain' ? {} : { tls: { ca: trustedCertificates(settings.certificate) } }),
    auth: { user: settings.user, pass: password },
    logger: false,
    autoIdleDelay: 100,
    maxIdleTime: 4 * MINUTE,
    socketTimeout: 90 * SECOND,
    connectionTimeout: 20 * SECOND,
    maxLiteralSize: LARGEST_MAIL + BEGINNING_OF_LARGE_MAIL,
    maxLockHoldTime: false,
  };
}

function trustedCertificates(own: string | undefined): string[] {
  return [...getCACertificates('default'), ...getCACertificates('system'), ...(own === undefined ? [] : [own])];
}
