import { expect, it } from 'vitest';
import { retryDelay } from '../../../src-shared/intake/retry-delay.ts';

it('doubles from a second to two minutes', () => {
  expect([1, 2, 3, 7, 8, 9, 1000].map((failures) => retryDelay(failures, 'connectionLost', 1))).toEqual([
    1_000, 2_000, 4_000, 64_000, 120_000, 120_000, 120_000,
  ]);
});

it('is up to half shorter at random', () => {
  expect(retryDelay(3, 'unreachable', 0)).toBe(2_000);
  expect(retryDelay(3, 'unreachable', 0.5)).toBe(3_000);
});

it('tries a refused password seldom from the start', () => {
  expect([1, 2, 3].map((failures) => retryDelay(failures, 'loginRefused', 1))).toEqual([60_000, 120_000, 120_000]);
});
