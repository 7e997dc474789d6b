import { expect, it } from 'vitest';
import { dateWords } from '../../../src-shared/time/date-words.ts';

const amsterdam = 'Europe/Amsterdam';

it.each([
  ['2026-11-19T10:48:00Z', 'nl', { weekday: 'donderdag', date: '19 november' }],
  ['2026-11-19T10:48:00Z', 'en', { weekday: 'Thursday', date: '19 November' }],
  // Half past midnight in Amsterdam is still the day before in UTC.
  ['2026-07-31T22:30:00Z', 'nl', { weekday: 'zaterdag', date: '1 augustus' }],
  // The hour that autumn repeats, and the one that spring skips.
  ['2026-10-25T00:30:00Z', 'nl', { weekday: 'zondag', date: '25 oktober' }],
  ['2026-10-25T01:30:00Z', 'nl', { weekday: 'zondag', date: '25 oktober' }],
  ['2026-03-29T01:00:00Z', 'nl', { weekday: 'zondag', date: '29 maart' }],
] as const)('names the local date of %s in %s', (moment, locale, words) => {
  expect(dateWords(Date.parse(moment), { timeZone: amsterdam, locale })).toEqual(words);
});
