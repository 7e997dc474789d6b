import { type ServiceHours, type ValidVersion, versionsOf } from './calendar-history.ts';
import { expectInRange } from './calendar-refusal.ts';
import type { Holiday } from './holidays.ts';
import { DAY } from './instant.ts';
import { type DayNumber, weekdayIndex } from './local-date.ts';
import { endOf, NO_PAUSES, orderedPauses, type Pause } from './pauses.ts';
import type { Segment } from './segment.ts';
import { type DayHours, type DayPlan, planByDay } from './service-hours.ts';
import { type OffsetPeriod, offsetPeriods } from './zoned-time.ts';

/** Why a stretch of time did or did not count. */
export type Reason =
  | { readonly kind: 'counted' }
  /** Service hours in which the clock was paused. */
  | { readonly kind: 'pause' }
  /** Before the first opening or after the last closing of a day with hours. */
  | { readonly kind: 'closed' }
  /** Between two openings of one day. */
  | { readonly kind: 'break' }
  | { readonly kind: 'weekend' }
  /** A weekday without hours in the week. */
  | { readonly kind: 'closed-day' }
  /** Would have been open, were it not for a date with hours of its own. */
  | { readonly kind: 'exception'; readonly name: string | undefined }
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  /** Before the first version of the service hours. */
  | { readonly kind: 'no-hours' }
  /** A moment, not a stretch: from here on other service hours hold. */
  | { readonly kind: 'new-hours' }
  /** A moment, not a stretch: local clocks jump by `shift` milliseconds, forward when positive. */
  | { readonly kind: 'clock-change'; readonly shift: number };

/** A stretch `[from, to)` with its reason. The moments have `from` equal to `to`. */
export type ExplainedStretch = Segment & Reason;

/**
 * Everything between `a` and `b` in order and without holes: what counted and what did not, and why. The counted stretches
 * add up to `between(a, b, pauses)`, and so to the target when `b` is the deadline.
 */
export function explainTime(
  hours: ServiceHours,
  { from, to }: Segment,
  pauses: readonly Pause[] = NO_PAUSES,
): readonly ExplainedStretch[] {
  expectInRange(from);
  expectInRange(to);
  const stretches: ExplainedStretch[] = [];
  for (const version of withUncovered(versionsOf(hours))) {
    const valid = { from: Math.max(from, version.from), to: Math.min(to, version.to) };
    if (valid.from >= valid.to) continue;
    if (stretches.length > 0) stretches.push({ from: valid.from, to: valid.from, kind: 'new-hours' });
    if (version.calendar === undefined) stretches.push({ ...valid, kind: 'no-hours' });
    else stretches.push(...explainVersion(version.calendar, valid));
  }
  const inOrder = orderedPauses(pauses);
  return joined(stretches.flatMap((stretch) => withPauses(stretch, inOrder)));
}

type MaybeCovered = Segment & { readonly calendar: ValidVersion['calendar'] | undefined };

function withUncovered(versions: readonly ValidVersion[]): readonly MaybeCovered[] {
  return [{ from: -Infinity, to: versions[0]?.from ?? Infinity, calendar: undefined }, ...versions];
}

function explainVersion(calendar: ValidVersion['calendar'], valid: Segment): readonly ExplainedStretch[] {
  const planOf = planByDay(calendar);
  const stretches: ExplainedStretch[] = [];
  let offset: number | undefined;
  for (const period of offsetPeriods(calendar.timeZone, valid.from, valid.to)) {
    if (offset !== undefined) {
      stretches.push({ from: period.from, to: period.from, kind: 'clock-change', shift: period.offset - offset });
    }
    offset = period.offset;
    stretches.push(...explainPeriod(planOf, period));
  }
  return stretches;
}

function explainPeriod(planOf: (day: DayNumber) => DayPlan, period: OffsetPeriod): readonly ExplainedStretch[] {
  const stretches: ExplainedStretch[] = [];
  const firstDay = Math.floor((period.from + period.offset) / DAY);
  for (let day = firstDay; day * DAY - period.offset < period.to; day++) {
    const plan = planOf(day);
    const midnight = day * DAY - period.offset;
    const cuts = [...new Set([0, ...plan.hours, ...plan.weekly, DAY])].sort((a, b) => a - b);
    for (const [i, cut] of cuts.slice(0, -1).entries()) {
      const from = Math.max(midnight + cut, period.from);
      const to = Math.min(midnight + (cuts[i + 1] ?? DAY), period.to);
      if (from < to) stretches.push({ from, to, ...reasonAt(plan, day, cut) });
    }
  }
  return stretches;
}

/** Between two cuts nothing changes, so its first moment speaks for the stretch. */
function reasonAt({ hours, weekly, override }: DayPlan, day: DayNumber, timeOfDay: number): Reason {
  if (isWithin(hours, timeOfDay)) return { kind: 'counted' };
  if (override !== undefined && (isWithin(weekly, timeOfDay) || (hours.length === 0 && weekly.length > 0))) {
    return override;
  }
  if (hours.length === 0) return { kind: weekdayIndex(day) >= 5 ? 'weekend' : 'closed-day' };
  const last = hours.at(-1) ?? 0;
  return { kind: timeOfDay < (hours[0] ?? 0) || timeOfDay >= last ? 'closed' : 'break' };
}

function isWithin(hours: DayHours, timeOfDay: number): boolean {
  return hours.filter((edge) => edge <= timeOfDay).length % 2 === 1;
}

/** Only service hours can be paused: what is closed anyway stays closed. */
function withPauses(stretch: ExplainedStretch, pauses: readonly Pause[]): readonly ExplainedStretch[] {
  if (stretch.kind !== 'counted') return [stretch];
  const pieces: ExplainedStretch[] = [];
  let counted = stretch.from;
  for (const pause of pauses) {
    const from = Math.max(pause.from, stretch.from);
    const to = Math.min(endOf(pause), stretch.to);
    if (from >= to) continue;
    if (counted < from) pieces.push({ from: counted, to: from, kind: 'counted' });
    pieces.push({ from, to, kind: 'pause' });
    counted = to;
  }
  if (counted < stretch.to) pieces.push({ from: counted, to: stretch.to, kind: 'counted' });
  return pieces;
}

function joined(stretches: readonly ExplainedStretch[]): readonly ExplainedStretch[] {
  const result: ExplainedStretch[] = [];
  for (const stretch of stretches) {
    const last = result.at(-1);
    if (last !== undefined && isSameReason(last, stretch)) result[result.length - 1] = { ...last, to: stretch.to };
    else result.push(stretch);
  }
  return result;
}

function isSameReason(a: Reason, b: Reason): boolean {
  if (a.kind === 'exception' && b.kind === 'exception') return a.name === b.name;
  if (a.kind === 'holiday' && b.kind === 'holiday') return a.holiday === b.holiday;
  return a.kind === b.kind && a.kind !== 'clock-change' && a.kind !== 'new-hours';
}
