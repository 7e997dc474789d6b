import { type DeadlineContext, deadlineWords } from '../time/deadline-words.ts';
import type { Instant } from '../time/instant.ts';
import { dayNumber } from '../time/local-date.ts';
import { localDate } from '../time/zoned-time.ts';

/** A moment in the past where there is little room: `10:05` today, `do 16:20` in the last six days, `12 nov` before that. */
export function sinceWords(since: Instant, context: DeadlineContext): string {
  const { now, timeZone } = context;
  const days = dayNumber(localDate(timeZone, now)) - dayNumber(localDate(timeZone, since));
  const words = deadlineWords(since, context);
  if (days <= 0) return words;
  // 'do 12 nov 10:05', or with the year before the time.
  const [weekday = '', day = '', month = '', ...rest] = words.split(' ');
  if (days <= 6) return `${weekday} ${rest.at(-1) ?? ''}`;
  return [day, month, ...rest.slice(0, -1)].join(' ');
}
