import { describe, expect, it } from 'vitest';
import { dateOfDay, dayNumber, dayNumberOf, isLocalDate, weekdayOfDay } from '../../../src-shared/time/local-date.ts';

describe('a local date', () => {
  it.each(['2026-11-22', '2028-02-29', '2000-02-29', '1969-12-31'])('%s exists', (date) => {
    expect(isLocalDate(date)).toBe(true);
  });

  it.each(['2027-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-1-01', '2026-01-01T00:00', 'today', ''])(
    '“%s” does not',
    (date) => {
      expect(isLocalDate(date)).toBe(false);
    },
  );

  it('counts as days since 1970', () => {
    expect([dayNumber('1970-01-01'), dayNumber('1969-12-31'), dayNumber('2026-11-22')]).toEqual([0, -1, 20779]);
    expect(dayNumberOf(2026, 11, 22)).toBe(20779);
    expect(dateOfDay(20779)).toBe('2026-11-22');
  });

  it('throws on a date that does not exist', () => {
    expect(() => dayNumber('2027-02-29')).toThrow('2027-02-29');
  });

  it('knows its weekday, before 1970 too', () => {
    const dates = ['2026-11-22', '2026-11-23', '1970-01-01', '1969-12-31', '1969-12-28'];
    expect(dates.map((date) => weekdayOfDay(dayNumber(date)))).toEqual(['sun', 'mon', 'thu', 'wed', 'sun']);
  });
});
