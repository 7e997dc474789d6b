import { assertNever } from '../../src-shared/assert-never.ts';
import type { Actor } from '../../src-shared/journal/journal-event.ts';
import type {
  Attachment,
  CallReference,
  EscalationCause,
  MailContent,
  TicketEvent,
} from '../../src-shared/ticket/ticket-event.ts';
import { calendarDayWords } from '../../src-shared/time/deadline-words.ts';
import { durationWords, type Locale } from '../../src-shared/time/duration-words.ts';
import { MINUTE } from '../../src-shared/time/instant.ts';
import { domainWords } from '../../src-shared/words/domain-words.ts';
import { historyWords } from './history-words.ts';

/** How a line of the history looks: who speaks, or what happened. */
export type HistoryLook = 'mail' | 'call' | 'portal' | 'reply' | 'note' | 'status' | 'owner' | 'priority' | 'done';

export interface HistoryLine {
  readonly look: HistoryLook;
  /** In bold: a person, or the thing that changed. */
  readonly who: string;
  /** What they did, in a few words; ends the sentence that `who` begins. */
  readonly what: string;
  /** What was said, to be read. */
  readonly text?: string;
  readonly mail?: MailContent;
  readonly call?: CallReference;
  readonly attachments?: readonly Attachment[];
}

/** Words for what cannot be read from the event alone. */
export interface HistoryNames {
  readonly language: Locale;
  readonly person: (id: string) => string | undefined;
  readonly contact: (id: string) => string | undefined;
  readonly priority: (code: string) => string;
  readonly kind: (code: string) => string;
}

/** One event as a line to read; undefined for what the reader may not see. */
export function historyLine(event: TicketEvent, by: Actor, names: HistoryNames): HistoryLine | undefined {
  const words = historyWords[names.language];
  const who = actorName(by, names.language);
  switch (event.type) {
    case 'ticket.hidden':
      return undefined;
    case 'ticket.registered':
      return registeredLine(event, by, names);
    case 'ticket.mailReceived':
      return { ...mailLine(event.mail, names.language), what: words.mailed };
    case 'ticket.callAdded':
      return callLine(event.call, who, words.phoned(callLength(event.call, names.language)));
    case 'ticket.customerReplied':
      return { look: 'portal', who, what: words.customerReplied, text: event.text, attachments: event.attachments };
    case 'ticket.replied':
      return { look: 'reply', who, what: words.replied[event.via], text: event.text, attachments: event.attachments };
    case 'ticket.noteAdded':
      return { look: 'note', who, what: words.noted, text: event.text };
    case 'ticket.taken':
      return { look: 'owner', who, what: words.took };
    case 'ticket.handedOver': {
      const to = names.person(event.ownerId) ?? words.somebody;
      return { look: 'owner', who, what: words.handedOver(to), ...(event.note ? { text: event.note } : {}) };
    }
    case 'ticket.senderIdentified':
      return { look: 'owner', who, what: words.identified[event.authorisation === 'awaiting' ? 'awaiting' : 'known'] };
    case 'ticket.authorisationConfirmed':
      return { look: 'status', who, what: words.confirmed(event.how) };
    case 'ticket.authorisationRejected':
      return { look: 'status', who, what: words.rejected(event.reason) };
    case 'ticket.registeredInTicketbox': {
      const priority = names.priority(event.priority.code);
      return {
        look: 'priority',
        who,
        what: event.spokenRequest ? words.ticketboxSpoken(priority) : words.ticketbox(priority),
      };
    }
    case 'ticket.waitingStarted':
      return { look: 'status', who: words.status, what: words.waiting(event.reason, who) };
    case 'ticket.waitingEnded':
      return {
        look: 'status',
        who: words.status,
        what: event.reason === 'customerReplied' ? words.customerBack : words.resumed(who),
      };
    case 'ticket.resolved':
      return { look: 'done', who, what: words.resolved[event.via], text: event.solution };
    case 'ticket.reopened':
      return {
        look: 'status',
        who,
        what: event.reason === 'customerReplied' ? words.reopenedByReply : words.reopened(event.reason),
      };
    case 'ticket.closed':
      return { look: 'done', who, what: words.closed(event.reason) };
    case 'ticket.priorityChanged': {
      const terms = termsWords(event.priority?.code, event.kind, names);
      return { look: 'priority', who, what: words.priorityChanged(terms, event.reason, event.agreement) };
    }
    case 'ticket.priorityChecked':
    case 'ticket.priorityAgreed':
    case 'ticket.priorityDisputed':
      return { look: 'priority', ...triageLine(event, who, names) };
    case 'ticket.forwarded': {
      const experts = event.experts.map((id) => names.person(id) ?? words.somebody).join(', ');
      return {
        look: 'owner',
        who,
        what: words.forwarded(experts),
        ...(event.question ? { text: event.question } : {}),
      };
    }
    case 'ticket.advised':
      return { look: 'note', who, what: words.advised, text: event.text };
    case 'ticket.expertReleased':
      return { look: 'owner', who, what: words.expertReleased(names.person(event.personId) ?? words.somebody) };
    case 'ticket.authorisationRelayed':
      return { look: 'status', who, what: words.relayed(names.contact(event.contactId), event.how) };
    case 'ticket.reportedByPhone': {
      const reporter = names.contact(event.contactId) ?? words.somebody;
      return { look: 'call', who: reporter, what: words.reportedByPhoneLater(who), text: event.how };
    }
    case 'ticket.escalated': {
      const to = event.to === undefined ? undefined : names.person(event.to);
      return {
        look: 'status',
        who: words.escalation,
        what: words.escalated({ ...event, who, to, cause: causeWords(event.cause, names) }),
        ...(event.note ? { text: event.note } : {}),
      };
    }
    case 'ticket.escalationDeclined':
      return { look: 'status', who, what: words.declined(event.reason) };
    case 'ticket.planned':
      return { look: 'status', who, what: words.planned(calendarDayWords(event.date, names.language), event.release) };
    default:
      return assertNever(event);
  }
}

