import { err, ok, type Result } from '../result.ts';
import { type ContractVersion, kindOf, ladderLevelOf, priorityOf, versionAt } from '../sla/service-contract.ts';
import type { CommandBody } from './command.ts';
import type { DecideContext } from './decide.ts';
import { priorityFor } from './opening-terms.ts';
import type { Refusal } from './refusal.ts';
import { isOpen, type Ticket, type TicketKind } from './ticket.ts';
import type { TicketEvent } from './ticket-event.ts';

export type TriageCommand = Extract<
  CommandBody,
  {
    type:
      | 'ticket.changePriority'
      | 'ticket.checkPriority'
      | 'ticket.agreePriority'
      | 'ticket.disputePriority'
      | 'ticket.settlePriority';
  }
>;
type Events = Result<readonly TicketEvent[], Refusal>;

/** What customer and desk do about kind and priority (F2, P4, P8). */
export function decideTriage(body: TriageCommand, ticket: Ticket, context: DecideContext): Events {
  if (!isOpen(ticket)) return err({ code: 'notOpen' });
  const version = versionOf(ticket, context);
  if (!version.ok) return version;
  if (version.value.channels[ticket.facts.channel].promise === 'bestEffort') {
    return err({ code: 'noPriorityWithoutTicketbox' });
  }
  const moment: Moment = { ticket, version: version.value, context };
  switch (body.type) {
    case 'ticket.changePriority':
      return change(body, moment);
    case 'ticket.checkPriority':
      return check(body, moment);
    case 'ticket.agreePriority':
      return agree(body, moment);
    case 'ticket.disputePriority':
      return dispute(body, moment);
    case 'ticket.settlePriority':
      return settle(body, moment);
    default:
      return body satisfies never;
  }
}

interface Moment {
  readonly ticket: Ticket;
  readonly version: ContractVersion;
  readonly context: DecideContext;
}

/** The rules of now: a priority that is set today comes from the contract of today. */
function versionOf(ticket: Ticket, context: DecideContext): Result<ContractVersion, Refusal> {
  if (ticket.contractId === undefined) return err({ code: 'senderUnknown' });
  const contract = context.contracts.get(ticket.contractId);
  return contract ? ok(versionAt(contract, context.now)) : err({ code: 'unknownContract', detail: ticket.contractId });
}

/** P8: where the customer sets the priority, the desk changes it only with the customer's agreement. */
function change(body: Extract<TriageCommand, { type: 'ticket.changePriority' }>, moment: Moment): Events {
  const { version, context } = moment;
  const byCustomer = isCustomer(context);
  const setByCustomer = version.prioritySetBy === 'customer';
  if (byCustomer && !setByCustomer) return err({ code: 'deskSetsPriority' });
  if (!byCustomer && setByCustomer && body.agreement === undefined) return err({ code: 'needsAgreement' });
  const code = codeFor(body, moment);
  if (!code.ok) return code;
  if (code.value === undefined && isSameKind(body.ticketKind, moment)) return err({ code: 'sameAsProposed' });
  const source = byCustomer ? 'customer' : setByCustomer ? 'agreed' : 'desk';
  return ok([
    {
      type: 'ticket.priorityChanged',
      ...(code.value === undefined ? {} : { priority: { code: code.value, source } }),
      ...(body.ticketKind ? { kind: body.ticketKind } : {}),
      reason: body.reason,
      ...(body.agreement === undefined ? {} : { agreement: body.agreement }),
    },
  ]);
}

/** F2: the desk's own class holds at once. P8: the customer is told, and its priority stays until both agree. */
function check(body: Extract<TriageCommand, { type: 'ticket.checkPriority' }>, moment: Moment): Events {
  const { ticket, version } = moment;
  if (ticket.priority === undefined && !isWithoutPriority(version, ticket.kind))
    return err({ code: 'unknownPriority' });
  if (ticket.triage?.kind === 'disputed') return err({ code: 'priorityDisputed' });
  const checked: TicketEvent = {
    type: 'ticket.priorityChecked',
    verdict: body.verdict,
    ...(body.urgency ? { urgency: body.urgency } : {}),
  };
  if (body.verdict.kind === 'agrees') return ok([checked]);
  const { ticketKind, feedback } = body.verdict;
  const code = codeFor(body.verdict, moment);
  if (!code.ok) return code;
  if (code.value === ticket.priority?.code && isSameKind(ticketKind, moment)) return err({ code: 'sameAsProposed' });
  if (version.prioritySetBy === 'customer') return ok([checked]);
  const priority = code.value === undefined ? {} : { priority: { code: code.value, source: 'desk' } as const };
  return ok([
    checked,
    { type: 'ticket.priorityChanged', ...priority, ...(ticketKind ? { kind: ticketKind } : {}), reason: feedback },
  ]);
}

