import { systemTimers } from '../../src-main/adapters/system-timers.ts';
import type { Timers } from '../../src-main/ports.ts';

interface Waiting {
  readonly at: number;
  readonly action: () => void;
}

/** Milliseconds of real time in which somebody who was called must have asked for the next timer. */
const PATIENCE = 10_000;

/** Timers that go off only when the test lets time pass, each at its own moment on the test's clock. */
export class HeldTimers implements Timers {
  readonly #clock: { time: number };
  readonly #waiting = new Set<Waiting>();

  constructor(clock: { time: number }) {
    this.#clock = clock;
  }

  get waiting(): number {
    return this.#waiting.size;
  }

  after(milliseconds: number, action: () => void): () => void {
    const waiting = { at: this.#clock.time + milliseconds, action };
    this.#waiting.add(waiting);
    return () => this.#waiting.delete(waiting);
  }

  turn(): Promise<void> {
    return systemTimers.turn();
  }

  /** Lets time pass up to and including `until`; for somebody who asks for a next timer after each. */
  async pass(until: number): Promise<void> {
    for (;;) {
      const [next] = [...(await this.#someWaiting())].sort((a, b) => a.at - b.at);
      if (!next || next.at > until) break;
      this.#clock.time = Math.max(this.#clock.time, next.at);
      this.#waiting.delete(next);
      next.action();
    }
    this.#clock.time = until;
  }

  /** The machine sleeps: time passes, and no timer goes off. */
  sleep(until: number): void {
    this.#clock.time = until;
  }

  async #someWaiting(): Promise<ReadonlySet<Waiting>> {
    const since = performance.now();
    while (this.#waiting.size === 0) {
      if (performance.now() - since > PATIENCE) throw new Error('nobody waits for a timer');
      await new Promise((resolve) => setImmediate(resolve));
    }
    return this.#waiting;
  }
}
