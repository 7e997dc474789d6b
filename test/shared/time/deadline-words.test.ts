import { describe, expect, it } from 'vitest';
import { calendarDayWords, deadlineWords, spokenDeadline } from '../../../src-shared/time/deadline-words.ts';
import { parseInstant } from '../../../src-shared/time/instant.ts';
import { unwrap } from './unwrap.ts';

const timeZone = 'Europe/Amsterdam';
const now = at('2026-11-20T12:15:00Z');

describe('a deadline in words', () => {
  it.each([
    ['2026-11-20T13:50:00Z', '14:50', '14:50'],
    ['2026-11-20T08:05:59Z', '09:05', '09:05'],
    ['2026-11-20T22:59:00Z', '23:59', '23:59'],
    ['2026-11-20T23:00:00Z', 'za 00:00', 'Sat 00:00'],
    ['2026-11-23T09:20:00Z', 'ma 10:20', 'Mon 10:20'],
    ['2026-11-26T09:20:00Z', 'do 10:20', 'Thu 10:20'],
    ['2026-11-27T09:30:00Z', 'vr 27 nov 10:30', 'Fri 27 Nov 10:30'],
    ['2026-11-18T09:30:00Z', 'wo 18 nov 10:30', 'Wed 18 Nov 10:30'],
    ['2027-03-29T08:00:00Z', 'ma 29 mrt 2027 10:00', 'Mon 29 Mar 2027 10:00'],
  ])('says %s on a Friday as %s and %s', (deadline, dutch, english) => {
    const words = (['nl', 'en'] as const).map((locale) => deadlineWords(at(deadline), { now, timeZone, locale }));
    expect(words).toEqual([dutch, english]);
  });

  it('reads the wall clock on both sides of a switch day', () => {
    const friday = { now: at('2026-10-23T10:00:00Z'), timeZone, locale: 'nl' } as const;
    expect(deadlineWords(at('2026-10-24T08:00:00Z'), friday)).toBe('za 10:00');
    expect(deadlineWords(at('2026-10-26T08:00:00Z'), friday)).toBe('ma 09:00');
  });

  it('takes today from the zone and not from UTC', () => {
    const justAfterMidnight = { now: at('2026-11-19T23:30:00Z'), timeZone, locale: 'nl' } as const;
    expect(deadlineWords(at('2026-11-20T09:00:00Z'), justAfterMidnight)).toBe('10:00');
  });
});

describe('a spoken deadline', () => {
  it.each([
    ['2026-11-20T13:50:00Z', 'vandaag 14:50', 'today 14:50'],
    ['2026-11-23T09:20:00Z', 'maandag 10:20', 'Monday 10:20'],
    ['2026-11-27T09:30:00Z', 'vrijdag 27 november 10:30', 'Friday 27 November 10:30'],
    ['2027-01-04T09:30:00Z', 'maandag 4 januari 2027 10:30', 'Monday 4 January 2027 10:30'],
  ])('says %s as “%s” and “%s”', (deadline, dutch, english) => {
    const words = (['nl', 'en'] as const).map((locale) => spokenDeadline(at(deadline), { now, timeZone, locale }));
    expect(words).toEqual([dutch, english]);
  });
});

describe('a day of the calendar in words', () => {
  it.each([
    ['2026-12-05', 'za 5 dec 2026', 'Sat 5 Dec 2026'],
    // A day on which the clock goes back is a day like any other.
    ['2026-10-25', 'zo 25 okt 2026', 'Sun 25 Oct 2026'],
    ['2028-02-29', 'di 29 feb 2028', 'Tue 29 Feb 2028'],
  ])('tells %s', (date, dutch, english) => {
    expect(calendarDayWords(date, 'nl')).toBe(dutch);
    expect(calendarDayWords(date, 'en')).toBe(english);
  });
});

function at(text: string): number {
  return unwrap(parseInstant(text));
}
