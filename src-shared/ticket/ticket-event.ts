import type { Measure } from '../sla/contract-schema.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Authorisation, Channel, Reporter, TicketKind, TicketPriority } from './ticket.ts';
import type { Urgency } from './triage.ts';

/** A stored file: content-addressed, so the same bytes are kept once. */
export interface Attachment {
  /** sha-256 of the content, hexadecimal. */
  readonly blobId: string;
  readonly name: string;
  readonly type: string;
  /** Bytes. */
  readonly size: number;
  /** By which a mail's HTML names it (`cid:`). */
  readonly contentId?: string;
}

/** What an e-mail brought. Times are instants; the clock starts at `receivedAt` (IMAP internal date), never at `sentAt` (its Date header). */
export interface MailContent {
  readonly messageId?: string;
  readonly inReplyTo: readonly string[];
  readonly from: { readonly name?: string; readonly address?: string };
  readonly to: readonly string[];
  readonly sentAt?: Instant;
  readonly receivedAt: Instant;
  readonly text: string;
  /** Text was cut at the limit; the raw source has all of it. */
  readonly truncated?: true;
  readonly htmlBlobId?: string;
  readonly rawBlobId: string;
  readonly attachments: readonly Attachment[];
  readonly unreadable?: { readonly reason: string };
  /** Nobody wrote it (a bounce, an out-of-office): it is no answer, and ends no waiting. */
  readonly automatic?: true;
}

export interface CallReference {
  readonly callId: string;
  readonly startedAt: Instant;
  readonly endedAt: Instant;
  readonly number?: string;
  readonly notes: string;
}

export interface TicketRegistered {
  readonly type: 'ticket.registered';
  readonly channel: Channel;
  readonly organisationId?: string;
  readonly contractId?: string;
  readonly contactId?: string;
  readonly reporter: Reporter;
  readonly authorisation: Authorisation;
  readonly kind?: TicketKind;
  readonly priority?: TicketPriority;
  readonly subject: string;
  readonly text: string;
  readonly attachments: readonly Attachment[];
  readonly writtenAt?: Instant;
  readonly receivedAt: Instant;
  /** The desk's coordinator from the start: whoever answered the phone (F5). */
  readonly ownerId?: string;
  /** Why the caller phoned (F12). */
  readonly phoneReason?: PhoneReason;
  /** Logged outside the service hours (F1). */
  readonly outsideServiceHours?: true;
  readonly mail?: MailContent;
  readonly call?: CallReference;
}

