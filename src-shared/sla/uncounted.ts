import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { type Measure, targetOf } from './service-contract.ts';
import type { TicketClock, TicketPromise } from './ticket-clocks.ts';

export const uncountedReasons = [
  /** F4: by phone or e-mail, and not in the ticketbox. */
  'bestEffort',
  /** P6: a type c that was not phoned in. */
  'indicative',
  /** P7: a type a without a planned release. */
  'withoutPlan',
  /** P4: a change request. */
  'withoutClock',
  /** P1: waits for the functional administrator, or was not wanted by them. */
  'notAuthorised',
] as const;
export type UncountedReason = (typeof uncountedReasons)[number];

/** Why (part of) a ticket stays outside the figures. */
export interface Uncounted {
  readonly reason: UncountedReason;
  /** Absent where it is about the ticket as a whole. */
  readonly measure?: Measure;
  /** Decides in which period it is told, as for what counts. */
  readonly at: Instant;
}

/** What of a ticket does not count, each with its reason; nothing of a ticket without a contract, which is in no report. */
export function uncountedUnder(promise: TicketPromise, ticket: Ticket): readonly Uncounted[] {
  const at = ticket.facts.startedAt ?? ticket.receivedAt;
  switch (promise.kind) {
    case 'clocks':
      return [...promise.clocks.flatMap(indicative), ...withoutPlan(promise, ticket, at)];
    case 'bestEffort':
      return [{ reason: 'bestEffort', at }];
    case 'awaitingAuthorisation':
      return [{ reason: 'notAuthorised', at }];
    case 'noClock':
      return [{ reason: ticket.authorisation === 'rejected' ? 'notAuthorised' : 'withoutClock', at }];
    case 'unknownSender':
      return [];
    default:
      return promise satisfies never;
  }
}

function indicative({ committed, measure, startedAt }: TicketClock): readonly Uncounted[] {
  return committed ? [] : [{ reason: 'indicative', measure, at: startedAt }];
}

function withoutPlan(
  { clocks, version }: Extract<TicketPromise, { kind: 'clocks' }>,
  { priority }: Ticket,
  at: Instant,
): readonly Uncounted[] {
  const hasClock = clocks.some(({ measure }) => measure === 'resolution');
  // P4: it became a change request, and what was promised about its resolution ended.
  if (!priority) return hasClock ? [] : [{ reason: 'withoutClock', measure: 'resolution', at }];
  const target = targetOf(version, 'resolution', priority.code);
  return target?.plan && !hasClock ? [{ reason: 'withoutPlan', measure: 'resolution', at }] : [];
}
