import type { ReportingPeriod } from '../../../src-shared/sla/contract-schema.ts';
import {
  type CalendarPeriod,
  formatPeriod,
  parsePeriod,
  periodAt,
  periodKindsOf,
  periodSpan,
  zoneOf,
} from '../../../src-shared/sla/reporting-period.ts';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../../src-shared/time/instant.ts';

/** What a report is about. It stands in the address: it survives a reload, and a link carries it. */
export interface ReportChoice {
  readonly contract: ServiceContract;
  readonly organisationId?: string;
  readonly period: CalendarPeriod;
}

/** What the address asks for, as far as it can be had: the first contract, all customers and this quarter otherwise. */
export function choiceFrom(
  query: URLSearchParams,
  contracts: readonly ServiceContract[],
  now: Instant,
): ReportChoice | undefined {
  const contract = contracts.find(({ id }) => id === query.get('contract')) ?? contracts[0];
  if (!contract) return undefined;
  const organisationId = query.get('customer') ?? undefined;
  return {
    contract,
    ...(organisationId === undefined ? {} : { organisationId }),
    period: periodFrom(query.get('period') ?? '', contract, now),
  };
}

export function queryOf({ contract, organisationId, period }: ReportChoice): URLSearchParams {
  return new URLSearchParams({
    contract: contract.id,
    ...(organisationId === undefined ? {} : { customer: organisationId }),
    period: formatPeriod(period),
  });
}

/** The period of another kind that holds the beginning of this one; where this one runs, the one that runs. */
export function periodOfKind(kind: ReportingPeriod, { contract, period }: ReportChoice, now: Instant): CalendarPeriod {
  const zone = zoneOf(contract, now);
  const { from, to } = periodSpan(period, zone);
  return periodAt(kind, now >= from && now < to ? now : from, zone);
}

function periodFrom(text: string, contract: ServiceContract, now: Instant): CalendarPeriod {
  const kinds = periodKindsOf(contract, now);
  const asked = parsePeriod(text);
  if (asked.ok && kinds.includes(asked.value.kind)) return asked.value;
  const kind = kinds.includes('quarter') ? 'quarter' : (kinds[0] ?? 'quarter');
  return periodAt(kind, now, zoneOf(contract, now));
}
