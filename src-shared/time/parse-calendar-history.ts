import { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import { type CalendarProblem, calendarProblems, calendarSchema, problem } from './calendar.ts';
import { type CalendarHistory, startOf } from './calendar-history.ts';

/** Turns unknown data into a history, or names everything that is wrong with it and where. */
export function parseCalendarHistory(data: unknown): Result<CalendarHistory, readonly CalendarProblem[]> {
  const parsed = calendarHistorySchema.safeParse(data);
  return parsed.success ? ok(parsed.data) : err(calendarProblems(parsed.error));
}

const version = z.strictObject({ from: z.number().optional(), calendar: calendarSchema }).readonly();

export const calendarHistorySchema: z.ZodType<CalendarHistory> = z
  .strictObject({
    versions: z
      .array(version)
      .min(1)
      .superRefine((versions, context) => {
        versions.forEach((one, index) => {
          const previous = versions[index - 1];
          if (previous === undefined || startOf(previous) < startOf(one)) return;
          context.addIssue({
            code: 'custom',
            path: [index, 'from'],
            ...problem('order', 'A version begins later than the one before it.'),
          });
        });
      })
      .readonly(),
  })
  .readonly();
