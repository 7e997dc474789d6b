import type { Milestones } from '../ticket/milestones.ts';
import { DAY, type Instant } from '../time/instant.ts';
import { type Attainment, contractAttainment } from './attainment.ts';
import { type ClockOutcome, isAtRisk, standingAt } from './clock-outcome.ts';
import type { PeriodSpan } from './reporting-period.ts';
import type { Measure, ServiceContract } from './service-contract.ts';
import { type Uncounted, type UncountedReason, uncountedReasons } from './uncounted.ts';

/** What a report needs of a ticket. */
export interface ReportedTicket {
  readonly id: string;
  readonly contractId?: string;
  readonly organisationId?: string;
  readonly receivedAt: Instant;
  readonly isOpen: boolean;
  readonly outcomes: readonly ClockOutcome[];
  readonly uncounted: readonly Uncounted[];
  readonly milestones?: Milestones;
}

/** P16: what a service-level meeting looks at, over one period. */
export interface ServiceReport {
  readonly lines: readonly Attainment[];
  /** The latest deadline first. */
  readonly misses: readonly ClockOutcome[];
  /** Of this period's clocks: those that run out within two service hours, the soonest first. */
  readonly atRisk: readonly ClockOutcome[];
  readonly uncounted: readonly UncountedCount[];
  /** Raised in the period; `settled` of those, by now. */
  readonly disputes: { readonly raised: number; readonly settled: number };
  /** Steps taken in the period, by the level they led to. */
  readonly escalations: readonly { readonly level: number; readonly count: number }[];
  readonly reopened: number;
  /** What is open now, whenever it came in, by whole days since it was received. */
  readonly ageing: readonly AgeCount[];
}

export interface UncountedCount {
  readonly reason: UncountedReason;
  readonly measure?: Measure;
  readonly count: number;
}

/** Open tickets younger than so many days, and not in a bracket before; without a limit for the oldest. */
export interface AgeCount {
  readonly underDays?: number;
  readonly count: number;
}

interface ReportQuestion {
  readonly contract: ServiceContract;
  /** One customer; absent for all. */
  readonly organisationId?: string | undefined;
  readonly period: PeriodSpan;
  readonly now: Instant;
}

const AGES = [1, 7, 30, 90] as const;

/** Everything about one contract over one period as it stands at `now`; of one customer, or of all. */
export function serviceReport(tickets: Iterable<ReportedTicket>, question: ReportQuestion): ServiceReport {
  const { contract, period, now } = question;
  const { outcomes, uncounted, disputes, escalations, reopenings, openedAt } = gather(tickets, question);
  return {
    lines: contractAttainment(contract, outcomes, { period, now }),
    misses: outcomes.filter((outcome) => standingAt(outcome, now) === 'missed').toSorted((a, b) => due(b) - due(a)),
    atRisk: outcomes.filter((outcome) => isAtRisk(outcome, now)).toSorted((a, b) => due(a) - due(b)),
    uncounted: countUncounted(uncounted),
    disputes: {
      raised: disputes.length,
      settled: disputes.filter(({ settledAt }) => settledAt !== undefined).length,
    },
    escalations: countLevels(escalations),
    reopened: reopenings.length,
    ageing: ages(openedAt, now),
  };
}

interface Gathered {
  readonly outcomes: ClockOutcome[];
  readonly uncounted: Uncounted[];
  readonly disputes: Milestones['disputes'][number][];
  readonly escalations: Milestones['escalations'][number][];
  readonly reopenings: Instant[];
  /** When each open ticket was received, whichever the period. */
  readonly openedAt: Instant[];
}

/** Picks what falls in the period, in one go and without lists on the way: there can be hundreds of thousands of tickets. */
function gather(
  tickets: Iterable<ReportedTicket>,
  { contract, organisationId, period: { from, to } }: ReportQuestion,
): Gathered {
  const found: Gathered = { outcomes: [], uncounted: [], disputes: [], escalations: [], reopenings: [], openedAt: [] };
  const isIn = (at: Instant) => at >= from && at < to;
  for (const ticket of tickets) {
    if (ticket.contractId !== contract.id) continue;
    if (organisationId !== undefined && ticket.organisationId !== organisationId) continue;
    for (const outcome of ticket.outcomes) if (isIn(outcome.startedAt)) found.outcomes.push(outcome);
    for (const one of ticket.uncounted) if (isIn(one.at)) found.uncounted.push(one);
    if (ticket.isOpen) found.openedAt.push(ticket.receivedAt);
    const { milestones } = ticket;
    if (!milestones) continue;
    for (const dispute of milestones.disputes) if (isIn(dispute.at)) found.disputes.push(dispute);
    for (const step of milestones.escalations) if (isIn(step.at)) found.escalations.push(step);
    for (const at of milestones.reopenings) if (isIn(at)) found.reopenings.push(at);
  }
  return found;
}

function due({ state }: ClockOutcome): Instant {
  return state.kind === 'paused' ? state.since : state.deadline;
}

function countUncounted(uncounted: readonly Uncounted[]): readonly UncountedCount[] {
  return uncountedReasons.flatMap((reason) =>
    [undefined, 'response' as const, 'resolution' as const].flatMap((measure) => {
      const count = uncounted.filter((one) => one.reason === reason && one.measure === measure).length;
      return count === 0 ? [] : [{ reason, ...(measure === undefined ? {} : { measure }), count }];
    }),
  );
}

function countLevels(steps: readonly { readonly level: number }[]): ServiceReport['escalations'] {
  const counts = new Map<number, number>();
  for (const { level } of steps) counts.set(level, (counts.get(level) ?? 0) + 1);
  return [...counts].toSorted(([a], [b]) => a - b).map(([level, count]) => ({ level, count }));
}

function ages(openedAt: readonly Instant[], now: Instant): readonly AgeCount[] {
  const days = openedAt.map((at) => (now - at) / DAY);
  const brackets = [...AGES, undefined];
  return brackets.map((limit, at) => {
    const least = at === 0 ? Number.NEGATIVE_INFINITY : (brackets[at - 1] ?? 0);
    const count = days.filter((age) => age >= least && age < (limit ?? Number.POSITIVE_INFINITY)).length;
    return { ...(limit === undefined ? {} : { underDays: limit }), count };
  });
}
