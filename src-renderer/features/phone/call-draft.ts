import { looksLikeNumber } from '../../../src-shared/call/phone-number.ts';
import { type ContractVersion, kindOf, priorityOf } from '../../../src-shared/sla/service-contract.ts';
import type { CallLog, CommandBody } from '../../../src-shared/ticket/command.ts';
import type { TicketKind } from '../../../src-shared/ticket/ticket.ts';
import type { PhoneReason } from '../../../src-shared/ticket/ticket-event.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { kindChoice } from '../../queries/kind-choice.ts';

/** A call being logged. Kept on this computer until it is saved or thrown away. */
export interface CallDraft {
  readonly callId: string;
  readonly ticketId: string;
  /** Set by the first keystroke: the call was answered then. */
  readonly startedAt?: Instant;
  readonly direction: 'in' | 'out';
  /** What is typed to find the caller: a name, a company, a number. */
  readonly search: string;
  readonly number: string;
  /** The number as typed, whoever is chosen afterwards; `number` may be the chosen caller's own. */
  readonly typedNumber?: string;
  readonly contactId?: string;
  readonly organisationId?: string;
  readonly callerName: string;
  readonly subject: string;
  readonly notes: string;
  readonly ticketKind?: TicketKind;
  readonly priority?: string;
  readonly phoneReason?: PhoneReason;
  /** F4: the customer asks, on the phone, for registration in the ticketbox. */
  readonly inTicketbox: boolean;
  /** There once it is said to be solved: how, as told. */
  readonly solution?: string | undefined;
}

export interface DraftIds {
  readonly callId: string;
  readonly ticketId: string;
}

export type DraftProblem = 'callerMissing' | 'subjectMissing' | 'priorityMissing' | 'notesMissing' | 'solutionMissing';

/** The kinds a caller can tell apart, in the order of their keys (P4); the desk refines them later. */
export const phoneKinds = [
  'incident-bug',
  'question-functional',
  'question-technical',
  'service-request',
  'rfc-specific',
] as const satisfies readonly TicketKind[];

/** Those of them that a contract has, for the keys; all of its kinds where it has none of them, none where it has no kinds. */
export function phoneKindsOf({ kinds }: ContractVersion): readonly TicketKind[] {
  const known = kinds.map(({ code }) => code);
  const usual = phoneKinds.filter((kind) => known.includes(kind));
  return usual.length > 0 ? usual : known;
}

export function emptyDraft(ids: DraftIds): CallDraft {
  return {
    ...ids,
    direction: 'in',
    search: '',
    number: '',
    callerName: '',
    subject: '',
    notes: '',
    inTicketbox: false,
  };
}

/** The draft after a change at `now`: the first change starts the timer. */
export function changedDraft(draft: CallDraft, change: Partial<CallDraft>, now: Instant): CallDraft {
  return { ...draft, ...change, startedAt: draft.startedAt ?? now };
}

export function isUntouched(draft: CallDraft): boolean {
  return draft.startedAt === undefined;
}

/**
 * The draft as it is shown and saved: what the caller's contract doesn't know is left out (another caller may have been chosen
 * meanwhile), and what nobody chose has its usual value.
 */
export function settledDraft(draft: CallDraft, version: ContractVersion | undefined): CallDraft {
  if (!version) return draft;
  const { ticketKind, priority, phoneReason, ...rest } = draft;
  const isBestEffort = version.channels.phone.promise === 'bestEffort';
  const inTicketbox = isBestEffort && draft.inTicketbox;
  const kind = kindOf(version, ticketKind)?.code ?? phoneKindsOf(version)[0];
  const stated = priority !== undefined && priorityOf(version, priority) ? priority : undefined;
  const kept = kind === undefined ? stated : kindChoice(version, kind, stated).priority;
  return {
    ...rest,
    inTicketbox,
    ...(kind === undefined ? {} : { ticketKind: kind }),
    ...(kept === undefined || (isBestEffort && !inTicketbox) ? {} : { priority: kept }),
    ...(isBestEffort ? { phoneReason: phoneReason ?? 'cannotContinue' } : {}),
  };
}

