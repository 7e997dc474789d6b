import { type Instant, MINUTE, SECOND } from '../../src-shared/time/instant.ts';

export type Beat = 'second' | 'minute';

/** The desk's time on this screen: the machine's clock put right by what the host said. One timer serves everybody. */
export class DeskClock {
  #offset: number;
  #machine: () => Instant;
  #listeners: Readonly<Record<Beat, Set<() => void>>> = { second: new Set(), minute: new Set() };
  #shown: Record<Beat, Instant>;
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(offset: number, machine: () => Instant = Date.now) {
    this.#offset = offset;
    this.#machine = machine;
    const now = this.now();
    this.#shown = { second: now, minute: now };
  }

  now(): Instant {
    return this.#machine() + this.#offset;
  }

  /** The moment everything with this beat shows: the same for all until the next beat. */
  shown(beat: Beat): Instant {
    if (this.#listeners[beat].size === 0) this.#refreshIdle(beat);
    return this.#shown[beat];
  }

  get offset(): number {
    return this.#offset;
  }

  /** A correction smaller than what a network makes of it is left alone. */
  correct(offset: number): void {
    if (Math.abs(offset - this.#offset) < SECOND / 2) return;
    this.#offset = offset;
    this.#beat();
  }

  subscribe(beat: Beat, listener: () => void): () => void {
    this.#listeners[beat].add(listener);
    this.#schedule();
    return () => {
      this.#listeners[beat].delete(listener);
      if (this.#listeners.second.size + this.#listeners.minute.size === 0) this.#stop();
    };
  }

  #refreshIdle(beat: Beat): void {
    const now = this.now();
    if (floor(now, beat) !== floor(this.#shown[beat], beat)) this.#shown[beat] = now;
  }

  #schedule(): void {
    if (this.#timer !== undefined) return;
    const length = this.#listeners.second.size > 0 ? SECOND : MINUTE;
    // Just past the turn, so that the figure shown is the new one.
    const wait = length - (this.now() % length) + 2;
    this.#timer = setTimeout(() => this.#beat(), Math.min(wait, SECOND * 10));
  }

  #stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
  }

  #beat(): void {
    this.#stop();
    const now = this.now();
    const turned = floor(now, 'minute') !== floor(this.#shown.minute, 'minute');
    this.#shown.second = now;
    if (turned) this.#shown.minute = now;
    for (const listener of [...this.#listeners.second]) listener();
    if (turned) for (const listener of [...this.#listeners.minute]) listener();
    if (this.#listeners.second.size + this.#listeners.minute.size > 0) this.#schedule();
  }
}

function floor(at: Instant, beat: Beat): number {
  return Math.floor(at / (beat === 'second' ? SECOND : MINUTE));
}
