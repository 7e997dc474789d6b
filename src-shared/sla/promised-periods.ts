import type { Channel, ClockFacts, PlanPeriod, Ticket } from '../ticket/ticket.ts';
import type { Instant } from '../time/instant.ts';
import { dateOfDay, dayNumber, type LocalDate } from '../time/local-date.ts';
import { startOfDay } from '../time/zoned-time.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import {
  type ContractTarget,
  type ContractVersion,
  type Measure,
  type ServiceContract,
  targetLength,
  targetOf,
  versionAt,
} from './service-contract.ts';

/** A stretch of a ticket's life in which one promise held for a measure; the last one has no end. */
export interface PromisedPeriod {
  readonly from: Instant;
  readonly until?: Instant;
  /** Absent where nothing is promised: no target for this priority, or a plan that is not made yet. */
  readonly promise?: TicketPromised;
}

/** What was promised, by the contract version that was in force when its priority was set. */
export interface TicketPromised {
  readonly target: ContractTarget;
  /** P6: false where the time is only indicative. */
  readonly committed: boolean;
  /** P6: the call from which a time counts that is promised by phone alone; absent where the clock's own start counts. */
  readonly startedAt?: Instant;
  readonly rule: /** Service time in milliseconds. */
    | { readonly kind: 'length'; readonly length: number }
    /** P7 type a: by the end of the service hours of the planned day. */
    | { readonly kind: 'plan'; readonly date: LocalDate; readonly madeAt: Instant; readonly deadline: Instant };
}

/**
 * The promises on a ticket through time. A new period begins where the priority or the plan changed. Each keeps what was promised when its
 * priority was set: a version made later rewrites nothing, not even when it does not know the priority any more.
 */
export function promisedPeriods(
  measure: Measure,
  { facts }: Pick<Ticket, 'facts'>,
  contract: ServiceContract,
): readonly PromisedPeriod[] {
  const changes = [
    ...facts.priorities.map(({ from }) => from),
    ...(facts.plans ?? []).map(({ from }) => from),
    ...(facts.phonedInAt === undefined ? [] : [facts.phonedInAt]),
  ];
  const starts = [...new Set(changes)].sort((a, b) => a - b);
  return starts.map((from, index) => {
    const until = starts[index + 1];
    const set = facts.priorities.findLast((period) => period.from <= from);
    const plan = facts.plans?.findLast((period) => period.from <= from);
    const target = set?.code === undefined ? undefined : targetOf(versionAt(contract, set.from), measure, set.code);
    const promise = target && promiseOf(target, versionAt(contract, from), { facts, from, plan });
    return { from, ...(until === undefined ? {} : { until }), ...(promise ? { promise } : {}) };
  });
}

function promiseOf(
  target: ContractTarget,
  version: ContractVersion,
  { facts, from, plan }: { readonly facts: ClockFacts; readonly from: Instant; readonly plan: PlanPeriod | undefined },
): TicketPromised | undefined {
  // P6: 99 % within 30 minutes is guaranteed only if the ticket was phoned in.
  const isByPhone = facts.phonedInAt !== undefined && facts.phonedInAt <= from && !holdsFor(target, facts.channel);
  const committed = holdsFor(target, isByPhone ? 'phone' : facts.channel);
  const start = isByPhone && committed && facts.phonedInAt !== undefined ? { startedAt: facts.phonedInAt } : {};
  const length = targetLength(target);
  if (length !== undefined) return { target, committed, ...start, rule: { kind: 'length', length } };
  if (plan === undefined) return undefined;
  const { date, from: madeAt } = plan;
  return { target, committed, rule: { kind: 'plan', date, madeAt, deadline: closingOf(date, version) } };
}

function holdsFor(target: ContractTarget, channel: Channel): boolean {
  return target.committedChannels?.includes(channel) ?? true;
}

/** The last closing on a local day; the end of the day where it has no service hours (P7: releases fall in a weekend, P13). */
export function closingOf(date: LocalDate, version: Pick<ContractVersion, 'calendar' | 'hours'>): Instant {
  const { timeZone } = version.calendar;
  const begin = startOfDay(timeZone, date);
  const end = startOfDay(timeZone, dateAfter(date));
  let closing = end;
  for (const { to } of businessCalendarOf(version).segments(begin, end)) closing = to;
  return closing;
}

function dateAfter(date: LocalDate): LocalDate {
  return dateOfDay(dayNumber(date) + 1);
}
