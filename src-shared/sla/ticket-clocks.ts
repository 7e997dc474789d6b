import { isOpen, type Pause, type Ticket } from '../ticket/ticket.ts';
import type { BusinessCalendar } from '../time/business-time.ts';
import type { Instant } from '../time/instant.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import {
  type ContractBook,
  type ContractTarget,
  type ContractVersion,
  kindOf,
  type Measure,
  targetLength,
  targetOf,
  versionAt,
} from './service-contract.ts';

/** One promise on one ticket, worked out from its history. All lengths are service time in milliseconds. */
export interface TicketClock {
  readonly measure: Measure;
  readonly priority: string;
  /** False where the time is only indicative (P6: type c not phoned in): shown, outside the attainment. */
  readonly committed: boolean;
  readonly percentile?: number;
  readonly startedAt: Instant;
  readonly target: number;
  /** Pauses that count for this measure. */
  readonly pauses: readonly Pause[];
  readonly progress: ClockProgress;
}

/** How far the clock came by the history alone, without looking at the time of day. */
export type ClockProgress =
  /** Runs out at `deadline` unless something happens first. */
  | { readonly kind: 'ticking'; readonly deadline: Instant }
  /** Stands still until the pause ends; `left` is what remains. */
  | { readonly kind: 'paused'; readonly since: Instant; readonly left: number }
  | { readonly kind: 'met'; readonly at: Instant; readonly deadline: Instant; readonly used: number }
  /** Ended, or changed, after its deadline: late for good. `endedAt` is absent while it is still unanswered. */
  | { readonly kind: 'late'; readonly deadline: Instant; readonly endedAt?: Instant }
  /** The ticket was closed without an answer while nothing was promised any more. */
  | { readonly kind: 'stopped'; readonly at: Instant };

/** What the contract promises on a ticket as a whole. */
export type TicketPromise =
  | { readonly kind: 'clocks'; readonly clocks: readonly TicketClock[]; readonly version: ContractVersion }
  /** F4: reported by phone or e-mail; nothing is promised until it is in the ticketbox. */
  | { readonly kind: 'bestEffort' }
  /** P1: waits for the functional administrator. */
  | { readonly kind: 'awaitingAuthorisation' }
  | { readonly kind: 'unknownSender' }
  /** The contract has no clock for this kind (P4: change requests). */
  | { readonly kind: 'noClock' };

/** The clocks of a ticket under its contract: history in, promises out. Pure; breach is derived, never stored by a poll. */
export function ticketPromise(ticket: Ticket, contracts: ContractBook): TicketPromise {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract) return { kind: 'unknownSender' };
  if (ticket.authorisation === 'awaiting' || ticket.authorisation === 'rejected')
    return { kind: 'awaitingAuthorisation' };
  const { facts } = ticket;
  const startedAt = facts.startedAt ?? ticket.receivedAt;
  const version = versionAt(contract, startedAt);
  if (version.channels[facts.channel].promise === 'bestEffort') return { kind: 'bestEffort' };
  if (kindOf(version, ticket.kind)?.withoutClock || facts.startedAt === undefined) return { kind: 'noClock' };
  const clocks = (['response', 'resolution'] as const).flatMap((measure) => {
    const clock = clockOf(measure, ticket, startedAt, version);
    return clock ? [clock] : [];
  });
  return clocks.length === 0 ? { kind: 'noClock' } : { kind: 'clocks', clocks, version };
}

/** True while something promised on the ticket can still be kept or broken: it may not be closed unanswered. */
export function hasCommittedClockRunning(ticket: Ticket, contracts: ContractBook): boolean {
  const promise = ticketPromise(ticket, contracts);
  return (
    promise.kind === 'clocks' && isOpen(ticket) && promise.clocks.some((clock) => clock.committed && !hasEnded(clock))
  );
}

export function hasEnded({ progress }: TicketClock): boolean {
  return (
    progress.kind === 'met' ||
    progress.kind === 'stopped' ||
    (progress.kind === 'late' && progress.endedAt !== undefined)
  );
}

