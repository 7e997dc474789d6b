import { describe, expect, it } from 'vitest';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import { yearOfDays } from '../../../src-shared/time/year-of-days.ts';

const calendar: Calendar = {
  timeZone: 'Europe/Amsterdam',
  weekly: {
    mon: [
      ['09:00', '12:30'],
      ['13:00', '17:00'],
    ],
    fri: [['09:00', '12:00']],
  },
  exceptions: {
    '2026-04-03': { name: 'Verhuizing', hours: [] },
    '2026-12-28': { name: 'Tussen de feestdagen', hours: [['10:00', '12:00']] },
    '2026-12-25': [['09:00', '10:00']],
  },
  holidays: [{ set: 'nl', liberationDay: 'lustrum' }],
};
const day = (date: string) => yearOfDays(calendar, Number(date.slice(0, 4))).find((one) => one.date === date);

describe('a year of service hours', () => {
  it('has every day, in leap years one more', () => {
    expect(yearOfDays(calendar, 2026)).toHaveLength(365);
    expect(yearOfDays(calendar, 2028)).toHaveLength(366);
    expect(yearOfDays(calendar, 2026)[0]?.date).toBe('2026-01-01');
    expect(yearOfDays(calendar, 2026).at(-1)?.date).toBe('2026-12-31');
  });

  it('follows the week', () => {
    expect(day('2026-11-23')).toEqual({
      date: '2026-11-23',
      weekday: 'mon',
      kind: 'open',
      hours: [9 * HOUR, 12.5 * HOUR, 13 * HOUR, 17 * HOUR],
    });
    expect(day('2026-11-24')).toEqual({ date: '2026-11-24', weekday: 'tue', kind: 'closed', hours: [] });
  });

  it('names holidays, also on a day that is closed anyway', () => {
    // Easter 2026 is 5 April; King's Day 27 April is a Monday; Liberation Day counts in 2025 and 2030 only.
    expect(day('2026-04-06')).toMatchObject({ kind: 'holiday', holiday: 'easter-monday', hours: [] });
    expect(day('2026-04-27')).toMatchObject({ kind: 'holiday', holiday: 'kings-day' });
    expect(day('2026-05-14')).toMatchObject({ kind: 'holiday', holiday: 'ascension', weekday: 'thu' });
    expect(day('2026-05-05')).toMatchObject({ kind: 'closed' });
    expect(day('2025-05-05')).toMatchObject({ kind: 'holiday', holiday: 'liberation-day' });
  });

  it('puts a single date before a holiday and before the week', () => {
    expect(day('2026-04-03')).toMatchObject({ kind: 'closedDate', name: 'Verhuizing', hours: [] });
    expect(day('2026-12-28')).toMatchObject({ kind: 'otherHours', name: 'Tussen de feestdagen' });
    expect(day('2026-12-25')).toEqual({
      date: '2026-12-25',
      weekday: 'fri',
      kind: 'otherHours',
      hours: [9 * HOUR, 10 * HOUR],
    });
  });
});