export type TicketEvent =
  | TicketRegistered
  | { readonly type: 'ticket.mailReceived'; readonly mail: MailContent }
  | { readonly type: 'ticket.callAdded'; readonly call: CallReference }
  | {
      readonly type: 'ticket.senderIdentified';
      readonly organisationId: string;
      readonly contractId: string;
      readonly contactId?: string;
      readonly authorisation: Authorisation;
      readonly priority?: TicketPriority;
    }
  | { readonly type: 'ticket.authorisationConfirmed'; readonly how: string }
  | { readonly type: 'ticket.authorisationRejected'; readonly reason: string }
  | {
      readonly type: 'ticket.registeredInTicketbox';
      readonly priority: TicketPriority;
      /** The agent did it on the customer's spoken request (F4). */
      readonly spokenRequest: boolean;
    }
  | { readonly type: 'ticket.taken'; readonly ownerId: string }
  | { readonly type: 'ticket.handedOver'; readonly ownerId: string; readonly note?: string }
  | {
      readonly type: 'ticket.replied';
      readonly text: string;
      readonly via: ReplyVia;
      readonly attachments: readonly Attachment[];
    }
  | {
      readonly type: 'ticket.customerReplied';
      readonly text: string;
      readonly attachments: readonly Attachment[];
    }
  | { readonly type: 'ticket.noteAdded'; readonly text: string }
  | { readonly type: 'ticket.waitingStarted'; readonly reason: string }
  | { readonly type: 'ticket.waitingEnded'; readonly reason?: string }
  | { readonly type: 'ticket.resolved'; readonly solution: string; readonly via: ReplyVia }
  | { readonly type: 'ticket.reopened'; readonly reason: string }
  | { readonly type: 'ticket.closed'; readonly reason: string }
  | {
      readonly type: 'ticket.priorityChanged';
      /** Absent where it is now of a kind that has none (P4: a change request). */
      readonly priority?: TicketPriority;
      readonly kind?: TicketKind;
      readonly reason: string;
      /** P8: how the customer agreed. */
      readonly agreement?: string;
    }
  /** F2, P8: the desk checked kind and priority. Where it differs, the customer was told how the desk sees it. */
  | {
      readonly type: 'ticket.priorityChecked';
      readonly verdict: PriorityVerdict;
      readonly urgency?: Urgency;
    }
  /** P8: customer and desk agree; from here on the clocks run on this priority. */
  | {
      readonly type: 'ticket.priorityAgreed';
      /** Absent where it is now of a kind that has none. */
      readonly priority?: TicketPriority;
      readonly kind?: TicketKind;
      readonly how: string;
    }
  | { readonly type: 'ticket.priorityDisputed'; readonly reason: string }
  /** F6: to one or more experts; the owner stays the coordinator. */
  | { readonly type: 'ticket.forwarded'; readonly experts: readonly string[]; readonly question: string }
  /** What an expert found, for the coordinator: no answer to the customer. */
  | { readonly type: 'ticket.advised'; readonly text: string }
  | { readonly type: 'ticket.expertReleased'; readonly personId: string }
  /** P1: an agent relays it in the name of an authorised reporter. */
  | { readonly type: 'ticket.authorisationRelayed'; readonly contactId: string; readonly how: string }
  | {
      readonly type: 'ticket.escalated';
      readonly form: 'functional' | 'hierarchical';
      readonly level: number;
      readonly cause: EscalationCause;
      /** Who on the desk's side has it now, where the ladder names a person. */
      readonly to?: string;
      readonly note?: string;
    }
  /** F10: decided not to escalate, and why. */
  | { readonly type: 'ticket.escalationDeclined'; readonly reason: string }
  /** P6: from the call on, the time that is promised by phone alone is committed. The ticket keeps the channel it came by. */
  | {
      readonly type: 'ticket.reportedByPhone';
      readonly contactId: string;
      /** When the call was answered. */
      readonly calledAt: Instant;
      readonly how: string;
    }
  /** P7: the resolution is planned for this day, in this release. */
  | { readonly type: 'ticket.planned'; readonly date: LocalDate; readonly release?: string }
  /** Stands in for an event that the reader may not see, so that versions stay without holes. */
  | { readonly type: 'ticket.hidden' };

/** What the desk's check came to. `via`: how the customer was told. */
export type PriorityVerdict =
  | { readonly kind: 'agrees' }
  | {
      readonly kind: 'differs';
      readonly priority?: string;
      readonly ticketKind?: TicketKind;
      readonly feedback: string;
      readonly via: ReplyVia;
    };

/** Why a ticket went up the ladder. */
export type EscalationCause =
  | { readonly kind: 'manual' }
  /** F10: not solved on the day of receipt. */
  | { readonly kind: 'sameDay' }
  /** P8: no agreement about the priority. */
  | { readonly kind: 'dispute' }
  /** A clock passed a threshold of the contract version; `dueAt` is when, in service hours. */
  | { readonly kind: 'threshold'; readonly key: string; readonly measure: Measure; readonly dueAt: Instant };

export const phoneReasons = ['cannotContinue', 'appointment', 'other'] as const;
/** F12: phone only when the user really cannot go on, or for the rest. */
export type PhoneReason = (typeof phoneReasons)[number];

/** How an answer reached the customer: told by phone, or read in the portal. */
export const replyVias = ['phone', 'portal'] as const;
export type ReplyVia = (typeof replyVias)[number];
export type TicketEventType = TicketEvent['type'];
