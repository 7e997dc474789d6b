import { assertNever } from '../assert-never.ts';
import type { BusinessCalendar } from '../time/business-time.ts';
import { HOUR, type Instant, MINUTE } from '../time/instant.ts';
import type { Pause } from '../time/pauses.ts';
import type { TicketClock } from './ticket-clocks.ts';

/** The limits of the lanes: the same in the queue, on a ticket and on the board. Service time. */
export const CRITICAL_LEFT = 30 * MINUTE;
export const WARNING_LEFT = 2 * HOUR;

/** What a clock shows at one moment. `left`, `over` and `used` are service time in milliseconds. */
export type ClockReading =
  | { readonly kind: 'running'; readonly left: number; readonly deadline: Instant; readonly urgency: Urgency }
  | { readonly kind: 'outsideHours'; readonly left: number; readonly deadline: Instant; readonly opensAt: Instant }
  | { readonly kind: 'paused'; readonly left: number; readonly since: Instant }
  | { readonly kind: 'met'; readonly at: Instant; readonly used: number }
  | { readonly kind: 'breached'; readonly over: number; readonly deadline: Instant; readonly endedAt?: Instant }
  | { readonly kind: 'stopped'; readonly at: Instant };

export type Urgency = 'calm' | 'warning' | 'critical';

/** Reads a clock at `now`. A deadline that runs out exactly now is not breached yet: a breach is strictly later. */
export function readClock(clock: TicketClock, calendar: BusinessCalendar, now: Instant): ClockReading {
  const { progress } = clock;
  switch (progress.kind) {
    case 'ticking':
      return readTicking(progress.deadline, calendar, now, clock.pauses);
    case 'paused':
      return { kind: 'paused', left: progress.left, since: progress.since };
    case 'met':
      return { kind: 'met', at: progress.at, used: progress.used };
    case 'late': {
      const { deadline, endedAt } = progress;
      const over = calendar.between(deadline, endedAt ?? now, clock.pauses);
      return { kind: 'breached', over, deadline, ...(endedAt === undefined ? {} : { endedAt }) };
    }
    case 'stopped':
      return { kind: 'stopped', at: progress.at };
    default:
      return assertNever(progress);
  }
}

/**
 * A deadline that nothing has met yet, read at `now`: all a row of the queue needs. `pauses` after the deadline do not make it any later:
 * while the customer is to answer, lateness stands still too.
 */
export function readTicking(
  deadline: Instant,
  calendar: BusinessCalendar,
  now: Instant,
  pauses: readonly Pause[] = [],
): ClockReading {
  if (now > deadline) return { kind: 'breached', over: calendar.between(deadline, now, pauses), deadline };
  const left = calendar.between(now, deadline);
  if (calendar.isOpen(now)) return { kind: 'running', left, deadline, urgency: urgencyOf(left) };
  return { kind: 'outsideHours', left, deadline, opensAt: calendar.nextOpen(now) };
}

export function urgencyOf(left: number): Urgency {
  if (left <= CRITICAL_LEFT) return 'critical';
  return left <= WARNING_LEFT ? 'warning' : 'calm';
}
