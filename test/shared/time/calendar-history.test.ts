import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { type CalendarHistory, versionsOf, withVersion } from '../../../src-shared/time/calendar-history.ts';
import { formatInstant, HOUR } from '../../../src-shared/time/instant.ts';
import { parseCalendarHistory } from '../../../src-shared/time/parse-calendar-history.ts';
import { at, smartFms, smartProductionSuite } from './sample-calendars.ts';
import { unwrap } from './unwrap.ts';

/** A Wednesday at noon. */
const change = at('2026-11-18T11:00:00Z');
const history: CalendarHistory = {
  versions: [{ calendar: smartFms }, { from: change, calendar: smartProductionSuite }],
};

describe('service hours with versions', () => {
  const calendar = createBusinessCalendar(history);

  it('use each version in its own time', () => {
    expect(calendar.between(at('2026-11-17T00:00:00Z'), change)).toBe(7.5 * HOUR + 3 * HOUR);
    expect(calendar.between(change, at('2026-11-19T23:00:00Z'))).toBe(5.5 * HOUR + 9 * HOUR);
    expect(calendar.between(at('2026-11-17T00:00:00Z'), at('2026-11-19T23:00:00Z'))).toBe(25 * HOUR);
  });

  it('let a deadline run on under the next version', () => {
    expect(formatInstant(calendar.add(at('2026-11-18T10:00:00Z'), 2 * HOUR))).toBe('2026-11-18T12:00:00Z');
    expect(formatInstant(calendar.subtract(at('2026-11-18T12:00:00Z'), 4 * HOUR))).toBe('2026-11-18T08:00:00Z');
  });

  it('change exactly at the start of a version', () => {
    const evening = withVersion(
      { versions: [{ calendar: smartFms }] },
      { from: at('2026-11-19T16:15:00Z'), calendar: smartProductionSuite },
    );
    const after = createBusinessCalendar(evening);
    expect(after.isOpen(at('2026-11-19T16:14:59.999Z'))).toBe(false);
    expect(after.isOpen(at('2026-11-19T16:15:00Z'))).toBe(true);
    expect(formatInstant(after.nextOpen(at('2026-11-19T16:00:00Z')))).toBe('2026-11-19T16:15:00Z');
  });

  it('are closed before the first version', () => {
    const dated = createBusinessCalendar({ versions: [{ from: change, calendar: smartProductionSuite }] });
    expect(dated.between(at('2026-11-16T00:00:00Z'), change)).toBe(0);
    expect(dated.nextOpen(at('2026-11-16T09:00:00Z'))).toBe(change);
  });

  it('do not change before the start of a version that is added later', () => {
    const longer = createBusinessCalendar(
      withVersion(history, { from: at('2026-12-01T00:00:00Z'), calendar: { timeZone: 'UTC', weekly: {} } }),
    );
    const start = at('2026-11-12T10:00:00Z');
    expect(longer.add(start, 45 * HOUR)).toBe(calendar.add(start, 45 * HOUR));
    expect(longer.between(start, at('2026-12-01T00:00:00Z'))).toBe(calendar.between(start, at('2026-12-01T00:00:00Z')));
    expect(longer.between(at('2026-12-01T00:00:00Z'), at('2027-02-01T00:00:00Z'))).toBe(0);
  });

  it('answer like a bare calendar when there is one version', () => {
    const single = createBusinessCalendar({ versions: [{ calendar: smartFms }] });
    const bare = createBusinessCalendar(smartFms);
    const start = at('2026-03-26T08:00:00Z');
    expect(single.add(start, 56 * HOUR)).toBe(bare.add(start, 56 * HOUR));
  });
});

describe('withVersion', () => {
  it('keeps versions ascending, whatever the order of adding', () => {
    const added = withVersion(history, { from: at('2020-01-01T00:00:00Z'), calendar: smartProductionSuite });
    expect(added.versions.map(({ from }) => from)).toEqual([undefined, at('2020-01-01T00:00:00Z'), change]);
  });

  it('replaces a version that began at the same instant', () => {
    expect(withVersion(history, { from: change, calendar: smartFms }).versions).toEqual([
      { calendar: smartFms },
      { from: change, calendar: smartFms },
    ]);
  });
});

describe('versionsOf', () => {
  it('gives a bare calendar all of time', () => {
    expect(versionsOf(smartFms)).toEqual([{ from: -Infinity, to: Infinity, calendar: smartFms }]);
  });

  it('throws on versions out of order, which no parser lets through', () => {
    expect(() => versionsOf({ versions: [...history.versions].reverse() })).toThrow('versions in order');
    expect(() => versionsOf({ versions: [{ from: Number.NaN, calendar: smartFms }] })).toThrow('versions in order');
  });

  it('lets the last of two that begin together hold', () => {
    const twice = { versions: [{ calendar: smartFms }, ...history.versions] };
    expect(createBusinessCalendar(twice).isOpen(at('2026-11-17T09:00:00Z'))).toBe(true);
    expect(versionsOf(twice).filter(({ from, to }) => from < to)).toEqual(versionsOf(history));
  });

  it('ends each version where the next begins', () => {
    expect(versionsOf(history).map(({ from, to }) => [from, to])).toEqual([
      [-Infinity, change],
      [change, Infinity],
    ]);
  });
});

describe('parseCalendarHistory', () => {
  it('takes a valid history as it is, also from JSON', () => {
    expect(unwrap(parseCalendarHistory(JSON.parse(JSON.stringify(history))))).toEqual(history);
  });

  it.each([
    ['versions in the wrong order', { versions: [...history.versions].reverse() }, 'order', 'versions[1].from'],
    [
      'two versions from one instant',
      { versions: [history.versions[1], history.versions[1]] },
      'order',
      'versions[1].from',
    ],
    ['no version', { versions: [] }, 'shape', 'versions'],
    [
      'a problem in a calendar',
      { versions: [{ calendar: { timeZone: 'UTC', weekly: { mon: [['10:00', '09:00']] } } }] },
      'from-not-before-to',
      'versions[0].calendar.weekly.mon[0]',
    ],
  ])('names %s and where it stands', (_what, data, kind, where) => {
    expect(parseCalendarHistory(data)).toMatchObject({ ok: false, error: [{ kind, where }] });
  });
});
