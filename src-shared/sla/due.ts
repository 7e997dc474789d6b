import { isOpen, type Pause, type Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { CRITICAL_LEFT, WARNING_LEFT } from './clock-reading.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { ContractBook, ContractVersion, Measure } from './service-contract.ts';
import { hasEnded, type TicketClock, type TicketPromise, ticketPromise } from './ticket-clocks.ts';

/**
 * The one thing about a ticket's promises that the queue and the board show, worked out when something happens and stored with
 * the row, so that a list sorts by an index and a tick only compares instants.
 */
export type Due =
  /** A committed (or, with `committed` false, indicative) clock that nothing has met: the soonest. */
  | {
      readonly kind: 'deadline';
      readonly measure: Measure;
      readonly committed: boolean;
      readonly deadline: Instant;
      /** Instants at which the remaining service time reaches two hours and half an hour. */
      readonly warnAt: Instant;
      readonly criticalAt: Instant;
      /** Promised service time in milliseconds. */
      readonly target: number;
      /** Pauses since the deadline passed: they do not make it any later. Absent when there are none. */
      readonly pauses?: readonly Pause[];
    }
  | {
      readonly kind: 'paused';
      readonly measure: Measure;
      readonly since: Instant;
      readonly left: number;
      readonly target: number;
    }
  | {
      readonly kind: 'met';
      readonly measure: Measure;
      readonly used: number;
      readonly target: number;
      readonly at: Instant;
    }
  | {
      readonly kind: 'late';
      readonly measure: Measure;
      readonly deadline: Instant;
      readonly endedAt: Instant;
      /** As for 'deadline'. */
      readonly pauses?: readonly Pause[];
    }
  | { readonly kind: 'bestEffort' }
  | { readonly kind: 'awaitingAuthorisation' }
  | { readonly kind: 'unknownSender' }
  | { readonly kind: 'none' };

/** What is due on a ticket. Among running clocks the committed one that runs out first; then paused; then how it ended. */
export function dueOf(ticket: Ticket, contracts: ContractBook): Due {
  return dueUnder(ticketPromise(ticket, contracts), ticket);
}

/** The same where the promise is known already. */
export function dueUnder(promise: TicketPromise, ticket: Ticket): Due {
  if (promise.kind === 'noClock') return { kind: 'none' };
  if (promise.kind === 'bestEffort') return { kind: 'bestEffort' };
  // A ticket that is done waits for nobody: not for who sent it, and not for who may confirm it.
  if (promise.kind !== 'clocks') return { kind: isOpen(ticket) ? promise.kind : 'none' };
  const { clocks, version } = promise;
  const running = clocks.filter((clock) => !hasEnded(clock));
  const ticking = running.filter((clock) => deadlineOf(clock) !== undefined).toSorted(sooner);
  if (!isOpen(ticket)) return ended(clocks);
  const first = ticking.find((clock) => clock.committed) ?? ticking[0];
  if (first) return dueAtDeadline(first, version);
  const paused = running.find((clock) => clock.progress.kind === 'paused');
  if (paused?.progress.kind === 'paused') {
    const { since, left } = paused.progress;
    return { kind: 'paused', measure: paused.measure, since, left, target: paused.target };
  }
  return ended(clocks);
}

function dueAtDeadline(clock: TicketClock, version: ContractVersion): Due {
  const calendar = businessCalendarOf(version);
  const deadline = deadlineOf(clock);
  if (deadline === undefined) return { kind: 'none' };
  return {
    kind: 'deadline',
    measure: clock.measure,
    committed: clock.committed,
    deadline,
    warnAt: calendar.subtract(deadline, WARNING_LEFT),
    criticalAt: calendar.subtract(deadline, CRITICAL_LEFT),
    target: clock.target,
    ...pausesAfter(deadline, clock),
  };
}

function pausesAfter(deadline: Instant, { pauses }: TicketClock): { readonly pauses?: readonly Pause[] } {
  const after = pauses.filter((pause) => pause.to === undefined || pause.to > deadline);
  return after.length === 0 ? {} : { pauses: after };
}

function ended(clocks: readonly TicketClock[]): Due {
  // The last promise to be settled says how it ended; a late one is never hidden behind one that was met.
  const late = clocks.find((clock) => clock.progress.kind === 'late');
  if (late?.progress.kind === 'late') {
    const { deadline, endedAt } = late.progress;
    return {
      kind: 'late',
      measure: late.measure,
      deadline,
      endedAt: endedAt ?? deadline,
      ...pausesAfter(deadline, late),
    };
  }
  const met = clocks.findLast((clock) => clock.progress.kind === 'met');
  if (met?.progress.kind === 'met') {
    return { kind: 'met', measure: met.measure, used: met.progress.used, target: met.target, at: met.progress.at };
  }
  return { kind: 'none' };
}

/** When an unanswered clock runs out, or ran out. */
function deadlineOf({ progress }: TicketClock): Instant | undefined {
  if (progress.kind === 'ticking') return progress.deadline;
  return progress.kind === 'late' && progress.endedAt === undefined ? progress.deadline : undefined;
}

function sooner(a: TicketClock, b: TicketClock): number {
  return (deadlineOf(a) ?? Number.POSITIVE_INFINITY) - (deadlineOf(b) ?? Number.POSITIVE_INFINITY);
}
