import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import type { ServiceHours } from '../../../src-shared/time/calendar-history.ts';
import { formatInstant, HOUR } from '../../../src-shared/time/instant.ts';
import { isWorkingDate, workingDate, workingDay } from '../../../src-shared/time/working-day.ts';
import { always, at, never, smartFms, smartProductionSuite } from './sample-calendars.ts';

describe('workingDay', () => {
  it.each([
    ['in the morning', '2026-11-19T09:00:00Z', 1, '2026-11-20T09:00:00Z'],
    ['over the weekend', '2026-11-20T09:00:00Z', 1, '2026-11-23T09:00:00Z'],
    ['a working week (P7)', '2026-11-12T12:20:00Z', 5, '2026-11-19T12:20:00Z'],
    ['over the spring switch', '2026-03-27T09:00:00Z', 1, '2026-03-30T08:00:00Z'],
    ['from Sunday: the whole of Monday', '2026-11-22T09:00:00Z', 1, '2026-11-23T16:30:00Z'],
    ['from before opening: the whole day', '2026-11-19T05:00:00Z', 1, '2026-11-19T16:30:00Z'],
    ['from exactly opening', '2026-11-19T07:30:00Z', 2, '2026-11-20T16:30:00Z'],
    ['from after closing', '2026-11-19T18:00:00Z', 1, '2026-11-20T16:30:00Z'],
    ['none', '2026-11-22T09:00:00Z', 0, '2026-11-22T09:00:00Z'],
  ])('%s', (_what, start, n, expected) => {
    expect(formatInstant(workingDay(smartProductionSuite, at(start), n))).toBe(expected);
  });

  it('is the length of that many days where all days are equal', () => {
    const desk = createBusinessCalendar(smartProductionSuite);
    const start = at('2026-03-20T00:00:00Z');
    for (let step = 0; step < 200; step++) {
      const t = start + step * 1.7 * HOUR;
      expect([step, workingDay(smartProductionSuite, t, 3)]).toEqual([step, desk.add(t, 27 * HOUR)]);
    }
  });

  it('uses up no more than a shorter day has', () => {
    expect(formatInstant(workingDay(smartFms, at('2026-11-19T15:00:00Z'), 1))).toBe('2026-11-20T11:00:00Z');
    expect(formatInstant(workingDay(smartFms, at('2026-11-20T10:00:00Z'), 1))).toBe('2026-11-23T10:00:00Z');
  });

  it('skips holidays of the named sets', () => {
    const hours: Calendar = { ...smartProductionSuite, holidays: [{ set: 'nl' }] };
    expect(formatInstant(workingDay(hours, at('2026-05-13T09:00:00Z'), 1))).toBe('2026-05-15T09:00:00Z');
  });

  it.each([-1, 1.5, Number.NaN])('throws on %d days', (n) => {
    expect(() => workingDay(smartFms, 0, n)).toThrow(RangeError);
  });

  it('refuses when there are no working days', () => {
    expect(() => workingDay(never, at('2026-01-01T00:00:00Z'), 1)).toThrow('no service hours');
    expect(() => workingDate(never, '2026-01-01', -1)).toThrow('no service hours');
  });
});

