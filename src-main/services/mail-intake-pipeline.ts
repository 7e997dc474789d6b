import type { RawMail } from '../ports.ts';

/** How much may be on its way at once: enough that reading one mail hides the waiting for another's storage. */
const MOST_MAILS = 16;
const MOST_BYTES = 32 * 1024 * 1024;

interface Steps<Prepared> {
  /** May run for several mails at a time. */
  prepare(mail: RawMail): Promise<Prepared>;
  /** Runs for one mail at a time, in the order of the mailbox. */
  store(prepared: Prepared, mail: RawMail): Promise<void>;
  /** Everything accepted so far is stored. */
  drained(): Promise<void>;
  /** One mail could not be stored; nothing after it will be. Told once. */
  failed(error: unknown): void;
}

/** Lets mails overlap on their way to the journal, and keeps their order. */
export class MailPipeline<Prepared> {
  readonly #steps: Steps<Prepared>;
  #tail: Promise<void> = Promise.resolve();
  #mails = 0;
  #bytes = 0;
  #failure: { readonly error: unknown } | undefined;
  #room: (() => void) | undefined;

  constructor(steps: Steps<Prepared>) {
    this.#steps = steps;
  }

  /** Resolves when there is room for the next mail, not when this one is stored. Rejects after a failure. */
  async accept(mail: RawMail): Promise<void> {
    this.#mails += 1;
    this.#bytes += mail.source.byteLength;
    const prepared = this.#steps.prepare(mail);
    // Its failure is met when its turn comes.
    prepared.catch(() => undefined);
    this.#tail = this.#tail.then(() => this.#finish(mail, prepared));
    while (this.#isFull() && !this.#failure) {
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    if (this.#failure) throw this.#failure.error;
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#tail;
  }

  async #finish(mail: RawMail, prepared: Promise<Prepared>): Promise<void> {
    try {
      const ready = await prepared;
      if (!this.#failure) await this.#steps.store(ready, mail);
      this.#mails -= 1;
      this.#bytes -= mail.source.byteLength;
      if (this.#mails === 0 && !this.#failure) await this.#steps.drained();
    } catch (error) {
      this.#fail(error);
    }
    this.#room?.();
  }

  #fail(error: unknown): void {
    if (this.#failure) return;
    this.#failure = { error };
    this.#steps.failed(error);
  }

  #isFull(): boolean {
    return this.#mails >= MOST_MAILS || this.#bytes > MOST_BYTES;
  }
}
