import { err, ok, type Result } from '../result.ts';
import { evolveTicket, type TicketFact } from '../ticket/evolve-ticket.ts';
import { priorityFor } from '../ticket/opening-terms.ts';
import { type Channel, channels, type Ticket, type TicketKind, ticketKinds } from '../ticket/ticket.ts';
import type { TicketEvent } from '../ticket/ticket-event.ts';
import type { Instant } from '../time/instant.ts';
import { readMoment, type WrittenMoment } from '../time/local-moment.ts';
import type { Pause } from '../time/pauses.ts';
import { type Fields, isAbsent } from '../time/question-fields.ts';
import {
  type ContractBook,
  type ContractVersion,
  kindOf,
  priorityOf,
  type ServiceContract,
  versionAt,
} from './service-contract.ts';

/** What a deadline is asked for: a report under a contract, by somebody who may report. */
export interface Report {
  readonly contract: ServiceContract;
  /** In force when it was received. */
  readonly version: ContractVersion;
  readonly kind?: TicketKind;
  /** As stated; the contract may fix another one for the kind (P4). */
  readonly priority?: string;
  readonly channel: Channel;
  readonly received: WrittenMoment;
}

/** Reads a report from outside; the error is `where: what is wrong with it`. A time without an offset is the contract's wall clock. */
export function parseReport(fields: Fields, contracts: ContractBook): Result<Report, string> {
  const contract = typeof fields.contract === 'string' ? contracts.get(fields.contract) : undefined;
  if (!contract) return err(unknown('contract', [...contracts.keys()]));
  const channel = channels.find((one) => one === fields.channel);
  if (!channel) return err(unknown('channel', channels));
  const received = receivedIn(fields.receivedAt, contract);
  if (!received.ok) return received;
  const version = versionAt(contract, received.value.at);
  // Smart FMS has no kinds; where a contract has them, the promise hangs on it.
  const kinds = version.kinds.length > 0 ? version.kinds.map(({ code }) => code) : ticketKinds;
  const kind = kinds.find((one) => one === fields.kind);
  if (!kind && (!isAbsent(fields.kind) || version.kinds.length > 0)) return err(unknown('kind', kinds));
  const { priority } = fields;
  const codes = version.priorities.map(({ code }) => code);
  if (!isAbsent(priority) && !(typeof priority === 'string' && priorityOf(version, priority))) {
    return err(unknown('priority', codes));
  }
  return ok({
    contract,
    version,
    channel,
    received: received.value,
    ...(kind === undefined ? {} : { kind }),
    ...(typeof priority === 'string' ? { priority } : {}),
  });
}

/** The ticket that the app makes of it. P4: questions and service requests have their own priority, whatever is stated. */
export function ticketOf({ contract, version, kind, priority, channel, received }: Report): Ticket {
  const isFixed = kindOf(version, kind)?.alwaysPriority !== undefined;
  const isBestEffort = version.channels[channel].promise === 'bestEffort';
  const terms = priorityFor(version, kind, isFixed ? undefined : priority);
  if (!terms.ok) throw new Error(`expected a priority of ${contract.id}, found ${terms.error.code}`);
  const given = isBestEffort || terms.value === undefined ? {} : { priority: terms.value };
  return evolveTicket(undefined, {
    streamId: 'report',
    version: 1,
    at: received.at,
    body: {
      type: 'ticket.registered',
      channel,
      organisationId: 'customer',
      contractId: contract.id,
      reporter: {},
      authorisation: 'notNeeded',
      ...(kind === undefined ? {} : { kind }),
      ...given,
      subject: '',
      text: '',
      attachments: [],
      receivedAt: received.at,
    },
  });
}

/** The same ticket after it waited for the customer; the pauses begin after its receipt and stand in order. */
export function withWaiting(ticket: Ticket, pauses: readonly Pause[]): Ticket {
  return pauses.reduce((before, { from, to }) => {
    const waiting = evolveTicket(before, factOf(before, from, { type: 'ticket.waitingStarted', reason: '' }));
    return to === undefined ? waiting : evolveTicket(waiting, factOf(waiting, to, { type: 'ticket.waitingEnded' }));
  }, ticket);
}

function factOf(ticket: Ticket, at: Instant, body: TicketEvent): TicketFact {
  return { streamId: ticket.id, version: ticket.version + 1, at, body };
}

function receivedIn(text: unknown, contract: ServiceContract): Result<WrittenMoment, string> {
  if (typeof text !== 'string') return err('receivedAt: An instant such as 2026-11-22T13:50:00Z is missing.');
  // Which version holds is known only with the instant; a contract moves to another zone less often than a desk does.
  const moment = readMoment(text, versionAt(contract, Number.POSITIVE_INFINITY).calendar.timeZone);
  return moment.ok ? moment : err(`receivedAt: ${moment.error}`);
}

function unknown(where: string, known: readonly string[]): string {
  return `${where}: This is missing or not known; known are ${known.join(', ')}.`;
}
