import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { DAY, formatInstant, HOUR, MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import {
  clockChanges,
  isTimeZone,
  localDate,
  offsetAt,
  offsetPeriods,
  startOfDay,
  toInstant,
  toLocal,
} from '../../../src-shared/time/zoned-time.ts';
import { changesOf, ODD_ZONES, SEED } from './odd-zones.ts';
import { at } from './sample-calendars.ts';

const amsterdam = 'Europe/Amsterdam';

describe('a zone', () => {
  it.each(['Europe/Amsterdam', 'UTC', 'Pacific/Apia', 'Antarctica/Troll'])('%s is known', (zone) => {
    expect(isTimeZone(zone)).toBe(true);
  });

  it.each(['Europe/Amstelveen', '', 'CEST?', 'Mars/Phobos'])('“%s” is not', (zone) => {
    expect(isTimeZone(zone)).toBe(false);
    expect(() => offsetAt(zone, 0)).toThrow();
  });
});

describe('toLocal', () => {
  it('reads the wall clock, the calendar and the weekday', () => {
    expect(toLocal(amsterdam, at('2026-11-22T23:30:15Z'))).toEqual({
      year: 2026,
      month: 11,
      day: 23,
      hour: 0,
      minute: 30,
      second: 15,
      weekday: 'mon',
    });
  });

  it('jumps in spring and repeats in autumn', () => {
    const read = (text: string) => {
      const { hour, minute } = toLocal(amsterdam, at(text));
      return [hour, minute];
    };
    expect([read('2026-03-29T00:59:59Z'), read('2026-03-29T01:00:00Z')]).toEqual([
      [1, 59],
      [3, 0],
    ]);
    expect([read('2026-10-25T00:30:00Z'), read('2026-10-25T01:30:00Z')]).toEqual([
      [2, 30],
      [2, 30],
    ]);
  });

  it('agrees with Temporal in odd zones', () => {
    fc.assert(
      fc.property(zoneAndInstant(), ({ zone, instant }) => {
        const there = Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
        const { year, month, day, hour, minute, second } = there;
        expect(toLocal(zone, instant)).toMatchObject({ year, month, day, hour, minute, second });
        expect(localDate(zone, instant)).toBe(there.toPlainDate().toString());
        expect(offsetAt(zone, instant)).toBe(there.offsetNanoseconds / 1e6);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });

  it('reads offsets of minutes and seconds from before standard time', () => {
    expect(offsetAt('Europe/Paris', at('1900-01-01T00:00:00Z'))).toBe(9 * MINUTE + 21 * SECOND);
    expect(offsetAt('Africa/Monrovia', at('1970-01-01T00:00:00Z'))).toBe(-(44 * MINUTE + 30 * SECOND));
  });
});

describe('toInstant', () => {
  const read = (hour: number, minute: number, day: number, month: number) =>
    formatInstant(toInstant(amsterdam, { year: 2026, month, day, hour, minute, second: 0 }));

  it('moves a time that spring skips later by the gap', () => {
    expect(read(2, 30, 29, 3)).toBe('2026-03-29T01:30:00Z');
    expect(read(2, 0, 29, 3)).toBe('2026-03-29T01:00:00Z');
    expect(read(3, 0, 29, 3)).toBe('2026-03-29T01:00:00Z');
    expect(read(1, 59, 29, 3)).toBe('2026-03-29T00:59:00Z');
  });

  it('takes the first of two that autumn repeats', () => {
    expect(read(2, 30, 25, 10)).toBe('2026-10-25T00:30:00Z');
    expect(read(3, 0, 25, 10)).toBe('2026-10-25T02:00:00Z');
  });

  it('agrees with Temporal in odd zones', () => {
    fc.assert(
      fc.property(zoneAndInstant(), ({ zone, instant }) => {
        const wall = new Date(instant);
        const local = {
          year: wall.getUTCFullYear(),
          month: wall.getUTCMonth() + 1,
          day: wall.getUTCDate(),
          hour: wall.getUTCHours(),
          minute: wall.getUTCMinutes(),
          second: wall.getUTCSeconds(),
        };
        const expected = Temporal.PlainDateTime.from(local).toZonedDateTime(zone, { disambiguation: 'compatible' });
        expect(toInstant(zone, local)).toBe(expected.epochMilliseconds);
      }),
      { seed: SEED, numRuns: 600 },
    );
  });
});

describe('startOfDay', () => {
  it('is the first moment of the date, where midnight is skipped too', () => {
    expect(formatInstant(startOfDay(amsterdam, '2026-03-29'))).toBe('2026-03-28T23:00:00Z');
    expect(formatInstant(startOfDay('America/Sao_Paulo', '2018-11-04'))).toBe('2018-11-04T03:00:00Z');
  });

  it('gives a lost day no length', () => {
    expect(startOfDay('Pacific/Apia', '2011-12-31') - startOfDay('Pacific/Apia', '2011-12-30')).toBe(0);
  });
});

describe('offsetPeriods', () => {
  it('cover a range without holes and change only where clocks do', () => {
    expect(offsetPeriods(amsterdam, at('2025-12-01T00:00:00Z'), at('2026-12-01T00:00:00Z'))).toEqual([
      { from: at('2025-12-01T00:00:00Z'), to: at('2026-03-29T01:00:00Z'), offset: HOUR },
      { from: at('2026-03-29T01:00:00Z'), to: at('2026-10-25T01:00:00Z'), offset: 2 * HOUR },
      { from: at('2026-10-25T01:00:00Z'), to: at('2026-12-01T00:00:00Z'), offset: HOUR },
    ]);
  });

  it('are none in an empty range', () => {
    expect(offsetPeriods(amsterdam, 0, 0)).toEqual([]);
  });

  it('find a change at the turn of a UTC year', () => {
    expect(offsetPeriods('Asia/Kathmandu', at('1985-12-31T00:00:00Z'), at('1986-01-02T00:00:00Z'))).toEqual([
      { from: at('1985-12-31T00:00:00Z'), to: at('1985-12-31T18:30:00Z'), offset: 5.5 * HOUR },
      { from: at('1985-12-31T18:30:00Z'), to: at('1986-01-02T00:00:00Z'), offset: 5.75 * HOUR },
    ]);
    expect(offsetPeriods('Asia/Singapore', at('1981-12-31T00:00:00Z'), at('1982-01-01T00:00:00Z')).length).toBe(2);
  });
});

describe('clockChanges', () => {
  it('names each jump in a range, the first instant included and the last not', () => {
    const spring = at('2026-03-29T01:00:00Z');
    const autumn = at('2026-10-25T01:00:00Z');
    expect(clockChanges(amsterdam, spring, autumn)).toEqual([{ at: spring, shift: HOUR }]);
    expect(clockChanges(amsterdam, spring + 1, autumn + 1)).toEqual([{ at: autumn, shift: -HOUR }]);
    expect(clockChanges('Pacific/Apia', at('2011-12-01T00:00:00Z'), at('2012-01-01T00:00:00Z'))).toEqual([
      { at: at('2011-12-30T10:00:00Z'), shift: DAY },
    ]);
  });
});

/** Half of the instants lie within two days of a change of clocks. */
function zoneAndInstant() {
  return fc.constantFrom(...ODD_ZONES).chain((odd) => {
    const { zone, from, to } = odd;
    const anywhere = fc.integer({ min: Date.UTC(from, 0) / SECOND, max: Date.UTC(to, 0) / SECOND });
    const changes = changesOf(odd);
    const nearby = fc
      .tuple(fc.constantFrom(...changes), fc.integer({ min: -2 * DAY, max: 2 * DAY }))
      .map(([change, away]) => (change + Math.round(away / MINUTE) * MINUTE) / SECOND);
    return fc.record({ zone: fc.constant(zone), instant: fc.oneof(anywhere, nearby).map((s) => s * SECOND) });
  });
}