/** What was proposed under an earlier version can be agreed on only while the contract still has it. */
function agree(body: Extract<TriageCommand, { type: 'ticket.agreePriority' }>, { ticket, version }: Moment): Events {
  const { triage } = ticket;
  if (triage?.kind !== 'differs' && triage?.kind !== 'disputed') return err({ code: 'nothingToAgree' });
  const { priority, kind } = triage.proposal;
  if (priority !== undefined && !priorityOf(version, priority))
    return err({ code: 'unknownPriority', detail: priority });
  return ok([agreed({ code: priority, kind, how: body.how })]);
}

/** No agreement: it goes up the ladder, one level above where it is (P15). */
function dispute(body: Extract<TriageCommand, { type: 'ticket.disputePriority' }>, moment: Moment): Events {
  const { ticket, version, context } = moment;
  if (ticket.triage?.kind !== 'differs') return err({ code: 'nothingToAgree' });
  const level = Math.max(ticket.escalation?.level ?? 1, 1) + 1;
  const disputed: TicketEvent = { type: 'ticket.priorityDisputed', reason: body.reason };
  if (!ladderLevelOf(version, level)) return ok([disputed]);
  const to = personAt(ticket, level, context);
  return ok([
    disputed,
    { type: 'ticket.escalated', form: 'hierarchical', level, cause: { kind: 'dispute' }, ...(to ? { to } : {}) },
  ]);
}

function settle(body: Extract<TriageCommand, { type: 'ticket.settlePriority' }>, moment: Moment): Events {
  if (moment.ticket.triage?.kind !== 'disputed') return err({ code: 'notDisputed' });
  const code = codeFor(body, moment);
  return code.ok ? ok([agreed({ code: code.value, kind: body.ticketKind, how: body.how })]) : code;
}

interface AgreedTerms {
  readonly code: string | undefined;
  readonly kind: TicketKind | undefined;
  readonly how: string;
}

function agreed({ code, kind, how }: AgreedTerms): TicketEvent {
  return {
    type: 'ticket.priorityAgreed',
    ...(code === undefined ? {} : { priority: { code, source: 'agreed' } }),
    ...(kind === undefined ? {} : { kind }),
    how,
  };
}

/** The priority that holds with a wish; undefined where the kind has none (P4). Only a kind that has its own leaves nothing to say. */
function codeFor(
  wish: { readonly priority?: string | undefined; readonly ticketKind?: TicketKind | undefined },
  { version, ticket }: Moment,
): Result<string | undefined, Refusal> {
  const priority = priorityFor(version, wish.ticketKind ?? ticket.kind, wish.priority);
  if (!priority.ok) return priority;
  return priority.value?.source === 'assumed' ? err({ code: 'unknownPriority' }) : ok(priority.value?.code);
}

function isWithoutPriority(version: ContractVersion, kind: TicketKind | undefined): boolean {
  return kindOf(version, kind)?.withoutClock === true;
}

function isSameKind(kind: TicketKind | undefined, { ticket }: Moment): boolean {
  return kind === undefined || kind === ticket.kind;
}

function isCustomer({ actor }: DecideContext): boolean {
  return actor.kind === 'person' && actor.role === 'administrator';
}

/** F13, P15: who of the desk stands at a level of the customer's ladder. */
export function personAt(ticket: Ticket, level: number, context: DecideContext): string | undefined {
  const organisation =
    ticket.organisationId === undefined ? undefined : context.directory.organisation(ticket.organisationId);
  return organisation?.ladder?.find((place) => place.level === level)?.personId;
}
