import { isOpen, type Pause, type Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import { type ClockRun, clockProgress, missedBefore } from './clock-progress.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import { contractKnownAt } from './known-contract.ts';
import { type PromisedPeriod, promisedPeriods, type TicketPromised } from './promised-periods.ts';
import {
  type ContractBook,
  type ContractVersion,
  kindOf,
  type Measure,
  type ServiceContract,
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
  /** P7 type a: the planned day that is the promise; its target is the service time until then. */
  readonly plannedFor?: LocalDate;
  /** When that plan was made. */
  readonly plannedAt?: Instant;
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
  /** `version`: the one under which the clocks began. */
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
  // P4: a kind without a clock takes the priority away; what was met or missed before it became one stays.
  const isWithoutClock = kindOf(version, ticket.kind)?.withoutClock === true && ticket.priority !== undefined;
  if (isWithoutClock || facts.startedAt === undefined) return { kind: 'noClock' };
  const clocks = (['response', 'resolution'] as const).flatMap((measure) => {
    const clock = clockOf(measure, ticket, startedAt, contract);
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
  receivedAt: Instant,
  ofToday: ServiceContract,
): TicketClock | undefined {
  const { respondedAt, resolvedAt, closedAt } = ticket.facts;
  const endedAt = measure === 'response' ? respondedAt : resolvedAt;
  const contract = endedAt === undefined ? ofToday : contractKnownAt(ofToday, endedAt);
  const startedAt = startOf(measure, ticket, receivedAt, contract);
  const calendar = businessCalendarOf(versionAt(contract, startedAt));
  const run: ClockRun = {
    startedAt,
    calendar,
    pauses: countingPauses(measure, ticket, contract),
    ...(endedAt === undefined ? {} : { endedAt }),
    ...(closedAt === undefined ? {} : { closedAt }),
  };
  const ruling = rulingPromise(promisedPeriods(measure, ticket, contract), run);
  if (!ruling) return undefined;
  const { promised, missedAt } = ruling;
  const { target, committed, rule } = promised;
  const own = ownRun(run, promised);
  return {
    measure,
    priority: target.priority,
    committed,
    ...(target.percentile === undefined ? {} : { percentile: target.percentile }),
    startedAt: own.startedAt,
    target: rule.kind === 'plan' ? calendar.between(startedAt, rule.deadline) : rule.length,
    ...(rule.kind === 'plan' ? { plannedFor: rule.date, plannedAt: rule.madeAt } : {}),
    pauses: own.pauses as readonly Pause[],
    progress: clockProgress(own, promised, missedAt),
  };
}

/** The run under one promise: a plan knows no pauses, and what is promised by phone alone (P6) counts from the call. */
function ownRun(run: ClockRun, { rule, startedAt = run.startedAt }: TicketPromised): ClockRun {
  return { ...run, startedAt, ...(rule.kind === 'plan' ? { pauses: [] } : {}) };
}

/** A reopened ticket continues its resolution clock, unless the contract version of that moment lets it start anew. */
function startOf(measure: Measure, { facts }: Ticket, startedAt: Instant, contract: ServiceContract): Instant {
  const { reopenedAt } = facts;
  if (measure === 'response' || reopenedAt === undefined) return startedAt;
  return versionAt(contract, reopenedAt).reopening === 'startsAnew' ? Math.max(reopenedAt, startedAt) : startedAt;
}

/** Each pause by the rules that held when it began. Between being resolved and reopened nobody works on it: that never counts. */
function countingPauses(measure: Measure, ticket: Ticket, contract: ServiceContract): readonly Pause[] {
  return ticket.facts.pauses.filter(({ from, reason }) => {
    if (reason === 'resolved') return measure === 'resolution';
    return versionAt(contract, from).pauses[measure].includes(reason);
  });
}

/**
 * The promise that decides: of the period in which the clock was settled (answered, or its deadline missed), otherwise of the present
 * one. What was settled stays settled: a later priority or plan neither excuses a miss nor makes one.
 */
function rulingPromise(
  periods: readonly PromisedPeriod[],
  run: ClockRun,
): { readonly promised: TicketPromised; readonly missedAt?: Instant } | undefined {
  for (const { until, promise: made } of periods) {
    if (until !== undefined && until <= run.startedAt) continue;
    const promise = made && isBehind(made, run) ? undefined : made;
    if (until === undefined || (run.endedAt !== undefined && run.endedAt <= until)) {
      return promise && { promised: promise };
    }
    const missedAt = promise && missedBefore(ownRun(run, promise), promise, until);
    if (promise && missedAt !== undefined) return { promised: promise, missedAt };
  }
  return undefined;
}

/** A plan that was over before the clock began (anew) promises nothing about it. */
function isBehind({ rule }: TicketPromised, { startedAt }: ClockRun): boolean {
  return rule.kind === 'plan' && rule.madeAt < startedAt && rule.deadline <= startedAt;
}
