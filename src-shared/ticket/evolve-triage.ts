import type { Instant } from '../time/instant.ts';
import type { Ticket, TicketKind, TicketPriority } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

type TriageEvent = Extract<
  TicketEvent,
  { type: 'ticket.priorityChecked' | 'ticket.priorityAgreed' | 'ticket.priorityDisputed' }
>;

/** Proposal, check, agreement or dispute (F2, P8). Only an agreement moves the clocks. */
export function triaged(ticket: Ticket, event: TriageEvent, at: Instant): Ticket {
  switch (event.type) {
    case 'ticket.priorityChecked': {
      const urgency = event.urgency === undefined ? {} : { urgency: event.urgency };
      if (event.verdict.kind === 'agrees') return { ...ticket, ...urgency, triage: { kind: 'agreed', at } };
      const { priority, ticketKind, feedback } = event.verdict;
      const proposal = {
        ...(priority === undefined ? {} : { priority }),
        ...(ticketKind === undefined ? {} : { kind: ticketKind }),
      };
      return { ...ticket, ...urgency, triage: { kind: 'differs', at, proposal, feedback } };
    }
    case 'ticket.priorityAgreed':
      return { ...withTerms(ticket, event, at), triage: { kind: 'agreed', at } };
    case 'ticket.priorityDisputed': {
      if (ticket.triage?.kind !== 'differs') return ticket;
      return { ...ticket, triage: { kind: 'disputed', at, proposal: ticket.triage.proposal, reason: event.reason } };
    }
    default:
      return event satisfies never;
  }
}

/** A step up, or more expertise at the same level. A step that a person took is the decision of F10 as well. */
export function escalated(
  ticket: Ticket,
  event: Extract<TicketEvent, { type: 'ticket.escalated' }>,
  at: Instant,
): Ticket {
  const { escalation } = ticket;
  const { cause } = event;
  const passed = cause.kind === 'threshold' ? [cause.key] : [];
  return {
    ...ticket,
    escalation: {
      level: Math.max(event.level, escalation?.level ?? 1),
      at,
      thresholds: [...(escalation?.thresholds ?? []), ...passed],
    },
    ...(cause.kind === 'threshold' ? {} : { escalationDecidedAt: at }),
  };
}

/** Another priority, another kind, or both; a kind that has none takes the priority away (P4). */
export function withTerms(
  { priority: _before, ...ticket }: Ticket,
  { priority, kind }: { readonly priority?: TicketPriority; readonly kind?: TicketKind },
  from: Instant,
): Ticket {
  const period = priority === undefined ? { from } : { from, code: priority.code };
  return {
    ...ticket,
    ...(priority === undefined ? {} : { priority }),
    ...(kind === undefined ? {} : { kind }),
    facts: { ...ticket.facts, priorities: [...ticket.facts.priorities, period] },
  };
}

/** Without anybody left it is not at experts any more. */
export function withoutExpert({ experts: before = [], ...ticket }: Ticket, personId: string): Ticket {
  const experts = before.filter((id) => id !== personId);
  return experts.length === 0 ? ticket : { ...ticket, experts };
}
