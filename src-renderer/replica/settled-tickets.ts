import { placeIn } from './open-tickets.ts';
import { rowsAfter } from './read-open-tickets.ts';
import type { ReplicaDb } from './replica-db.ts';
import { bySortAt, type SettledBucket, type TicketRow } from './ticket-row.ts';

/** What is looked for, and how the screen is let paint and answer in between. */
export interface SettledQuestion {
  readonly bucket: SettledBucket;
  readonly fits: (row: TicketRow) => boolean;
  /** So many are looked for at first; the list stood so far before. */
  readonly atLeast?: number;
  readonly breathe: () => Promise<void>;
}

/** What was found up to now; another object whenever that changed. */
export interface SettledFound {
  /** Newest first. */
  readonly rows: readonly TicketRow[];
  /** How many tickets were looked at. */
  readonly looked: number;
  /** How often it was read on: what was asked for may come at once. */
  readonly reads: number;
  readonly isReading: boolean;
  /** Whether the oldest was reached. */
  readonly isComplete: boolean;
}

/** Rows found at a time; a list longer than that is read on when its end comes into view. */
const PAGE = 200;
/** So many rows are read and looked at in well under 50 ms. */
const SLICE = 400;

const nothing: SettledFound = { rows: [], looked: 0, reads: 0, isReading: true, isComplete: false };

/**
 * The tickets that are done with and fit a question, newest first. There may be a hundred thousand: they are read from the index slice by
 * slice, only as far as somebody looks, and only what fits is kept. Opened, used, stopped.
 */
export class SettledTickets {
  readonly #db: ReplicaDb;
  readonly #question: SettledQuestion;
  readonly #listeners = new Set<() => void>();
  #found = nothing;
  #rows: TicketRow[] = [];
  #last: TicketRow | undefined;
  #seen = 0;
  #isStopped = true;

  constructor(db: ReplicaDb, question: SettledQuestion) {
    this.#db = db;
    this.#question = question;
  }

  readonly found = (): SettledFound => this.#found;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  /** Begins with the newest. */
  async start(): Promise<void> {
    this.#isStopped = false;
    this.#seen = (await this.#db.position()).change;
    await this.#readOn(Math.max(PAGE, this.#question.atLeast ?? 0));
  }

  stop(): void {
    this.#isStopped = true;
  }

  /** Reads on; while it does, asking again changes nothing. */
  async more(): Promise<void> {
    const { isReading, isComplete, reads } = this.#found;
    if (isReading || isComplete) return;
    this.#tell({ isReading: true, reads: reads + 1 });
    await this.#readOn(PAGE);
  }

  /** Takes in what has changed since: a ticket that was settled, reopened or changed. */
  async refresh(): Promise<void> {
    const { change } = await this.#db.position();
    const rows = await this.#db.tickets.where('change').above(this.#seen).toArray();
    this.#seen = change;
    if (this.#isStopped || rows.length === 0) return;
    const { bucket, fits } = this.#question;
    const changed = new Set(rows.map(({ id }) => id));
    this.#rows = this.#rows.filter(({ id }) => !changed.has(id));
    for (const row of rows) {
      if (row.bucket !== bucket || !this.#isReached(row) || !fits(row)) continue;
      this.#rows.splice(placeIn(this.#rows, row), 0, row);
    }
    this.#tell({});
  }

  async #readOn(wanted: number): Promise<void> {
    const enough = this.#rows.length + wanted;
    const { bucket, fits, breathe } = this.#question;
    while (!this.#isStopped) {
      const slice = await rowsAfter(this.#db, bucket, this.#last, SLICE);
      if (this.#isStopped) return;
      const known = new Set(this.#rows.map(({ id }) => id));
      this.#rows.push(...slice.filter((row) => !known.has(row.id) && fits(row)));
      this.#last = slice.at(-1) ?? this.#last;
      const isComplete = slice.length < SLICE;
      const isDone = isComplete || this.#rows.length >= enough;
      this.#tell({ looked: this.#found.looked + slice.length, isComplete, isReading: !isDone });
      if (isDone) return;
      await breathe();
    }
  }

  /** What stands further down than was read comes when it is read. */
  #isReached(row: TicketRow): boolean {
    return this.#found.isComplete || (this.#last !== undefined && bySortAt(row, this.#last) <= 0);
  }

  #tell(change: Partial<SettledFound>): void {
    this.#found = { ...this.#found, ...change, rows: [...this.#rows] };
    for (const listener of [...this.#listeners]) listener();
  }
}
