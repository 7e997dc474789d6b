import { err, ok, type Result } from '../result.ts';

/** A moment, as milliseconds since 1970-01-01T00:00Z. Knows no zone. */
export type Instant = number;

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
export const HOUR = 60 * MINUTE;
/** Twenty-four hours. A local day can be shorter or longer. */
export const DAY = 24 * HOUR;

/** ISO 8601 in UTC, milliseconds only when there are any: `2026-11-22T13:50:00Z`. */
export function formatInstant(instant: Instant): string {
  const text = new Date(instant).toISOString();
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text;
}

const INSTANT = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d)(?:\.(\d{1,3}))?)?(?:Z|([+-])(\d\d):(\d\d))$/;

/** Reads an ISO 8601 instant with `Z` or an offset. A date or time that does not exist (30 February, 24:00, 12:60) is refused. */
export function parseInstant(text: string): Result<Instant, string> {
  const match = INSTANT.exec(text);
  if (match === null) return err(`“${text}” is not an instant such as 2026-11-22T13:50:00Z.`);
  const [, year, month, day, hour, minute, second = '0', fraction = '0', sign, offsetHour = '0', offsetMinute = '0'] =
    match;
  if (Number(hour) > 23 || Number(minute) > 59 || Number(second) > 59) return err(`“${text}” has an impossible time.`);
  if (Number(offsetHour) > 23 || Number(offsetMinute) > 59) return err(`“${text}” has an impossible offset.`);
  const midnight = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  if (Number.isNaN(midnight) || new Date(midnight).getUTCDate() !== Number(day)) {
    return err(`“${text}” has an impossible date.`);
  }
  const offset = (Number(offsetHour) * HOUR + Number(offsetMinute) * MINUTE) * (sign === '-' ? -1 : 1);
  const timeOfDay = Number(hour) * HOUR + Number(minute) * MINUTE + Number(second) * SECOND;
  return ok(midnight + timeOfDay + Number(fraction.padEnd(3, '0')) - offset);
}
