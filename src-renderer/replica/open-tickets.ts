import { bySortAt, isSettledBucket, type TicketRow } from './ticket-row.ts';

export interface RowChange {
  readonly before?: TicketRow;
  readonly after?: TicketRow;
}

const nothing: readonly TicketRow[] = [];

/** So many changes are remembered; who looked longer ago than that looks at everything anew. */
const REMEMBERED = 500;

/**
 * The open tickets in memory, each bucket in its order. Rows from IndexedDB come in by `put`, own commands by `setOverlay`; an overlay
 * covers its row until it is taken away.
 */
export class OpenTickets {
  #stored = new Map<string, TicketRow>();
  #overlay: ReadonlyMap<string, TicketRow> = new Map();
  #buckets = new Map<string, TicketRow[]>();
  #listeners = new Set<(changes: readonly RowChange[]) => void>();
  #complete = false;
  #recent: RowChange[] = [];
  #forgotten = 0;

  get(id: string): TicketRow | undefined {
    return this.#overlay.get(id) ?? this.#stored.get(id);
  }

  /** Own work that is not delivered yet, by ticket; settled ones too. */
  get overlay(): ReadonlyMap<string, TicketRow> {
    return this.#overlay;
  }

  bucket(name: string): readonly TicketRow[] {
    return this.#buckets.get(name) ?? nothing;
  }

  get buckets(): ReadonlyMap<string, readonly TicketRow[]> {
    return this.#buckets;
  }

  /** How many changes there have been. */
  get moment(): number {
    return this.#forgotten + this.#recent.length;
  }

  /** What has changed since a moment; undefined when that is too long ago to be told. */
  changesSince(moment: number): readonly RowChange[] | undefined {
    return moment < this.#forgotten ? undefined : this.#recent.slice(moment - this.#forgotten);
  }

  /** False while rows are still being read for the first time. */
  get isComplete(): boolean {
    return this.#complete;
  }

  setComplete(): void {
    this.#complete = true;
    this.#tell([]);
  }

  /** An older state of a ticket than the one known is passed over: chunks and changes may cross. */
  put(rows: readonly TicketRow[]): void {
    const changes: RowChange[] = [];
    for (const row of rows) {
      const known = this.#stored.get(row.id);
      if (known && known.ticket.version > row.ticket.version) continue;
      const before = this.#shown(row.id);
      if (isSettledBucket(row.bucket)) this.#stored.delete(row.id);
      else this.#stored.set(row.id, row);
      this.#move(changes, before, this.#shown(row.id));
    }
    this.#sortLater();
    if (changes.length > 0) this.#tell(changes);
  }

  setOverlay(overlay: ReadonlyMap<string, TicketRow>): void {
    const ids = new Set([...this.#overlay.keys(), ...overlay.keys()]);
    if (ids.size === 0) return;
    const before = new Map([...ids].map((id) => [id, this.#shown(id)]));
    this.#overlay = overlay;
    const changes: RowChange[] = [];
    for (const id of ids) this.#move(changes, before.get(id), this.#shown(id));
    this.#sortLater();
    if (changes.length > 0) this.#tell(changes);
  }

  subscribe(listener: (changes: readonly RowChange[]) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  #shown(id: string): TicketRow | undefined {
    const row = this.get(id);
    // What was refused must stay in sight, closed or not.
    return row && (!isSettledBucket(row.bucket) || row.delivery === 'refused') ? row : undefined;
  }

  #unsorted = new Set<TicketRow[]>();

  #move(changes: RowChange[], before: TicketRow | undefined, after: TicketRow | undefined): void {
    if (before === after) return;
    changes.push({ ...(before ? { before } : {}), ...(after ? { after } : {}) });
    if (before) this.#take(before);
    if (!after) return;
    const rows = this.#buckets.get(after.bucket);
    if (!rows) {
      this.#buckets.set(after.bucket, [after]);
      return;
    }
    const last = rows.at(-1);
    if (!last || bySortAt(last, after) <= 0) rows.push(after);
    else if (this.#unsorted.has(rows) || !this.#complete) {
      rows.push(after);
      this.#unsorted.add(rows);
    } else rows.splice(placeIn(rows, after), 0, after);
  }

  #take(row: TicketRow): void {
    const rows = this.#buckets.get(row.bucket);
    if (!rows) return;
    const at = this.#unsorted.has(rows) ? rows.indexOf(row) : placeIn(rows, row);
    if (rows[at] === row) rows.splice(at, 1);
  }

  /** While filling, rows come in many at a time: sorting once beats finding the place of each. */
  #sortLater(): void {
    for (const rows of this.#unsorted) rows.sort(bySortAt);
    this.#unsorted.clear();
  }

  #remember(changes: readonly RowChange[]): void {
    const fits = this.#recent.length + changes.length <= REMEMBERED;
    // So many at once, or so long ago: whoever asks looks at everything anew.
    if (!fits) this.#forgotten += this.#recent.length;
    this.#recent = [...(fits ? this.#recent : []), ...(changes.length <= REMEMBERED ? changes : [])];
    if (changes.length > REMEMBERED) this.#forgotten += changes.length;
  }

  #tell(changes: readonly RowChange[]): void {
    this.#remember(changes);
    for (const listener of this.#listeners) listener(changes);
  }
}

/** Where `row` stands, or would stand, in sorted rows. */
export function placeIn(rows: readonly TicketRow[], row: TicketRow): number {
  let low = 0;
  let high = rows.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const there = rows[middle];
    if (there && bySortAt(there, row) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
