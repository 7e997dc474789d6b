import type { Instant } from '../time/instant.ts';
import type { ClockFacts, Ticket } from './ticket.ts';
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
      const proposal = { priority, ...(ticketKind === undefined ? {} : { kind: ticketKind }) };
      return { ...ticket, ...urgency, triage: { kind: 'differs', at, proposal, feedback } };
    }
    case 'ticket.priorityAgreed':
      return {
        ...ticket,
        priority: event.priority,
        ...(event.kind === undefined ? {} : { kind: event.kind }),
        triage: { kind: 'agreed', at },
        facts: withPriority(ticket.facts, event.priority.code, at),
      };
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

export function withPriority(facts: ClockFacts, code: string, from: Instant): ClockFacts {
  return { ...facts, priorities: [...facts.priorities, { from, code }] };
}

export function withExperts({ experts: _before, ...ticket }: Ticket, experts: readonly string[]): Ticket {
  return experts.length === 0 ? ticket : { ...ticket, experts };
}
