import type { Instant } from '../time/instant.ts';
import { type Attainment, contractAttainment } from './attainment.ts';
import { type ClockOutcome, type Standing, standingAt } from './clock-outcome.ts';
import type { PeriodSpan } from './reporting-period.ts';
import type { Measure, ServiceContract } from './service-contract.ts';

/** A contract with what its tickets' clocks came to under it. */
export interface PeriodSide {
  readonly contract: ServiceContract;
  readonly outcomes: readonly ClockOutcome[];
}

export interface PeriodQuestion {
  readonly actual: PeriodSide;
  readonly other: PeriodSide;
  readonly period: PeriodSpan;
  readonly now: Instant;
}

/** The figures over a period as they are and as they would be, and the tickets that make the difference. */
export interface PeriodComparison {
  readonly lines: readonly LineComparison[];
  readonly changes: readonly VerdictChange[];
}

/** What was promised on one priority. A side has more than one line where the promise itself changed within the period. */
export interface LineComparison {
  readonly measure: Measure;
  readonly priority: string;
  readonly actual: readonly Attainment[];
  readonly other: readonly Attainment[];
}

/** A promise on a ticket that ends differently; a side is absent where it does not count. */
export interface VerdictChange {
  readonly ticketId: string;
  readonly measure: Measure;
  readonly actual?: Standing;
  readonly other?: Standing;
}

/** Compares a period under two sets of contract versions. Pure: outcomes in, figures side by side out. */
export function comparePeriod({ actual, other, period, now }: PeriodQuestion): PeriodComparison {
  const linesOf = ({ contract, outcomes }: PeriodSide) => contractAttainment(contract, outcomes, { period, now });
  const here = linesOf(actual);
  const there = linesOf(other);
  const keys = [...new Set([...here, ...there].map(promiseKey))];
  const lines = keys.flatMap((key) => {
    const own = here.filter((line) => promiseKey(line) === key);
    const others = there.filter((line) => promiseKey(line) === key);
    const first = own[0] ?? others[0];
    return first ? [{ measure: first.measure, priority: first.priority, actual: own, other: others }] : [];
  });
  return { lines, changes: changesBetween({ actual, other, period, now }) };
}

function changesBetween({ actual, other, period, now }: PeriodQuestion): readonly VerdictChange[] {
  const here = standings(actual.outcomes, period, now);
  const there = standings(other.outcomes, period, now);
  return [...new Set([...here.keys(), ...there.keys()])].flatMap((key) => {
    const one = here.get(key);
    const two = there.get(key);
    const known = one ?? two;
    if (!known || one?.standing === two?.standing) return [];
    const { ticketId, measure } = known;
    const sides = { ...(one ? { actual: one.standing } : {}), ...(two ? { other: two.standing } : {}) };
    return [{ ticketId, measure, ...sides }];
  });
}

interface KnownStanding {
  readonly ticketId: string;
  readonly measure: Measure;
  readonly standing: Standing;
}

function standings(
  outcomes: readonly ClockOutcome[],
  { from, to }: PeriodSpan,
  now: Instant,
): ReadonlyMap<string, KnownStanding> {
  return new Map(
    outcomes
      .filter(({ startedAt }) => startedAt >= from && startedAt < to)
      .map((outcome) => {
        const { ticketId, measure } = outcome;
        return [`${ticketId} ${measure}`, { ticketId, measure, standing: standingAt(outcome, now) }];
      }),
  );
}

function promiseKey({ measure, priority }: Attainment): string {
  return `${measure} ${priority}`;
}
