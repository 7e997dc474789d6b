import { isOpen, type Pause, type Ticket } from '../ticket/ticket.ts';
import type { BusinessCalendar } from '../time/business-time.ts';
import { type Instant, MINUTE } from '../time/instant.ts';
import { localDate } from '../time/zoned-time.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { EscalationThreshold } from './contract-schema.ts';
import { closingOf } from './promised-periods.ts';
import {
  type ContractBook,
  type ContractVersion,
  type Measure,
  type ServiceContract,
  versionAt,
} from './service-contract.ts';
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
 * clocks escalate, and while a clock stands still, what it has not passed has no moment. The steps are those of the version under which
 * the clock began: a version that is made later adds none to it.
 */
export function dueEscalations(ticket: Ticket, contracts: ContractBook): readonly DueEscalation[] {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract || !isOpen(ticket)) return [];
  const promise = ticketPromise(ticket, contracts);
  if (promise.kind !== 'clocks') return [];
  const taken = new Set(ticket.escalation?.thresholds ?? []);
  return promise.clocks
    .filter((clock) => clock.committed && !hasEnded(clock))
    .flatMap((clock) => stepsOf(clock, contract))
    .filter(({ key }) => !taken.has(key))
    .toSorted((a, b) => a.dueAt - b.dueAt);
}

function stepsOf(clock: TicketClock, contract: ServiceContract): readonly DueEscalation[] {
  const version = versionAt(contract, clock.startedAt);
  return version.thresholds
    .filter(({ measure }) => measure === clock.measure)
    .flatMap((threshold) => {
      const dueAt = momentOf(threshold, clock, version);
      if (dueAt === undefined) return [];
      return [{ key: keyOf(threshold, clock), measure: clock.measure, level: threshold.level, dueAt }];
    });
}

function momentOf(threshold: EscalationThreshold, clock: TicketClock, version: ContractVersion): Instant | undefined {
  const { progress, pauses } = clock;
  const calendar = businessCalendarOf(version);
  if ('usedPercent' in threshold) {
    const { from, length } = promisedStretch(clock, calendar);
    return passedAt(calendar, from, { length: (length * threshold.usedPercent) / 100, pauses });
  }
  if (progress.kind !== 'ticking' && progress.kind !== 'late') return undefined;
  // A deadline that is met to the millisecond is no breach: a breach is strictly later.
  return passedAt(calendar, progress.deadline, { length: threshold.minutesAfterDeadline * MINUTE, pauses });
}

/** What the percentages are of. A plan has its time from when it was made: before, there was nothing to use (P7). */
function promisedStretch({ startedAt, target, plannedAt, progress }: TicketClock, calendar: BusinessCalendar) {
  if (plannedAt === undefined || !('deadline' in progress)) return { from: startedAt, length: target };
  const from = Math.max(startedAt, plannedAt);
  return { from, length: calendar.between(from, progress.deadline) };
}

/** Undefined where the clock stands still before it gets there. */
function passedAt(
  calendar: BusinessCalendar,
  from: Instant,
  { length, pauses }: { readonly length: number; readonly pauses: readonly Pause[] },
): Instant | undefined {
  const lasting = pauses.find((pause) => pause.to === undefined);
  const ended = pauses.filter((pause) => pause !== lasting);
  const moment = calendar.add(from, Math.max(1, Math.round(length)), ended);
  return lasting && lasting.from < moment ? undefined : moment;
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
