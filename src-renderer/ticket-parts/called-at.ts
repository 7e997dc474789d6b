import { type Instant, MINUTE } from '../../src-shared/time/instant.ts';
import { toInstant, toLocal } from '../../src-shared/time/zoned-time.ts';

/** 'HH:MM' of today as a moment; undefined where it is none, or outside `since` (the receipt, to the minute) and `now`. */
export function calledAtOf(
  time: string,
  { since, now, timeZone }: { readonly since: Instant; readonly now: Instant; readonly timeZone: string },
): Instant | undefined {
  const [, hour, minute] = /^(\d{2}):(\d{2})$/.exec(time) ?? [];
  if (hour === undefined || minute === undefined) return undefined;
  const today = toLocal(timeZone, now);
  const at = toInstant(timeZone, { ...today, hour: Number(hour), minute: Number(minute), second: 0 });
  if (at > now || at < since - (since % MINUTE)) return undefined;
  return at;
}
