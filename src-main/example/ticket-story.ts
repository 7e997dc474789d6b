import type { Person } from '../../src-shared/directory/directory.ts';
import { type Measure, targetLength, targetOf } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { TicketKind } from '../../src-shared/ticket/ticket.ts';
import type { PhoneReason, ReplyVia } from '../../src-shared/ticket/ticket-event.ts';
import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import {
  closingReasons,
  customerAnswers,
  firstReplies,
  handOverNotes,
  laterReplies,
  priorityReasons,
  reopenReasons,
  waitingReasons,
} from './desk-phrases.ts';
import { actorOf, type Customer, type ExampleContact } from './example-directory.ts';
import { attachmentsFrom, type Letter, mailCommandId, mailFrom } from './example-mail.ts';
import { promised, type Stage } from './stage.ts';
import type { Script, ScriptStep } from './ticket-script.ts';
import type { Topic } from './topic.ts';

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
  readonly from?: Pick<ExampleContact, 'name' | 'email'> & { readonly id?: string };
  readonly html?: string;
  readonly files?: Files;
  readonly unreadable?: string;
}

/** Tells the life of one ticket, step by step; the order of the calls is the order of time. */
export type TicketStory = ReturnType<typeof createTicketStory>;

export function createTicketStory(stage: Stage, customer: Customer, topic: Topic) {
  const { now, random, directory, shelf } = stage;
  const terms = stage.terms[customer];
  const { calendar } = terms;
  const organisation = directory.organisations[customer];
  const contacts = directory.contacts[customer];
  const owner = random.pick(directory.agents);
  const steps: ScriptStep[] = [];
  let ticketId = '';
  let firstMailId: string | undefined;
  let replied = false;

  const add = (by: Person | 'mail', at: Instant, body: CommandBody, more: Partial<ScriptStep> = {}): void => {
    const time = Math.min(now, Math.max(at, steps.at(-1)?.at ?? at));
    const actor = by === 'mail' ? ({ kind: 'system', part: 'mail' } as const) : actorOf(by);
    steps.push({ commandId: random.id(time), at: time, writtenAt: time, actor, body, ...more });
  };
  const administrator = directory.administrators[customer];
  const administratorContact = contactNamed(contacts, administrator.name);
  const reporterOf = ({ name, email, phone }: ExampleContact) => ({ name, email, phone });

  return {
    customer,
    topic,
    random,
    now,
    owner,
    colleague: random.pick(directory.agents.filter((agent) => agent !== owner)),
    contacts,
    administratorContact,

    /** The moment from which this much service time has passed until now. */
    ago: (served: number): Instant => calendar.subtract(now, Math.round(served)),
    /** This much service time later, but never after now. */
    after: (at: Instant, served: number): Instant => Math.min(now, calendar.add(at, Math.round(served))),
    /** When a clock began that has this much left now; less than nothing: it ran out. */
    startFor: (measure: Measure, priority: string, left: number): Instant =>
      calendar.subtract(now, promised(terms, measure, priority) - Math.round(left)),
    promised: (measure: Measure, priority: string): number => promised(terms, measure, priority),
    hasPromise: (measure: Measure, priority: string): boolean => {
      const target = targetOf(terms.version, measure, priority);
      return target !== undefined && targetLength(target) !== undefined;
    },
    isOpenAt: (at: Instant): boolean => calendar.isOpen(at),

    portal(at: Instant, words: PortalWords = {}): void {
      const { priority, kind = topic.kind, files = [] } = words;
      ticketId = random.id(at);
      add(
        administrator,
        at,
        {
          type: 'ticket.registerInPortal',
          ticketId,
          organisationId: organisation.id,
          contactId: administratorContact.id,
          reporter: reporterOf(administratorContact),
          ...(kind === undefined ? {} : { ticketKind: kind }),
          subject: topic.subject,
          text: topic.text,
          ...(priority === undefined ? {} : { priority }),
          attachments: attachmentsFrom(files, shelf),
        },
        words.writtenAt === undefined ? {} : { writtenAt: words.writtenAt },
      );
    },

    phone(at: Instant, words: PhoneWords = {}): void {
      const { contact = administratorContact, priority, kind = topic.kind, reason = 'cannotContinue' } = words;
      const endedAt = Math.min(now, at + random.whole(100, 520) * SECOND);
      ticketId = random.id(at);
      add(owner, endedAt, {
        type: 'call.log',
        call: {
          callId: random.id(at),
          startedAt: at,
          endedAt,
          direction: 'in',
          number: contact.phone,
          contactId: contact.id,
          organisationId: organisation.id,
          callerName: contact.name,
          notes: topic.text,
        },
        outcome: {
          kind: 'newTicket',
          ticketId,
          phoneReason: reason,
          organisationId: organisation.id,
          contactId: contact.id,
          reporter: reporterOf(contact),
          ...(kind === undefined ? {} : { ticketKind: kind }),
          subject: topic.subject,
          text: topic.text,
          ...(priority === undefined ? {} : { priority }),
        },
      });
    },

    mail(at: Instant, words: MailWords = {}): void {
      const { from = administratorContact, html, files, unreadable } = words;
      const mail = mailFrom(
        {
          name: from.name,
          address: from.email,
          token: random.id(at),
          subject: topic.subject,
          text: `${topic.text}\n\nMet vriendelijke groet,\n${from.name}`,
          receivedAt: at,
          ...(html === undefined ? {} : { html }),
          ...(files === undefined ? {} : { attachments: files }),
          ...(unreadable === undefined ? {} : { unreadable }),
        },
        shelf,
      );
      firstMailId = mail.messageId;
      ticketId = random.id(at);
      add(
        'mail',
        at + 20 * SECOND,
        {
          type: 'mail.receive',
          ticketId,
          joins: false,
          subject: topic.subject,
          ...(from.id === undefined ? {} : { organisationId: organisation.id, contactId: from.id }),
          mail,
        },
        { commandId: mailCommandId(mail.messageId ?? '') },
      );
    },

    /** The customer answers by mail on the ticket. */
    mailBack(at: Instant, from: ExampleContact = administratorContact): void {
      const mail = mailFrom(
        {
          name: from.name,
          address: from.email,
          token: random.id(at),
          subject: `Re: ${topic.subject}`,
          text: `${random.pick(customerAnswers)}\n\nGroet, ${from.name}`,
          receivedAt: at,
          ...(firstMailId === undefined ? {} : { inReplyTo: firstMailId }),
        },
        shelf,
      );
      const body: CommandBody = { type: 'mail.receive', ticketId, joins: true, subject: `Re: ${topic.subject}`, mail };
      const known = { organisationId: organisation.id, contactId: from.id };
      add('mail', at + 20 * SECOND, { ...body, ...known }, { commandId: mailCommandId(mail.messageId ?? '') });
    },

    /** The customer calls again about the ticket. */
    callAgain(at: Instant): void {
      const endedAt = Math.min(now, at + random.whole(60, 260) * SECOND);
      add(owner, endedAt, {
        type: 'call.log',
        call: {
          callId: random.id(at),
          startedAt: at,
          endedAt,
          direction: 'in',
          number: administratorContact.phone,
          contactId: administratorContact.id,
          organisationId: organisation.id,
          callerName: administratorContact.name,
          notes: 'Vroeg naar de stand van zaken.',
        },
        outcome: { kind: 'existingTicket', ticketId },
      });
    },

    take: (at: Instant): void => add(owner, at, { type: 'ticket.take', ticketId }),
    handOver: (at: Instant, to: Person): void =>
      add(owner, at, { type: 'ticket.handOver', ticketId, to: to.id, note: random.pick(handOverNotes) }),
    reply(at: Instant, via: ReplyVia = 'portal'): void {
      const text = random.pick(replied ? laterReplies : firstReplies);
      replied = true;
      add(owner, at, { type: 'ticket.reply', ticketId, text, via, attachments: [] });
    },
    customerAnswer: (at: Instant): void =>
      add(administrator, at, {
        type: 'ticket.reply',
        ticketId,
        text: random.pick(customerAnswers),
        via: 'portal',
        attachments: [],
      }),
    note: (at: Instant): void => add(owner, at, { type: 'ticket.note', ticketId, text: topic.note }),
    wait(at: Instant): void {
      add(owner, at, { type: 'ticket.reply', ticketId, text: topic.question, via: 'portal', attachments: [] });
      add(owner, at + SECOND, { type: 'ticket.waitForCustomer', ticketId, reason: random.pick(waitingReasons) });
    },
    resume: (at: Instant): void => add(owner, at, { type: 'ticket.resume', ticketId }),
    resolve: (at: Instant, via: ReplyVia = 'portal'): void =>
      add(owner, at, { type: 'ticket.resolve', ticketId, solution: topic.solution, via }),
    reopen: (at: Instant): void =>
      add(administrator, at, { type: 'ticket.reopen', ticketId, reason: random.pick(reopenReasons) }),
    close: (at: Instant, reason: string = random.pick(closingReasons)): void =>
      add(owner, at, { type: 'ticket.close', ticketId, reason }),
    changePriority: (at: Instant, priority: string): void =>
      add(owner, at, { type: 'ticket.changePriority', ticketId, priority, reason: random.pick(priorityReasons) }),
    confirm: (at: Instant): void =>
      add(administrator, at, { type: 'ticket.confirmAuthorisation', ticketId, how: 'Bevestigd in het portaal' }),
    reject: (at: Instant): void =>
      add(administrator, at, {
        type: 'ticket.rejectAuthorisation',
        ticketId,
        reason: 'Wordt intern opgelost, geen melding voor de servicedesk',
      }),
    registerAsSpoken: (at: Instant, priority: string): void =>
      add(owner, at, { type: 'ticket.registerInTicketbox', ticketId, priority }),
    registerByCustomer: (at: Instant, priority: string): void =>
      add(administrator, at, { type: 'ticket.registerInTicketbox', ticketId, priority }),
    identify: (at: Instant, contact: ExampleContact): void =>
      add(owner, at, {
        type: 'ticket.identifySender',
        ticketId,
        organisationId: organisation.id,
        contactId: contact.id,
      }),

    /** A call about nothing that had to be kept as a ticket. */
    callWithoutTicket(at: Instant, notes: string): void {
      const caller = random.pick(contacts);
      const endedAt = Math.min(now, at + random.whole(40, 190) * SECOND);
      add(owner, endedAt, {
        type: 'call.log',
        call: {
          callId: random.id(at),
          startedAt: at,
          endedAt,
          direction: random.chance(0.8) ? 'in' : 'out',
          number: caller.phone,
          contactId: caller.id,
          organisationId: organisation.id,
          callerName: caller.name,
          notes,
        },
        outcome: { kind: 'noTicket' },
      });
    },

    script: (): Script => ({ steps }),
  };
}

export function contactNamed(contacts: readonly ExampleContact[], name: string): ExampleContact {
  const found = contacts.find((contact) => contact.name === name);
  if (!found) throw new Error(`the example has no contact '${name}'`);
  return found;
}
