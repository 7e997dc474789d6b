import { assertNever } from '../assert-never.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { LocalDate } from '../time/local-date.ts';
import type { Pause } from '../time/pauses.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { ContractBook, ContractVersion, Measure } from './service-contract.ts';
import { type TicketClock, type TicketPromise, ticketPromise } from './ticket-clocks.ts';

/** A clock as an auditor reads it. Amounts are service time in milliseconds. */
export interface ReplayedClock {
  readonly measure: Measure;
  readonly priority: string;
  readonly committed: boolean;
  readonly percentile?: number;
  readonly startedAt: Instant;
  readonly target: number;
  readonly plannedFor?: LocalDate;
  /** Those that count for this measure. */
  readonly pauses: readonly Pause[];
  /** The version of the contract under which it began. */
  readonly contractVersion: number;
  readonly state: ReplayedState;
}

/** How a clock stands at one moment. A breach is strictly later than the deadline. */
export type ReplayedState =
  | { readonly kind: 'running'; readonly deadline: Instant; readonly left: number }
  | { readonly kind: 'paused'; readonly since: Instant; readonly left: number }
  | { readonly kind: 'met'; readonly deadline: Instant; readonly at: Instant; readonly used: number }
  /** `endedAt` is absent while it is still unanswered. */
  | { readonly kind: 'breached'; readonly deadline: Instant; readonly endedAt?: Instant; readonly over: number }
  | { readonly kind: 'stopped'; readonly at: Instant };

export interface ReplayedPromise {
  readonly kind: TicketPromise['kind'];
  readonly clocks: readonly ReplayedClock[];
}

/** What a ticket's history comes to at `now`, by the same rules as every screen. */
export function replayedPromise(ticket: Ticket, contracts: ContractBook, now: Instant): ReplayedPromise {
  const promise = ticketPromise(ticket, contracts);
  if (promise.kind !== 'clocks') return { kind: promise.kind, clocks: [] };
  const { version, kind } = promise;
  return { kind, clocks: promise.clocks.map((clock) => replayed(clock, version, now)) };
}

function replayed(clock: TicketClock, version: ContractVersion, now: Instant): ReplayedClock {
  const { measure, priority, committed, percentile, startedAt, target, plannedFor, pauses } = clock;
  return {
    measure,
    priority,
    committed,
    ...(percentile === undefined ? {} : { percentile }),
    startedAt,
    target,
    ...(plannedFor === undefined ? {} : { plannedFor }),
    pauses,
    contractVersion: version.version,
    state: stateAt(clock, version, now),
  };
}

function stateAt({ progress, pauses }: TicketClock, version: ContractVersion, now: Instant): ReplayedState {
  const calendar = businessCalendarOf(version);
  const breached = (deadline: Instant, endedAt?: Instant): ReplayedState => ({
    kind: 'breached',
    deadline,
    ...(endedAt === undefined ? {} : { endedAt }),
    over: calendar.between(deadline, endedAt ?? now, pauses),
  });
  switch (progress.kind) {
    case 'ticking': {
      const { deadline } = progress;
      return now > deadline ? breached(deadline) : { kind: 'running', deadline, left: calendar.between(now, deadline) };
    }
    case 'late':
      return breached(progress.deadline, progress.endedAt);
    case 'paused':
    case 'met':
    case 'stopped':
      return progress;
    default:
      return assertNever(progress);
  }
}
