import { type Instant, SECOND } from '../../src-shared/time/instant.ts';
import { offsetAt, toLocal } from '../../src-shared/time/zoned-time.ts';

/** A moment on the wall clock with its offset, so that the hour that autumn repeats is told apart: `2026-11-23 10:00:00 +01:00`. */
export function localStamp(at: Instant, timeZone: string): string {
  const { year, month, day, hour, minute, second } = toLocal(timeZone, at);
  const offset = Math.round(offsetAt(timeZone, at) / (60 * SECOND));
  const size = Math.abs(offset);
  const zone = `${offset < 0 ? '-' : '+'}${two(Math.floor(size / 60))}:${two(size % 60)}`;
  return `${year}-${two(month)}-${two(day)} ${two(hour)}:${two(minute)}:${two(second)} ${zone}`;
}

function two(value: number): string {
  return String(value).padStart(2, '0');
}
