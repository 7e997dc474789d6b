import { expect, it } from 'vitest';
import { shiftWords } from '../../../../src-renderer/features/contracts/shift-words.ts';
import { DAY, HOUR, MINUTE } from '../../../../src-shared/time/instant.ts';

it.each([
  [40 * MINUTE, '40 m'],
  [-(4 * HOUR + 30 * MINUTE), '4 u 30 m'],
  [4 * DAY, '4 d'],
  [3 * DAY + 2 * HOUR + 20 * MINUTE, '3 d 2 u'],
])('a move of %d ms is told as %s', (ms, words) => expect(shiftWords(ms, 'nl')).toBe(words));
