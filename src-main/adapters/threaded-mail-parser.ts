import { extname, join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { SECOND } from '../../src-shared/time/instant.ts';
import type { Log, MailParser, ParsedMail } from '../ports.ts';
import type { ThreadAnswer } from './mail-parser-thread.ts';

/** Beside this file, as a source and as a bundle. */
const THREAD = join(import.meta.dirname, `mail-parser-thread${extname(import.meta.filename)}`);
/** Two keep the desk's other work going where there are two processors; more would take it. */
const THREADS = 2;
/** Bytes that wait for one thread before the other is begun: at most desks, mails come one by one. */
const BEHIND = 512 * 1024;
/** Enough for the largest mail that is fetched whole, several times over. */
const MOST_MEGABYTES = 1024;
/** Longer than the reading itself has patience: this is for what never lets go of its thread. */
const PATIENCE = 90 * SECOND;

export interface ThreadedMailParser extends MailParser {
  /** Closing twice is fine. */
  close(): Promise<void>;
}

export interface ThreadOptions {
  readonly log: Log;
  readonly file?: string;
  /** Milliseconds: what takes longer is given up, and the mail is unreadable. */
  readonly patience?: number;
}

/**
 * Reads mails in threads of their own: the desk goes on answering while they do, and a mail made to exhaust whoever reads it costs that
 * thread and nothing else. Where no thread can be had, mails are read here.
 */
export function createThreadedMailParser(options: ThreadOptions): ThreadedMailParser {
  const threads = Array.from({ length: THREADS }, () => new ParserThread(options));
  return {
    parse: (source) => threadFor(threads).parse(source),
    close: async () => {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

/** The first that keeps up, or else the one that is behind the least. */
function threadFor(threads: readonly ParserThread[]): ParserThread {
  return (
    threads.find(({ behind }) => behind < BEHIND) ??
    threads.reduce((least, thread) => (thread.behind < least.behind ? thread : least))
  );
}

interface Waiting {
  readonly source: Uint8Array;
  readonly read: (mail: ParsedMail) => void;
  readonly unreadable: (error: Error) => void;
}

/** One thread, one mail at a time. */
class ParserThread implements ThreadedMailParser {
  readonly #log: Log;
  readonly #file: string;
  readonly #patience: number;
  /** In the order given; the thread is at the first. */
  #waiting: Waiting[] = [];
  #thread: Worker | undefined;
  #withoutThread: Promise<MailParser> | undefined;
  #timer: NodeJS.Timeout | undefined;

  constructor({ log, file = THREAD, patience = PATIENCE }: ThreadOptions) {
    this.#log = log;
    this.#file = file;
    this.#patience = patience;
  }

  /** Bytes of the mails that wait, the one that is being read among them. */
  get behind(): number {
    return this.#waiting.reduce((sum, { source }) => sum + source.byteLength, 0);
  }

  async parse(source: Uint8Array): Promise<ParsedMail> {
    if (this.#withoutThread) return (await this.#withoutThread).parse(source);
    return new Promise((read, unreadable) => {
      this.#waiting.push({ source, read, unreadable });
      if (this.#waiting.length === 1) this.#waitForFirst();
      if (this.#thread) this.#thread.postMessage(source);
      else this.#begin();
    });
  }

  async close(): Promise<void> {
    await this.#thread?.terminate();
  }

  #begin(): void {
    const thread = new Worker(this.#file, { resourceLimits: { maxOldGenerationSizeMb: MOST_MEGABYTES } });
    let isReady = false;
    let cause = new Error('the thread that reads mail ended');
    thread.on('message', (answer: ThreadAnswer) => {
      if (answer.kind !== 'ready') return this.#answered(answer);
      isReady = true;
      // What it took to begin is not the first mail's fault.
      this.#waitForFirst();
    });
    thread.on('error', (error) => {
      cause = error instanceof Error ? error : new Error(String(error));
    });
    thread.on('exit', () => {
      this.#thread = undefined;
      if (isReady) this.#ended(cause);
      else this.#goOnWithoutThread(cause);
    });
    this.#thread = thread;
    for (const { source } of this.#waiting) thread.postMessage(source);
  }

  #answered(answer: Exclude<ThreadAnswer, { readonly kind: 'ready' }>): void {
    const first = this.#waiting.shift();
    this.#waitForFirst();
    if (answer.kind === 'read') first?.read(answer.mail);
    else first?.unreadable(new Error(answer.reason));
  }

  /** The thread died of the mail it was at; those after it get a new one. */
  #ended(cause: Error): void {
    const first = this.#waiting.shift();
    first?.unreadable(cause);
    this.#waitForFirst();
    if (this.#waiting.length > 0) this.#begin();
  }

  #goOnWithoutThread(cause: Error): void {
    this.#log.warn('mail is read without a thread of its own', { reason: cause.message });
    // Not part of an ordinary start: the thread loads it.
    this.#withoutThread = import('./mail-parser.ts').then(({ createMailParser }) => createMailParser());
    clearTimeout(this.#timer);
    for (const { source, read, unreadable } of this.#waiting.splice(0)) this.parse(source).then(read, unreadable);
  }

  #waitForFirst(): void {
    clearTimeout(this.#timer);
    // A thread with nothing to do must not keep the desk from ending.
    if (this.#waiting.length === 0) this.#thread?.unref();
    else this.#thread?.ref();
    if (this.#waiting.length === 0) return;
    this.#timer = setTimeout(() => this.#giveUp(), this.#patience);
  }

  #giveUp(): void {
    this.#waiting[0]?.unreadable(new Error('reading it took too long'));
    this.#thread?.removeAllListeners('message');
    void this.#thread?.terminate();
  }
}
