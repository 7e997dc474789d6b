import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import { CalendarRefusal } from '../../../src-shared/time/calendar-refusal.ts';
import { formatInstant, HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { always, at, smartFms } from './sample-calendars.ts';

const fms = createBusinessCalendar(smartFms);

describe('amounts of less than a millisecond', () => {
  it.each(['2026-11-21T10:00:00Z', '2020-01-01T00:00:00Z', '1935-01-01T00:00:00Z', '2026-11-20T11:00:00Z'])(
    'never lead to the other side of %s',
    (text) => {
      const calendar = createBusinessCalendar({ ...smartFms });
      for (const seen of ['2026-06-01T00:00:00Z', '1935-06-01T00:00:00Z']) calendar.isOpen(at(seen));
      const t = at(text);
      const pauses = [{ from: t - HOUR, to: t + HOUR }];
      for (const ms of [1e-20, 1e-9, 1e-5, 0.25]) {
        expect(calendar.add(t, ms)).toBeGreaterThanOrEqual(t);
        expect(t).toBeGreaterThanOrEqual(calendar.subtract(t, ms));
        expect(calendar.add(t, ms, pauses)).toBeGreaterThanOrEqual(t);
        expect(t).toBeGreaterThanOrEqual(calendar.subtract(t, ms, pauses));
      }
    },
  );

  it('count for halves and quarters', () => {
    const t = at('2026-11-20T10:59:59.999Z');
    expect([fms.add(t, 0.25) - t, fms.add(t, 1) - t]).toEqual([0.25, 1]);
    expect(fms.add(t, 1.5)).toBe(at('2026-11-23T08:00:00Z') + 0.5);
    expect(fms.between(t, t + 0.75)).toBe(0.75);
  });
});

describe('the years that are known', () => {
  const first = at('1900-01-01T00:00:00Z');
  const end = at('2199-12-31T23:00:00Z') + HOUR;
  const desk = createBusinessCalendar({ ...always });

  it('may be reckoned up to their very end, and back to their very start', () => {
    expect(desk.add(end - HOUR, HOUR)).toBe(end);
    expect(desk.between(end - HOUR, end)).toBe(HOUR);
    expect(desk.subtract(end, HOUR)).toBe(end - HOUR);
    expect([...desk.segments(end - HOUR, end)]).toEqual([{ from: end - HOUR, to: end }]);
    expect(desk.explain(end - HOUR, end)).toEqual([{ from: end - HOUR, to: end, kind: 'counted' }]);
    expect(createBusinessCalendar({ ...always }).subtract(first + HOUR, HOUR)).toBe(first);
    expect(createBusinessCalendar({ ...always }).add(first, HOUR)).toBe(first + HOUR);
    expect([...desk.segments(end, end)]).toEqual([]);
  });

  it('do not tell what is open at their end', () => {
    expect([() => desk.isOpen(end), () => desk.nextOpen(end), () => desk.add(end, 1)].map(refusalOf)).toEqual([
      'out-of-range',
      'out-of-range',
      'out-of-range',
    ]);
  });

  it.each([Number.NaN, Infinity, -Infinity, first - 1, end + 1])('do not hold %d, whatever is asked', (outside) => {
    const inside = at('2026-01-01T00:00:00Z');
    const asks = [
      () => fms.add(outside, 0),
      () => fms.subtract(outside, 0),
      () => fms.between(outside, outside),
      () => fms.between(outside, inside),
      () => fms.between(inside, outside),
      () => fms.segments(outside, inside),
      () => fms.segments(inside, outside),
      () => fms.explain(outside, inside),
      () => fms.explain(inside, outside),
    ];
    expect(asks.map(refusalOf)).toEqual(asks.map(() => 'out-of-range'));
  });

  it('end a sum that would not end', () => {
    const fresh = createBusinessCalendar({ ...always });
    expect(refusalOf(() => fresh.add(at('2195-01-01T00:00:00Z'), Infinity))).toBe('out-of-range');
    expect(refusalOf(() => fresh.subtract(at('1905-01-01T00:00:00Z'), Infinity))).toBe('out-of-range');
  });
});

describe('closures of nearly ten years', () => {
  const eightHoursOn = (...dates: readonly string[]): Calendar => ({
    timeZone: 'UTC',
    weekly: {},
    exceptions: Object.fromEntries(dates.map((date) => [date, [['09:00', '17:00']]])),
  });

  it('may follow each other, from either side', () => {
    const hours = eightHoursOn('2028-03-01', '2037-03-01', '2046-03-01');
    expect(formatInstant(createBusinessCalendar({ ...hours }).add(at('2028-01-01T00:00:00Z'), 17 * HOUR))).toBe(
      '2046-03-01T10:00:00Z',
    );
    expect(formatInstant(createBusinessCalendar({ ...hours }).subtract(at('2046-12-31T00:00:00Z'), 17 * HOUR))).toBe(
      '2028-03-01T16:00:00Z',
    );
  });

  it('may follow a longer one that is not on the way', () => {
    const calendar = createBusinessCalendar(eightHoursOn('2028-03-01', '2040-03-01', '2047-03-01', '2059-03-01'));
    for (const seen of ['2028-01-01T00:00:00Z', '2060-01-01T00:00:00Z']) calendar.isOpen(at(seen));
    expect(formatInstant(calendar.add(at('2035-01-01T00:00:00Z'), 9 * HOUR))).toBe('2047-03-01T10:00:00Z');
    expect(formatInstant(calendar.subtract(at('2052-01-01T00:00:00Z'), 9 * HOUR))).toBe('2040-03-01T16:00:00Z');
  });

  it('are not refused when they last exactly ten years', () => {
    const calendar = createBusinessCalendar({
      timeZone: 'UTC',
      weekly: {},
      exceptions: { '2028-03-01': [['09:00', '17:00']], '2038-03-02': [['17:00', '18:00']] },
    });
    expect(formatInstant(calendar.add(at('2028-03-01T09:00:00Z'), 8.5 * HOUR))).toBe('2038-03-02T17:30:00Z');
    expect(formatInstant(calendar.subtract(at('2038-03-02T18:00:00Z'), 8.5 * HOUR))).toBe('2028-03-01T09:30:00Z');
  });
});

describe('before 1970', () => {
  const rare: Calendar = {
    timeZone: 'UTC',
    weekly: {},
    exceptions: { '1930-01-01': [['09:00', '10:00']], '1950-01-01': [['09:00', '10:00']] },
  };

  it('a closure of more than ten years is refused too', () => {
    const calendar = createBusinessCalendar(rare);
    expect(refusalOf(() => calendar.add(at('1929-12-31T00:00:00Z'), 1.5 * HOUR))).toBe('no-opening');
    expect(refusalOf(() => calendar.subtract(at('1950-12-31T00:00:00Z'), 1.5 * HOUR))).toBe('no-opening');
    calendar.between(at('1929-12-31T00:00:00Z'), at('1951-01-01T00:00:00Z'));
    expect(refusalOf(() => calendar.add(at('1929-12-31T00:00:00Z'), 1.5 * HOUR))).toBe('no-opening');
    expect(refusalOf(() => calendar.subtract(at('1950-12-31T00:00:00Z'), 1.5 * HOUR))).toBe('no-opening');
  });

  it('offsets of minutes and seconds count', () => {
    const monrovia = createBusinessCalendar({ ...smartFms, timeZone: 'Africa/Monrovia' });
    // 44 minutes 30 seconds behind UTC until 1972.
    expect(formatInstant(monrovia.nextOpen(at('1965-03-01T00:00:00Z')))).toBe('1965-03-01T09:44:30Z');
    expect(monrovia.between(at('1965-03-01T09:44:00Z'), at('1965-03-01T09:45:00Z'))).toBe(MINUTE / 2);
  });
});

describe('a year that begins where the last one known ends', () => {
  it('is looked at when its first moment is asked for', () => {
    const calendar = createBusinessCalendar({ ...always });
    expect([at('2026-06-01T00:00:00Z'), at('2027-01-01T00:00:00Z')].map((t) => calendar.isOpen(t))).toEqual([
      true,
      true,
    ]);
  });

  it('does not leave out what lies early in a year before', () => {
    const calendar = createBusinessCalendar({ ...smartFms });
    calendar.isOpen(at('2027-06-01T00:00:00Z'));
    expect(calendar.isOpen(at('2026-01-01T09:00:00Z'))).toBe(true);
    expect(calendar.between(at('2026-01-01T00:00:00Z'), at('2026-01-02T00:00:00Z'))).toBe(7.5 * HOUR);
  });
});

describe('pauses at their limits', () => {
  const start = at('2026-11-19T08:00:00Z');

  it('that end at infinity have no end', () => {
    const forever = (from: number) => [{ from, to: Infinity }];
    expect(refusalOf(() => fms.add(start, HOUR, forever(start + HOUR - 1)))).toBe('paused');
    expect(fms.add(start, HOUR, forever(start + HOUR))).toBe(start + HOUR);
  });

  it('that began before all years count from the start', () => {
    const since = [{ from: -Infinity, to: start + HOUR }];
    expect(fms.add(start, HOUR, since)).toBe(start + 2 * HOUR);
    expect(fms.between(start, start + 2 * HOUR, since)).toBe(HOUR);
  });
});

describe('exceptions', () => {
  it('on a switch day hold by the wall clock', () => {
    const calendar = createBusinessCalendar({
      ...smartFms,
      exceptions: {
        '2026-03-29': [['01:00', '04:00']],
        '2026-10-25': [
          ['02:30', '24:00'],
          ['01:00', '02:15'],
        ],
      },
    });
    expect(calendar.between(at('2026-03-28T23:00:00Z'), at('2026-03-29T22:00:00Z'))).toBe(2 * HOUR);
    // 01:00–02:15, then 02:30–03:00 and 02:00–02:15 once more, then 02:30–24:00.
    expect(calendar.between(at('2026-10-24T22:00:00Z'), at('2026-10-25T23:00:00Z'))).toBe(23.5 * HOUR);
  });

  it('that end at 24:00 run on into a day that begins at 00:00', () => {
    const calendar = createBusinessCalendar({
      ...smartFms,
      exceptions: { '2026-11-21': [['23:00', '24:00']], '2026-11-22': [['00:00', '01:00']] },
    });
    expect([...calendar.segments(at('2026-11-21T12:00:00Z'), at('2026-11-22T12:00:00Z'))]).toEqual([
      { from: at('2026-11-21T22:00:00Z'), to: at('2026-11-22T00:00:00Z') },
    ]);
    expect(formatInstant(calendar.nextClose(at('2026-11-21T12:00:00Z')))).toBe('2026-11-22T00:00:00Z');
  });
});

describe('hours that no parser has seen', () => {
  it('are refused when they overlap or turn around', () => {
    const monday = (mon: Calendar['weekly']['mon']) => () =>
      createBusinessCalendar({ timeZone: 'UTC', weekly: { mon } });
    expect(
      monday([
        ['09:00', '12:00'],
        ['11:00', '13:00'],
      ]),
    ).toThrow('do not overlap');
    expect(monday([['12:00', '09:00']])).toThrow('do not overlap');
    expect(
      monday([
        ['11:00', '13:00'],
        ['09:00', '11:00'],
      ])().isOpen(at('2026-11-23T12:59:00Z')),
    ).toBe(true);
  });
});

function refusalOf(ask: () => unknown): string {
  try {
    return `answered ${String(ask())}`;
  } catch (error) {
    if (error instanceof CalendarRefusal) return error.kind;
    throw error;
  }
}
