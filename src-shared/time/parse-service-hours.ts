import type { Result } from '../result.ts';
import { type CalendarProblem, parseCalendar } from './calendar.ts';
import type { ServiceHours } from './calendar-history.ts';
import { parseInstant } from './instant.ts';
import { parseCalendarHistory } from './parse-calendar-history.ts';
import { isFields } from './question-fields.ts';

/** A calendar, or with `versions` a history of them, of which `from` may be written as ISO. The error names all that is wrong, and where. */
export function parseServiceHours(data: unknown): Result<ServiceHours, readonly CalendarProblem[]> {
  if (!isFields(data) || data.versions === undefined) return parseCalendar(data);
  const { versions } = data;
  if (!Array.isArray(versions)) return parseCalendarHistory(data);
  return parseCalendarHistory({ ...data, versions: versions.map(withNumber) });
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

function withNumber(version: unknown): unknown {
  if (!isFields(version) || typeof version.from !== 'string') return version;
  const from = parseInstant(version.from);
  return from.ok ? { ...version, from: from.value } : version;
}
