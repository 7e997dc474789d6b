import { describe, expect, it } from 'vitest';
import { type Calendar, type CalendarProblem, parseCalendar } from '../../../src-shared/time/calendar.ts';
import { unwrap } from './unwrap.ts';

const valid: Calendar = {
  timeZone: 'Europe/Amsterdam',
  weekly: {
    mon: [
      ['09:00', '12:30'],
      ['13:00', '17:00'],
    ],
    sat: [['00:00', '24:00']],
    sun: [],
  },
  exceptions: { '2026-12-24': { name: 'Kerstavond', hours: [['09:00', '12:00']] }, '2026-12-31': [] },
  holidays: [{ set: 'nl', liberationDay: 'lustrum', goodFriday: true }],
};

describe('parseCalendar', () => {
  it('takes a valid definition as it is', () => {
    expect(parseCalendar(valid)).toEqual({ ok: true, value: valid });
  });

  it('takes one without exceptions and holidays', () => {
    const definition = { timeZone: 'UTC', weekly: {} };
    expect(unwrap(parseCalendar(definition))).toEqual(definition);
  });

  it('survives a round trip through JSON', () => {
    expect(unwrap(parseCalendar(JSON.parse(JSON.stringify(valid))))).toEqual(valid);
  });

  it('takes intervals that touch, in any order', () => {
    const weekly = {
      mon: [
        ['12:00', '17:00'],
        ['09:00', '12:00'],
      ],
    };
    expect(parseCalendar({ timeZone: 'UTC', weekly }).ok).toBe(true);
  });

  it.each<[string, object, CalendarProblem['kind'], string]>([
    ['an unknown zone', { timeZone: 'Europe/Amstelveen' }, 'unknown-zone', 'timeZone'],
    ['a zone that is no text', { timeZone: 1 }, 'shape', 'timeZone'],
    ['an impossible time', { weekly: { mon: [['09:00', '25:00']] } }, 'impossible-time', 'weekly.mon[0][1]'],
    ['minutes beyond 24:00', { weekly: { mon: [['09:00', '24:30']] } }, 'impossible-time', 'weekly.mon[0][1]'],
    ['from equal to to', { weekly: { tue: [['09:00', '09:00']] } }, 'from-not-before-to', 'weekly.tue[0]'],
    ['hours past midnight', { weekly: { fri: [['22:00', '06:00']] } }, 'from-not-before-to', 'weekly.fri[0]'],
    ['an end without a start', { weekly: { mon: [['09:00']] } }, 'shape', 'weekly.mon[0]'],
    ['an unknown weekday', { weekly: { monday: [] } }, 'shape', 'weekly.monday'],
    ['a week that is no week', { weekly: [] }, 'shape', 'weekly'],
    ['an impossible date', { exceptions: { '2027-02-29': [] } }, 'impossible-date', 'exceptions.2027-02-29'],
    ['a date in another order', { exceptions: { '24-12-2026': [] } }, 'impossible-date', 'exceptions.24-12-2026'],
    [
      'an impossible time in an exception',
      { exceptions: { '2026-12-24': [['09:00', '12.00']] } },
      'impossible-time',
      'exceptions.2026-12-24[0][1]',
    ],
    [
      'an impossible time in a named exception',
      { exceptions: { '2026-12-24': { name: 'Kerstavond', hours: [['9:00', '12:00']] } } },
      'impossible-time',
      'exceptions.2026-12-24.hours[0][0]',
    ],
    [
      'a named exception without a name',
      { exceptions: { '2026-12-24': { name: '', hours: [] } } },
      'shape',
      'exceptions.2026-12-24.name',
    ],
    ['an exception that is text', { exceptions: { '2026-12-24': 'closed' } }, 'shape', 'exceptions.2026-12-24'],
    ['an unknown holiday set', { holidays: [{ set: 'be' }] }, 'shape', 'holidays[0].set'],
    ['an unknown field', { timezone: 'UTC' }, 'shape', 'timezone'],
  ])('names %s and where it stands', (_what, change, kind, where) => {
    expect(problemsOf({ ...valid, ...change })).toEqual([[kind, where]]);
  });

  it.each([
    [
      ['09:00', '12:00'],
      ['11:59', '17:00'],
    ],
    [
      ['09:00', '17:00'],
      ['10:00', '11:00'],
    ],
    [
      ['10:00', '11:00'],
      ['09:00', '17:00'],
    ],
    [
      ['09:00', '12:00'],
      ['09:00', '12:00'],
    ],
  ])('names the overlap of %j and %j', (...monday) => {
    expect(problemsOf({ ...valid, weekly: { mon: monday } })).toEqual([['overlap', 'weekly.mon[1]']]);
  });

  it('says which interval is overlapped', () => {
    const weekly = {
      mon: [
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ],
    };
    const parsed = parseCalendar({ timeZone: 'UTC', weekly });
    expect(parsed).toMatchObject({ ok: false, error: [{ message: 'Overlaps 09:00–12:00.' }] });
  });

  it('names everything that is wrong at once', () => {
    const wrong = { timeZone: 'Nowhere', weekly: { mon: [['9', '10:00']], tue: [['10:00', '09:00']] } };
    expect(problemsOf(wrong)).toEqual([
      ['unknown-zone', 'timeZone'],
      ['impossible-time', 'weekly.mon[0][0]'],
      ['from-not-before-to', 'weekly.tue[0]'],
    ]);
  });

  it.each([undefined, null, 'Mon-Fri 9-5', [], 7, {}])('refuses %j', (data) => {
    expect(parseCalendar(data).ok).toBe(false);
  });
});

function problemsOf(data: unknown): readonly (readonly [string, string])[] {
  const parsed = parseCalendar(data);
  return parsed.ok ? [] : parsed.error.map(({ kind, where }) => [kind, where] as const);
}
