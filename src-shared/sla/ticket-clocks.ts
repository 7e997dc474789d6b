import { isOpen, type Pause, type Ticket } from '../ticket/ticket.ts';
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
  /** The contract has no clock for this kind (P4: change requests), or the administrator did not want the ticket (P1). */
  | { readonly kind: 'noClock' };

/** The clocks of a ticket under its contract: history in, promises out. Pure; breach is derived, never stored by a poll. */
export function ticketPromise(ticket: Ticket, contracts: ContractBook): TicketPromise {
  const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
  if (!contract) return { kind: 'unknownSender' };
  if (ticket.authorisation === 'awaiting') return { kind: 'awaitingAuthorisation' };
  if (ticket.authorisation === 'rejected') return { kind: 'noClock' };
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
  const pauses = countingPauses(measure, ticket, version);
  const endedAt = measure === 'response' ? ticket.facts.respondedAt : ticket.facts.resolvedAt;
  const run: Run = { measure, ticket, startedAt, version, pauses, ...(endedAt === undefined ? {} : { endedAt }) };
  const ruling = rulingPromise(run);
  if (!ruling) return undefined;
  const { target, length } = ruling;
  return {
    measure,
    priority: target.priority,
    committed: isCommitted(target, ticket),
    ...(target.percentile === undefined ? {} : { percentile: target.percentile }),
    startedAt,
    target: length,
    pauses,
    progress: ruling.missedAt === undefined ? progressOf(run, length) : lateSince(run, ruling.missedAt),
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

/** What one measure of one ticket is worked out from. */
interface Run {
  readonly measure: Measure;
  readonly ticket: Ticket;
  readonly startedAt: Instant;
  readonly version: ContractVersion;
  readonly pauses: readonly Pause[];
  /** Answered, or resolved. */
  readonly endedAt?: Instant;
}

interface Promised {
  readonly target: ContractTarget;
  readonly length: number;
}

/**
 * The promise that decides: of the priority under which the clock was settled (answered, or its deadline missed), otherwise of the
 * present one. What was settled stays settled: a later priority neither excuses a miss nor makes one.
 */
function rulingPromise(run: Run): (Promised & { readonly missedAt?: Instant }) | undefined {
  const periods = run.ticket.facts.priorities;
  for (const [index, { code }] of periods.entries()) {
    const promise = promiseOf(run, code);
    const until = periods[index + 1]?.from;
    if (until === undefined || (run.endedAt !== undefined && run.endedAt <= until)) return promise;
    const missedAt = promise && missedBefore(run, promise, until);
    if (promise && missedAt !== undefined) return { ...promise, missedAt };
  }
  return undefined;
}

function promiseOf(run: Run, priority: string): Promised | undefined {
  const target = targetOf(run.version, run.measure, priority);
  const length = target && targetLength(target);
  return target && length !== undefined ? { target, length } : undefined;
}

/** The deadline, if it passed while this promise held. An indicative time cannot be missed. */
function missedBefore(run: Run, { target, length }: Promised, until: Instant): Instant | undefined {
  if (!isCommitted(target, run.ticket)) return undefined;
  const begun = run.pauses.filter((pause) => pause.from < until);
  const lasting = begun.find((pause) => pause.to === undefined || pause.to > until);
  const calendar = businessCalendarOf(run.version);
  const deadline = calendar.add(run.startedAt, length, closedPauses(begun.filter((pause) => pause !== lasting)));
  return deadline < Math.min(until, lasting?.from ?? until) ? deadline : undefined;
}

function lateSince({ endedAt }: Run, deadline: Instant): ClockProgress {
  return { kind: 'late', deadline, ...(endedAt === undefined ? {} : { endedAt }) };
}

function progressOf(run: Run, length: number): ClockProgress {
  const { startedAt, endedAt } = run;
  const calendar = businessCalendarOf(run.version);
  const closed = closedPauses(run.pauses);
  const deadline = calendar.add(startedAt, length, closed);
  if (endedAt !== undefined) {
    if (endedAt > deadline) return { kind: 'late', deadline, endedAt };
    return { kind: 'met', at: endedAt, deadline, used: calendar.between(startedAt, endedAt, closed) };
  }
  const pausedSince = run.pauses.find((pause) => pause.to === undefined)?.from;
  // Past its deadline nothing stops a clock any more: not a pause, not being closed.
  if (pausedSince !== undefined && pausedSince <= deadline) {
    return { kind: 'paused', since: pausedSince, left: length - calendar.between(startedAt, pausedSince, closed) };
  }
  const { closedAt } = run.ticket.facts;
  if (closedAt === undefined) return { kind: 'ticking', deadline };
  return closedAt <= deadline ? { kind: 'stopped', at: closedAt } : { kind: 'late', deadline, endedAt: closedAt };
}

function closedPauses(pauses: readonly Pause[]): readonly { readonly from: Instant; readonly to: Instant }[] {
  return pauses.flatMap((pause) => (pause.to === undefined ? [] : [{ from: pause.from, to: pause.to }]));
}
