import type { BusinessCalendar } from '../time/business-time.ts';
import type { Instant } from '../time/instant.ts';
import type { Pause } from '../time/pauses.ts';
import type { TicketPromised } from './promised-periods.ts';
import type { ClockProgress } from './ticket-clocks.ts';

/** What one measure of one ticket is worked out from. */
export interface ClockRun {
  readonly startedAt: Instant;
  readonly calendar: BusinessCalendar;
  /** Those that count for this measure. */
  readonly pauses: readonly Pause[];
  /** Answered, or resolved. */
  readonly endedAt?: Instant;
  readonly closedAt?: Instant;
}

/** How far a clock came under the promise that decides; `missedAt` is its deadline where that passed under an earlier promise. */
export function clockProgress(run: ClockRun, promised: TicketPromised, missedAt: Instant | undefined): ClockProgress {
  return missedAt === undefined ? progressOf(run, promised) : lateSince(run, missedAt);
}

/** The deadline, if it passed while this promise held. An indicative time cannot be missed. */
export function missedBefore(run: ClockRun, promised: TicketPromised, until: Instant): Instant | undefined {
  if (!promised.committed) return undefined;
  if (promised.rule.kind === 'plan') return promised.rule.deadline < until ? promised.rule.deadline : undefined;
  const begun = run.pauses.filter((pause) => pause.from < until);
  const lasting = begun.find((pause) => pause.to === undefined || pause.to > until);
  const closed = closedPauses(begun.filter((pause) => pause !== lasting));
  const deadline = run.calendar.add(run.startedAt, promised.rule.length, closed);
  return deadline < Math.min(until, lasting?.from ?? until) ? deadline : undefined;
}

function lateSince({ endedAt }: ClockRun, deadline: Instant): ClockProgress {
  return { kind: 'late', deadline, ...(endedAt === undefined ? {} : { endedAt }) };
}

function progressOf(run: ClockRun, { rule }: TicketPromised): ClockProgress {
  const { startedAt, endedAt, closedAt, calendar } = run;
  const closed = closedPauses(run.pauses);
  const deadline = rule.kind === 'plan' ? rule.deadline : calendar.add(startedAt, rule.length, closed);
  if (endedAt !== undefined) {
    if (endedAt > deadline) return { kind: 'late', deadline, endedAt };
    return { kind: 'met', at: endedAt, deadline, used: calendar.between(startedAt, endedAt, closed) };
  }
  const pausedSince = run.pauses.find((pause) => pause.to === undefined)?.from;
  // Past its deadline nothing stops a clock any more: not a pause, not being closed.
  if (rule.kind === 'length' && pausedSince !== undefined && pausedSince <= deadline) {
    return { kind: 'paused', since: pausedSince, left: rule.length - calendar.between(startedAt, pausedSince, closed) };
  }
  if (closedAt === undefined) return { kind: 'ticking', deadline };
  return closedAt <= deadline ? { kind: 'stopped', at: closedAt } : { kind: 'late', deadline, endedAt: closedAt };
}

function closedPauses(pauses: readonly Pause[]): readonly { readonly from: Instant; readonly to: Instant }[] {
  return pauses.flatMap((pause) => (pause.to === undefined ? [] : [{ from: pause.from, to: pause.to }]));
}
