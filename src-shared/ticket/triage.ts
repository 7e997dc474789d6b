import type { Instant } from '../time/instant.ts';
import type { Ticket, TicketKind } from './ticket.ts';

export const urgencies = ['low', 'normal', 'high'] as const;
/** F2: when it has to be taken up; beside the norm class. */
export type Urgency = (typeof urgencies)[number];

/** What the desk thinks the priority (and the kind) should be. */
export interface TriageProposal {
  /** Absent where the kind has none (P4: a change request). */
  readonly priority?: string;
  readonly kind?: TicketKind;
}

/** The check of kind and priority, a step of its own beside the customer's proposal (F2, P8). */
export type Triage =
  /** Desk and customer see it alike. */
  | { readonly kind: 'agreed'; readonly at: Instant }
  /** The desk told the customer that it sees it otherwise; clocks run on the customer's priority until both agree. */
  | { readonly kind: 'differs'; readonly at: Instant; readonly proposal: TriageProposal; readonly feedback: string }
  /** No agreement: it goes up the ladder (P15). */
  | { readonly kind: 'disputed'; readonly at: Instant; readonly proposal: TriageProposal; readonly reason: string };

/** Whether there is a kind or a priority to check: best effort has neither (F4), a change request no priority (P4). */
export function isProposed({ kind, priority }: Pick<Ticket, 'kind' | 'priority'>): boolean {
  return kind !== undefined || priority !== undefined;
}