/** A new line of notes begins with the time, so that what was said when can be read back. */
export function stampedNotes(before: string, after: string, clockTime: string): string {
  if (before === '' && after.trim() !== '') return `${clockTime}  ${after}`;
  const grew = after.length === before.length + 1 && after.endsWith('\n') && after.startsWith(before);
  return grew ? `${after}${clockTime}  ` : after;
}

/** Notes without the lines on which nothing but the time came to stand. */
export function writtenNotes(notes: string): string {
  const lines = notes.split('\n').filter((line) => !/^\d{2}:\d{2} *$/.test(line));
  return lines.join('\n').trim();
}

/** What keeps a ticket from being saved; for a call alone nothing is required but that it took place. */
export function ticketProblems(draft: CallDraft): readonly DraftProblem[] {
  return [
    ...(draft.organisationId === undefined ? (['callerMissing'] as const) : []),
    ...(draft.subject.trim() === '' ? (['subjectMissing'] as const) : []),
    ...(draft.inTicketbox && draft.priority === undefined ? (['priorityMissing'] as const) : []),
  ];
}

/** A call without a ticket of its own says at least what it was about. */
export function noteProblems(draft: CallDraft): readonly DraftProblem[] {
  return noteOf(draft) === '' ? ['notesMissing'] : [];
}

export type CallOutcome =
  | { readonly kind: 'ticket' }
  | { readonly kind: 'solved'; readonly solution: string }
  | { readonly kind: 'existing'; readonly ticketId: string }
  | { readonly kind: 'callOnly' };

/** The commands a finished call becomes, in the order in which they have to be carried out. */
export function commandsFor(draft: CallDraft, outcome: CallOutcome, endedAt: Instant): readonly CommandBody[] {
  const log = callLog(draft, outcome, endedAt);
  if (outcome.kind === 'solved') {
    return [log, { type: 'ticket.resolve', ticketId: draft.ticketId, solution: outcome.solution.trim(), via: 'phone' }];
  }
  if (outcome.kind === 'ticket' && draft.inTicketbox && draft.priority !== undefined) {
    return [log, { type: 'ticket.registerInTicketbox', ticketId: draft.ticketId, priority: draft.priority }];
  }
  return [log];
}

export function callLog(draft: CallDraft, outcome: CallOutcome, endedAt: Instant): CallLog {
  const startedAt = draft.startedAt ?? endedAt;
  const number = draft.number || (looksLikeNumber(draft.search) ? draft.search : '');
  return {
    type: 'call.log',
    call: {
      callId: draft.callId,
      startedAt,
      endedAt: Math.max(startedAt, endedAt),
      direction: draft.direction,
      ...(number ? { number } : {}),
      ...(draft.contactId ? { contactId: draft.contactId } : {}),
      ...(draft.organisationId ? { organisationId: draft.organisationId } : {}),
      ...(draft.callerName ? { callerName: draft.callerName } : {}),
      notes: outcome.kind === 'callOnly' || outcome.kind === 'existing' ? noteOf(draft) : writtenNotes(draft.notes),
    },
    outcome: outcomeOf(draft, outcome, number),
  };
}

function outcomeOf(draft: CallDraft, outcome: CallOutcome, number: string): CallLog['outcome'] {
  if (outcome.kind === 'callOnly') return { kind: 'noTicket' };
  if (outcome.kind === 'existing') return { kind: 'existingTicket', ticketId: outcome.ticketId };
  return {
    kind: 'newTicket',
    ticketId: draft.ticketId,
    organisationId: draft.organisationId ?? '',
    ...(draft.contactId ? { contactId: draft.contactId } : {}),
    reporter: { ...(draft.callerName ? { name: draft.callerName } : {}), ...(number ? { phone: number } : {}) },
    ...(draft.ticketKind ? { ticketKind: draft.ticketKind } : {}),
    subject: draft.subject.trim(),
    text: writtenNotes(draft.notes),
    ...(draft.priority ? { priority: draft.priority } : {}),
    ...(draft.phoneReason ? { phoneReason: draft.phoneReason } : {}),
  };
}

function noteOf(draft: CallDraft): string {
  return writtenNotes(draft.notes) || draft.subject.trim();
}
