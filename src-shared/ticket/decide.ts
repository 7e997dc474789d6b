import { assertNever } from '../assert-never.ts';
import type { Call } from '../call/call.ts';
import type { Contact, Directory, Organisation, Person } from '../directory/directory.ts';
import type { Actor, EventBody } from '../journal/journal-event.ts';
import { err, ok, type Result } from '../result.ts';
import type { ContractBook } from '../sla/service-contract.ts';
import type { Instant } from '../time/instant.ts';
import { type CommandBody, commandRoles, type StreamReference } from './command.ts';
import { decideCall } from './decide-call.ts';
import { decideContractVersion } from './decide-contract.ts';
import { decideDirectory } from './decide-directory.ts';
import { decideMail } from './decide-mail.ts';
import { decideRegistration } from './decide-registration.ts';
import { decideTicketChange } from './decide-ticket-change.ts';
import type { Refusal } from './refusal.ts';
import type { Ticket } from './ticket.ts';

/** What is known when a command is decided. `now` is when the desk has it. */
export interface DecideContext {
  readonly now: Instant;
  readonly writtenAt: Instant;
  readonly actor: Actor;
  readonly contracts: ContractBook;
  readonly directory: Directory;
}

/** The present state of what the command touches (see `touchedStreams`). */
export interface TouchedState {
  readonly ticket?: Ticket;
  readonly call?: Call;
  readonly organisation?: Organisation;
  readonly contact?: Contact;
  readonly person?: Person;
}

/** Events for one stream; all of a decision is stored at once or not at all. */
export interface StreamEvents {
  readonly stream: StreamReference;
  readonly events: readonly EventBody[];
}

export type Decision = Result<readonly StreamEvents[], Refusal>;

/** Turns a command into events or a refusal. Pure: the services and every screen come to the same answer. */
export function decide(body: CommandBody, state: TouchedState, context: DecideContext): Decision {
  const forbidden = whoMayNot(body, state, context.actor);
  if (forbidden) return err(forbidden);
  switch (body.type) {
    case 'call.log':
      return decideCall(body, state, context);
    case 'ticket.registerInPortal':
      return decideRegistration(body, state, context);
    case 'mail.receive':
      return decideMail(body, state, context);
    case 'organisation.save':
    case 'contact.save':
    case 'person.save':
      return decideDirectory(body, state, context);
    case 'contract.saveVersion':
      return decideContractVersion(body, context);
    case 'ticket.identifySender':
    case 'ticket.confirmAuthorisation':
    case 'ticket.rejectAuthorisation':
    case 'ticket.registerInTicketbox':
    case 'ticket.take':
    case 'ticket.handOver':
    case 'ticket.reply':
    case 'ticket.note':
    case 'ticket.waitForCustomer':
    case 'ticket.resume':
    case 'ticket.resolve':
    case 'ticket.reopen':
    case 'ticket.close':
    case 'ticket.changePriority':
    case 'ticket.checkPriority':
    case 'ticket.agreePriority':
    case 'ticket.disputePriority':
    case 'ticket.settlePriority':
    case 'ticket.forward':
    case 'ticket.advise':
    case 'ticket.releaseExpert':
    case 'ticket.relayAuthorisation':
    case 'ticket.escalate':
    case 'ticket.declineEscalation':
    case 'ticket.reportByPhone':
    case 'ticket.plan': {
      if (!state.ticket) return err({ code: 'unknownTicket', detail: body.ticketId });
      const events = decideTicketChange(body, state.ticket, context);
      return events.ok ? ok([{ stream: { stream: 'ticket', id: body.ticketId }, events: events.value }]) : events;
    }
    default:
      return assertNever(body);
  }
}

/** What each part of the system may do by itself. */
const systemCommands = { mail: 'mail.receive', watch: 'ticket.escalate' } as const;

function whoMayNot(body: CommandBody, state: TouchedState, actor: Actor): Refusal | undefined {
  if (actor.kind === 'system') {
    return actor.part === 'setup' || systemCommands[actor.part] === body.type ? undefined : { code: 'notAllowed' };
  }
  const roles: readonly string[] = commandRoles[body.type];
  if (!roles.includes(actor.role)) return { code: 'notAllowed' };
  if (actor.role !== 'administrator') return undefined;
  const organisationId = 'organisationId' in body ? body.organisationId : state.ticket?.organisationId;
  return organisationId !== undefined && organisationId === actor.organisationId
    ? undefined
    : { code: 'otherOrganisation' };
}
