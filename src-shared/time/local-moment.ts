import { err, ok, type Result } from '../result.ts';
import { END_OF_YEARS, FIRST_INSTANT, outOfRange } from './calendar-refusal.ts';
import { DAY, type Instant, parseInstant, SECOND } from './instant.ts';
import { offsetAt, toInstant, toLocal } from './zoned-time.ts';

/** A moment as somebody wrote it, and what was made of a wall-clock time that is there twice or not at all. */
export interface WrittenMoment {
  readonly at: Instant;
  /** Wall-clock time of the zone: in the hour that autumn repeats the first, in the hour that spring skips moved later by the gap. */
  readonly reading: 'exact' | 'first-of-two' | 'moved';
}

const LONGEST = 40;
const WITHOUT_OFFSET = /^\d{4}-\d\d-\d\d[T ]\d\d:\d\d(?::\d\d(?:\.\d{1,3})?)?$/;

/** Reads an instant (`Z` or an offset), or without an offset what clocks in `zone` show: `2026-03-27T11:30`. */
export function readMoment(text: string, zone: string): Result<WrittenMoment, string> {
  if (!WITHOUT_OFFSET.test(text)) {
    const instant = readInstant(text);
    return instant.ok ? ok({ at: instant.value, reading: 'exact' }) : instant;
  }
  const shown = readInstant(`${text.replace(' ', 'T')}Z`);
  if (!shown.ok) return err(shown.error.replace(`${text.replace(' ', 'T')}Z`, text));
  const at = toInstant(zone, toLocal('UTC', shown.value)) + (shown.value % SECOND);
  return ok({ at, reading: readingOf(zone, shown.value, at) });
}

/** An instant in the years that the calendars know; the error is a sentence. */
export function readInstant(text: string): Result<Instant, string> {
  if (text.length > LONGEST) return err('This is too long for an instant such as 2026-11-22T13:50:00Z.');
  const parsed = parseInstant(text);
  if (!parsed.ok) return parsed;
  const isKnown = parsed.value >= FIRST_INSTANT && parsed.value <= END_OF_YEARS;
  return isKnown ? parsed : err(outOfRange(parsed.value).message);
}

function readingOf(zone: string, shown: Instant, at: Instant): WrittenMoment['reading'] {
  const offsets = new Set([offsetAt(zone, shown - DAY), offsetAt(zone, shown + DAY)]);
  const showing = [...offsets].filter((offset) => offsetAt(zone, shown - offset) === offset);
  if (showing.length === 2) return 'first-of-two';
  return at + offsetAt(zone, at) === shown ? 'exact' : 'moved';
}
