import type { Instant } from '../time/instant.ts';
import { type Attainment, contractAttainment } from './attainment.ts';
import type { ClockOutcome } from './clock-outcome.ts';
import {
  type CalendarPeriod,
  nextPeriod,
  type PeriodSpan,
  periodAt,
  periodKindsOf,
  periodSpan,
  zoneOf,
} from './reporting-period.ts';
import type { ServiceContract } from './service-contract.ts';

/** The figures of one contract over one of its periods. */
export interface PeriodFigures {
  readonly period: CalendarPeriod;
  readonly span: PeriodSpan;
  readonly lines: readonly Attainment[];
}

/** P16: every period of a contract from the first clock that counts to `now`, the short ones first, as they stand at `now`. */
export function* periodFigures(
  contract: ServiceContract,
  outcomes: readonly ClockOutcome[],
  now: Instant,
): Generator<PeriodFigures> {
  const own = outcomes.filter(({ contractId, startedAt }) => contractId === contract.id && startedAt <= now);
  if (own.length === 0) return;
  const first = own.reduce((earliest, { startedAt }) => Math.min(earliest, startedAt), now);
  const zone = zoneOf(contract, now);
  for (const kind of periodKindsOf(contract, now)) {
    let period = periodAt(kind, first, zone);
    for (let span = periodSpan(period, zone); span.from <= now; span = periodSpan(period, zone)) {
      yield { period, span, lines: contractAttainment(contract, own, { period: span, now }) };
      period = nextPeriod(period);
    }
  }
}
