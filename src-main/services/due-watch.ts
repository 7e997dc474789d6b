import type { JournalEvent } from '../../src-shared/journal/journal-event.ts';
import { dueEscalations } from '../../src-shared/sla/escalation.ts';
import type { ContractBook } from '../../src-shared/sla/service-contract.ts';
import { MINUTE } from '../../src-shared/time/instant.ts';
import type { Clock, Journal, Log, Timers } from '../ports.ts';
import type { CommandService } from './command-service.ts';
import { commandOf, DueSteps, type PlannedStep } from './due-steps.ts';
import { touchedState } from './touched-state.ts';

export interface DueWatchPorts {
  readonly journal: Pick<Journal, 'stream' | 'fill'>;
  readonly contracts: ContractBook;
  readonly clock: Clock;
  readonly timers: Timers;
  readonly log: Log;
  readonly executeAll: CommandService['executeAll'];
}

/** Lets tickets go up the ladder when their clocks say so (F13, P15), also those that should have while nobody was there. */
export interface DueWatch {
  start(): void;
  /** What is new in the journal. */
  apply(events: readonly JournalEvent[]): void;
  /** Twice is fine. */
  stop(): Promise<void>;
}

export function createDueWatch(ports: DueWatchPorts): DueWatch {
  return new Watch(ports);
}

/** A machine that slept, or whose clock was set, is noticed within this. A step that failed is tried again after it. */
const LONGEST_WAIT = MINUTE;
/** What is done at a time, so that the desk answers in between. */
const TICKETS_AT_ONCE = 50;
const STEPS_AT_ONCE = 20;

const actor = { kind: 'system', part: 'watch' } as const;

class Watch implements DueWatch {
  readonly #ports: DueWatchPorts;
  readonly #steps = new DueSteps();
  /** What is to be planned anew; with its whole history where that has just come by, to spare the journal a question. */
  readonly #changed = new Map<string, readonly JournalEvent[] | undefined>();
  /** How far the whole journal was looked through; undefined when it was. */
  #reading: { readonly after?: string } | undefined;
  #wanted = false;
  #cancelTimer: (() => void) | undefined;
  #slice: Promise<void> | undefined;

  constructor(ports: DueWatchPorts) {
    this.#ports = ports;
  }

  start(): void {
    if (this.#wanted) return;
    this.#wanted = true;
    this.#reading = {};
    this.#wakeAfter(0);
  }

  apply(events: readonly JournalEvent[]): void {
    if (!this.#wanted) return;
    for (const event of events) {
      if (event.stream === 'ticket') this.#noteChange(event);
      // Other service hours move every deadline that lies after their start.
      if (event.body.type === 'contract.versionSaved') this.#reading = {};
    }
    if (!this.#slice) this.#wakeAfter(this.#delay());
  }

  #noteChange(event: JournalEvent): void {
    const before = event.version === 1 ? [] : this.#changed.get(event.streamId);
    const isWhole = before?.length === event.version - 1;
    this.#changed.set(event.streamId, isWhole ? [...before, event] : undefined);
  }

  async stop(): Promise<void> {
    this.#wanted = false;
    this.#cancelTimer?.();
    await this.#slice;
  }

  #wakeAfter(delay: number): void {
    this.#cancelTimer?.();
    if (!this.#wanted) return;
    this.#cancelTimer = this.#ports.timers.after(delay, () => {
      this.#slice ??= this.#work()
        .catch((error: unknown) => this.#ports.log.error('the watch stumbled', { error: String(error) }))
        .finally(() => {
          this.#slice = undefined;
          this.#wakeAfter(this.#delay());
        });
    });
  }

  #delay(): number {
    if (this.#changed.size > 0 || this.#reading) return 0;
    const wait = (this.#steps.nextAt ?? Number.POSITIVE_INFINITY) - this.#ports.clock.now();
    return Math.min(Math.max(wait, 0), LONGEST_WAIT);
  }

  /** One slice: what changed goes first, and nothing is taken before all is read, so that what was missed comes in order. */
  async #work(): Promise<void> {
    if (this.#changed.size > 0) return this.#planChanged();
    if (this.#reading) return this.#readOn(this.#reading);
    const due = this.#steps.takeDue(this.#ports.clock.now(), STEPS_AT_ONCE);
    if (due.length > 0) await this.#take(due);
  }

  async #planChanged(): Promise<void> {
    for (const [ticketId, history] of [...this.#changed].slice(0, TICKETS_AT_ONCE)) {
      this.#changed.delete(ticketId);
      this.#plan(ticketId, history ?? (await this.#ports.journal.stream('ticket', ticketId)));
    }
  }

  async #readOn(reading: { readonly after?: string }): Promise<void> {
    const scope = { streams: ['ticket'] } as const;
    const page = await this.#ports.journal.fill({ scope, ...reading, limit: TICKETS_AT_ONCE });
    for (const events of page.streams) this.#plan(events[0]?.streamId ?? '', events);
    // A version that was saved meanwhile lets it begin again.
    if (this.#reading === reading) this.#reading = page.next === undefined ? undefined : { after: page.next };
  }

  #plan(ticketId: string, events: readonly JournalEvent[]): void {
    const soonest = this.#soonestOf(ticketId, events);
    if (soonest) this.#steps.plan(soonest);
    else this.#steps.drop(ticketId);
  }

  /** A ticket that cannot be reckoned with does not keep the others from their steps. */
  #soonestOf(ticketId: string, events: readonly JournalEvent[]): PlannedStep | undefined {
    try {
      const { ticket } = touchedState([{ reference: { stream: 'ticket', id: ticketId }, events }]);
      const [soonest] = ticket ? dueEscalations(ticket, this.#ports.contracts) : [];
      return soonest && { ticketId, key: soonest.key, wakeAt: soonest.dueAt };
    } catch (error) {
      this.#ports.log.error('a ticket is not watched', { ticketId, error: String(error) });
      return undefined;
    }
  }

  /** What is recorded comes back as an event and is planned anew by that; what is not is tried again later. */
  async #take(due: readonly PlannedStep[]): Promise<void> {
    const { clock, executeAll } = this.#ports;
    const now = clock.now();
    for (const step of due) this.#steps.plan({ ...step, wakeAt: now + LONGEST_WAIT });
    await executeAll(
      due.map((step) => commandOf(step, now)),
      actor,
    );
  }
}
