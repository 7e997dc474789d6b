import type { RawMail } from '../ports.ts';

/** How much may be on its way at once: enough that reading one mail hides the waiting for another's storage. */
const MOST_MAILS = 256;
const MOST_BYTES = 32 * 1024 * 1024;

interface Steps<Prepared> {
  /** May run for several mails at a time. */
  prepare(mail: RawMail): Promise<Prepared>;
  /** Gets what is prepared by then, in the order of the mailbox, and nothing else meanwhile. */
  store(mails: readonly Arrived<Prepared>[]): Promise<void>;
  /** Lets what is ready at the same moment have its turn. */
  turn(): Promise<void>;
  /** Everything accepted so far is stored. */
  drained(): Promise<void>;
  /** Mails could not be stored; nothing after them will be. Told once. */
  failed(error: unknown): void;
}

export interface Arrived<Prepared> {
  readonly raw: RawMail;
  readonly prepared: Prepared;
}

interface Entry<Prepared> {
  readonly raw: RawMail;
  readonly ready: Promise<Prepared>;
  prepared?: { readonly value: Prepared };
}

/** Lets mails overlap on their way to the journal, keeps their order, and stores together what is ready together. */
export class MailPipeline<Prepared> {
  readonly #steps: Steps<Prepared>;
  #entries: Entry<Prepared>[] = [];
  #bytes = 0;
  #working: Promise<void> | undefined;
  #failure: { readonly error: unknown } | undefined;
  #room: (() => void) | undefined;

  constructor(steps: Steps<Prepared>) {
    this.#steps = steps;
  }

  /** Resolves when there is room for the next mail, not when this one is stored. Rejects after a failure. */
  async accept(raw: RawMail): Promise<void> {
    this.#refuseAfterFailure();
    this.#bytes += raw.source.byteLength;
    const entry: Entry<Prepared> = { raw, ready: this.#steps.prepare(raw) };
    entry.ready.then(
      (value) => {
        entry.prepared = { value };
      },
      // A failure is met when its turn comes.
      () => undefined,
    );
    this.#entries.push(entry);
    this.#working ??= this.#work();
    while (this.#isFull() && !this.#failure) {
      await new Promise<void>((resolve) => {
        this.#room = resolve;
      });
    }
    this.#refuseAfterFailure();
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#working;
  }

  async #work(): Promise<void> {
    try {
      while (this.#entries.length > 0) await this.#storeWhatIsReady();
    } catch (error) {
      this.#failure = { error };
      this.#entries = [];
      this.#steps.failed(error);
    }
    this.#working = undefined;
    this.#room?.();
  }

  async #storeWhatIsReady(): Promise<void> {
    await this.#entries[0]?.ready;
    // Those whose files reached the disk together with its own are ready in a moment: one step into the journal for all of them.
    await this.#steps.turn();
    const group: Arrived<Prepared>[] = [];
    for (const { raw, prepared } of this.#entries) {
      if (!prepared) break;
      group.push({ raw, prepared: prepared.value });
    }
    await this.#steps.store(group);
    this.#entries.splice(0, group.length);
    this.#bytes -= group.reduce((sum, { raw }) => sum + raw.source.byteLength, 0);
    this.#room?.();
    if (this.#entries.length === 0) await this.#steps.drained();
  }

  #isFull(): boolean {
    return this.#entries.length >= MOST_MAILS || this.#bytes > MOST_BYTES;
  }

  #refuseAfterFailure(): void {
    if (this.#failure) throw this.#failure.error;
  }
}
