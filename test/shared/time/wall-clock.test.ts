import { describe, expect, it } from 'vitest';
import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';
import { isWallClock, millisOfDay } from '../../../src-shared/time/wall-clock.ts';

describe('a wall-clock time', () => {
  it.each([
    ['00:00', 0],
    ['09:30', 9 * HOUR + 30 * MINUTE],
    ['23:59', 23 * HOUR + 59 * MINUTE],
    ['24:00', 24 * HOUR],
  ])('%s is %d ms after midnight', (time, ms) => {
    expect(millisOfDay(time)).toBe(ms);
  });

  it.each(['24:01', '25:00', '9:30', '09:60', '0930', '09:30:00', ''])('“%s” is none', (time) => {
    expect(isWallClock(time)).toBe(false);
    expect(() => millisOfDay(time)).toThrow('Expected a time');
  });
});
