import type { PersonRole } from '../../src-shared/directory/directory.ts';
import { isOpen } from '../../src-shared/ticket/ticket.ts';
import { isProposed } from '../../src-shared/ticket/triage.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import type { TicketRow } from './ticket-row.ts';

/** What a ticket asks beside its clock, the most urgent first. */
export type TicketMark =
  /** F10: not solved on the day of receipt, and nobody decided yet. */
  | { readonly kind: 'decide' }
  /** P8. */
  | { readonly kind: 'disputed' }
  | { readonly kind: 'differs' }
  /** F13, P15: how far up the ladder. */
  | { readonly kind: 'level'; readonly level: number }
  /** F6: this viewer was asked for expertise. */
  | { readonly kind: 'expertAsked' }
  /** F2, P8: kind and priority are not checked yet. */
  | { readonly kind: 'toCheck' };

/** Whoever looks. What the desk decides among itself (F10) is no business of the customer. */
export interface MarkViewer {
  readonly now: Instant;
  readonly id: string;
  readonly role: PersonRole;
}

export function ticketMarks(
  { ticket, decideAt }: Pick<TicketRow, 'ticket' | 'decideAt'>,
  { now, id, role }: MarkViewer,
): readonly TicketMark[] {
  if (!isOpen(ticket)) return [];
  const { triage, escalation, experts } = ticket;
  const awaitsCheck = triage === undefined && isProposed(ticket) && ticket.status !== 'awaitingAuthorisation';
  return [
    ...(decideAt !== undefined && decideAt <= now && role !== 'administrator' ? [{ kind: 'decide' } as const] : []),
    ...(triage?.kind === 'disputed' ? [{ kind: 'disputed' } as const] : []),
    ...(triage?.kind === 'differs' ? [{ kind: 'differs' } as const] : []),
    ...(escalation ? [{ kind: 'level', level: escalation.level } as const] : []),
    ...(experts?.includes(id) === true ? [{ kind: 'expertAsked' } as const] : []),
    ...(awaitsCheck ? [{ kind: 'toCheck' } as const] : []),
  ];
}
