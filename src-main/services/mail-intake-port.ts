import type { Delivered } from '../../src-shared/contract/calls.ts';
import type { MailboxSettings, MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import type { Contact, Organisation } from '../../src-shared/directory/directory.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type { Result } from '../../src-shared/result.ts';
import type { Command } from '../../src-shared/ticket/command.ts';
import type { Refusal } from '../../src-shared/ticket/refusal.ts';
import type { Blobs, Clock, Ids, Journal, Log, Mailbox, MailboxCursor, MailParser, Timers } from '../ports.ts';

/** Who an address belongs to. Only the organisation where the domain is known and the person is not; undefined: nobody's. */
export interface KnownSender {
  readonly contact?: Contact;
  readonly organisation?: Organisation;
}

export interface SenderLookup {
  findContactByAddress(address: string): KnownSender | undefined;
}

/** What the mailbox is set to at this moment; read again at each (re)start of the intake. */
export interface MailIntakeSettings {
  /** Undefined: never set up. The password is undefined when none is stored. */
  mailbox(): Promise<{ readonly settings: MailboxSettings; readonly password?: string } | undefined>;
  /** How far the mailbox was read. Losing it costs time only: a mail taken in before is known by its command id. */
  readCursor(): Promise<MailboxCursor | undefined>;
  writeCursor(cursor: MailboxCursor): Promise<void>;
}

/** All that the mail intake needs. `createServices` fills it in. */
export interface MailIntakePorts {
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly log: Log;
  readonly timers: Timers;
  readonly mailbox: Mailbox;
  readonly parser: MailParser;
  readonly directory: SenderLookup;
  readonly settings: MailIntakeSettings;
  /**
   * Decides and stores. Every file that the command speaks of has to be in `blobs` before. A 'mail.receive' with a message id takes the
   * key `mail:<message-id>` (as given in the command) for its ticket, to be found again with `journal.findByKey`.
   */
  execute(command: Command, actor: Actor): Promise<Result<Delivered, Refusal>>;
  /** The same for several that know nothing of each other, on the disk together. Answers in the order asked. */
  executeAll(commands: readonly Command[], actor: Actor): Promise<readonly Result<Delivered, Refusal>[]>;
  /** Told to every desk screen. */
  pushStatus(status: MailboxStatus): void;
}

/** `createMailIntake(ports: MailIntakePorts): MailIntake` in mail-intake.ts. Stopping twice is fine; `restart` reads the settings anew. */
export interface MailIntake {
  start(): void;
  stop(): Promise<void>;
  status(): MailboxStatus;
  restart(): void;
}
