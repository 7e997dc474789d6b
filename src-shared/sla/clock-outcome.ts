import { assertNever } from '../assert-never.ts';
import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { Pause } from '../time/pauses.ts';
import { WARNING_LEFT } from './clock-reading.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { ContractBook, ContractVersion, Measure } from './service-contract.ts';
import { type ClockProgress, type TicketClock, type TicketPromise, ticketPromise } from './ticket-clocks.ts';

/** What one committed clock of one ticket is worth in the figures over a period (P6, P7, F3). */
export interface ClockOutcome {
  readonly ticketId: string;
  readonly contractId: string;
  readonly organisationId?: string;
  readonly measure: Measure;
  readonly priority: string;
  /** Per cent of the tickets; absent where every ticket was promised (F3). */
  readonly percentile?: number;
  /** Promised service time in milliseconds; absent where the planned release is the promise (P7 type a). */
  readonly length?: number;
  /** Decides in which period it counts: when the ticket reached the desk, or was registered in the ticketbox. */
  readonly startedAt: Instant;
  readonly state: OutcomeState;
}

/** How a clock stands by its history. Whether a running one has been missed depends on the time of day: see `standingAt`. */
export type OutcomeState =
  /** Runs out at `deadline`; from `riskAt` no more than two service hours are left. */
  | {
      readonly kind: 'running';
      readonly deadline: Instant;
      readonly riskAt: Instant;
      readonly pauses?: readonly Pause[];
    }
  /** Stands still before its deadline: has none until it goes on. */
  | { readonly kind: 'paused'; readonly since: Instant }
  | { readonly kind: 'met'; readonly at: Instant; readonly deadline: Instant }
  /** `endedAt` is absent while nothing has answered it; `pauses` after the deadline make it no later. */
  | {
      readonly kind: 'missed';
      readonly deadline: Instant;
      readonly endedAt?: Instant;
      readonly pauses?: readonly Pause[];
    };

export type Standing = 'met' | 'missed' | 'running';

/**
 * What counts of a ticket: one outcome per committed clock. Best effort (F4), indicative times (P6), a plan that is not made yet (P7) and a
 * clock that nobody had to answer any more are no promises, and are not among them.
 */
export function clockOutcomes(ticket: Ticket, contracts: ContractBook): readonly ClockOutcome[] {
  return outcomesUnder(ticketPromise(ticket, contracts), ticket);
}

/** The same where the promise is known already. */
export function outcomesUnder(promise: TicketPromise, ticket: Ticket): readonly ClockOutcome[] {
  if (promise.kind !== 'clocks' || ticket.contractId === undefined) return [];
  const { contractId, organisationId, id: ticketId } = ticket;
  return promise.clocks.flatMap((clock) => {
    const state = clock.committed ? stateOf(clock, promise.version) : undefined;
    if (!state) return [];
    const { measure, priority, percentile, startedAt, target } = clock;
    return [
      {
        ticketId,
        contractId,
        ...(organisationId === undefined ? {} : { organisationId }),
        measure,
        priority,
        ...(percentile === undefined ? {} : { percentile }),
        ...(clock.plannedFor === undefined ? { length: target } : {}),
        startedAt,
        state,
      },
    ];
  });
}

/** How an outcome counts at `now`. A breach is strictly later than the deadline; what stands still is running. */
export function standingAt({ state }: Pick<ClockOutcome, 'state'>, now: Instant): Standing {
  if (state.kind === 'paused') return 'running';
  if (state.kind !== 'running') return state.kind;
  return now > state.deadline ? 'missed' : 'running';
}

/** Whether it runs out within two service hours, and has not yet (the lanes 'critical' and 'late soon' of the board). */
export function isAtRisk({ state }: Pick<ClockOutcome, 'state'>, now: Instant): boolean {
  return state.kind === 'running' && now >= state.riskAt && now <= state.deadline;
}

function stateOf(clock: TicketClock, version: ContractVersion): OutcomeState | undefined {
  const { progress } = clock;
  switch (progress.kind) {
    case 'ticking': {
      const { deadline } = progress;
      const riskAt = businessCalendarOf(version).subtract(deadline, WARNING_LEFT);
      return { kind: 'running', deadline, riskAt, ...pausesAfter(deadline, clock) };
    }
    case 'paused':
      return { kind: 'paused', since: progress.since };
    case 'met':
      return { kind: 'met', at: progress.at, deadline: progress.deadline };
    case 'late':
      return missed(progress, clock);
    case 'stopped':
      return undefined;
    default:
      return assertNever(progress);
  }
}

function missed(progress: Extract<ClockProgress, { kind: 'late' }>, clock: TicketClock): OutcomeState {
  const { deadline, endedAt } = progress;
  return {
    kind: 'missed',
    deadline,
    ...(endedAt === undefined ? {} : { endedAt }),
    ...pausesAfter(deadline, clock),
  };
}

function pausesAfter(deadline: Instant, { pauses }: TicketClock): { readonly pauses?: readonly Pause[] } {
  const after = pauses.filter((pause) => pause.to === undefined || pause.to > deadline);
  return after.length === 0 ? {} : { pauses: after };
}
