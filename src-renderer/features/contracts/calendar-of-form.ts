import { err, ok, type Result } from '../../../src-shared/result.ts';
import { type Calendar, type CalendarProblem, parseCalendar } from '../../../src-shared/time/calendar.ts';
import type { FormProblem } from './form-problem.ts';
import { type VersionForm, type WrittenException, type WrittenHours, weekOf } from './version-form.ts';
import { writtenDate } from './written-date.ts';
import { writtenTime } from './written-time.ts';

/** The service hours as written, or what is wrong with them, line by line. Judged by the calendar's own schema. */
export function calendarOfForm(form: VersionForm): Result<Calendar, readonly FormProblem[]> {
  const { timeZone, exceptions, holidays } = form;
  const week = parseCalendar({ timeZone, weekly: weekOf((weekday) => hoursOf(form.weekly[weekday])) });
  const problems = [
    ...(week.ok ? [] : week.error.map(({ where, kind }) => ({ where: intervalOf(where), kind }))),
    ...exceptions.flatMap((exception, at) => problemsOfException(exception, at, form)),
  ];
  if (problems.length > 0) return err(problems);
  const whole = parseCalendar({
    timeZone,
    weekly: weekOf((weekday) => hoursOf(form.weekly[weekday])),
    exceptions: Object.fromEntries(exceptions.map((one) => [writtenDate(one.date), exceptionOf(one)])),
    ...(holidays === undefined ? {} : { holidays: [holidays] }),
  });
  return whole.ok ? ok(whole.value) : err(whole.error.map(({ kind, where }) => ({ where, kind })));
}

function problemsOfException(exception: WrittenException, at: number, form: VersionForm): readonly FormProblem[] {
  const date = writtenDate(exception.date);
  const { timeZone, exceptions } = form;
  const parsed = parseCalendar({ timeZone, weekly: {}, exceptions: { [date]: exceptionOf(exception) } });
  if (!parsed.ok) return parsed.error.map((problem) => problemOfException(problem, at));
  const isSecond = exceptions.slice(0, at).some((earlier) => writtenDate(earlier.date) === date);
  return isSecond ? [{ where: `exceptions[${at}].date`, kind: 'same-date' }] : [];
}

function problemOfException({ kind, where }: CalendarProblem, at: number): FormProblem {
  const interval = /\[(\d+)\]/.exec(where)?.[1];
  return { where: `exceptions[${at}]${interval === undefined ? '.date' : `.hours[${interval}]`}`, kind };
}

/** Of a time within an interval, the interval: it is one line on the screen. */
function intervalOf(where: string): string {
  return where.replace(/(\[\d+\])\[\d\]$/, '$1');
}

function hoursOf(hours: readonly WrittenHours[]): readonly (readonly [string, string])[] {
  return hours.map(({ from, to }) => [writtenTime(from), writtenTime(to)] as const);
}

function exceptionOf({ name, hours }: WrittenException) {
  return name.trim() === '' ? hoursOf(hours) : { name: name.trim(), hours: hoursOf(hours) };
}
