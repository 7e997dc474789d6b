import { describe, expect, it } from 'vitest';
import { timerWords } from '../../../../src-renderer/features/phone/timer-words.ts';

describe('the timer of a call', () => {
  it.each([
    [0, '00:00'],
    [999, '00:00'],
    [59_999, '00:59'],
    [222_000, '03:42'],
    [3_599_000, '59:59'],
    [3_600_000, '1:00:00'],
    [36_245_000, '10:04:05'],
  ])('shows %i ms as %s', (milliseconds, words) => {
    expect(timerWords(milliseconds)).toBe(words);
  });

  it('does not run backwards when the clock is put right during a call', () => {
    expect(timerWords(-5_000)).toBe('00:00');
  });
});