const spoken: readonly HistoryLook[] = ['mail', 'call', 'portal', 'reply', 'done'];

/** What was said to or by the customer: what a preview shows as the last message. */
export function isMessage(line: HistoryLine): boolean {
  return line.text !== undefined && spoken.includes(line.look);
}

export function actorName(by: Actor, language: Locale): string {
  return by.kind === 'person' ? by.name : historyWords[language].system[by.part];
}

type TriageEvent = Extract<
  TicketEvent,
  { type: 'ticket.priorityChecked' | 'ticket.priorityAgreed' | 'ticket.priorityDisputed' }
>;

function triageLine(event: TriageEvent, who: string, names: HistoryNames): Pick<HistoryLine, 'who' | 'what' | 'text'> {
  const words = historyWords[names.language];
  switch (event.type) {
    case 'ticket.priorityChecked': {
      const { verdict } = event;
      if (verdict.kind === 'agrees') return { who, what: words.checkedAgrees };
      const terms = termsWords(verdict.priority, verdict.ticketKind, names);
      const what = words.checkedDiffers(terms, words.told[verdict.via]);
      return { who, what, ...(verdict.feedback ? { text: verdict.feedback } : {}) };
    }
    case 'ticket.priorityAgreed':
      return { who, what: words.agreed(termsWords(event.priority?.code, event.kind, names), event.how) };
    case 'ticket.priorityDisputed':
      return { who, what: words.disputed(event.reason) };
    default:
      return assertNever(event);
  }
}

/** The priority, the kind, or both: a change request has no priority (P4). */
function termsWords(code: string | undefined, kind: string | undefined, names: HistoryNames): string {
  return [
    ...(code === undefined ? [] : [names.priority(code)]),
    ...(kind === undefined ? [] : [names.kind(kind)]),
  ].join(', ');
}

function causeWords(cause: EscalationCause, names: HistoryNames): string {
  const words = historyWords[names.language];
  if (cause.kind !== 'threshold') return words.cause[cause.kind];
  return words.cause.threshold(domainWords(names.language).measure[cause.measure]);
}

type Registered = Extract<TicketEvent, { type: 'ticket.registered' }>;

function registeredLine(event: Registered, by: Actor, names: HistoryNames): HistoryLine {
  const words = historyWords[names.language];
  const reporter = event.reporter.name ?? event.reporter.email ?? event.reporter.phone ?? words.somebody;
  if (event.mail) return { ...mailLine(event.mail, names.language), what: words.reportedByMail };
  if (event.call) {
    const what = words.reportedByPhone(callLength(event.call, names.language), actorName(by, names.language));
    return { ...callLine(event.call, reporter, what), text: event.text };
  }
  const what =
    event.channel === 'portal'
      ? words.reportedInPortal
      : words.reportedByPhone(undefined, actorName(by, names.language));
  return {
    look: event.channel === 'portal' ? 'portal' : 'call',
    who: event.channel === 'portal' ? actorName(by, names.language) : reporter,
    what,
    text: event.text,
    attachments: event.attachments,
  };
}

function mailLine(mail: MailContent, language: Locale): Omit<HistoryLine, 'what'> {
  const who = mail.from.name || mail.from.address || historyWords[language].somebody;
  return { look: 'mail', who, text: mail.text, mail, attachments: mail.attachments };
}

function callLine(call: CallReference, who: string, what: string): HistoryLine {
  return { look: 'call', who, what, call, ...(call.notes === '' ? {} : { text: call.notes }) };
}

function callLength(call: CallReference, language: Locale): string {
  const length = call.endedAt - call.startedAt;
  return length < MINUTE ? historyWords[language].shortCall : durationWords(length, language);
}
