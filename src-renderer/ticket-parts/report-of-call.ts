import type { Call } from '../../src-shared/call/call.ts';
import type { Contact } from '../../src-shared/directory/directory.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import { HOUR, type Instant } from '../../src-shared/time/instant.ts';
import { isPhoneAsked } from './deeds.ts';

export type PhoneReport = Extract<CommandBody, { type: 'ticket.reportByPhone' }>;

interface AddedCall {
  readonly startedAt: Instant;
  readonly direction: 'in' | 'out';
  readonly notes: string;
  readonly caller: Contact | undefined;
}

/** A reason is one line of the history. */
const LINE = 500;

/**
 * P6: a call that was added to a type c may be its report by phone. Only somebody who may report does that, and only by calling; whether this
 * call did is for the agent to say. Undefined where it cannot be.
 */
export function reportOfCall(call: AddedCall, ticket: Ticket, contracts: ContractBook): PhoneReport | undefined {
  const { caller, direction, startedAt } = call;
  if (direction !== 'in' || !caller?.authorisedReporter || caller.organisationId !== ticket.organisationId) {
    return undefined;
  }
  if (ticket.status === 'awaitingAuthorisation' || !isPhoneAsked(ticket, contracts)) return undefined;
  const how = call.notes.trim().slice(0, LINE) || ticket.subject;
  return { type: 'ticket.reportByPhone', ticketId: ticket.id, contactId: caller.id, calledAt: startedAt, how };
}

export interface LoggedReport {
  readonly call: Call;
  readonly report: PhoneReport;
}

/** Longer ago somebody would have said so at the call itself. */
const LATELY = HOUR;

/** The calls of the last hour that are kept with a ticket already and may be its report by phone, in the order they come in. */
export function loggedReports(
  calls: readonly Call[],
  ticket: Ticket,
  { contacts, contracts, now }: ReportContext,
): readonly LoggedReport[] {
  return calls.flatMap((call) => {
    if (call.ticketId !== ticket.id || call.startedAt < now - LATELY) return [];
    const caller = call.contactId === undefined ? undefined : contacts.get(call.contactId);
    const report = reportOfCall({ ...call, caller }, ticket, contracts);
    return report ? [{ call, report }] : [];
  });
}

interface ReportContext {
  readonly contacts: ReadonlyMap<string, Contact>;
  readonly contracts: ContractBook;
  readonly now: Instant;
}
