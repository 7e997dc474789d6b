import type { CalendarProblem } from '../../../src-shared/time/calendar.ts';

/** What is wrong with a field, and which: `weekly.mon[0]`, `exceptions[1].date`, `targets[3].percentile`. */
export interface FormProblem {
  readonly where: string;
  readonly kind: FormProblemKind;
  /** Only where there are no words of our own for it. */
  readonly detail?: string;
}

export type FormProblemKind =
  | CalendarProblem['kind']
  | 'missing'
  | 'past'
  | 'same-date'
  | 'amount'
  | 'percentile'
  | 'no-channel'
  | 'no-period'
  | 'threshold'
  | 'same-moment'
  | 'no-priority'
  | 'code'
  | 'same-code'
  | 'gone-priority'
  | 'gone-level'
  | 'contradiction';
