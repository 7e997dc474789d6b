import { type CalendarPeriod, previousPeriod } from '../../../src-shared/sla/reporting-period.ts';

const TWO_YEARS = 8;

/** The last eight quarters, the latest first. */
export function quartersUntil(last: CalendarPeriod): readonly CalendarPeriod[] {
  const quarters = [last];
  for (let at = last; quarters.length < TWO_YEARS; ) {
    at = previousPeriod(at);
    quarters.push(at);
  }
  return quarters;
}
