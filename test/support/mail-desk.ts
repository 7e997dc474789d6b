import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openDeskBlobs } from '../../src-main/adapters/desk-blobs.ts';
import { createImapMailbox } from '../../src-main/adapters/imap-mailbox.ts';
import { createSettingsFiles } from '../../src-main/adapters/settings-file.ts';
import { openSqliteJournal } from '../../src-main/adapters/sqlite-journal.ts';
import { systemClock } from '../../src-main/adapters/system-clock.ts';
import { createSystemIds } from '../../src-main/adapters/system-ids.ts';
import { systemTimers } from '../../src-main/adapters/system-timers.ts';
import { createThreadedMailParser, type ThreadedMailParser } from '../../src-main/adapters/threaded-mail-parser.ts';
import type { Blobs, Journal, Timers } from '../../src-main/ports.ts';
import { createCommandService } from '../../src-main/services/command-service.ts';
import { createDirectoryService } from '../../src-main/services/directory-service.ts';
import { createMailIntake } from '../../src-main/services/mail-intake.ts';
import type { MailIntake, MailIntakePorts } from '../../src-main/services/mail-intake-port.ts';
import { createSettingsService } from '../../src-main/services/settings-service.ts';
import type { MailboxSettings, MailboxStatus } from '../../src-shared/contract/mailbox-settings.ts';
import type { Actor, JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { shippedContracts } from '../../src-shared/sla/shipped-contracts.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { type TicketFact, ticketFrom } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { MailContent } from '../../src-shared/ticket/ticket-event.ts';
import type { Dovecot } from './dovecot.ts';

/** The mail side of a desk: the real services over a real journal on the disk, with two customers. */
export interface MailDesk {
  readonly intake: MailIntake;
  readonly journal: Journal;
  readonly blobs: Blobs;
  readonly statuses: readonly MailboxStatus[];
  /** Every ticket that a mail or a person made, by number. */
  tickets(): Promise<readonly Ticket[]>;
  /** The mails of a ticket, in the order of its history. */
  mailsOf(ticketId: string): Promise<readonly MailContent[]>;
  /** The ticket that this mail made or joined. */
  ticketOfMail(messageId: string): Promise<Ticket | undefined>;
  /** Resolves with the value as soon as there is one; looks again at each thing that happens. */
  until<T>(look: () => Promise<T | undefined> | T | undefined): Promise<T>;
  does(body: CommandBody): Promise<void>;
  saveMailbox(settings: MailboxSettings, password?: string): Promise<void>;
  /** As a crash leaves it: nothing is finished off. The folder stays, for `openMailDesk({ folder })`. */
  stop(): Promise<void>;
}

export const silent = { info: () => undefined, warn: () => undefined, error: () => undefined };

export interface MailDeskOptions {
  readonly folder: string;
  readonly mailbox: MailboxSettings;
  readonly password?: string;
  readonly timers?: Timers;
  /** Shared with other desks, and closed by whoever made it. */
  readonly parser?: ThreadedMailParser;
  /** Stands between the intake and the command service: to let a test break what a crash would. */
  readonly around?: (execute: MailIntakePorts['execute']) => MailIntakePorts['execute'];
}

export const metaal = 'organisation-metaal';
export const zuivel = 'organisation-zuivel';
export const piet = 'contact-piet';
export const sanne = 'contact-sanne';
export const joris = 'contact-joris';

export function newDeskFolder(): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'klokslag-mail-desk-'));
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}

export function mailboxAt(server: Dovecot, change: Partial<MailboxSettings> = {}): MailboxSettings {
  return {
    enabled: true,
    host: server.host,
    port: server.imapPort,
    security: 'plain',
    user: server.user,
    folder: 'INBOX',
    ...change,
  };
}

