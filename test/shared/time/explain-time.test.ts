import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import type { Calendar } from '../../../src-shared/time/calendar.ts';
import type { ServiceHours } from '../../../src-shared/time/calendar-history.ts';
import { type ExplainedStretch, explainTime } from '../../../src-shared/time/explain-time.ts';
import { HOUR } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { toLocal } from '../../../src-shared/time/zoned-time.ts';
import { at, availability, never, smartFms, smartProductionSuite } from './sample-calendars.ts';

describe('explainTime', () => {
  it('tells what counted from Thursday afternoon to Monday, and what did not', () => {
    expect(told(smartFms, '2026-11-19T15:00:00Z', '2026-11-23T12:30:00Z')).toEqual([
      'thu 16:00–thu 17:00 counted',
      'thu 17:00–fri 09:00 closed',
      'fri 09:00–fri 12:00 counted',
      'fri 12:00–sat 00:00 closed',
      'sat 00:00–mon 00:00 weekend',
      'mon 00:00–mon 09:00 closed',
      'mon 09:00–mon 12:30 counted',
      'mon 12:30–mon 13:00 break',
      'mon 13:00–mon 13:30 counted',
    ]);
  });

  it('names pauses, but only where they took service time', () => {
    const pauses = [
      { from: at('2026-11-20T15:30:00Z'), to: at('2026-11-23T08:30:00Z') },
      { from: at('2026-11-20T13:00:00Z'), to: at('2026-11-20T14:00:00Z') },
    ];
    expect(told(smartProductionSuite, '2026-11-20T12:30:00Z', '2026-11-23T09:00:00Z', pauses)).toEqual([
      'fri 13:30–fri 14:00 counted',
      'fri 14:00–fri 15:00 pause',
      'fri 15:00–fri 16:30 counted',
      'fri 16:30–fri 17:30 pause',
      'fri 17:30–sat 00:00 closed',
      'sat 00:00–mon 00:00 weekend',
      'mon 00:00–mon 08:30 closed',
      'mon 08:30–mon 09:30 pause',
      'mon 09:30–mon 10:00 counted',
    ]);
  });

  it('shows a pause without an end up to the end of the range', () => {
    expect(
      told(smartFms, '2026-11-19T08:00:00Z', '2026-11-19T10:00:00Z', [{ from: at('2026-11-19T09:00:00Z') }]),
    ).toEqual(['thu 09:00–thu 10:00 counted', 'thu 10:00–thu 11:00 pause']);
  });

  it('says nothing of a pause that only touches service hours', () => {
    const pauses = [
      { from: at('2026-11-19T05:00:00Z'), to: at('2026-11-19T08:00:00Z') },
      { from: at('2026-11-19T11:30:00Z'), to: at('2026-11-19T12:00:00Z') },
      { from: at('2026-11-19T16:00:00Z') },
    ];
    expect(told(smartFms, '2026-11-18T23:00:00Z', '2026-11-19T23:00:00Z', pauses)).toEqual([
      'thu 00:00–thu 09:00 closed',
      'thu 09:00–thu 12:30 counted',
      'thu 12:30–thu 13:00 break',
      'thu 13:00–thu 17:00 counted',
      'thu 17:00–fri 00:00 closed',
    ]);
  });

  it('joins pauses that touch', () => {
    const pauses = [
      { from: at('2026-11-19T09:00:00Z'), to: at('2026-11-19T09:30:00Z') },
      { from: at('2026-11-19T09:30:00Z'), to: at('2026-11-19T10:00:00Z') },
    ];
    expect(told(smartFms, '2026-11-19T08:00:00Z', '2026-11-19T10:30:00Z', pauses)).toEqual([
      'thu 09:00–thu 10:00 counted',
      'thu 10:00–thu 11:00 pause',
      'thu 11:00–thu 11:30 counted',
    ]);
  });

  it('is a question of the calendar too', () => {
    const [from, to] = [at('2026-11-19T15:00:00Z'), at('2026-11-23T12:30:00Z')];
    const pauses = [{ from: at('2026-11-20T09:00:00Z'), to: at('2026-11-20T10:00:00Z') }];
    const desk = createBusinessCalendar(smartFms);
    expect(desk.explain(from, to)).toEqual(explainTime(smartFms, { from, to }));
    expect(desk.explain(from, to, pauses)).toEqual(explainTime(smartFms, { from, to }, pauses));
  });

  it('reads each version in its own zone', () => {
    const hours = {
      versions: [
        { calendar: smartProductionSuite },
        { from: at('2026-11-19T12:00:00Z'), calendar: { ...smartProductionSuite, timeZone: 'America/New_York' } },
      ],
    };
    expect(told(hours, '2026-11-19T11:00:00Z', '2026-11-19T14:00:00Z')).toEqual([
      'thu 12:00–thu 13:00 counted',
      'thu 13:00–thu 13:00 new-hours',
      'thu 13:00–thu 14:30 closed',
      'thu 14:30–thu 15:00 counted',
    ]);
  });

  it('names exceptions and holidays only where the week would have been open', () => {
    const hours: Calendar = {
      ...smartProductionSuite,
      exceptions: {
        '2026-12-24': { name: 'Kerstavond', hours: [['08:30', '12:00']] },
        '2026-12-28': [],
        '2026-12-27': { name: 'Inventarisatie', hours: [] },
      },
      holidays: [{ set: 'nl' }],
    };
    expect(told(hours, '2026-12-24T10:00:00Z', '2026-12-29T08:00:00Z')).toEqual([
      'thu 11:00–thu 12:00 counted',
      'thu 12:00–thu 17:30 exception Kerstavond',
      'thu 17:30–fri 00:00 closed',
      'fri 00:00–sat 00:00 holiday christmas-day',
      'sat 00:00–mon 00:00 weekend',
      'mon 00:00–tue 00:00 exception undefined',
      'tue 00:00–tue 08:30 closed',
      'tue 08:30–tue 09:00 counted',
    ]);
  });

  it('counts hours that an exception added', () => {
    const hours: Calendar = {
      ...smartFms,
      exceptions: { '2026-11-21': { name: 'Overstap', hours: [['10:00', '12:00']] } },
    };
    expect(told(hours, '2026-11-20T23:00:00Z', '2026-11-21T23:00:00Z')).toEqual([
      'sat 00:00–sat 10:00 closed',
      'sat 10:00–sat 12:00 counted',
      'sat 12:00–sun 00:00 closed',
    ]);
  });

  it('tells a weekday without hours from the weekend', () => {
    const hours: Calendar = { ...smartFms, weekly: { ...smartFms.weekly, fri: [] } };
    expect(told(hours, '2026-11-19T23:00:00Z', '2026-11-22T23:00:00Z')).toEqual([
      'fri 00:00–sat 00:00 closed-day',
      'sat 00:00–mon 00:00 weekend',
    ]);
  });

  it('marks the moment at which clocks change', () => {
    expect(told(availability, '2026-03-28T23:30:00Z', '2026-03-29T02:00:00Z')).toEqual([
      'sun 00:30–sun 03:00 counted',
      `sun 03:00–sun 03:00 clock-change ${HOUR}`,
      'sun 03:00–sun 04:00 counted',
    ]);
    expect(told(availability, '2026-10-24T23:30:00Z', '2026-10-25T03:00:00Z')).toEqual([
      'sun 01:30–sun 02:00 counted',
      'sun 02:00–sun 02:00 break',
      `sun 02:00–sun 02:00 clock-change ${-HOUR}`,
      'sun 02:00–sun 03:00 break',
      'sun 03:00–sun 04:00 counted',
    ]);
  });

  it('marks the moment from which other hours hold', () => {
    const hours = {
      versions: [
        { from: at('2026-11-17T10:00:00Z'), calendar: smartFms },
        { from: at('2026-11-17T11:45:00Z'), calendar: smartProductionSuite },
      ],
    };
    expect(told(hours, '2026-11-17T09:00:00Z', '2026-11-17T13:00:00Z')).toEqual([
      'tue 10:00–tue 11:00 no-hours',
      'tue 11:00–tue 11:00 new-hours',
      'tue 11:00–tue 12:30 counted',
      'tue 12:30–tue 12:45 break',
      'tue 12:45–tue 12:45 new-hours',
      'tue 12:45–tue 14:00 counted',
    ]);
  });

  it('leaves out hours that begin where the range ends', () => {
    const hours = { versions: [{ calendar: smartFms }, { from: at('2026-11-17T10:00:00Z'), calendar: never }] };
    expect(told(hours, '2026-11-17T09:00:00Z', '2026-11-17T10:00:00Z')).toEqual(['tue 10:00–tue 11:00 counted']);
  });

  it('keeps days apart that are closed for different reasons', () => {
    const hours: Calendar = {
      ...smartFms,
      exceptions: { '2025-12-22': { name: 'Verhuizing', hours: [] }, '2025-12-23': { name: 'Inrichting', hours: [] } },
      holidays: [{ set: 'nl' }],
    };
    expect(told(hours, '2025-12-21T23:00:00Z', '2025-12-23T23:00:00Z')).toEqual([
      'mon 00:00–tue 00:00 exception Verhuizing',
      'tue 00:00–wed 00:00 exception Inrichting',
    ]);
    expect(told(hours, '2025-12-24T23:00:00Z', '2025-12-26T23:00:00Z')).toEqual([
      'thu 00:00–fri 00:00 holiday christmas-day',
      'fri 00:00–sat 00:00 holiday second-christmas-day',
    ]);
  });

  it('joins days that are closed for the same reason', () => {
    const exceptions = {
      '2025-12-22': { name: 'Verhuizing', hours: [] },
      '2025-12-23': { name: 'Verhuizing', hours: [] },
    };
    expect(told({ ...smartFms, exceptions }, '2025-12-21T23:00:00Z', '2025-12-23T23:00:00Z')).toEqual([
      'mon 00:00–wed 00:00 exception Verhuizing',
    ]);
  });

  it('reaches the last millisecond, just after midnight too', () => {
    const start = at('2026-11-20T22:59:59Z');
    const stretches = explainTime(smartFms, { from: start, to: start + 1001 });
    expect(stretches.map(({ kind, to }) => [kind, to - start])).toEqual([
      ['closed', 1000],
      ['weekend', 1001],
    ]);
  });

  it('is empty when the end is not after the start', () => {
    const instant = at('2026-11-19T09:00:00Z');
    expect(explainTime(smartFms, { from: instant, to: instant })).toEqual([]);
    expect(explainTime(smartFms, { from: instant, to: instant - HOUR })).toEqual([]);
  });

  it('adds up to the target when it ends at the deadline', () => {
    const hours: Calendar = { ...smartFms, holidays: [{ set: 'nl', goodFriday: true }] };
    const start = at('2026-03-27T10:30:00Z');
    const pauses = [{ from: at('2026-03-30T10:00:00Z'), to: at('2026-04-01T10:00:00Z') }];
    const deadline = createBusinessCalendar(hours).add(start, 56 * HOUR, pauses);
    const stretches = explainTime(hours, { from: start, to: deadline }, pauses);
    const counted = stretches.filter((stretch) => stretch.kind === 'counted');
    expect(counted.reduce((sum, { from, to }) => sum + to - from, 0)).toBe(56 * HOUR);
    expect(stretches.at(-1)).toMatchObject({ kind: 'counted', to: deadline });
  });
});

function told(hours: ServiceHours, from: string, to: string, pauses?: readonly Pause[]): readonly string[] {
  return explainTime(hours, { from: at(from), to: at(to) }, pauses).map((stretch) => {
    return `${wall(stretch.from)}–${wall(stretch.to)} ${reason(stretch)}`;
  });
}

function reason(stretch: ExplainedStretch): string {
  if (stretch.kind === 'exception') return `exception ${stretch.name}`;
  if (stretch.kind === 'holiday') return `holiday ${stretch.holiday}`;
  return stretch.kind === 'clock-change' ? `clock-change ${stretch.shift}` : stretch.kind;
}

function wall(instant: number): string {
  const { weekday, hour, minute } = toLocal('Europe/Amsterdam', instant);
  return `${weekday} ${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}
