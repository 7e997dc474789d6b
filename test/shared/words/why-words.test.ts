import { describe, expect, it } from 'vitest';
import { DAY, HOUR, type Instant, MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import { amountWords, dayWords, timeRange, wholeMinutes } from '../../../src-shared/words/why-words.ts';

const zone = 'Europe/Amsterdam';
const nov = (day: number, hour: number, minute = 0): Instant => Date.UTC(2026, 10, day, hour - 1, minute);

describe('wholeMinutes', () => {
  it('adds up to the promise although the clock started at 37 seconds', () => {
    // 13:20:37 to 17:30, a day of nine hours, and the rest of thirteen hours until 12:20:37.
    const shown = wholeMinutes(
      [4 * HOUR + 9 * MINUTE + 23 * SECOND, 5 * HOUR, 3 * HOUR + 50 * MINUTE + 37 * SECOND],
      nov(16, 12, 20) + 37 * SECOND,
    );
    expect(shown).toEqual([4 * HOUR + 10 * MINUTE, 5 * HOUR, 3 * HOUR + 50 * MINUTE]);
    expect(shown.reduce((sum, part) => sum + part, 0)).toBe(13 * HOUR);
  });

  it('leaves whole minutes as they are', () =>
    expect(wholeMinutes([90 * MINUTE, 30 * MINUTE], nov(12, 9))).toEqual([90 * MINUTE, 30 * MINUTE]));

  it('lets the last line fit its times, whatever a pause did to the seconds before', () => {
    // 09:00:37 to 10:00:15, a pause until 11:00:50, and on to 12:01:12: two hours.
    const shown = wholeMinutes([59 * MINUTE + 38 * SECOND, HOUR + 22 * SECOND], nov(12, 12, 1) + 12 * SECOND);
    expect(shown).toEqual([59 * MINUTE, 61 * MINUTE]);
  });
});

describe('amountWords', () => {
  it('tells minutes in two digits', () => expect(amountWords(4 * HOUR + 5 * MINUTE, 'nl')).toBe('4 u 05'));
  it('tells less than an hour with its hour', () => expect(amountWords(43 * MINUTE, 'en')).toBe('0 h 43'));
});

describe('dayWords', () => {
  it('tells one day', () => expect(dayWords({ from: nov(12, 13), to: nov(12, 17) }, zone, 'nl')).toBe('do 12 nov'));
  it('tells two days that follow each other', () =>
    expect(dayWords({ from: nov(14, 0), to: nov(16, 0) }, zone, 'nl')).toBe('za 14, zo 15 nov'));
  it('tells a longer stretch by its ends', () =>
    expect(dayWords({ from: nov(13, 9), to: nov(16, 9) }, zone, 'nl')).toBe('vr 13 – ma 16 nov'));
  it('names both months', () =>
    expect(dayWords({ from: nov(30, 9), to: nov(30, 9) + DAY }, zone, 'en')).toBe('Mon 30 Nov, Tue 1 Dec'));
  it('goes by the wall on the day the clocks go back', () => {
    // Sunday 25 October 2026, 02:30 for the second time.
    const again = Date.UTC(2026, 9, 25, 1, 30);
    expect(dayWords({ from: again, to: again + HOUR }, zone, 'nl')).toBe('zo 25 okt');
  });
});

describe('timeRange', () => {
  const counted = { kind: 'counted' } as const;
  it('tells both ends', () =>
    expect(timeRange({ from: nov(12, 13, 20), to: nov(12, 17, 30), reason: counted }, zone)).toBe('13:20 – 17:30'));
  it('says nothing for whole closed days', () =>
    expect(timeRange({ from: nov(14, 0), to: nov(16, 0), reason: { kind: 'weekend' } }, zone)).toBe(''));
  it('ends a day of its own at 24:00', () =>
    expect(timeRange({ from: nov(12, 0), to: nov(13, 0), reason: counted }, zone)).toBe('00:00 – 24:00'));

  it.each([
    ['spring skips an hour', Date.UTC(2026, 2, 28, 23), Date.UTC(2026, 2, 29, 1), '00:00 – 02:00'],
    ['autumn repeats an hour', Date.UTC(2026, 9, 24, 22), Date.UTC(2026, 9, 25, 1), '00:00 – 03:00'],
  ])('ends a stretch where %s at what the clock showed', (_, from, to, words) =>
    expect(timeRange({ from, to, reason: { kind: 'weekend' } }, zone)).toBe(words),
  );
});
