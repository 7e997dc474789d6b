import { expect, it } from 'vitest';
import { callLength } from '../../../src-renderer/queries/call-length.ts';

it.each([
  [0, '0 m 00 s'],
  [125_000, '2 m 05 s'],
  [449_400, '7 m 29 s'],
  [3_700_000, '61 m 40 s'],
])('tells a call of %i ms as %s', (length, words) => {
  expect(callLength({ startedAt: 1_000, endedAt: 1_000 + length })).toBe(words);
});
