import type { Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import type { ContractBook, Measure } from './service-contract.ts';
import { type TicketClock, ticketPromise } from './ticket-clocks.ts';

/** One promise on a ticket as it is, and as it would have been; a side is absent where it promises nothing. */
export interface ClockComparison {
  readonly measure: Measure;
  readonly actual?: ComparedClock;
  readonly other?: ComparedClock;
  /** Other minus actual, in milliseconds on the wall clock; absent where one side has no deadline. */
  readonly shift?: number;
  readonly verdictChanges: boolean;
}

export interface ComparedClock {
  readonly priority: string;
  readonly committed: boolean;
  /** Promised service time in milliseconds. */
  readonly target: number;
  readonly deadline?: Instant;
  readonly verdict: ClockVerdict;
}

export type ClockVerdict = 'met' | 'missed' | 'running' | 'paused' | 'stopped';

/** The promises on a ticket under two sets of contract versions, side by side; `now` tells a deadline that passed from one that runs. */
export function compareClocks(
  ticket: Ticket,
  { actual, other }: { readonly actual: ContractBook; readonly other: ContractBook },
  now: Instant,
): readonly ClockComparison[] {
  const here = clocksOf(ticket, actual);
  const there = clocksOf(ticket, other);
  return (['response', 'resolution'] as const).flatMap((measure) => {
    const one = comparedClock(here, measure, now);
    const two = comparedClock(there, measure, now);
    if (!one && !two) return [];
    const shift =
      one?.deadline === undefined || two?.deadline === undefined ? {} : { shift: two.deadline - one.deadline };
    const verdictChanges = one?.verdict !== two?.verdict;
    return [{ measure, ...(one ? { actual: one } : {}), ...(two ? { other: two } : {}), ...shift, verdictChanges }];
  });
}

function clocksOf(ticket: Ticket, contracts: ContractBook): readonly TicketClock[] {
  const promise = ticketPromise(ticket, contracts);
  return promise.kind === 'clocks' ? promise.clocks : [];
}

function comparedClock(clocks: readonly TicketClock[], measure: Measure, now: Instant): ComparedClock | undefined {
  const clock = clocks.find((candidate) => candidate.measure === measure);
  if (!clock) return undefined;
  const { priority, committed, target, progress } = clock;
  const deadline = 'deadline' in progress ? { deadline: progress.deadline } : {};
  return { priority, committed, target, ...deadline, verdict: verdictOf(clock, now) };
}

function verdictOf({ progress }: TicketClock, now: Instant): ClockVerdict {
  if (progress.kind === 'met' || progress.kind === 'paused' || progress.kind === 'stopped') return progress.kind;
  return progress.kind === 'late' || progress.deadline < now ? 'missed' : 'running';
}
