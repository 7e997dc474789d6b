import { err, ok, type Result } from '../result.ts';
import { type CalendarProblem, parseCalendar } from './calendar.ts';
import type { ServiceHours } from './calendar-history.ts';
import { parseInstant } from './instant.ts';
import { parseCalendarHistory } from './parse-calendar-history.ts';
import { isFields } from './question-fields.ts';

/** A calendar, or with `versions` a history of them, of which `from` may be written as ISO. The error names all that is wrong, and where. */
export function parseServiceHours(data: unknown): Result<ServiceHours, readonly CalendarProblem[]> {
  if (!isFields(data) || data.versions === undefined) return parseCalendar(data);
  if (!Array.isArray(data.versions)) return parseCalendarHistory(data);
  const versions = data.versions.map(withNumber);
  const unreadable = versions.flatMap((version, index) =>
    version.ok ? [] : [{ kind: 'shape', where: `versions[${index}].from`, message: version.error } as const],
  );
  if (unreadable.length > 0) return err(unreadable);
  return parseCalendarHistory({
    ...data,
    versions: versions.flatMap((version) => (version.ok ? [version.value] : [])),
  });
}

/** The problems as one text: `calendar.weekly.mon[1]: Overlaps 09:00–12:00.` */
export function problemWords(problems: readonly CalendarProblem[], whole: string): string {
  const told = problems
    .slice(0, MOST_TOLD)
    .map(({ where, message }) => `${where === '' ? whole : `${whole}.${where}`}: ${message}`);
  const left = problems.length - told.length;
  return [...told, ...(left > 0 ? [`And ${left} more.`] : [])].join(' ');
}

const MOST_TOLD = 5;

function withNumber(version: unknown): Result<unknown, string> {
  if (!isFields(version) || typeof version.from !== 'string') return ok(version);
  const from = parseInstant(version.from);
  return from.ok ? ok({ ...version, from: from.value }) : from;
}