describe('workingDate', () => {
  it.each([
    ['ten before a release on Monday (P12)', '2026-12-07', -10, '2026-11-23'],
    ['three before it (P12)', '2026-12-07', -3, '2026-12-02'],
    ['five after a discharge (P19)', '2026-11-18', 5, '2026-11-25'],
    ['one before a Sunday', '2026-11-22', -1, '2026-11-20'],
    ['one after a Saturday', '2026-11-21', 1, '2026-11-23'],
    ['one over the autumn switch', '2026-10-23', 1, '2026-10-26'],
    ['one back over the spring switch', '2026-03-30', -1, '2026-03-27'],
    ['none', '2026-11-22', 0, '2026-11-22'],
  ])('%s', (_what, date, n, expected) => {
    expect(workingDate(smartProductionSuite, date, n)).toBe(expected);
  });

  it('takes dates from the zone of the hours', () => {
    const auckland: Calendar = { ...smartProductionSuite, timeZone: 'Pacific/Auckland' };
    const honolulu: Calendar = { ...smartProductionSuite, timeZone: 'Pacific/Honolulu' };
    for (const hours of [auckland, honolulu]) {
      expect([workingDate(hours, '2026-11-20', 1), workingDate(hours, '2026-11-23', -1)]).toEqual([
        '2026-11-23',
        '2026-11-20',
      ]);
    }
  });

  it('counts a day that is open without a break', () => {
    expect([workingDate(always, '2026-11-22', 1), workingDate(always, '2026-11-22', -1)]).toEqual([
      '2026-11-23',
      '2026-11-21',
    ]);
  });

  it('does not count a date that the zone lost', () => {
    const apia: Calendar = { ...always, timeZone: 'Pacific/Apia' };
    expect(workingDate(apia, '2011-12-29', 1)).toBe('2011-12-31');
    expect(workingDate(apia, '2011-12-31', -1)).toBe('2011-12-29');
  });

  it('follows the versions of the hours', () => {
    const fridayOff: Calendar = { ...smartProductionSuite, weekly: { ...smartProductionSuite.weekly, fri: [] } };
    const hours = {
      versions: [{ calendar: smartProductionSuite }, { from: at('2026-11-18T23:00:00Z'), calendar: fridayOff }],
    };
    expect(workingDate(hours, '2026-11-12', 1)).toBe('2026-11-13');
    expect(workingDate(hours, '2026-11-19', 1)).toBe('2026-11-23');
  });

  it('finds its way over a long closure', () => {
    const twice: Calendar = {
      timeZone: 'Europe/Amsterdam',
      weekly: {},
      exceptions: { '2026-01-01': [['00:00', '00:01']], '2035-12-31': [['23:59', '24:00']] },
    };
    expect([workingDate(twice, '2026-01-01', 1), workingDate(twice, '2035-12-31', -1)]).toEqual([
      '2035-12-31',
      '2026-01-01',
    ]);
    expect(() => workingDate(twice, '2035-12-31', 1)).toThrow('no service hours');
    expect(() => workingDate(twice, '2026-01-01', -1)).toThrow('no service hours');
  });

  it('throws on a part of a day', () => {
    expect(() => workingDate(smartFms, '2026-11-22', 0.5)).toThrow(RangeError);
  });
});

describe('working days where a version brings another zone', () => {
  const allDay = (timeZone: string): Calendar => ({ ...always, timeZone });
  const move = at('2026-11-18T12:00:00Z');
  const west: ServiceHours = {
    versions: [{ calendar: allDay('Pacific/Auckland') }, { from: move, calendar: allDay('Pacific/Honolulu') }],
  };
  const east: ServiceHours = {
    versions: [{ calendar: allDay('Pacific/Honolulu') }, { from: move, calendar: allDay('Pacific/Auckland') }],
  };

  it('never stand still on a date that is lived through twice', () => {
    // In Auckland it is 01:00 on the 19th when the clocks of Honolulu, at 02:00 on the 18th, begin to hold.
    expect(['2026-11-17', '2026-11-18', '2026-11-19'].map((date) => workingDate(west, date, 1))).toEqual([
      '2026-11-18',
      '2026-11-19',
      '2026-11-20',
    ]);
    expect(['2026-11-20', '2026-11-19', '2026-11-18'].map((date) => workingDate(west, date, -1))).toEqual([
      '2026-11-19',
      '2026-11-18',
      '2026-11-17',
    ]);
  });

  it('go on from a date that is cut short', () => {
    expect(['2026-11-17', '2026-11-18'].map((date) => workingDate(east, date, 1))).toEqual([
      '2026-11-18',
      '2026-11-19',
    ]);
    expect(['2026-11-20', '2026-11-19'].map((date) => workingDate(east, date, -1))).toEqual([
      '2026-11-19',
      '2026-11-18',
    ]);
  });

  it('have the service time of both zones', () => {
    // The 19th: an hour in Auckland, and a whole day in Honolulu from 10:00 UTC on.
    const passed = workingDay(west, at('2026-11-17T16:00:00Z'), 1);
    expect(formatInstant(passed)).toBe('2026-11-19T14:00:00Z');
    expect(isWorkingDate(west, '2026-11-19')).toBe(true);
    // At the move it is the 18th again, of which Auckland had 24 hours.
    expect(formatInstant(workingDay(west, move, 1))).toBe('2026-11-20T09:00:00Z');
  });
});

