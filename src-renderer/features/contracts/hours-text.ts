import { HOUR, MINUTE } from '../../../src-shared/time/instant.ts';

/** `09:00–12:30, 13:00–17:00` from milliseconds after midnight: from, to, from, to, … */
export function hoursText(hours: readonly number[]): string {
  return hours
    .flatMap((from, at) => (at % 2 === 0 ? [`${clock(from)}–${clock(hours[at + 1] ?? from)}`] : []))
    .join(', ');
}

/** All of them together, in milliseconds. */
export function lengthOf(hours: readonly number[]): number {
  return hours.reduce((sum, at, index) => (index % 2 === 0 ? sum - at : sum + at), 0);
}

function clock(ms: number): string {
  const hour = Math.floor(ms / HOUR);
  return `${String(hour).padStart(2, '0')}:${String((ms % HOUR) / MINUTE).padStart(2, '0')}`;
}