export async function openMailDesk(options: MailDeskOptions): Promise<MailDesk> {
  const { folder } = options;
  const clock = systemClock;
  const journal = openSqliteJournal(join(folder, 'journal.sqlite'));
  const blobs = openDeskBlobs(folder);
  const contracts = shippedContracts();
  if (!contracts.ok) throw new Error(contracts.error);
  const directory = await createDirectoryService(journal);
  const waiting = new Set<() => void>();
  const happened = (): void => {
    for (const wake of waiting) wake();
    waiting.clear();
  };
  const ids = createSystemIds(clock);
  const commands = createCommandService({
    journal,
    blobs,
    clock,
    ids,
    contracts: contracts.value,
    directory,
    onAppended: async (events) => {
      directory.apply(events);
      happened();
    },
  });
  const secrets = new Map([['mailbox.password', options.password ?? 'geheim']]);
  const settings = createSettingsService({
    store: createSettingsFiles(join(folder, 'settings')),
    secrets: {
      read: async (name) => secrets.get(name),
      write: async (name, secret) => {
        secrets.set(name, secret);
      },
    },
    mailboxStatus: () => ({ kind: 'off' }),
    onMailboxSaved: () => intake.restart(),
  });
  const around = options.around ?? ((execute: MailIntakePorts['execute']) => execute);
  const statuses: MailboxStatus[] = [];
  const parser = options.parser ?? createThreadedMailParser({ log: silent });
  const intake = createMailIntake({
    journal,
    blobs,
    clock,
    ids,
    log: silent,
    timers: options.timers ?? systemTimers,
    mailbox: createImapMailbox({ clock }),
    parser,
    directory,
    settings: settings.forIntake,
    execute: around(commands.execute),
    executeAll: (given, actor) =>
      options.around ? oneByOne(around(commands.execute), given, actor) : commands.executeAll(given, actor),
    pushStatus: (status) => {
      statuses.push(status);
      happened();
    },
  });
  const does = async (body: CommandBody, actor: Actor = lead): Promise<void> => {
    const done = await commands.execute({ id: ids.next(), writtenAt: clock.now(), body }, actor);
    if (!done.ok) throw new Error(`${body.type}: ${done.error.code} ${done.error.detail ?? ''}`);
  };
  if ((await journal.head()) === 0) for (const body of customers) await does(body, setup);
  await settings.saveMailbox(options.mailbox, options.password ?? 'geheim');
  intake.start();

  const streamOf = async (id: string) => (await journal.stream('ticket', id)).filter(isTicketFact);
  return {
    intake,
    journal,
    blobs,
    statuses,
    tickets: async () => {
      const events = await journal.streamsOfKind('ticket');
      const ids = [...new Set(events.map(({ streamId }) => streamId))];
      const tickets = await Promise.all(ids.map(async (id) => ticketFrom(await streamOf(id))));
      return tickets.filter((ticket) => ticket !== undefined).sort((a, b) => (a.number ?? 0) - (b.number ?? 0));
    },
    mailsOf: async (id) =>
      (await streamOf(id)).flatMap(({ body }) => ('mail' in body && body.mail !== undefined ? [body.mail] : [])),
    ticketOfMail: async (messageId) => {
      const id = await journal.findByKey(`mail:${messageId}`);
      return id === undefined ? undefined : ticketFrom(await streamOf(id));
    },
    until: async (look) => {
      for (;;) {
        const next = new Promise<void>((resolve) => waiting.add(resolve));
        const found = await look();
        if (found !== undefined) return found;
        await next;
      }
    },
    does,
    saveMailbox: async (changed, password) => {
      await settings.saveMailbox(changed, password);
    },
    stop: async () => {
      await intake.stop();
      if (!options.parser) await parser.close();
      await blobs.close();
      await journal.close();
    },
  };
}

async function oneByOne(
  execute: MailIntakePorts['execute'],
  ...[commands, actor]: Parameters<MailIntakePorts['executeAll']>
) {
  const answers: Awaited<ReturnType<MailIntakePorts['execute']>>[] = [];
  for (const command of commands) answers.push(await execute(command, actor));
  return answers;
}

const setup: Actor = { kind: 'system', part: 'setup' };
const lead: Actor = { kind: 'person', personId: 'person-lead', name: 'Karin Bos', role: 'lead' };

const contact = { phones: [], keyUser: true, authorisedReporter: true } as const;

const customers: readonly CommandBody[] = [
  {
    type: 'organisation.save',
    organisationId: metaal,
    name: 'Voorbeeld Metaal',
    contractId: 'smart-production-suite',
    domains: ['metaal.example'],
  },
  {
    type: 'organisation.save',
    organisationId: zuivel,
    name: 'Voorbeeld Zuivel',
    contractId: 'smart-fms-basic',
    domains: ['zuivel.example'],
  },
  {
    type: 'contact.save',
    contactId: piet,
    organisationId: metaal,
    name: 'Piet de Vries',
    emails: ['piet@metaal.example'],
    ...contact,
    phones: [],
  },
  {
    type: 'contact.save',
    contactId: sanne,
    organisationId: metaal,
    name: 'Sanne Visser',
    emails: ['sanne@metaal.example'],
    ...contact,
    phones: [],
  },
  {
    type: 'contact.save',
    contactId: joris,
    organisationId: zuivel,
    name: 'Joris Smit',
    emails: ['joris@zuivel.example'],
    ...contact,
    phones: [],
  },
];

function isTicketFact(event: JournalEvent): event is JournalEvent & TicketFact {
  return event.stream === 'ticket';
}
