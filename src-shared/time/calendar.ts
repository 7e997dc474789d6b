import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import type { HolidaySet } from './holidays.ts';
import { isLocalDate, type LocalDate, WEEKDAYS, type Weekday } from './local-date.ts';
import { isWallClock, millisOfDay } from './wall-clock.ts';
import { isTimeZone } from './zoned-time.ts';

/** From and to on the wall clock of one day: `['09:00', '12:30']`. The end may be `24:00`. */
export type LocalInterval = readonly [from: string, to: string];

/** The hours of one particular date. An empty list is a closed day; the name says why, in the explanation of a deadline. */
export type CalendarException = readonly LocalInterval[] | NamedException;

export interface NamedException {
  readonly name: string;
  readonly hours: readonly LocalInterval[];
}

/**
 * Service hours: a week of local wall-clock time, closed on the holidays of the named sets, with other hours on single dates.
 * An exception goes before a holiday, a holiday before the week.
 */
export interface Calendar {
  readonly timeZone: string;
  readonly weekly: Readonly<Partial<Record<Weekday, readonly LocalInterval[]>>>;
  readonly exceptions?: Readonly<Record<LocalDate, CalendarException>> | undefined;
  readonly holidays?: readonly HolidaySet[] | undefined;
}

export interface CalendarProblem {
  readonly kind:
    | 'shape'
    | 'unknown-zone'
    | 'impossible-time'
    | 'impossible-date'
    | 'from-not-before-to'
    | 'overlap'
    | 'order';
  /** Where in the definition, such as `weekly.mon[1]`. */
  readonly where: string;
  readonly message: string;
}

interface ProblemDetails {
  readonly message: string;
  readonly params: { readonly kind: CalendarProblem['kind'] };
}

/** Turns unknown data into a calendar, or names everything that is wrong with it and where. */
export function parseCalendar(data: unknown): Result<Calendar, readonly CalendarProblem[]> {
  const parsed = calendarSchema.safeParse(data);
  return parsed.success ? ok(parsed.data) : err(calendarProblems(parsed.error));
}

export function calendarProblems(error: z.ZodError): readonly CalendarProblem[] {
  return error.issues.flatMap(problemsOf);
}

const wallClock = z
  .string()
  .refine(isWallClock, problem('impossible-time', 'A time is written HH:MM, 00:00 to 24:00.'));

const interval = z
  .tuple([wallClock, wallClock])
  .refine(([from, to]) => !isWallClock(from) || !isWallClock(to) || millisOfDay(from) < millisOfDay(to), {
    ...problem('from-not-before-to', 'An interval ends after it starts; hours past midnight belong to the next day.'),
  })
  .readonly();

const hours = z
  .array(interval)
  .superRefine((intervals, context) => {
    for (const [index, overlapped] of overlaps(intervals)) {
      context.addIssue({
        code: 'custom',
        path: [index],
        ...problem('overlap', `Overlaps ${overlapped[0]}–${overlapped[1]}.`),
      });
    }
  })
  .readonly();

const weekday = z.enum(WEEKDAYS);
const date = z.string().refine(isLocalDate, problem('impossible-date', 'A date that exists is written YYYY-MM-DD.'));
const exception = z.union([hours, z.strictObject({ name: z.string().min(1), hours }).readonly()]);

const holidaySet: z.ZodType<HolidaySet> = z
  .strictObject({
    set: z.literal('nl'),
    liberationDay: z.enum(['never', 'lustrum', 'every-year']).optional(),
    goodFriday: z.boolean().optional(),
  })
  .readonly();

export const calendarSchema: z.ZodType<Calendar> = z
  .strictObject({
    timeZone: z.string().refine(isTimeZone, problem('unknown-zone', 'A zone is written as Europe/Amsterdam.')),
    weekly: z.partialRecord(weekday, hours).readonly(),
    exceptions: z.record(date, exception).readonly().optional(),
    holidays: z.array(holidaySet).readonly().optional(),
  })
  .readonly();

/** What a refinement says about a failure, so that its kind reaches the reader. */
export function problem(kind: CalendarProblem['kind'], message: string): ProblemDetails {
  return { message, params: { kind } };
}

function overlaps(intervals: readonly LocalInterval[]): readonly [index: number, overlapped: LocalInterval][] {
  const found: [number, LocalInterval][] = [];
  intervals.forEach((one, index) => {
    const earlier = intervals.slice(0, index).find((other) => one[0] < other[1] && other[0] < one[1]);
    if (earlier !== undefined) found.push([index, earlier]);
  });
  return found;
}

function problemsOf(issue: z.core.$ZodIssue): readonly CalendarProblem[] {
  const deepest = deepestOf(issue);
  if (deepest.code === 'unrecognized_keys') {
    return deepest.keys.map((key) => {
      return { kind: 'shape', where: whereOf([...deepest.path, key]), message: `“${key}” is no part of this.` };
    });
  }
  const kind = deepest.code === 'custom' ? deepest.params?.kind : undefined;
  return [{ kind: isProblemKind(kind) ? kind : 'shape', where: whereOf(deepest.path), message: deepest.message }];
}

/** A union or a record key reports its own failure and hides the one that a person can mend. */
function deepestOf(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  const inner = innerIssues(issue);
  const first = inner[0];
  if (first === undefined) return issue;
  return deepestOf({ ...first, path: [...issue.path, ...first.path] });
}

function innerIssues(issue: z.core.$ZodIssue): readonly z.core.$ZodIssue[] {
  if (issue.code === 'invalid_key') return issue.issues;
  if (issue.code !== 'invalid_union') return [];
  const attempts = issue.errors.filter((attempt) => attempt[0]?.path.length !== 0);
  return attempts[0] ?? issue.errors[0] ?? [];
}

function isProblemKind(kind: unknown): kind is CalendarProblem['kind'] {
  return typeof kind === 'string' && PROBLEM_KINDS.includes(kind);
}

const PROBLEM_KINDS: readonly string[] = [
  'unknown-zone',
  'impossible-time',
  'impossible-date',
  'from-not-before-to',
  'overlap',
  'order',
] satisfies readonly CalendarProblem['kind'][];

function whereOf(path: readonly PropertyKey[]): string {
  return path.reduce<string>((text, key) => {
    if (typeof key === 'number') return `${text}[${key}]`;
    return text === '' ? String(key) : `${text}.${String(key)}`;
  }, '');
}
