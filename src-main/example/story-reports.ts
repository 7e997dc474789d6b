import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import type { PhoneReason } from '../../src-shared/ticket/ticket-event.ts';
import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import type { ExampleContact } from './example-directory.ts';
import { attachmentsFrom, type Letter, mailCommandId, mailFrom } from './example-mail.ts';
import { callFrom } from './story-calls.ts';
import type { StoryLog } from './story-log.ts';

type Files = NonNullable<Letter['attachments']>;

export interface PortalWords {
  readonly priority?: string;
  readonly kind?: TicketKind;
  /** Earlier than received: registered without a connection. */
  readonly writtenAt?: Instant;
  readonly files?: Files;
}

export interface PhoneWords {
  readonly contact?: ExampleContact;
  readonly priority?: string;
  readonly kind?: TicketKind;
  readonly reason?: PhoneReason;
}

export interface MailWords {
  /** Without an id: an address that nobody knows. */
  readonly from?: Pick<ExampleContact, 'name' | 'email'> & { readonly id?: string };
  readonly html?: string;
  readonly files?: Files;
  readonly unreadable?: string;
}

/** How a ticket reaches the desk. */
export function storyReports(log: StoryLog) {
  return {
    portal: (at: Instant, words: PortalWords = {}): void => registerInPortal(log, at, words),
    phone: (at: Instant, words: PhoneWords = {}): void => phoneIn(log, at, words),
    mail: (at: Instant, words: MailWords = {}): void => sendMail(log, at, words),
  };
}

function registerInPortal(log: StoryLog, at: Instant, { priority, kind, writtenAt, files = [] }: PortalWords): void {
  log.ticketId = log.random.id(at);
  const body = {
    type: 'ticket.registerInPortal',
    ticketId: log.ticketId,
    ...registrationBy(log, log.administratorContact, { priority, kind }),
    attachments: attachmentsFrom(files, log.stage.shelf),
  } as const;
  log.add(log.administrator, at, body, writtenAt === undefined ? {} : { writtenAt });
}

function phoneIn(log: StoryLog, at: Instant, words: PhoneWords): void {
  const { contact = log.administratorContact, priority, kind, reason = 'cannotContinue' } = words;
  const call = callFrom(log, contact, { at, seconds: log.random.whole(100, 520), notes: log.topic.text });
  log.ticketId = log.random.id(at);
  log.add(log.owner, call.endedAt, {
    type: 'call.log',
    call,
    outcome: {
      kind: 'newTicket',
      ticketId: log.ticketId,
      phoneReason: reason,
      ...registrationBy(log, contact, { priority, kind }),
    },
  });
}

function sendMail(log: StoryLog, at: Instant, words: MailWords): void {
  const { topic, organisation, stage } = log;
  const { from = log.administratorContact, html, files, unreadable } = words;
  const letter: Letter = {
    name: from.name,
    address: from.email,
    token: log.random.id(at),
    subject: topic.subject,
    text: `${topic.text}\n\nMet vriendelijke groet,\n${from.name}`,
    receivedAt: at,
    ...(html === undefined ? {} : { html }),
    ...(files === undefined ? {} : { attachments: files }),
    ...(unreadable === undefined ? {} : { unreadable }),
  };
  const mail = mailFrom(letter, stage.shelf);
  log.firstMailId = mail.messageId;
  log.ticketId = log.random.id(at);
  const known = from.id === undefined ? {} : { organisationId: organisation.id, contactId: from.id };
  const body = { type: 'mail.receive', ticketId: log.ticketId, joins: false, subject: topic.subject, mail } as const;
  log.add('mail', at + 20 * SECOND, { ...body, ...known }, { commandId: mailCommandId(mail.messageId ?? '') });
}

function registrationBy(
  { organisation, topic }: StoryLog,
  { id: contactId, name, email, phone }: ExampleContact,
  stated: { readonly priority: string | undefined; readonly kind: TicketKind | undefined },
) {
  const { priority, kind = topic.kind } = stated;
  return {
    organisationId: organisation.id,
    contactId,
    reporter: { name, email, phone },
    ...(kind === undefined ? {} : { ticketKind: kind }),
    subject: topic.subject,
    text: topic.text,
    ...(priority === undefined ? {} : { priority }),
  };
}
