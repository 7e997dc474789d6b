import { describe, expect, it } from 'vitest';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';

const now = Date.UTC(2026, 10, 20, 12, 12);
const told = (since: Instant, locale: 'nl' | 'en' = 'nl') =>
  sinceWords(since, { now, timeZone: 'Europe/Amsterdam', locale });

describe('sinceWords', () => {
  it('tells the time today', () => expect(told(Date.UTC(2026, 10, 20, 9, 5))).toBe('10:05'));
  it('tells the weekday in the last six days', () => expect(told(Date.UTC(2026, 10, 19, 15, 20))).toBe('do 16:20'));
  it('goes by the wall of the desk, not by whole days', () =>
    expect(told(Date.UTC(2026, 10, 13, 23, 30))).toBe('za 00:30'));
  it('tells the date before that', () => expect(told(Date.UTC(2026, 10, 13, 9, 0))).toBe('13 nov'));
  it('adds the year when it is another one', () => expect(told(Date.UTC(2025, 11, 3, 9, 0), 'en')).toBe('3 Dec 2025'));
});
