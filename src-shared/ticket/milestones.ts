import type { Instant } from '../time/instant.ts';
import type { TicketEvent } from './ticket-event.ts';

/** What happened to a ticket that a report counts and its present state no longer tells (P16). */
export interface Milestones {
  /** P8: desk and customer did not agree; `settledAt` is absent while they still don't. */
  readonly disputes: readonly { readonly at: Instant; readonly settledAt?: Instant }[];
  /** F13, P15. */
  readonly escalations: readonly { readonly at: Instant; readonly level: number }[];
  readonly reopenings: readonly Instant[];
}

const none: Milestones = { disputes: [], escalations: [], reopenings: [] };

/** Folds one event into the milestones; undefined while there are none, as on most tickets. */
export function milestonesAfter(
  before: Milestones | undefined,
  { body, at }: { readonly body: TicketEvent; readonly at: Instant },
): Milestones | undefined {
  const { disputes, escalations, reopenings } = before ?? none;
  switch (body.type) {
    case 'ticket.priorityDisputed':
      return { disputes: [...disputes, { at }], escalations, reopenings };
    case 'ticket.priorityAgreed':
    case 'ticket.priorityChanged':
      return before && { ...before, disputes: disputes.map((dispute) => ({ settledAt: at, ...dispute })) };
    case 'ticket.escalated':
      return { disputes, escalations: [...escalations, { at, level: body.level }], reopenings };
    case 'ticket.reopened':
      return { disputes, escalations, reopenings: [...reopenings, at] };
    default:
      return before;
  }
}
