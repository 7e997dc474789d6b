import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { CalendarRefusal } from '../../../src-shared/time/calendar-refusal.ts';
import { DAY, formatInstant, HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { always, at, availability, everyDay, never, smartFms, smartProductionSuite } from './sample-calendars.ts';

const fms = createBusinessCalendar(smartFms);
const sps = createBusinessCalendar(smartProductionSuite);
const desk247 = createBusinessCalendar(always);
const closed = createBusinessCalendar(never);

describe('isOpen', () => {
  it.each([
    ['2026-11-19T07:59:59.999Z', false],
    ['2026-11-19T08:00:00Z', true],
    ['2026-11-19T11:29:59.999Z', true],
    ['2026-11-19T11:30:00Z', false],
    ['2026-11-19T12:00:00Z', true],
    ['2026-11-19T16:00:00Z', false],
    ['2026-11-20T10:59:59Z', true],
    ['2026-11-20T11:00:00Z', false],
    ['2026-11-21T10:00:00Z', false],
    ['2026-07-06T07:00:00Z', true],
    ['2026-07-06T06:59:59Z', false],
  ])('at %s is %s', (instant, open) => {
    expect(fms.isOpen(at(instant))).toBe(open);
  });
});

describe('nextOpen', () => {
  it.each([
    ['2026-11-19T08:00:00Z', '2026-11-19T08:00:00Z'],
    ['2026-11-19T09:12:13.456Z', '2026-11-19T09:12:13.456Z'],
    ['2026-11-19T11:30:00Z', '2026-11-19T12:00:00Z'],
    ['2026-11-20T11:00:00Z', '2026-11-23T08:00:00Z'],
    ['2026-12-31T16:00:00Z', '2027-01-01T08:00:00Z'],
    ['2026-03-27T11:00:00Z', '2026-03-30T07:00:00Z'],
  ])('after %s is %s', (instant, opening) => {
    expect(formatInstant(fms.nextOpen(at(instant)))).toBe(opening);
  });
});

describe('nextClose', () => {
  it.each([
    ['2026-11-19T08:00:00Z', '2026-11-19T11:30:00Z'],
    ['2026-11-19T11:29:59.999Z', '2026-11-19T11:30:00Z'],
    ['2026-11-19T11:30:00Z', '2026-11-19T16:00:00Z'],
    ['2026-11-20T11:00:00Z', '2026-11-23T11:30:00Z'],
  ])('after %s is %s', (instant, closing) => {
    expect(formatInstant(fms.nextClose(at(instant)))).toBe(closing);
  });

  it('runs on through midnight and the turn of the year', () => {
    const turn: Calendar = {
      ...never,
      exceptions: { '2026-12-31': [['22:00', '24:00']], '2027-01-01': [['00:00', '02:00']] },
    };
    expect(formatInstant(createBusinessCalendar(turn).nextClose(at('2026-12-31T21:00:00Z')))).toBe(
      '2027-01-01T01:00:00Z',
    );
    const utc = createBusinessCalendar({ ...turn, timeZone: 'UTC' });
    expect(formatInstant(utc.nextClose(at('2026-12-31T00:00:00Z')))).toBe('2027-01-01T02:00:00Z');
  });

  it('stops exactly at the turn of a UTC year', () => {
    const turn: Calendar = { timeZone: 'UTC', weekly: {}, exceptions: { '2026-12-31': [['22:00', '24:00']] } };
    expect(formatInstant(createBusinessCalendar(turn).nextClose(at('2026-12-31T00:00:00Z')))).toBe(
      '2027-01-01T00:00:00Z',
    );
  });
});

describe('add', () => {
  it.each([
    ['a response of class A just before noon on Friday (F3)', '2026-03-27T10:30:00Z', 2 * HOUR, '2026-03-30T08:30:00Z'],
    ['nothing while closed', '2026-11-21T10:00:00Z', 0, '2026-11-21T10:00:00Z'],
    ['a time that runs out at closing', '2026-11-19T15:00:00Z', HOUR, '2026-11-19T16:00:00Z'],
    ['a millisecond more', '2026-11-19T15:00:00Z', HOUR + 1, '2026-11-20T08:00:00.001Z'],
    ['a time that runs out at noon Friday', '2026-11-20T10:00:00Z', HOUR, '2026-11-20T11:00:00Z'],
    ['from exactly closing', '2026-11-20T11:00:00Z', MINUTE, '2026-11-23T08:01:00Z'],
    ['from exactly opening', '2026-11-23T08:00:00Z', 3.5 * HOUR, '2026-11-23T11:30:00Z'],
    ['over lunch', '2026-11-23T11:00:00Z', HOUR, '2026-11-23T12:30:00Z'],
    ['a whole week', '2026-11-16T08:00:00Z', 33 * HOUR, '2026-11-20T11:00:00Z'],
    ['class D over the spring switch (F3)', '2026-03-26T08:00:00Z', 56 * HOUR, '2026-04-07T12:30:00Z'],
    ['over 29 February', '2028-02-28T15:00:00Z', 2 * HOUR, '2028-02-29T09:00:00Z'],
    ['1000 hours', '2026-01-05T08:00:00Z', 1000 * HOUR, '2026-08-04T09:30:00Z'],
  ])('%s', (_what, start, ms, expected) => {
    expect(formatInstant(fms.add(at(start), ms))).toBe(expected);
  });

  it('reaches a deadline at midnight', () => {
    const late = createBusinessCalendar(everyDay('Europe/Amsterdam', [['18:00', '24:00']]));
    expect(formatInstant(late.add(at('2026-11-19T17:00:00Z'), 6 * HOUR))).toBe('2026-11-19T23:00:00Z');
    expect(formatInstant(late.add(at('2026-11-19T17:00:00Z'), 6 * HOUR + 1))).toBe('2026-11-20T17:00:00.001Z');
  });

  it('answers the same whatever was asked before', () => {
    const asked = (years: readonly number[]) => {
      const calendar = createBusinessCalendar({ ...smartFms });
      for (const year of years) calendar.isOpen(Date.UTC(year, 5));
      return formatInstant(calendar.add(at('2026-11-20T10:30:00Z'), 1000 * HOUR));
    };
    const answers = [[], [2026], [2010], [2040], [2040, 2010], [2026, 2025, 2027]].map(asked);
    expect(new Set(answers)).toEqual(new Set(['2027-06-22T09:00:00Z']));
  });

  it('runs on for longer than ten years when the desk is open on the way', () => {
    const weeks = 52 * 12;
    const fresh = () => createBusinessCalendar({ ...smartFms });
    expect(formatInstant(fresh().add(at('2026-11-16T08:00:00Z'), weeks * 33 * HOUR))).toBe('2038-10-29T10:00:00Z');
    expect(formatInstant(fresh().subtract(at('2038-10-29T10:00:00Z'), weeks * 33 * HOUR))).toBe('2026-11-16T08:00:00Z');
  });

  it.each([-1, Number.NaN])('throws on %d ms', (ms) => {
    expect(() => fms.add(0, ms)).toThrow(RangeError);
    expect(() => fms.subtract(0, ms)).toThrow(RangeError);
  });
});

describe('subtract', () => {
  it.each([
    ['nothing while closed', '2026-11-21T10:00:00Z', 0, '2026-11-21T10:00:00Z'],
    ['back to the opening', '2026-11-19T09:00:00Z', HOUR, '2026-11-19T08:00:00Z'],
    ['a millisecond more', '2026-11-19T09:00:00Z', HOUR + 1, '2026-11-18T15:59:59.999Z'],
    ['over lunch', '2026-11-19T12:30:00Z', HOUR, '2026-11-19T11:00:00Z'],
    ['over the weekend', '2026-11-23T08:30:00Z', HOUR, '2026-11-20T10:30:00Z'],
    ['from Sunday', '2026-11-22T08:30:00Z', 3 * HOUR, '2026-11-20T08:00:00Z'],
    ['over the turn of the year', '2027-01-01T08:30:00Z', HOUR, '2026-12-31T15:30:00Z'],
  ])('%s', (_what, end, ms, expected) => {
    expect(formatInstant(fms.subtract(at(end), ms))).toBe(expected);
  });

  it('leaves pauses out', () => {
    const pauses = [{ from: at('2026-11-19T09:00:00Z'), to: at('2026-11-19T10:00:00Z') }];
    expect(formatInstant(fms.subtract(at('2026-11-19T10:30:00Z'), HOUR, pauses))).toBe('2026-11-19T08:30:00Z');
    expect(formatInstant(fms.subtract(at('2026-11-19T09:30:00Z'), HOUR, pauses))).toBe('2026-11-19T08:00:00Z');
    expect(formatInstant(fms.subtract(at('2026-11-19T11:00:00Z'), HOUR, pauses))).toBe('2026-11-19T10:00:00Z');
  });

  it('counts an unfinished pause until the end', () => {
    const pauses = [{ from: at('2026-11-19T09:00:00Z') }];
    expect(formatInstant(fms.subtract(at('2026-11-19T10:30:00Z'), HOUR, pauses))).toBe('2026-11-19T08:00:00Z');
    expect(formatInstant(fms.subtract(at('2026-11-19T09:00:00Z'), HOUR, pauses))).toBe('2026-11-19T08:00:00Z');
  });
});

describe('between', () => {
  it.each([
    ['a day', '2026-11-18T23:00:00Z', '2026-11-19T23:00:00Z', 7.5 * HOUR],
    ['nothing', '2026-11-19T09:00:00Z', '2026-11-19T09:00:00Z', 0],
    ['backwards', '2026-11-19T10:00:00Z', '2026-11-19T09:00:00Z', 0],
    ['a weekend', '2026-11-20T11:00:00Z', '2026-11-23T08:00:00Z', 0],
    ['a week with a switch', '2026-03-22T23:00:00Z', '2026-03-29T22:00:00Z', 33 * HOUR],
    ['years', '2026-01-04T23:00:00Z', '2028-01-02T23:00:00Z', 104 * 33 * HOUR],
  ])('%s', (_what, from, to, expected) => {
    expect(fms.between(at(from), at(to))).toBe(expected);
  });
});

describe('pauses', () => {
  const start = at('2026-11-19T08:30:00Z');
  const morning = (from: string, to: string): Pause => ({
    from: at(`2026-11-19T${from}:00Z`),
    to: at(`2026-11-19T${to}:00Z`),
  });

  it.each([
    ['before the start', [morning('07:00', '08:30')], '2026-11-19T09:30:00Z'],
    ['over the start', [morning('08:00', '08:45')], '2026-11-19T09:45:00Z'],
    ['within', [morning('09:00', '09:20')], '2026-11-19T09:50:00Z'],
    ['up to the deadline', [morning('09:15', '09:30')], '2026-11-19T09:45:00Z'],
    ['from the deadline on', [morning('09:30', '10:00')], '2026-11-19T09:30:00Z'],
    ['after it', [morning('10:00', '11:00')], '2026-11-19T09:30:00Z'],
    [
      'that the first one pushes the deadline into',
      [morning('09:00', '09:20'), morning('09:40', '10:00')],
      '2026-11-19T10:10:00Z',
    ],
    ['in any order', [morning('09:40', '10:00'), morning('09:00', '09:20')], '2026-11-19T10:10:00Z'],
    [
      'that overlap',
      [morning('09:00', '09:30'), morning('09:10', '09:20'), morning('09:20', '09:40')],
      '2026-11-19T10:10:00Z',
    ],
    ['that touch', [morning('09:00', '09:10'), morning('09:10', '09:20')], '2026-11-19T09:50:00Z'],
    ['without length', [morning('09:00', '09:00')], '2026-11-19T09:30:00Z'],
    ['turned around', [morning('09:20', '09:00')], '2026-11-19T09:30:00Z'],
    ['over lunch', [morning('11:00', '12:30')], '2026-11-19T09:30:00Z'],
  ])('%s', (_what, pauses, expected) => {
    const deadline = fms.add(start, HOUR, pauses);
    expect(formatInstant(deadline)).toBe(expected);
    expect(fms.between(start, deadline, pauses)).toBe(HOUR);
  });

  it('move a deadline by the service time in them, not by their length', () => {
    const overNight = [{ from: at('2026-11-19T15:30:00Z'), to: at('2026-11-20T08:30:00Z') }];
    expect(formatInstant(fms.add(at('2026-11-19T15:00:00Z'), HOUR, overNight))).toBe('2026-11-20T09:00:00Z');
  });

  it('without an end are refused only when the deadline lies behind their start', () => {
    const open = (from: string): readonly Pause[] => [morning('08:40', '08:50'), { from: at(from) }];
    expect(formatInstant(fms.add(start, HOUR, open('2026-11-19T09:40:00Z')))).toBe('2026-11-19T09:40:00Z');
    expect(refusalOf(() => fms.add(start, HOUR, open('2026-11-19T09:39:59Z')))).toBe('paused');
    expect(fms.between(start, at('2026-11-20T09:00:00Z'), open('2026-11-19T09:40:00Z'))).toBe(HOUR);
  });
});

describe('segments', () => {
  it('are the open stretches of a range, cut at its ends', () => {
    const found = [...fms.segments(at('2026-11-19T09:00:00Z'), at('2026-11-20T09:00:00Z'))];
    expect(found.map(({ from, to }) => `${formatInstant(from)} ${formatInstant(to)}`)).toEqual([
      '2026-11-19T09:00:00Z 2026-11-19T11:30:00Z',
      '2026-11-19T12:00:00Z 2026-11-19T16:00:00Z',
      '2026-11-20T08:00:00Z 2026-11-20T09:00:00Z',
    ]);
  });

  it('run on over midnights and years', () => {
    const range = { from: at('2025-12-30T12:00:00Z'), to: at('2027-01-02T00:00:00Z') };
    expect([...desk247.segments(range.from, range.to)]).toEqual([range]);
  });

  it.each([
    ['of no length', '2026-11-19T09:00:00Z', '2026-11-19T09:00:00Z'],
    ['turned around', '2026-11-20T09:00:00Z', '2026-11-19T09:00:00Z'],
    ['that is closed', '2026-11-20T11:00:00Z', '2026-11-23T08:00:00Z'],
  ])('are none in a range %s', (_what, from, to) => {
    expect([...fms.segments(at(from), at(to))]).toEqual([]);
  });

  it('are found by a calendar that was never asked before', () => {
    const [first] = createBusinessCalendar({ ...smartFms }).segments(
      at('2031-12-31T16:00:00Z'),
      at('2032-01-01T08:30:00Z'),
    );
    expect(first).toEqual({ from: at('2032-01-01T08:00:00Z'), to: at('2032-01-01T08:30:00Z') });
  });

  it('are found one at a time', () => {
    const [first] = fms.segments(at('2026-11-20T11:00:00Z'), at('2199-11-20T11:00:00Z'));
    expect(first).toEqual({ from: at('2026-11-23T08:00:00Z'), to: at('2026-11-23T11:30:00Z') });
  });

  it('stay right when earlier years are asked for meanwhile', () => {
    const calendar = createBusinessCalendar({ ...smartFms });
    const found: string[] = [];
    for (const { from } of calendar.segments(at('2026-12-31T00:00:00Z'), at('2027-01-04T09:00:00Z'))) {
      calendar.isOpen(from - 1000 * DAY * (found.length + 1));
      found.push(formatInstant(from));
    }
    expect(found).toEqual([
      '2026-12-31T08:00:00Z',
      '2026-12-31T12:00:00Z',
      '2027-01-01T08:00:00Z',
      '2027-01-04T08:00:00Z',
    ]);
  });
});

describe('the order of rules', () => {
  const calendar: Calendar = {
    ...smartProductionSuite,
    exceptions: { '2026-04-27': [['10:00', '12:00']], '2026-05-15': [], '2026-11-22': [['10:00', '11:00']] },
    holidays: [{ set: 'nl' }],
  };
  const openHours = (date: string) =>
    createBusinessCalendar(calendar).between(at(`${date}T00:00:00Z`), at(`${date}T23:00:00Z`)) / HOUR;

  it('closes on holidays, unless an exception says otherwise', () => {
    expect(['2026-05-14', '2026-04-27', '2026-05-15', '2026-11-22', '2026-05-13'].map(openHours)).toEqual([
      0, 2, 0, 1, 9,
    ]);
  });

  it('counts holidays as working days when no set is named', () => {
    expect(sps.between(at('2026-05-14T00:00:00Z'), at('2026-05-14T23:00:00Z'))).toBe(9 * HOUR);
  });
});

describe('the daily window 02:00–03:00 (P14)', () => {
  const desk = createBusinessCalendar(availability);
  const years = Array.from({ length: 41 }, (_, i) => 2000 + i);
  const lastSunday = (year: number, month: number) => {
    const end = new Date(Date.UTC(year, month, 31));
    return Date.UTC(year, month, 31 - end.getUTCDay());
  };

  it.each(years)('is missing on the spring switch day of %d', (year) => {
    const spring = lastSunday(year, 2);
    expect(desk.between(spring - HOUR, spring + 22 * HOUR)).toBe(23 * HOUR);
    expect([desk.isOpen(spring + HOUR - 1), desk.isOpen(spring + HOUR)]).toEqual([true, true]);
    expect(desk.add(spring, 2 * HOUR)).toBe(spring + 2 * HOUR);
  });

  it.each(years)('is doubled on the autumn switch day of %d', (year) => {
    const autumn = lastSunday(year, 9);
    expect(desk.between(autumn - 2 * HOUR, autumn + 23 * HOUR)).toBe(23 * HOUR);
    expect([autumn - 1, autumn, autumn + 2 * HOUR - 1, autumn + 2 * HOUR].map((t) => desk.isOpen(t))).toEqual([
      true,
      false,
      false,
      true,
    ]);
    expect(desk.add(autumn - HOUR, 2 * HOUR)).toBe(autumn + 3 * HOUR);
    expect(desk.subtract(autumn + 3 * HOUR, 2 * HOUR)).toBe(autumn - HOUR);
  });

  it('lasts an hour on any other day', () => {
    expect(desk.between(at('2026-06-30T22:00:00Z'), at('2026-07-01T22:00:00Z'))).toBe(23 * HOUR);
  });
});

describe('odd days', () => {
  it('an hour that autumn repeats is open both times, an hour that spring skips is never', () => {
    const night = createBusinessCalendar(everyDay('Europe/Amsterdam', [['02:00', '03:00']]));
    expect(night.between(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(2 * HOUR);
    expect(night.between(at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'))).toBe(0);
  });

  it('a stretch that the repeated hour cuts opens twice', () => {
    const night = createBusinessCalendar(everyDay('Europe/Amsterdam', [['02:30', '03:30']]));
    const found = [...night.segments(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))];
    expect(found.map(({ from, to }) => `${formatInstant(from)} ${formatInstant(to)}`)).toEqual([
      '2026-10-25T00:30:00Z 2026-10-25T01:00:00Z',
      '2026-10-25T01:30:00Z 2026-10-25T02:30:00Z',
    ]);
  });

  it('a date that the zone lost has no hours', () => {
    const apia = createBusinessCalendar({
      timeZone: 'Pacific/Apia',
      weekly: {},
      exceptions: {
        '2011-12-29': [['09:00', '17:00']],
        '2011-12-30': [['09:00', '17:00']],
        '2011-12-31': [['09:00', '17:00']],
      },
    });
    expect(apia.between(at('2011-12-28T00:00:00Z'), at('2012-01-02T00:00:00Z'))).toBe(16 * HOUR);
  });
});

describe('refusals', () => {
  const only2040: Calendar = { ...never, exceptions: { '2040-03-01': [['09:00', '17:00']] } };
  const opening = at('2040-03-01T08:00:00Z');

  it('come when nothing opens within ten years', () => {
    const asks = [
      () => closed.nextOpen(at('2026-01-01T00:00:00Z')),
      () => closed.nextClose(at('2026-01-01T00:00:00Z')),
      () => closed.add(at('2026-01-01T00:00:00Z'), 1),
      () => closed.subtract(at('2026-01-01T00:00:00Z'), 1),
    ];
    expect(asks.map(refusalOf)).toEqual(['no-opening', 'no-opening', 'no-opening', 'no-opening']);
    expect(closed.between(at('2026-01-01T00:00:00Z'), at('2040-01-01T00:00:00Z'))).toBe(0);
    expect(closed.isOpen(at('2026-01-01T00:00:00Z'))).toBe(false);
    expect([...closed.segments(at('2026-01-01T00:00:00Z'), at('2040-01-01T00:00:00Z'))]).toEqual([]);
  });

  it.each([
    ['a fresh calendar', []],
    ['a calendar that has seen the opening', [opening]],
    ['a calendar that has seen far beyond it', [opening, at('2060-01-01T00:00:00Z'), at('1990-01-01T00:00:00Z')]],
  ])('are the same for %s', (_what, seen) => {
    const calendar = createBusinessCalendar({ ...only2040 });
    for (const instant of seen) calendar.isOpen(instant);
    const tenYears = 3653 * DAY;
    expect(calendar.nextOpen(opening - tenYears)).toBe(opening);
    expect(calendar.add(opening - tenYears, HOUR)).toBe(opening + HOUR);
    expect(refusalOf(() => calendar.nextOpen(opening - tenYears - 1))).toBe('no-opening');
    expect(refusalOf(() => calendar.add(opening - tenYears - 1, HOUR))).toBe('no-opening');
    const closing = opening + 8 * HOUR;
    expect(calendar.subtract(closing + tenYears, HOUR)).toBe(closing - HOUR);
    expect(refusalOf(() => calendar.subtract(closing + tenYears + 1, HOUR))).toBe('no-opening');
    expect(refusalOf(() => calendar.add(closing - HOUR, HOUR + 1))).toBe('no-opening');
    expect(refusalOf(() => calendar.subtract(opening + HOUR, HOUR + 1))).toBe('no-opening');
  });

  it('come when a closure of more than ten years lies on the way', () => {
    const hours: Calendar = { ...only2040, exceptions: { ...only2040.exceptions, '2028-03-01': [['09:00', '17:00']] } };
    for (const seen of [[], [opening, at('2020-01-01T00:00:00Z')]]) {
      const calendar = createBusinessCalendar({ ...hours });
      for (const instant of seen) calendar.isOpen(instant);
      expect(refusalOf(() => calendar.add(at('2026-01-01T00:00:00Z'), 9 * HOUR))).toBe('no-opening');
      expect(refusalOf(() => calendar.subtract(at('2041-01-01T00:00:00Z'), 9 * HOUR))).toBe('no-opening');
      expect(formatInstant(calendar.add(at('2026-01-01T00:00:00Z'), 8 * HOUR))).toBe('2028-03-01T16:00:00Z');
      expect(formatInstant(calendar.subtract(at('2041-01-01T00:00:00Z'), 8 * HOUR))).toBe('2040-03-01T08:00:00Z');
      expect(calendar.between(at('2026-01-01T00:00:00Z'), at('2041-01-01T00:00:00Z'))).toBe(16 * HOUR);
    }
  });

  it('do not come when the time runs out with the last service there is', () => {
    const last: Calendar = { timeZone: 'UTC', weekly: {}, exceptions: { '2028-03-01': [['09:00', '17:00']] } };
    const start = at('2028-01-01T00:00:00Z');
    expect(formatInstant(createBusinessCalendar({ ...last }).add(start, 8 * HOUR))).toBe('2028-03-01T17:00:00Z');
    expect(refusalOf(() => createBusinessCalendar({ ...last }).add(start, 8 * HOUR + 1))).toBe('no-opening');
    const end = at('2028-12-31T00:00:00Z');
    expect(formatInstant(createBusinessCalendar({ ...last }).subtract(end, 8 * HOUR))).toBe('2028-03-01T09:00:00Z');
    expect(refusalOf(() => createBusinessCalendar({ ...last }).subtract(end, 8 * HOUR + 1))).toBe('no-opening');
  });

  it('come when service never stops', () => {
    expect(refusalOf(() => desk247.nextClose(at('2026-01-01T00:00:00Z')))).toBe('no-closing');
    expect(desk247.nextOpen(at('2026-01-01T00:00:00Z'))).toBe(at('2026-01-01T00:00:00Z'));
  });

  it.each([
    Number.NaN,
    Number.POSITIVE_INFINITY,
    Number.NEGATIVE_INFINITY,
    Date.UTC(1899, 11, 31),
    Date.UTC(2200, 0, 1),
  ])('come for the instant %d', (instant) => {
    expect(refusalOf(() => fms.isOpen(instant))).toBe('out-of-range');
    expect(refusalOf(() => fms.add(instant, HOUR))).toBe('out-of-range');
  });

  it('come when the answer lies beyond the years that are known', () => {
    expect(refusalOf(() => fms.add(at('2199-12-01T00:00:00Z'), 1000 * HOUR))).toBe('out-of-range');
    expect(refusalOf(() => fms.subtract(at('1900-02-01T00:00:00Z'), 1000 * HOUR))).toBe('out-of-range');
    expect(refusalOf(() => fms.nextOpen(at('2199-12-31T23:00:00Z')))).toBe('out-of-range');
  });

  it('do not come a moment too early at the turn of a year', () => {
    const opens: Calendar = { timeZone: 'UTC', weekly: {}, exceptions: { '2038-01-01': [['00:00', '01:00']] } };
    expect(createBusinessCalendar(opens).nextOpen(at('2028-01-01T00:00:00Z'))).toBe(at('2038-01-01T00:00:00Z'));
    expect(refusalOf(() => createBusinessCalendar({ ...opens }).nextOpen(at('2027-12-31T23:59:59Z')))).toBe(
      'no-opening',
    );
    const closes: Calendar = { timeZone: 'UTC', weekly: {}, exceptions: { '2027-12-31': [['23:00', '24:00']] } };
    const back = createBusinessCalendar(closes).subtract(at('2038-01-01T00:00:00Z'), HOUR);
    expect(formatInstant(back)).toBe('2027-12-31T23:00:00Z');
  });

  it('leave ten years of service alone, and not a moment more', () => {
    const calendar = createBusinessCalendar({ ...always, exceptions: { '2036-01-02': [] } });
    const closing = at('2036-01-02T00:00:00Z');
    expect(calendar.nextClose(closing - 3653 * DAY)).toBe(closing);
    expect(refusalOf(() => calendar.nextClose(closing - 3653 * DAY - 1))).toBe('no-closing');
    const opens = createBusinessCalendar({ ...always, exceptions: { '2026-01-01': [], '2036-01-02': [] } });
    expect(opens.nextClose(at('2026-01-01T00:00:00Z'))).toBe(closing);
  });

  it('leave the first and the last year that are known alone', () => {
    expect([at('1900-01-01T00:00:00Z'), at('2199-12-31T00:00:00Z')].map(always247)).toEqual([true, true]);
  });

  it('say what was asked', () => {
    expect(() => closed.add(at('2026-01-01T00:00:00Z'), 1)).toThrow('within ten years of 2026-01-01T00:00:00.000Z');
    expect(() => fms.isOpen(Number.NaN)).toThrow('1900 to 2199, found NaN');
  });
});

describe('one definition', () => {
  it('has one calendar, shared by all who ask', () => {
    expect(createBusinessCalendar(smartFms)).toBe(fms);
    expect(createBusinessCalendar({ ...smartFms })).not.toBe(fms);
  });
});

function always247(t: number): boolean {
  return createBusinessCalendar({ ...always }).isOpen(t);
}

function refusalOf(ask: () => unknown): string {
  try {
    return `answered ${String(ask())}`;
  } catch (error) {
    if (error instanceof CalendarRefusal) return error.kind;
    throw error;
  }
}
