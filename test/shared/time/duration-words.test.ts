import { describe, expect, it } from 'vitest';
import {
  durationWords,
  spokenDuration,
  timeLeftWithSeconds,
  timeLeftWords,
} from '../../../src-shared/time/duration-words.ts';
import { HOUR, MINUTE, SECOND } from '../../../src-shared/time/instant.ts';

describe('a clock figure', () => {
  it.each([
    [HOUR + 38 * MINUTE, '1 u 38 m', '1 h 38 m'],
    [3 * HOUR, '3 u 00 m', '3 h 00 m'],
    [6 * HOUR + 8 * MINUTE + 59 * SECOND, '6 u 08 m', '6 h 08 m'],
    [56 * HOUR, '56 u 00 m', '56 h 00 m'],
    [38 * MINUTE, '38 m', '38 m'],
    [HOUR - 1, '59 m', '59 m'],
    [0, '0 m', '0 m'],
    [-HOUR - 14 * MINUTE, '+1 u 14 m', '+1 h 14 m'],
    [-1, '+0 m', '+0 m'],
  ])('says %d ms as %s and %s', (ms, dutch, english) => {
    expect([timeLeftWords(ms, 'nl'), timeLeftWords(ms, 'en')]).toEqual([dutch, english]);
  });

  it.each([
    [12 * MINUTE + 41 * SECOND, '12 m 41 s'],
    [12 * MINUTE + 4 * SECOND + 999, '12 m 04 s'],
    [41 * SECOND, '41 s'],
    [0, '0 s'],
    [-5 * SECOND, '+5 s'],
    [-12 * MINUTE, '+12 m 00 s'],
    [HOUR, '1 u 00 m'],
    [HOUR - SECOND, '59 m 59 s'],
    [MINUTE, '1 m 00 s'],
  ])('says %d ms with seconds as %s', (ms, words) => {
    expect(timeLeftWithSeconds(ms, 'nl')).toBe(words);
  });
});

describe('a promised amount', () => {
  it.each([
    [8 * HOUR, '8 u', '8 h'],
    [30 * MINUTE, '30 m', '30 m'],
    [90 * MINUTE, '1 u 30 m', '1 h 30 m'],
    [0, '0 m', '0 m'],
  ])('leaves zero parts out of %d ms: %s, %s', (ms, dutch, english) => {
    expect([durationWords(ms, 'nl'), durationWords(ms, 'en')]).toEqual([dutch, english]);
  });
});

describe('a spoken duration', () => {
  it.each([
    [HOUR + 38 * MINUTE, '1 uur 38 minuten', '1 hour 38 minutes'],
    [2 * HOUR + MINUTE, '2 uur 1 minuut', '2 hours 1 minute'],
    [2 * HOUR, '2 uur', '2 hours'],
    [38 * MINUTE, '38 minuten', '38 minutes'],
    [41 * SECOND, '41 seconden', '41 seconds'],
    [SECOND, '1 seconde', '1 second'],
    [0, '0 seconden', '0 seconds'],
    [-HOUR - 14 * MINUTE, '1 uur 14 minuten', '1 hour 14 minutes'],
  ])('says %d ms as “%s” and “%s”', (ms, dutch, english) => {
    expect([spokenDuration(ms, 'nl'), spokenDuration(ms, 'en')]).toEqual([dutch, english]);
  });
});
