import type { Command } from '../../src-shared/ticket/command.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { TimeQueue } from '../../src-shared/time/time-queue.ts';

/** The next step up the ladder of one ticket. */
export interface PlannedStep {
  readonly ticketId: string;
  readonly key: string;
  /** When it is to be taken: the moment it is due, or later where that failed before. */
  readonly wakeAt: Instant;
}

/** Steps that were planned anew stay in the queue until their turn; this many more than count are too many. */
const STALE = 1000;

/** One step for each ticket, soonest first. */
export class DueSteps {
  readonly #steps = new Map<string, PlannedStep>();
  #queue = new TimeQueue<PlannedStep>();

  get nextAt(): Instant | undefined {
    this.#skipStale();
    return this.#queue.nextAt;
  }

  /** Instead of what was planned for the ticket. */
  plan(step: PlannedStep): void {
    const known = this.#steps.get(step.ticketId);
    if (known?.key === step.key && known.wakeAt === step.wakeAt) return;
    this.#steps.set(step.ticketId, step);
    this.#queue.put(step.wakeAt, step);
    if (this.#queue.size > 2 * this.#steps.size + STALE) this.#rebuild();
  }

  drop(ticketId: string): void {
    this.#steps.delete(ticketId);
  }

  /** Takes out what is due at `now`, at most `limit`. */
  takeDue(now: Instant, limit: number): readonly PlannedStep[] {
    const taken: PlannedStep[] = [];
    for (let at = this.nextAt; at !== undefined && at <= now && taken.length < limit; at = this.nextAt) {
      const step = this.#queue.take();
      if (!step) break;
      this.#steps.delete(step.ticketId);
      taken.push(step);
    }
    return taken;
  }

  #skipStale(): void {
    for (let step = this.#queue.next; step && this.#steps.get(step.ticketId) !== step; step = this.#queue.next) {
      this.#queue.take();
    }
  }

  #rebuild(): void {
    this.#queue = new TimeQueue();
    for (const step of this.#steps.values()) this.#queue.put(step.wakeAt, step);
  }
}

/** The same ticket and threshold give the same id: a step is taken once, however often it is tried. */
export function commandOf({ ticketId, key }: PlannedStep, now: Instant): Command {
  return {
    id: `watch:${ticketId}:${key}`,
    writtenAt: now,
    body: { type: 'ticket.escalate', ticketId, step: { form: 'threshold', key } },
  };
}
