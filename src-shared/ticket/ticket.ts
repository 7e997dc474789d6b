import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Triage, Urgency } from './triage.ts';

export const channels = ['phone', 'email', 'portal'] as const;
/** How a ticket reached the desk (P2, F4). */
export type Channel = (typeof channels)[number];

export const ticketKinds = [
  'question-functional',
  'question-technical',
  'service-request',
  'incident-bug',
  'incident-problem',
  'rfc-specific',
  'rfc-generic',
] as const;
/** P4; Smart FMS has no kinds. */
export type TicketKind = (typeof ticketKinds)[number];

export const ticketStatuses = [
  'new',
  'inProgress',
  'waitingForCustomer',
  'awaitingAuthorisation',
  'resolved',
  'closed',
] as const;
export type TicketStatus = (typeof ticketStatuses)[number];

/** Who said what the priority is: the customer (P8), the desk at triage, both together, or nobody yet (the contract's default is assumed). */
export type PrioritySource = 'customer' | 'desk' | 'agreed' | 'assumed';

export interface TicketPriority {
  readonly code: string;
  readonly source: PrioritySource;
}

/** The person who reported, as the outside gave it; kept even when we cannot match it to a contact. */
export interface Reporter {
  readonly name?: string;
  readonly email?: string;
  readonly phone?: string;
}

export interface Pause {
  readonly from: Instant;
  /** Absent while the pause lasts. */
  readonly to?: Instant;
  readonly reason: 'waitingForCustomer' | 'resolved';
}

export interface PriorityPeriod {
  readonly from: Instant;
  /** Absent from when it is of a kind that has none (P4: a change request). */
  readonly code?: string;
}

export interface PlanPeriod {
  readonly from: Instant;
  readonly date: LocalDate;
}

/** Everything a clock is computed from: facts of the history, nothing derived. */
export interface ClockFacts {
  /** When the contract's clocks begin; absent while there is none (best effort, awaiting authorisation, unknown sender). */
  readonly startedAt?: Instant;
  /** The channel that counts for the promise: 'portal' once registered in the ticketbox (F4). */
  readonly channel: Channel;
  readonly priorities: readonly PriorityPeriod[];
  /** P7: for which day its resolution is planned, through time; absent while there is no plan. */
  readonly plans?: readonly PlanPeriod[];
  /** P6: when an authorised reporter phoned in what had come by another channel; what is promised by phone alone counts from here. */
  readonly phonedInAt?: Instant;
  readonly pauses: readonly Pause[];
  /** First real response by a person since the clocks began; before they did, since the ticket was received. */
  readonly respondedAt?: Instant;
  readonly resolvedAt?: Instant;
  readonly closedAt?: Instant;
  /** The last time, if ever. */
  readonly reopenedAt?: Instant;
}

export type Authorisation = 'notNeeded' | 'awaiting' | 'confirmed' | 'rejected';

/** How far up the ladder a ticket went (F13, P15). */
export interface Escalation {
  /** The highest level so far; 1 is the daily contact. */
  readonly level: number;
  /** Of the last step. */
  readonly at: Instant;
  /** The thresholds that were passed: each escalates once. */
  readonly thresholds: readonly string[];
}

/** One ticket as its history has made it. */
export interface Ticket {
  readonly id: string;
  /** Given by the journal; absent while not delivered yet. */
  readonly number?: number;
  readonly version: number;
  readonly status: TicketStatus;
  /** Absent for an unknown sender: the ticket waits in the 'unknown sender' lane. */
  readonly organisationId?: string;
  readonly contractId?: string;
  readonly contactId?: string;
  readonly reporter: Reporter;
  readonly authorisation: Authorisation;
  readonly channel: Channel;
  readonly kind?: TicketKind;
  readonly priority?: TicketPriority;
  readonly subject: string;
  readonly ownerId?: string;
  /** What became of the check of kind and priority (F2, P8); absent while it is to be done. */
  readonly triage?: Triage;
  readonly urgency?: Urgency;
  /** F6: who was asked for expertise; the owner stays the coordinator. Absent when nobody is. */
  readonly experts?: readonly string[];
  /** P7: the release it is planned for. */
  readonly release?: string;
  /** Present once it was escalated. */
  readonly escalation?: Escalation;
  /** F10: when it was decided what to do about not being solved on the day of receipt. */
  readonly escalationDecidedAt?: Instant;
  /** When the reporter wrote it, where that differs from when the desk had it. */
  readonly writtenAt?: Instant;
  readonly receivedAt: Instant;
  readonly lastActivityAt: Instant;
  /** The mail could not be read; its raw source is kept. */
  readonly unreadable?: true;
  readonly facts: ClockFacts;
}

/** When its priority was set: what it is called and what is promised on it is that of then. */
export function prioritySetAt({ facts, receivedAt }: Ticket): Instant {
  return facts.priorities.at(-1)?.from ?? facts.startedAt ?? receivedAt;
}

export function isOpen(ticket: Pick<Ticket, 'status'>): boolean {
  return ticket.status !== 'resolved' && ticket.status !== 'closed';
}