function clockOf(
  measure: Measure,
  ticket: Ticket,
  startedAt: Instant,
  version: ContractVersion,
): TicketClock | undefined {
  const current = ticket.facts.priorities.at(-1);
  const target = current && targetOf(version, measure, current.code);
  const length = target && targetLength(target);
  if (!current || !target || length === undefined) return undefined;
  const pauses = countingPauses(measure, ticket, version);
  return {
    measure,
    priority: current.code,
    committed: isCommitted(target, ticket),
    ...(target.percentile === undefined ? {} : { percentile: target.percentile }),
    startedAt,
    target: length,
    pauses,
    progress: progressOf(measure, ticket, { startedAt, length, pauses, version }),
  };
}

/** P6: 99 % within 30 minutes is guaranteed only if the ticket was phoned in. */
function isCommitted(target: ContractTarget, ticket: Ticket): boolean {
  return target.committedChannels?.includes(ticket.facts.channel) ?? true;
}

function countingPauses(measure: Measure, ticket: Ticket, version: ContractVersion): readonly Pause[] {
  const reasons: readonly string[] =
    measure === 'resolution' ? [...version.pauses.resolution, 'resolved'] : version.pauses.response;
  return ticket.facts.pauses.filter((pause) => reasons.includes(pause.reason));
}

interface Run {
  readonly startedAt: Instant;
  readonly length: number;
  readonly pauses: readonly Pause[];
  readonly version: ContractVersion;
}

function progressOf(measure: Measure, ticket: Ticket, run: Run): ClockProgress {
  const calendar = businessCalendarOf(run.version);
  const endedAt = measure === 'response' ? ticket.facts.respondedAt : ticket.facts.resolvedAt;
  const missed = missedBeforeChange(measure, ticket, run, calendar);
  if (missed !== undefined) return { kind: 'late', deadline: missed, ...(endedAt === undefined ? {} : { endedAt }) };
  const pausing = run.pauses.find((pause) => pause.to === undefined);
  const deadline = calendar.add(run.startedAt, run.length, closedPauses(run.pauses));
  if (endedAt !== undefined) {
    if (endedAt > deadline) return { kind: 'late', deadline, endedAt };
    return {
      kind: 'met',
      at: endedAt,
      deadline,
      used: calendar.between(run.startedAt, endedAt, closedPauses(run.pauses)),
    };
  }
  const stoppedAt = pausing?.from ?? ticket.facts.closedAt;
  if (stoppedAt === undefined || deadline < stoppedAt) {
    return stoppedAt !== undefined && ticket.facts.closedAt !== undefined
      ? { kind: 'late', deadline, endedAt: ticket.facts.closedAt }
      : { kind: 'ticking', deadline };
  }
  if (!pausing) return { kind: 'stopped', at: stoppedAt };
  const left = run.length - calendar.between(run.startedAt, pausing.from, closedPauses(run.pauses));
  return { kind: 'paused', since: pausing.from, left };
}

/** A deadline that passed before the priority was changed stays missed: the past is not rewritten. */
function missedBeforeChange(
  measure: Measure,
  ticket: Ticket,
  run: Run,
  calendar: BusinessCalendar,
): Instant | undefined {
  const endedAt = measure === 'response' ? ticket.facts.respondedAt : ticket.facts.resolvedAt;
  const periods = ticket.facts.priorities;
  for (const [index, period] of periods.slice(0, -1).entries()) {
    const until = periods[index + 1]?.from ?? period.from;
    const target = targetOf(run.version, measure, period.code);
    const length = target && targetLength(target);
    if (!target || length === undefined || !isCommitted(target, ticket)) continue;
    if (endedAt !== undefined && endedAt <= until) continue;
    const pausesThen = run.pauses.filter((pause) => pause.from < until);
    const openThen = pausesThen.find((pause) => pause.to === undefined || pause.to > until);
    const deadline = calendar.add(
      run.startedAt,
      length,
      closedPauses(pausesThen.filter((pause) => pause !== openThen)),
    );
    if (deadline < Math.min(until, openThen?.from ?? until)) return deadline;
  }
  return undefined;
}

function closedPauses(pauses: readonly Pause[]): readonly { readonly from: Instant; readonly to: Instant }[] {
  return pauses.flatMap((pause) => (pause.to === undefined ? [] : [{ from: pause.from, to: pause.to }]));
}
