import { type ExplainedStretch, explainTime, type Reason } from '../time/explain-time.ts';
import type { Instant } from '../time/instant.ts';
import { businessCalendarOf } from './contract-calendar.ts';
import type { ContractVersion } from './service-contract.ts';
import type { TicketClock } from './ticket-clocks.ts';

/** One line of the sum. `amount` is service time in milliseconds; `from` equals `to` for a moment (clocks jump, new hours). */
export interface ExplainedLine {
  readonly kind: 'counted' | 'still' | 'moment';
  readonly reason: Reason;
  readonly from: Instant;
  readonly to: Instant;
  /** What counted; for a pause what did not count. */
  readonly amount: number;
}

/** Why a deadline is what it is: the counted lines of `used` and `left` add up to `promised`. */
export interface ClockExplanation {
  readonly used: readonly ExplainedLine[];
  readonly usedAmount: number;
  /** From now until the deadline. Empty when the clock has ended, is late, or stands still without a deadline. */
  readonly left: readonly ExplainedLine[];
  readonly leftAmount: number;
  /** Service time after the deadline, as one line; absent unless it is late. */
  readonly late?: ExplainedLine;
  /** What was promised when the deadline was reckoned. */
  readonly promised: number;
  /** Everything that was looked at, without holes: for the drawing. */
  readonly span: { readonly from: Instant; readonly to: Instant };
  readonly stretches: readonly ExplainedStretch[];
}

/** The sum behind a clock, read at `now`. Pure: history and service hours in, lines out. */
export function explainClock(clock: TicketClock, version: ContractVersion, now: Instant): ClockExplanation {
  const { progress, startedAt } = clock;
  const calendar = businessCalendarOf(version);
  const explain = (from: Instant, to: Instant) => explainTime(version.hours, { from, to }, clock.pauses);
  const ended = endOf(clock, now);
  const deadline = 'deadline' in progress ? progress.deadline : undefined;
  const usedTo = deadline === undefined ? ended : Math.min(ended, deadline);
  const used = linesOf(explain(startedAt, usedTo));
  const counts = progress.kind === 'ticking' && deadline !== undefined && deadline > now;
  const left = counts ? linesOf(explain(Math.max(now, startedAt), deadline)) : [];
  const isLate = deadline !== undefined && ended > deadline;
  const spanTo = Math.max(ended, deadline ?? ended);
  const usedAmount = sumOf(used);
  const leftAmount = progress.kind === 'paused' ? progress.left : counts ? sumOf(left) : 0;
  return {
    used,
    usedAmount,
    left,
    leftAmount,
    ...(isLate ? { late: lateLine(deadline, ended, calendar.between(deadline, ended, clock.pauses)) } : {}),
    // A deadline missed before the priority changed was reckoned with the promise of then.
    promised: isLate ? usedAmount : clock.target,
    span: { from: startedAt, to: spanTo },
    stretches: explain(startedAt, spanTo),
  };
}

/** Until when there is something to explain: now, or when the clock ended. */
function endOf({ progress, startedAt }: TicketClock, now: Instant): Instant {
  switch (progress.kind) {
    case 'ticking':
    case 'paused':
      return Math.max(now, startedAt);
    case 'met':
    case 'stopped':
      return progress.at;
    case 'late':
      return progress.endedAt ?? Math.max(now, progress.deadline);
    default:
      return progress satisfies never;
  }
}

function lateLine(from: Instant, to: Instant, amount: number): ExplainedLine {
  return { kind: 'counted', reason: { kind: 'counted' }, from, to, amount };
}

function sumOf(lines: readonly ExplainedLine[]): number {
  return lines.reduce((sum, line) => (line.kind === 'counted' ? sum + line.amount : sum), 0);
}

/** Nights and breaks are not told: the times of the lines around them say so. A pause over several days is one line. */
function linesOf(stretches: readonly ExplainedStretch[]): readonly ExplainedLine[] {
  const lines: ExplainedLine[] = [];
  for (const stretch of stretches) {
    if (stretch.kind === 'closed' || stretch.kind === 'break') continue;
    const line = lineOf(stretch);
    const last = lines.at(-1);
    if (last && continues(last, line)) {
      lines[lines.length - 1] = { ...last, to: line.to, amount: last.amount + line.amount };
    } else if (!(last && isWithinPause(last, line, stretches))) {
      lines.push(line);
    }
  }
  return lines;
}

function lineOf({ from, to, ...reason }: ExplainedStretch): ExplainedLine {
  if (reason.kind === 'counted') return { kind: 'counted', reason, from, to, amount: to - from };
  if (from === to) return { kind: 'moment', reason, from, to, amount: 0 };
  return { kind: 'still', reason, from, to, amount: reason.kind === 'pause' ? to - from : 0 };
}

function continues(last: ExplainedLine, next: ExplainedLine): boolean {
  return last.reason.kind === 'pause' && next.reason.kind === 'pause';
}

/** A weekend in the middle of a pause needs no line of its own: the pause goes on behind it. */
function isWithinPause(last: ExplainedLine, line: ExplainedLine, stretches: readonly ExplainedStretch[]): boolean {
  if (last.reason.kind !== 'pause' || line.kind !== 'still') return false;
  const next = stretches.find(
    (stretch) => stretch.from >= line.to && (stretch.kind === 'pause' || stretch.kind === 'counted'),
  );
  return next?.kind === 'pause';
}
