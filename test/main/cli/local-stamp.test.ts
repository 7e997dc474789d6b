import { expect, it } from 'vitest';
import { localStamp } from '../../../src-main/cli/local-stamp.ts';

it.each([
  ['2026-11-23T09:00:00Z', 'Europe/Amsterdam', '2026-11-23 10:00:00 +01:00'],
  // The hour that autumn repeats.
  ['2026-10-25T00:30:00Z', 'Europe/Amsterdam', '2026-10-25 02:30:00 +02:00'],
  ['2026-10-25T01:30:00Z', 'Europe/Amsterdam', '2026-10-25 02:30:00 +01:00'],
  ['2026-01-01T02:30:00Z', 'America/St_Johns', '2025-12-31 23:00:00 -03:30'],
])('says what a clock shows at %s in %s, and which of two', (at, zone, stamp) => {
  expect(localStamp(Date.parse(at), zone)).toBe(stamp);
});