describe('working days of next to nothing', () => {
  /** One hour on 2 November, and the last millisecond before 10:00 on the 16th. */
  const hours: ServiceHours = {
    versions: [
      { calendar: { timeZone: 'UTC', weekly: {}, exceptions: { '2026-11-02': [['09:00', '10:00']] } } },
      {
        from: at('2026-11-16T09:59:59.999Z'),
        calendar: { timeZone: 'UTC', weekly: {}, exceptions: { '2026-11-16': [['09:00', '10:00']] } },
      },
    ],
  };

  it('count with a single millisecond', () => {
    expect(['2026-11-15', '2026-11-16', '2026-11-17'].map((date) => isWorkingDate(hours, date))).toEqual([
      false,
      true,
      false,
    ]);
    expect([workingDate(hours, '2026-11-30', -1), workingDate(hours, '2026-11-02', 1)]).toEqual([
      '2026-11-16',
      '2026-11-16',
    ]);
  });

  it('have begun a millisecond after opening', () => {
    expect(formatInstant(workingDay(smartProductionSuite, at('2026-11-19T07:30:00.001Z'), 1))).toBe(
      '2026-11-20T07:30:00.001Z',
    );
  });

  it('are not to be had without any version', () => {
    expect(() => workingDay({ versions: [] }, at('2026-11-19T07:30:00Z'), 1)).toThrow('at least one version');
  });
});

describe('working days where clocks go back over midnight', () => {
  // On 29 October 2006 at 00:01 the clocks of Newfoundland went back to 23:01 on the 28th.
  const lateSaturday: Calendar = {
    timeZone: 'America/St_Johns',
    weekly: { sat: [['23:00', '23:15']], mon: [['10:00', '11:00']] },
  };

  it('count the date that comes back as one', () => {
    expect(workingDate(lateSaturday, '2006-10-28', 1)).toBe('2006-10-30');
    expect(workingDate(lateSaturday, '2006-10-27', 1)).toBe('2006-10-28');
    expect(workingDate(lateSaturday, '2006-10-30', -1)).toBe('2006-10-28');
    expect(isWorkingDate(lateSaturday, '2006-10-29')).toBe(false);
  });

  it('use up what comes back too', () => {
    expect(formatInstant(workingDay(lateSaturday, at('2006-10-28T12:00:00Z'), 1))).toBe('2006-10-29T02:45:00Z');
  });
});

describe('the calendar', () => {
  it('answers the same questions', () => {
    const desk = createBusinessCalendar(smartProductionSuite);
    expect(formatInstant(desk.workingDay(at('2026-11-12T12:20:00Z'), 5))).toBe('2026-11-19T12:20:00Z');
    expect([desk.workingDate('2026-12-07', -10), desk.workingDate('2026-11-18', 5)]).toEqual([
      '2026-11-23',
      '2026-11-25',
    ]);
    expect(['2026-11-20', '2026-11-21'].map((date) => desk.isWorkingDate(date))).toEqual([true, false]);
  });
});

describe('isWorkingDate', () => {
  it('asks for service time on that date', () => {
    const hours: Calendar = { ...smartFms, exceptions: { '2026-11-19': [], '2026-11-21': [['10:00', '11:00']] } };
    const dates = ['2026-11-18', '2026-11-19', '2026-11-20', '2026-11-21', '2026-11-22'];
    expect(dates.map((date) => isWorkingDate(hours, date))).toEqual([true, false, true, true, false]);
  });

  it('is false before the first version', () => {
    const hours = { versions: [{ from: at('2026-11-18T11:00:00Z'), calendar: smartFms }] };
    expect(['2026-11-17', '2026-11-18'].map((date) => isWorkingDate(hours, date))).toEqual([false, true]);
  });
});
