import { assertNever } from '../assert-never.ts';
import { err, ok, type Result } from '../result.ts';
import { type BusinessCalendar, createBusinessCalendar } from './business-time.ts';
import type { ServiceHours } from './calendar-history.ts';
import { CalendarRefusal } from './calendar-refusal.ts';
import { type ExplainedStretch, explainTime } from './explain-time.ts';
import { HOLIDAY_NAMES } from './holidays.ts';
import { formatInstant } from './instant.ts';
import type { TimeQuestion } from './time-question.ts';

/** One stretch of an explanation as it is written. The `ms` of all of them add up to the service time asked for. */
export interface WrittenStretch {
  readonly from: string;
  readonly to: string;
  readonly kind: ExplainedStretch['kind'];
  /** Of the holiday (Dutch), or of the date with other hours. */
  readonly name?: string;
  /** By how much local clocks jump, in milliseconds, forward when positive. */
  readonly shift?: number;
  /** What counted, in milliseconds. */
  readonly ms: number;
}

/** Instants as ISO in UTC, amounts in milliseconds. */
export type TimeAnswer = string | number | boolean | readonly WrittenStretch[];

/** Answers a question; the error says why there is no answer, such as nothing that opens within ten years. */
export function answerTime(hours: ServiceHours, question: TimeQuestion): Result<TimeAnswer, string> {
  try {
    return ok(answer(hours, createBusinessCalendar(hours), question));
  } catch (error) {
    if (error instanceof CalendarRefusal) return err(error.message);
    throw error;
  }
}

function answer(hours: ServiceHours, calendar: BusinessCalendar, question: TimeQuestion): TimeAnswer {
  switch (question.kind) {
    case 'add':
      return formatInstant(calendar.add(question.start, question.ms, question.pauses));
    case 'subtract':
      return formatInstant(calendar.subtract(question.start, question.ms, question.pauses));
    case 'between':
      return calendar.between(question.start, question.end, question.pauses);
    case 'isOpen':
      return calendar.isOpen(question.at, question.pauses);
    case 'nextOpen':
      return formatInstant(calendar.nextOpen(question.at, question.pauses));
    case 'nextClose':
      return formatInstant(calendar.nextClose(question.at, question.pauses));
    case 'explain': {
      const { start: from, until, pauses } = question;
      const to = until.kind === 'end' ? until.end : calendar.add(from, until.ms, pauses);
      return explainTime(hours, { from, to }, pauses).map(written);
    }
    default:
      return assertNever(question);
  }
}

function written(stretch: ExplainedStretch): WrittenStretch {
  const { from, to, kind } = stretch;
  const name = nameOf(stretch);
  return {
    from: formatInstant(from),
    to: formatInstant(to),
    kind,
    ...(name === undefined ? {} : { name }),
    ...(stretch.kind === 'clock-change' ? { shift: stretch.shift } : {}),
    ms: kind === 'counted' ? to - from : 0,
  };
}

function nameOf(stretch: ExplainedStretch): string | undefined {
  if (stretch.kind === 'holiday') return HOLIDAY_NAMES[stretch.holiday].nl;
  return stretch.kind === 'exception' ? stretch.name : undefined;
}
