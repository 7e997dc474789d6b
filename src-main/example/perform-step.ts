import { createHash } from 'node:crypto';
import { organisationFrom } from '../../src-shared/contract/scope.ts';
import type { Directory } from '../../src-shared/directory/directory.ts';
import type { EventBody } from '../../src-shared/journal/journal-event.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { decide, type StreamEvents } from '../../src-shared/ticket/decide.ts';
import { evolveTicket } from '../../src-shared/ticket/evolve-ticket.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketEvent } from '../../src-shared/ticket/ticket-event.ts';
import type { Batch, StreamAppend } from '../ports.ts';
import type { ScriptStep } from './ticket-script.ts';

export interface Performed {
  /** Undefined where the step changed nothing. */
  readonly batch?: Batch;
  readonly ticket?: Ticket;
}

export interface PerformContext {
  readonly contracts: ContractBook;
  readonly directory: Directory;
}

/** Gives a step as a real command to the real rules: what they refuse is a mistake in the story, and stops it. */
export function performStep(step: ScriptStep, ticket: Ticket | undefined, context: PerformContext): Performed {
  const { commandId, at, writtenAt, actor, body } = step;
  const decision = decide(body, ticket ? { ticket } : {}, { ...context, now: at, writtenAt, actor });
  if (!decision.ok) throw new Error(`the example's '${body.type}' is refused: ${JSON.stringify(decision.error)}`);
  const changes = decision.value.filter(({ events }) => events.length > 0);
  if (changes.length === 0) return ticket ? { ticket } : {};
  const batch: Batch = {
    commandId,
    fingerprint: createHash('sha256')
      .update(JSON.stringify(body.type === 'mail.receive' ? commandId : body))
      .digest('hex'),
    at,
    ...(writtenAt < at ? { writtenAt } : {}),
    by: actor,
    streams: changes.map((change) => appendOf(change, ticket)),
    ...keysOf(body),
  };
  const changed = changes.reduce<Ticket | undefined>((next, change) => evolved(next, change, at), ticket);
  return { batch, ...(changed ? { ticket: changed } : {}) };
}

function appendOf({ stream, events }: StreamEvents, ticket: Ticket | undefined): StreamAppend {
  const organisationId = events.map((event) => organisationFrom(stream.id, event)).find((id) => id !== undefined);
  return {
    stream: stream.stream,
    streamId: stream.id,
    // Only tickets are changed after they began; all other streams are begun here.
    expectedVersion: stream.stream === 'ticket' ? (ticket?.version ?? 0) : 0,
    events,
    ...(organisationId === undefined ? {} : { organisationId }),
  };
}

function keysOf(body: CommandBody): Pick<Batch, 'keys'> {
  if (body.type !== 'mail.receive' || body.mail.messageId === undefined) return {};
  return { keys: [{ key: `mail:${body.mail.messageId}`, streamId: body.ticketId }] };
}

function evolved(ticket: Ticket | undefined, { stream, events }: StreamEvents, at: number): Ticket | undefined {
  return events
    .filter(isTicketEvent)
    .reduce(
      (next, body) => evolveTicket(next, { streamId: stream.id, version: (next?.version ?? 0) + 1, at, body }),
      ticket,
    );
}

function isTicketEvent(body: EventBody): body is TicketEvent {
  return body.type.startsWith('ticket.');
}
