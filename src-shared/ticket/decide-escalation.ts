import { err, ok, type Result } from '../result.ts';
import { dueEscalations, sameDayDecisionAt } from '../sla/escalation.ts';
import { type ContractVersion, ladderLevelOf, versionAt } from '../sla/service-contract.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext } from './decide.ts';
import { personAt } from './decide-triage.ts';
import type { Refusal } from './refusal.ts';
import { isOpen, type Ticket } from './ticket.ts';
import type { EscalationCause, TicketEvent } from './ticket-event.ts';

export type EscalationCommand = Extract<
  CommandBody,
  { type: 'ticket.escalate' | 'ticket.declineEscalation' | 'ticket.forward' | 'ticket.advise' | 'ticket.releaseExpert' }
>;
type Events = Result<readonly TicketEvent[], Refusal>;

/** More expertise (F6, F10), more authority (F10, F13, P15), or the reason why neither. */
export function decideEscalation(body: EscalationCommand, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  switch (body.type) {
    case 'ticket.forward':
      return forward(body.experts, body.question, ticket, context);
    case 'ticket.advise':
      return ok([{ type: 'ticket.advised', text: body.text }]);
    case 'ticket.releaseExpert':
      return ticket.experts?.includes(body.personId)
        ? ok([{ type: 'ticket.expertReleased', personId: body.personId }])
        : err({ code: 'noExpert', detail: body.personId });
    case 'ticket.declineEscalation':
      return ok([{ type: 'ticket.escalationDeclined', reason: body.reason }]);
    case 'ticket.escalate':
      return escalate(body, ticket, context);
    default:
      return body satisfies never;
  }
}

/** F6: whoever forwards a ticket that is nobody's becomes its coordinator. An expert who is asked already is not asked twice. */
function forward(experts: readonly string[], question: string, ticket: Ticket, context: DecideContext): Events {
  const unknown = experts.find((id) => !isOfTheDesk(id, context));
  if (unknown !== undefined) return err({ code: 'unknownPerson', detail: unknown });
  const coordinator = ticket.ownerId ?? (context.actor.kind === 'person' ? context.actor.personId : undefined);
  if (coordinator !== undefined && experts.includes(coordinator)) return err({ code: 'coordinatorIsNoExpert' });
  const taken: readonly TicketEvent[] =
    ticket.ownerId === undefined && coordinator !== undefined ? [{ type: 'ticket.taken', ownerId: coordinator }] : [];
  return ok([...taken, { type: 'ticket.forwarded', experts: [...new Set(experts)], question }]);
}

function isOfTheDesk(id: string, { directory }: DecideContext): boolean {
  const person = directory.person(id);
  return person?.active === true && (person.role === 'agent' || person.role === 'lead');
}

function escalate(
  { step }: Extract<EscalationCommand, { type: 'ticket.escalate' }>,
  ticket: Ticket,
  context: DecideContext,
): Events {
  if (step.form === 'threshold') return passThreshold(step.key, ticket, context);
  if (context.actor.kind !== 'person') return err({ code: 'notAllowed' });
  const cause: EscalationCause = { kind: isSameDayDue(ticket, context) ? 'sameDay' : 'manual' };
  const level = ticket.escalation?.level ?? 1;
  if (step.form === 'functional') {
    const forwarded = forward(step.experts, step.note, ticket, context);
    if (!forwarded.ok) return forwarded;
    return ok([{ type: 'ticket.escalated', form: 'functional', level, cause, note: step.note }, ...forwarded.value]);
  }
  const version = versionOf(ticket, context);
  if (!version.ok) return version;
  if (!ladderLevelOf(version.value, step.level)) return err({ code: 'noSuchLevel', detail: String(step.level) });
  if (ticket.escalation && step.level <= ticket.escalation.level) return err({ code: 'alreadyAtLevel' });
  const to = personAt(ticket, step.level, context);
  return ok([
    {
      type: 'ticket.escalated',
      form: 'hierarchical',
      level: step.level,
      cause,
      ...(to ? { to } : {}),
      ...(step.note ? { note: step.note } : {}),
    },
  ]);
}

/**
 * The watch's step: only for a threshold that is really behind us and was not passed before. Anything else is refused, not answered with
 * nothing: the command's id would be used up, and the step never taken.
 */
function passThreshold(key: string, ticket: Ticket, context: DecideContext): Events {
  if (context.actor.kind !== 'system') return err({ code: 'notAllowed' });
  const due = dueEscalations(ticket, context.contracts).find((step) => step.key === key);
  if (!due || due.dueAt > context.now) return err({ code: 'notDue' });
  const level = Math.max(due.level, ticket.escalation?.level ?? 1);
  const to = personAt(ticket, level, context);
  const cause: EscalationCause = { kind: 'threshold', key, measure: due.measure, dueAt: due.dueAt };
  return ok([{ type: 'ticket.escalated', form: 'hierarchical', level, cause, ...(to ? { to } : {}) }]);
}

function isSameDayDue(ticket: Ticket, context: DecideContext): boolean {
  const decideAt = sameDayDecisionAt(ticket, context.contracts);
  return decideAt !== undefined && decideAt <= context.now;
}

function versionOf(ticket: Ticket, context: DecideContext): Result<ContractVersion, Refusal> {
  if (ticket.contractId === undefined) return err({ code: 'senderUnknown' });
  const contract = context.contracts.get(ticket.contractId);
  return contract ? ok(versionAt(contract, context.now)) : err({ code: 'unknownContract', detail: ticket.contractId });
}
