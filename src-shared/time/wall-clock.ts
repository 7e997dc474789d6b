import { HOUR, MINUTE } from './instant.ts';

const WALL_CLOCK = /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/;

/** `00:00` to `24:00`, two digits each. */
export function isWallClock(text: string): boolean {
  return WALL_CLOCK.test(text);
}

/** Milliseconds after local midnight of a wall-clock time such as `12:30`. */
export function millisOfDay(time: string): number {
  if (!isWallClock(time)) throw new RangeError(`Expected a time such as 09:30, found “${time}”.`);
  return Number(time.slice(0, 2)) * HOUR + Number(time.slice(3)) * MINUTE;
}
