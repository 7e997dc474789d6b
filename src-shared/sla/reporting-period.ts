import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import { localDate, startOfDay } from '../time/zoned-time.ts';
import type { ReportingPeriod } from './contract-schema.ts';
import { type ServiceContract, versionAt } from './service-contract.ts';

/** A calendar month, quarter or year. `ordinal` counts from 1 within the year: month 11, quarter 4, year 1. */
export interface CalendarPeriod {
  readonly kind: ReportingPeriod;
  readonly year: number;
  readonly ordinal: number;
}

/** `[from, to)`. */
export interface PeriodSpan {
  readonly from: Instant;
  readonly to: Instant;
}

const MONTHS: Readonly<Record<ReportingPeriod, number>> = { month: 1, quarter: 3, year: 12 };
const PERIOD = /^(\d{4})(?:-(\d\d)|-Q([1-4]))?$/;

/** Reads '2026-11', '2026-Q4' or '2026'. */
export function parsePeriod(text: string): Result<CalendarPeriod, string> {
  const match = PERIOD.exec(text);
  const [, year, month, quarter] = match ?? [];
  if (year === undefined || Number(month ?? 1) < 1 || Number(month ?? 1) > 12) {
    return err(`“${text}” is not a period such as 2026-11, 2026-Q4 or 2026.`);
  }
  if (month !== undefined) return ok({ kind: 'month', year: Number(year), ordinal: Number(month) });
  if (quarter !== undefined) return ok({ kind: 'quarter', year: Number(year), ordinal: Number(quarter) });
  return ok({ kind: 'year', year: Number(year), ordinal: 1 });
}

/** The form that `parsePeriod` reads; of one kind they sort by time. */
export function formatPeriod({ kind, year, ordinal }: CalendarPeriod): string {
  const years = String(year).padStart(4, '0');
  if (kind === 'month') return `${years}-${twoDigits(ordinal)}`;
  return kind === 'quarter' ? `${years}-Q${ordinal}` : years;
}

/** Where a period begins and ends on the clocks of a zone: local midnight, also where they are switched in between. */
export function periodSpan(period: CalendarPeriod, zone: string): PeriodSpan {
  const first = firstMonth(period);
  return { from: startOfMonth(first, zone), to: startOfMonth(first + MONTHS[period.kind], zone) };
}

/** The period of this kind that an instant lies in, by the clocks of a zone. */
export function periodAt(kind: ReportingPeriod, at: Instant, zone: string): CalendarPeriod {
  const [year = 0, month = 1] = localDate(zone, at).split('-').map(Number);
  return periodOfMonth(kind, year * 12 + month - 1);
}

export function nextPeriod(period: CalendarPeriod): CalendarPeriod {
  return periodOfMonth(period.kind, firstMonth(period) + MONTHS[period.kind]);
}

export function previousPeriod(period: CalendarPeriod): CalendarPeriod {
  return periodOfMonth(period.kind, firstMonth(period) - MONTHS[period.kind]);
}

/** The zone that a contract's periods begin and end in. */
export function zoneOf(contract: ServiceContract, at: Instant): string {
  return versionAt(contract, at).calendar.timeZone;
}

/** P16: over which periods the contract is reported, by the version in force at `at`; shortest first. */
export function periodKindsOf(contract: ServiceContract, at: Instant): readonly ReportingPeriod[] {
  const { periods } = versionAt(contract, at);
  return [...new Set(periods)].toSorted((a, b) => MONTHS[a] - MONTHS[b]);
}

/** Months since the year 0. */
function firstMonth({ kind, year, ordinal }: CalendarPeriod): number {
  return year * 12 + (ordinal - 1) * MONTHS[kind];
}

function periodOfMonth(kind: ReportingPeriod, month: number): CalendarPeriod {
  const year = Math.floor(month / 12);
  return { kind, year, ordinal: Math.floor((month - year * 12) / MONTHS[kind]) + 1 };
}

function startOfMonth(month: number, zone: string): Instant {
  const year = Math.floor(month / 12);
  return startOfDay(zone, `${String(year).padStart(4, '0')}-${twoDigits(month - year * 12 + 1)}-01`);
}

function twoDigits(value: number): string {
  return String(value).padStart(2, '0');
}
