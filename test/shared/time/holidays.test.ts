import Holidays from 'date-holidays';
import { describe, expect, it } from 'vitest';
import { type HolidaySet, holidaysOfYear } from '../../../src-shared/time/holidays.ts';
import { dateOfDay } from '../../../src-shared/time/local-date.ts';

describe('Dutch public holidays', () => {
  it('of 2026 are these', () => {
    expect(datesOf({ set: 'nl' }, 2026)).toEqual([
      '2026-01-01 new-year',
      '2026-04-05 easter-sunday',
      '2026-04-06 easter-monday',
      '2026-04-27 kings-day',
      '2026-05-14 ascension',
      '2026-05-24 whit-sunday',
      '2026-05-25 whit-monday',
      '2026-12-25 christmas-day',
      '2026-12-26 second-christmas-day',
    ]);
  });

  it('agree with another source from 1970 to 2199', { timeout: 60_000 }, () => {
    const other = new Holidays('NL');
    const years = Array.from({ length: 230 }, (_, i) => 1970 + i);
    const ours = years.map((year) => [year, datesOnly({ set: 'nl' }, year)]);
    const theirs = years.map((year) => [year, publicHolidays(other, year)]);
    expect(ours).toEqual(theirs);
  });

  it.each([
    [2013, '2013-04-30'],
    [2006, '2006-04-29'],
    [2014, '2014-04-26'],
    [2025, '2025-04-26'],
    [2026, '2026-04-27'],
    [2031, '2031-04-26'],
    [1978, '1978-05-01'],
    [1980, '1980-04-30'],
  ])('keep the day of the king or queen of %d off a Sunday: %s', (year, date) => {
    expect(datesOf({ set: 'nl' }, year)).toContain(`${date} kings-day`);
  });

  it('count Liberation Day never, in lustrum years or every year', () => {
    const found = (set: HolidaySet) =>
      [2024, 2025, 2026].filter((year) => datesOf(set, year).includes(`${year}-05-05 liberation-day`));
    expect(found({ set: 'nl' })).toEqual([]);
    expect(found({ set: 'nl', liberationDay: 'never' })).toEqual([]);
    expect(found({ set: 'nl', liberationDay: 'lustrum' })).toEqual([2025]);
    expect(found({ set: 'nl', liberationDay: 'every-year' })).toEqual([2024, 2025, 2026]);
  });

  it('count Good Friday when asked to', () => {
    expect(datesOf({ set: 'nl', goodFriday: true }, 2026)).toContain('2026-04-03 good-friday');
    expect(datesOf({ set: 'nl', goodFriday: false }, 2026).join()).not.toContain('good-friday');
  });

  it('name the first of two that fall together', () => {
    expect(datesOf({ set: 'nl', liberationDay: 'every-year' }, 2016)).toContain('2016-05-05 liberation-day');
    expect(datesOf({ set: 'nl' }, 2016)).toContain('2016-05-05 ascension');
  });
});

function datesOf(set: HolidaySet, year: number): readonly string[] {
  return [...holidaysOfYear(set, year)].map(([day, name]) => `${dateOfDay(day)} ${name}`).sort();
}

function datesOnly(set: HolidaySet, year: number): readonly string[] {
  return datesOf(set, year).map((text) => text.slice(0, 10));
}

function publicHolidays(source: Holidays, year: number): readonly string[] {
  const dates = source.getHolidays(year).filter((holiday) => holiday.type === 'public');
  return [...new Set(dates.map((holiday) => holiday.date.slice(0, 10)))].sort();
}
