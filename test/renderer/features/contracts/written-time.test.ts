import { describe, expect, it } from 'vitest';
import { writtenTime } from '../../../../src-renderer/features/contracts/written-time.ts';

describe('a time as it is typed', () => {
  it.each([
    ['9', '09:00'],
    ['09', '09:00'],
    ['930', '09:30'],
    ['9:30', '09:30'],
    [' 9.30 ', '09:30'],
    ['1730', '17:30'],
    ['24', '24:00'],
    ['24:00', '24:00'],
  ])('%j means %s', (typed, time) => expect(writtenTime(typed)).toBe(time));

  it.each(['', 'noen', '9:3', '12345'])('%j stays as it is, to be pointed at', (typed) => {
    expect(writtenTime(typed)).toBe(typed);
  });
});
