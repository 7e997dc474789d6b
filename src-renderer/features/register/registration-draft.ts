import { type ContractVersion, kindOf, priorityOf } from '../../../src-shared/sla/service-contract.ts';
import type { Registration } from '../../../src-shared/ticket/command.ts';
import { type TicketKind, ticketKinds } from '../../../src-shared/ticket/ticket.ts';
import type { Attachment } from '../../../src-shared/ticket/ticket-event.ts';

/** What an administrator is writing. */
export interface RegistrationDraft {
  readonly ticketId: string;
  readonly ticketKind?: TicketKind;
  readonly subject: string;
  readonly text: string;
  readonly priority?: string;
}

export type RegistrationProblem = 'kindMissing' | 'subjectMissing' | 'textMissing' | 'priorityMissing';

export function emptyRegistration(ticketId: string): RegistrationDraft {
  return { ticketId, subject: '', text: '' };
}

/** The kinds this contract knows (P4); Smart FMS has none. */
export function kindsOf(version: ContractVersion): readonly TicketKind[] {
  const known = new Set(version.kinds.map((kind) => kind.code));
  return ticketKinds.filter((kind) => known.has(kind));
}

export function registrationProblems(
  draft: RegistrationDraft,
  version: ContractVersion,
): readonly RegistrationProblem[] {
  const rule = kindOf(version, draft.ticketKind);
  // What was chosen before a version began that does not have it is still to be chosen.
  const isKnown = draft.priority !== undefined && priorityOf(version, draft.priority) !== undefined;
  const needsPriority = rule?.withoutClock === undefined && rule?.alwaysPriority === undefined;
  return [
    ...(version.kinds.length > 0 && rule === undefined ? (['kindMissing'] as const) : []),
    ...(draft.subject.trim() === '' ? (['subjectMissing'] as const) : []),
    ...(draft.text.trim() === '' ? (['textMissing'] as const) : []),
    // P8, F2: the customer says how bad it is.
    ...(needsPriority && !isKnown ? (['priorityMissing'] as const) : []),
  ];
}

export interface Reporting {
  readonly organisationId: string;
  readonly contactId?: string;
  readonly name: string;
}

export function registrationOf(
  draft: RegistrationDraft,
  by: Reporting,
  attachments: readonly Attachment[],
): Registration {
  return {
    type: 'ticket.registerInPortal',
    ticketId: draft.ticketId,
    organisationId: by.organisationId,
    ...(by.contactId ? { contactId: by.contactId } : {}),
    reporter: { name: by.name },
    ...(draft.ticketKind ? { ticketKind: draft.ticketKind } : {}),
    subject: draft.subject.trim(),
    text: draft.text.trim(),
    ...(draft.priority ? { priority: draft.priority } : {}),
    attachments: [...attachments],
  };
}
