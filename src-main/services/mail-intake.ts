import type { MailboxProblem, MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import { retryDelay } from '../../src-shared/intake/retry-delay.ts';
import { MINUTE } from '../../src-shared/time/instant.ts';
import type { MailboxCursor, MailboxEvents, MailboxSession, RawMail } from '../ports.ts';
import { commandIdOf, deliverMails } from './mail-intake-delivery.ts';
import { type Arrived, MailPipeline } from './mail-intake-pipeline.ts';
import type { MailIntake, MailIntakePorts } from './mail-intake-port.ts';
import { type Receipt, receiptOf } from './mail-intake-receipt.ts';

/** The cursor is written when nothing is under way, and this often on the way through a long mailbox. */
const MAILS_PER_CURSOR = 200;
/** A connection that held this long was a good one: the next failure is the first again. */
const GOOD_CONNECTION = MINUTE;

/** Keeps a connection to the desk's mailbox and turns what arrives into tickets. */
export function createMailIntake(ports: MailIntakePorts): MailIntake {
  return new Intake(ports);
}

interface Prepared {
  readonly receipt: Receipt;
  readonly commandId: string;
}

/** One connection's life. */
interface Run {
  session?: MailboxSession;
  readonly pipeline: MailPipeline<Prepared>;
  connectedAt?: number;
  stored: number;
  sinceCursor: number;
  cursor?: MailboxCursor;
  keepsCursor: boolean;
}

class Intake implements MailIntake {
  readonly #ports: MailIntakePorts;
  #status: MailboxStatus = { kind: 'off' };
  #wanted = false;
  #run: Run | undefined;
  #failures = 0;
  #received = 0;
  #cancelRetry: (() => void) | undefined;
  /** Openings and endings happen one after the other. */
  #changes: Promise<void> = Promise.resolve();

  constructor(ports: MailIntakePorts) {
    this.#ports = ports;
  }

  start(): void {
    this.#wanted = true;
    this.#next(() => this.#open());
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    this.#next(() => this.#close());
    await this.#changes;
  }

  restart(): void {
    if (!this.#wanted) return;
    this.#failures = 0;
    // How far the old mailbox was read would mean something else in the new one; losing it costs time only.
    if (this.#run) this.#run.keepsCursor = false;
    this.#next(() => this.#close());
    this.#next(() => this.#open());
  }

  status(): MailboxStatus {
    return this.#status;
  }

  #next(change: () => Promise<void>): void {
    this.#changes = this.#changes.then(change).catch((error: unknown) => {
      this.#ports.log.error('the mail intake could not change over', { error: String(error) });
      this.#waitAfter('the settings could not be read', 'deskFailed');
    });
  }

  async #open(): Promise<void> {
    if (!this.#wanted || this.#run) return;
    this.#cancelRetry?.();
    const set = await this.#ports.settings.mailbox();
    if (!set?.settings.enabled) {
      this.#show({ kind: 'off' });
      return;
    }
    if (set.password === undefined) {
      this.#waitAfter('there is no password', 'noPassword');
      return;
    }
    const cursor = await this.#ports.settings.readCursor();
    this.#show({ kind: 'connecting', since: this.#ports.clock.now() });
    const run = this.#newRun();
    this.#run = run;
    run.session = this.#ports.mailbox.open(set.settings, set.password, cursor, this.#eventsOf(run));
  }

  async #close(): Promise<void> {
    this.#cancelRetry?.();
    const run = this.#run;
    this.#run = undefined;
    await run?.session?.stop();
    await run?.pipeline.settled();
    this.#show({ kind: 'off' });
  }

  #newRun(): Run {
    const run: Run = {
      stored: 0,
      sinceCursor: 0,
      keepsCursor: true,
      pipeline: new MailPipeline<Prepared>({
        prepare: (mail) => this.#prepare(mail),
        store: (mails) => this.#store(run, mails),
        turn: () => this.#ports.timers.turn(),
        drained: () => this.#drained(run),
        failed: (error) => {
          this.#ports.log.error('a mail could not be stored', { error: String(error) });
          this.#next(() => this.#ended(run, 'a mail could not be stored', 'deskFailed'));
        },
      }),
    };
    return run;
  }

  #eventsOf(run: Run): MailboxEvents {
    return {
      onMail: (mail) => run.pipeline.accept(mail),
      onRestart: async (cursor) => {
        this.#ports.log.info('the mailbox is new to us: everything in it is looked at', { ...cursor });
        await this.#ports.settings.writeCursor(cursor);
      },
      onConnected: () => {
        run.connectedAt = this.#ports.clock.now();
        this.#show({ kind: 'connected', since: run.connectedAt, received: this.#received });
      },
      onClosed: (reason, problem) => this.#next(() => this.#ended(run, reason, problem)),
    };
  }

  async #prepare(raw: RawMail): Promise<Prepared> {
    const receipt = await receiptOf(raw, this.#ports);
    return { receipt, commandId: commandIdOf(receipt, this.#ports.ids) };
  }

  async #store(run: Run, mails: readonly Arrived<Prepared>[]): Promise<void> {
    this.#received += await deliverMails(
      mails.map(({ raw, prepared }) => ({ raw, ...prepared })),
      this.#ports,
    );
    const last = mails.at(-1)?.raw;
    if (last) run.cursor = { uidValidity: last.uidValidity, lastUid: last.uid };
    run.stored += mails.length;
    run.sinceCursor += mails.length;
    if (run.sinceCursor >= MAILS_PER_CURSOR) await this.#saveCursor(run);
  }

  async #drained(run: Run): Promise<void> {
    await this.#saveCursor(run);
    if (this.#run !== run || run.connectedAt === undefined) return;
    this.#show({ kind: 'connected', since: run.connectedAt, received: this.#received });
  }

  /** Only ever after the journal has answered: a crash in between delivers a mail twice, which is known by its id. */
  async #saveCursor(run: Run): Promise<void> {
    run.sinceCursor = 0;
    if (run.cursor && run.keepsCursor) await this.#ports.settings.writeCursor(run.cursor);
  }

  async #ended(run: Run, reason: string, problem: MailboxProblem): Promise<void> {
    if (this.#run !== run) return;
    this.#run = undefined;
    await run.session?.stop();
    await run.pipeline.settled();
    const lasted = run.connectedAt === undefined ? 0 : this.#ports.clock.now() - run.connectedAt;
    if (lasted >= GOOD_CONNECTION || (run.stored > 0 && problem !== 'deskFailed')) this.#failures = 0;
    this.#ports.log.warn('the mailbox is not connected', { reason, problem });
    this.#waitAfter(reason, problem);
  }

  #waitAfter(reason: string, problem: MailboxProblem): void {
    if (!this.#wanted) return;
    this.#failures += 1;
    const delay = retryDelay(this.#failures, problem, Math.random());
    this.#cancelRetry?.();
    this.#cancelRetry = this.#ports.timers.after(delay, () => this.#next(() => this.#open()));
    this.#show({ kind: 'waiting', retryAt: this.#ports.clock.now() + delay, reason, problem });
  }

  #show(status: MailboxStatus): void {
    this.#status = status;
    this.#ports.pushStatus(status);
  }
}
