import { describe, expect, it } from 'vitest';
import {
  type CalendarPeriod,
  formatPeriod,
  nextPeriod,
  parsePeriod,
  periodAt,
  periodKindsOf,
  periodSpan,
  previousPeriod,
  zoneOf,
} from '../../../src-shared/sla/reporting-period.ts';
import { contractBook } from '../../../src-shared/sla/service-contract.ts';
import { shippedContractData } from '../../../src-shared/sla/shipped-contracts.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import { amsterdam } from '../../support/story-desk.ts';

const ZONE = 'Europe/Amsterdam';

function period(text: string): CalendarPeriod {
  const parsed = parsePeriod(text);
  if (!parsed.ok) throw new Error(parsed.error);
  return parsed.value;
}

describe('a reporting period', () => {
  it.each([
    ['2026-11', { kind: 'month', year: 2026, ordinal: 11 }],
    ['2026-Q4', { kind: 'quarter', year: 2026, ordinal: 4 }],
    ['2026', { kind: 'year', year: 2026, ordinal: 1 }],
  ])('reads and writes %s', (text, expected) => {
    expect(period(text)).toEqual(expected);
    expect(formatPeriod(period(text))).toBe(text);
  });

  it.each(['', '2026-13', '2026-00', '2026-Q5', '2026-Q0', '26', '2026-1', '2026-11-01', ' 2026'])(
    'refuses “%s”',
    (text) => {
      expect(parsePeriod(text).ok).toBe(false);
    },
  );

  it.each([
    ['2026-11', '2026-11-01 00:00', '2026-12-01 00:00'],
    ['2026-12', '2026-12-01 00:00', '2027-01-01 00:00'],
    ['2026-Q1', '2026-01-01 00:00', '2026-04-01 00:00'],
    ['2026-Q4', '2026-10-01 00:00', '2027-01-01 00:00'],
    ['2026', '2026-01-01 00:00', '2027-01-01 00:00'],
  ])('%s lasts from local midnight to local midnight', (text, from, to) => {
    expect(periodSpan(period(text), ZONE)).toEqual({ from: amsterdam(from), to: amsterdam(to) });
  });

  it('is an hour shorter or longer where the clocks are switched in it', () => {
    const length = (text: string) => {
      const { from, to } = periodSpan(period(text), ZONE);
      return (to - from) / HOUR;
    };
    expect([length('2026-03'), length('2026-10'), length('2026-Q1'), length('2026-Q4'), length('2026')]).toEqual([
      31 * 24 - 1,
      31 * 24 + 1,
      90 * 24 - 1,
      92 * 24 + 1,
      365 * 24,
    ]);
  });

  it('holds its first instant and not that of the next', () => {
    const midnight = amsterdam('2027-01-01 00:00');
    expect(formatPeriod(periodAt('quarter', midnight, ZONE))).toBe('2027-Q1');
    expect(formatPeriod(periodAt('quarter', midnight - 1, ZONE))).toBe('2026-Q4');
    expect(formatPeriod(periodAt('month', midnight - 1, ZONE))).toBe('2026-12');
    expect(formatPeriod(periodAt('year', midnight - 1, ZONE))).toBe('2026');
  });

  it('is told by the clocks of its zone', () => {
    const night = Date.parse('2026-09-30T22:30:00Z');
    expect(formatPeriod(periodAt('quarter', night, ZONE))).toBe('2026-Q4');
    expect(formatPeriod(periodAt('quarter', night, 'Europe/London'))).toBe('2026-Q3');
  });

  it('knows which comes before and after, over the end of a year too', () => {
    expect(formatPeriod(nextPeriod(period('2026-12')))).toBe('2027-01');
    expect(formatPeriod(previousPeriod(period('2026-01')))).toBe('2025-12');
    expect(formatPeriod(nextPeriod(period('2026-Q4')))).toBe('2027-Q1');
    expect(formatPeriod(previousPeriod(period('2026-Q1')))).toBe('2025-Q4');
    expect(formatPeriod(nextPeriod(period('2026')))).toBe('2027');
    expect(formatPeriod(previousPeriod(period('2026')))).toBe('2025');
  });

  it('P16 is of the kinds that the contract names, in its zone', () => {
    const shipped = shippedContractData();
    const [data] = shipped.ok ? shipped.value : [];
    const [version] = data?.versions ?? [];
    if (!data || !version) throw new Error('nothing is shipped');
    const yearly = { ...data, versions: [{ ...version, periods: ['year' as const, 'quarter' as const] }] };
    const contract = contractBook([yearly]).get(data.id);
    if (!contract) throw new Error('the book has lost it');
    expect(periodKindsOf(contract, amsterdam('2026-11-19 09:00'))).toEqual(['quarter', 'year']);
    expect(zoneOf(contract, amsterdam('2026-11-19 09:00'))).toBe(ZONE);
  });
});
