import { expect, it } from 'vitest';
import { fileSize } from '../../../../src-renderer/features/register/file-size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1 kB'],
  [240_400, '240 kB'],
  [1_249_000, '1,2 MB'],
  [26_214_400, '26,2 MB'],
])('writes %i bytes as %s', (bytes, words) => {
  expect(fileSize(bytes)).toBe(words);
});
