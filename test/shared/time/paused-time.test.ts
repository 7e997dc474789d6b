import { describe, expect, it } from 'vitest';
import { createBusinessCalendar } from '../../../src-shared/time/business-time.ts';
import { CalendarRefusal } from '../../../src-shared/time/calendar-refusal.ts';
import { formatInstant } from '../../../src-shared/time/instant.ts';
import type { Pause } from '../../../src-shared/time/pauses.ts';
import { always, at, smartFms } from './sample-calendars.ts';

const fms = createBusinessCalendar(smartFms);
const desk247 = createBusinessCalendar(always);

/** Thursday 19 November, in UTC: open 08:00–11:30 and 12:00–16:00. Without an end it lasts. */
function pause(from: string, to?: string): Pause {
  return { from: thursday(from), to: to === undefined ? undefined : thursday(to) };
}

function thursday(time: string): number {
  return at(`2026-11-19T${time}:00Z`);
}

describe('isOpen with pauses', () => {
  const pauses = [pause('09:00', '10:00'), pause('11:00', '12:30'), pause('15:00')];

  it.each([
    ['08:59', true],
    ['09:00', false],
    ['09:59', false],
    ['10:00', true],
    ['11:45', false],
    ['12:00', false],
    ['12:30', true],
    ['15:00', false],
  ])('at %s is %s', (time, open) => {
    expect(fms.isOpen(thursday(time), pauses)).toBe(open);
  });

  it('refuses what is out of range all the same', () => {
    expect(() => fms.isOpen(Number.NaN, [pause('09:00')])).toThrow(CalendarRefusal);
  });
});

describe('nextOpen with pauses', () => {
  it.each<[string, readonly Pause[], string, string]>([
    ['before the pause', [pause('09:00', '10:00')], '08:30', '2026-11-19T08:30:00Z'],
    ['at its start', [pause('09:00', '10:00')], '09:00', '2026-11-19T10:00:00Z'],
    ['at its end', [pause('09:00', '10:00')], '10:00', '2026-11-19T10:00:00Z'],
    ['in a pause that ends over lunch', [pause('09:00', '11:40')], '09:00', '2026-11-19T12:00:00Z'],
    ['in a pause that ends at closing', [pause('09:00', '16:00')], '09:00', '2026-11-20T08:00:00Z'],
    [
      'where one pause follows another',
      [pause('09:00', '10:00'), pause('10:00', '10:30')],
      '09:00',
      '2026-11-19T10:30:00Z',
    ],
    ['over lunch, into a pause', [pause('12:00', '13:00')], '11:40', '2026-11-19T13:00:00Z'],
    ['in pauses out of order', [pause('12:00', '13:00'), pause('11:00', '11:30')], '11:10', '2026-11-19T13:00:00Z'],
    ['before a pause without an end', [pause('12:00')], '11:10', '2026-11-19T11:10:00Z'],
  ])('%s', (_what, pauses, time, expected) => {
    expect(formatInstant(fms.nextOpen(thursday(time), pauses))).toBe(expected);
  });

  it('refuses when a pause without an end holds the next opening', () => {
    expect(refusalOf(() => fms.nextOpen(thursday('11:30'), [pause('12:00')]))).toBe('paused');
    expect(refusalOf(() => fms.nextOpen(thursday('11:30'), [{ from: thursday('12:00'), to: Infinity }]))).toBe(
      'paused',
    );
  });
});

describe('nextClose with pauses', () => {
  it.each<[string, readonly Pause[], string, string]>([
    ['before the pause, at its start', [pause('09:00', '10:00')], '08:30', '2026-11-19T09:00:00Z'],
    ['in the pause, after it', [pause('09:00', '10:00')], '09:00', '2026-11-19T11:30:00Z'],
    ['between two pauses', [pause('09:00', '09:30'), pause('10:00', '10:30')], '09:00', '2026-11-19T10:00:00Z'],
    ['not at a pause over lunch', [pause('11:30', '11:45')], '11:00', '2026-11-19T11:30:00Z'],
    ['not at a pause after closing', [pause('11:45', '13:00')], '11:00', '2026-11-19T11:30:00Z'],
    ['at a pause without an end', [pause('11:00')], '10:00', '2026-11-19T11:00:00Z'],
    ['in pauses out of order', [pause('13:00'), pause('11:00', '12:30')], '11:15', '2026-11-19T13:00:00Z'],
  ])('%s', (_what, pauses, time, expected) => {
    expect(formatInstant(fms.nextClose(thursday(time), pauses))).toBe(expected);
  });

  it('closes a service that never stops', () => {
    expect(formatInstant(desk247.nextClose(thursday('10:00'), [pause('11:00')]))).toBe('2026-11-19T11:00:00Z');
    expect(refusalOf(() => desk247.nextClose(thursday('10:00'), [pause('09:00', '10:00')]))).toBe('no-closing');
    const yearsOn = [{ from: at('2028-11-19T11:00:00Z'), to: at('2028-11-19T12:00:00Z') }];
    expect(formatInstant(desk247.nextClose(thursday('10:00'), yearsOn))).toBe('2028-11-19T11:00:00Z');
    const tenYearsOn = [{ from: at('2036-01-01T00:00:00Z') }];
    expect(formatInstant(desk247.nextClose(at('2026-01-01T00:00:00Z'), tenYearsOn))).toBe('2036-01-01T00:00:00Z');
  });
});

describe('segments with pauses', () => {
  const day = (pauses: readonly Pause[]) =>
    [...fms.segments(thursday('00:00'), thursday('23:00'), pauses)].map(({ from, to }) =>
      [from, to].map((t) => formatInstant(t).slice(11, 16)).join('–'),
    );

  it.each<[string, readonly Pause[], readonly string[]]>([
    ['are cut by one in service hours', [pause('09:00', '10:00')], ['08:00–09:00', '10:00–11:30', '12:00–16:00']],
    ['are not cut by one over lunch', [pause('11:30', '12:00')], ['08:00–11:30', '12:00–16:00']],
    ['are shorter for one over an edge', [pause('11:00', '13:00')], ['08:00–11:00', '13:00–16:00']],
    [
      'leave no empty stretch between two',
      [pause('09:00', '09:30'), pause('09:30', '10:00')],
      ['08:00–09:00', '10:00–11:30', '12:00–16:00'],
    ],
    ['end with one that lasts', [pause('13:00')], ['08:00–11:30', '12:00–13:00']],
    ['begin after one before them', [{ from: at('2026-11-18T00:00:00Z'), to: thursday('13:00') }], ['13:00–16:00']],
    ['begin after one since ever', [{ from: -Infinity, to: thursday('13:00') }], ['13:00–16:00']],
    ['know no order', [pause('13:00'), pause('08:00', '12:00')], ['12:00–13:00']],
  ])('%s', (_what, pauses, expected) => {
    expect(day(pauses)).toEqual(expected);
  });

  it('refuse a bound out of range before anything is looked for', () => {
    expect(refusalOf(() => fms.segments(thursday('00:00'), Number.NaN, [pause('13:00')]))).toBe('out-of-range');
    expect(refusalOf(() => fms.segments(Number.NaN, thursday('00:00'), [pause('13:00')]))).toBe('out-of-range');
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
