import { isOpen, type Ticket } from '../ticket/ticket.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { localDate } from '../time/zoned-time.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { EscalationThreshold } from './contract-schema.ts';
import { closingOf } from './promised-periods.ts';
import { type ContractBook, type ContractVersion, type Measure, versionAt } from './service-contract.ts';
import { hasEnded, type TicketClock, ticketPromise } from './ticket-clocks.ts';

/** A step up the ladder that a clock takes by itself (F13, P15). */
export interface DueEscalation {
  /** Names the threshold on this run of the clock: each escalates once. */
  readonly key: string;
  readonly measure: Measure;
  readonly level: number;
  /** When the threshold is passed. Always within service hours: service time runs out in nothing else. */
  readonly dueAt: Instant;
}

/**
 * The steps that a ticket's running clocks have before them, or behind them without having been taken; soonest first. Only committed
 * clocks escalate, and a clock that stands still has no moment until it goes on.
 */
export function dueEscalations(ticket: Ticket, contracts: ContractBook): readonly DueEscalation[] {
  const promise = ticketPromise(ticket, contracts);
  if (promise.kind !== 'clocks' || !isOpen(ticket)) return [];
  const taken = new Set(ticket.escalation?.thresholds ?? []);
  return promise.clocks
    .filter((clock) => clock.committed && !hasEnded(clock))
    .flatMap((clock) => stepsOf(clock, promise.version))
    .filter(({ key }) => !taken.has(key))
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

function stepsOf(clock: TicketClock, version: ContractVersion): readonly DueEscalation[] {
  return version.thresholds
    .filter(({ measure }) => measure === clock.measure)
    .flatMap((threshold) => {
      const dueAt = momentOf(threshold, clock, version);
      if (dueAt === undefined) return [];
      return [{ key: keyOf(threshold, clock), measure: clock.measure, level: threshold.level, dueAt }];
    });
}

function momentOf(threshold: EscalationThreshold, clock: TicketClock, version: ContractVersion): Instant | undefined {
  const { progress, startedAt, target, pauses } = clock;
  const calendar = businessCalendarOf(version);
  if ('usedPercent' in threshold) {
    if (progress.kind !== 'ticking') return undefined;
    return calendar.add(startedAt, Math.round((target * threshold.usedPercent) / 100), pauses);
  }
  if (progress.kind !== 'ticking' && progress.kind !== 'late') return undefined;
  const lasting = pauses.some((pause) => pause.to === undefined);
  if (lasting) return undefined;
  // A deadline that is met to the millisecond is no breach: a breach is strictly later.
  return calendar.add(progress.deadline, Math.max(1, threshold.minutesAfterDeadline * MINUTE), pauses);
}

function keyOf(threshold: EscalationThreshold, { measure, startedAt }: TicketClock): string {
  const point = 'usedPercent' in threshold ? `${threshold.usedPercent}%` : `+${threshold.minutesAfterDeadline}m`;
  return `${measure}:${point}@${startedAt}`;
}

/**
 * F10: the end of the working day of receipt, when a ticket that is still open asks for a decision: escalate, or say why not. A ticket that
 * came in outside service hours was received on the next working day. Undefined where nothing is to be decided (any more).
 */
export function sameDayDecisionAt(ticket: Ticket, contracts: ContractBook): Instant | undefined {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract || !isOpen(ticket) || ticket.escalationDecidedAt !== undefined) return undefined;
  const version = versionAt(contract, ticket.receivedAt);
  if (!version.sameDayDecision) return undefined;
  const { timeZone } = version.calendar;
  const opening = businessCalendarOf(version).nextOpen(ticket.receivedAt);
  return closingOf(localDate(timeZone, opening), version);
}
