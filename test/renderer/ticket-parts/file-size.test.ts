import { expect, it } from 'vitest';
import { fileSize } from '../../../src-renderer/ticket-parts/file-size.ts';

it.each([
  [0, '0 B'],
  [999, '999 B'],
  [1000, '1,0 kB'],
  [240_300, '240 kB'],
  [1_440_000, '1,4 MB'],
  [25_000_000, '25 MB'],
] as const)('tells %d bytes as %s', (bytes, told) => expect(fileSize(bytes, 'nl')).toBe(told));
it('writes the English decimal point', () => expect(fileSize(1_440_000, 'en')).toBe('1.4 MB'));
