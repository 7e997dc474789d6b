import type { Instant } from '../../src-shared/time/instant.ts';
import { placeIn, type RowChange } from './open-tickets.ts';
import type { TicketRow } from './ticket-row.ts';

export const lanes = ['breached', 'critical', 'warning', 'today', 'later', 'paused', 'bestEffort', 'waiting'] as const;
export type Lane = (typeof lanes)[number];

export interface Count {
  /** Absent: no known customer, or nobody. */
  readonly id: string | undefined;
  readonly open: number;
  /** Breached, or within half an hour. */
  readonly urgent: number;
}

export interface BoardCounts {
  readonly organisations: readonly Count[];
  readonly owners: readonly Count[];
}

interface Boundary {
  readonly at: Instant;
  readonly row: TicketRow;
}

/**
 * The board's lanes, kept in order. Every row knows the instant at which it changes lane; those instants are sorted, so that a tick looks
 * at the next one only and moves what crossed.
 */
export class BoardIndex {
  readonly lanes: Readonly<Record<Lane, TicketRow[]>> = {
    breached: [],
    critical: [],
    warning: [],
    today: [],
    later: [],
    paused: [],
    bestEffort: [],
    waiting: [],
  };
  /** The latest boundary first: the next one is taken from the end. */
  #boundaries: Boundary[] = [];
  #laneOf = new Map<string, Lane>();
  #rowOf = new Map<string, TicketRow>();
  #organisations = new Map<string | undefined, { open: number; urgent: number }>();
  #owners = new Map<string | undefined, { open: number; urgent: number }>();
  #shownCounts: BoardCounts | undefined;
  #endOfDay: Instant = 0;
  #now: Instant = 0;

  /** `endOfDay` decides what is 'today'; when it changes, everything is placed anew. */
  constructor(now: Instant, endOfDay: Instant) {
    this.#now = now;
    this.#endOfDay = endOfDay;
  }

  get endOfDay(): Instant {
    return this.#endOfDay;
  }

  /** Puts many rows in at once. */
  load(rows: Iterable<TicketRow>): void {
    for (const row of rows) this.#enter(row, laneAt(row, this.#now, this.#endOfDay), 'atEnd');
    for (const lane of lanes) this.lanes[lane].sort((a, b) => a.sortAt - b.sortAt || (a.id < b.id ? -1 : 1));
    this.#boundaries.sort((a, b) => b.at - a.at);
  }

  apply(changes: readonly RowChange[]): void {
    for (const { before, after } of changes) {
      if (before) this.#leave(before);
      if (after) this.#enter(after, laneAt(after, this.#now, this.#endOfDay), 'inPlace');
    }
  }

  startDay(now: Instant, endOfDay: Instant): void {
    const rows = [...this.#rowOf.values()];
    for (const lane of lanes) this.lanes[lane].length = 0;
    for (const map of [this.#laneOf, this.#rowOf, this.#organisations, this.#owners]) map.clear();
    this.#boundaries = [];
    this.#now = now;
    this.#endOfDay = endOfDay;
    this.load(rows);
  }

  /** Moves what crossed into another lane; answers what was breached by it. `moved` false: nothing changed. */
  tick(now: Instant): { readonly moved: boolean; readonly breached: readonly TicketRow[] } {
    this.#now = now;
    const breached: TicketRow[] = [];
    let moved = false;
    for (let next = this.#boundaries.at(-1); next && next.at <= now; next = this.#boundaries.at(-1)) {
      this.#boundaries.pop();
      const { row } = next;
      if (this.#rowOf.get(row.id) !== row) continue;
      const lane = laneAt(row, now, this.#endOfDay);
      this.#move(row, lane);
      moved = true;
      if (lane === 'breached') breached.push(row);
    }
    return { moved, breached };
  }

  /** The same object until a count changes. */
  counts(): BoardCounts {
    this.#shownCounts ??= { organisations: countsOf(this.#organisations), owners: countsOf(this.#owners) };
    return this.#shownCounts;
  }

  #enter(row: TicketRow, lane: Lane | undefined, how: 'atEnd' | 'inPlace'): void {
    this.#rowOf.set(row.id, row);
    this.#count(row, lane, 1);
    if (!lane) return;
    this.#laneOf.set(row.id, lane);
    const rows = this.lanes[lane];
    if (how === 'atEnd') rows.push(row);
    else rows.splice(placeIn(rows, row), 0, row);
    const at = boundaryOf(row, lane);
    if (at === undefined) return;
    if (how === 'atEnd') this.#boundaries.push({ at, row });
    else this.#boundaries.splice(boundaryPlace(this.#boundaries, at), 0, { at, row });
  }

  /** From one lane into another: what is counted changes only where one of them is urgent and the other not. */
  #move(row: TicketRow, lane: Lane | undefined): void {
    const counts = this.#shownCounts;
    const wasUrgent = isUrgent(this.#laneOf.get(row.id));
    this.#leave(row);
    this.#enter(row, lane, 'inPlace');
    if (wasUrgent === isUrgent(lane)) this.#shownCounts = counts;
  }

  #leave(row: TicketRow): void {
    const lane = this.#laneOf.get(row.id);
    this.#rowOf.delete(row.id);
    this.#laneOf.delete(row.id);
    this.#count(row, lane, -1);
    if (!lane) return;
    const rows = this.lanes[lane];
    const at = placeIn(rows, row);
    if (rows[at]?.id === row.id) rows.splice(at, 1);
  }

  #count({ ticket }: TicketRow, lane: Lane | undefined, by: 1 | -1): void {
    const urgent = isUrgent(lane) ? by : 0;
    this.#shownCounts = undefined;
    add(this.#organisations, ticket.organisationId, by, urgent);
    add(this.#owners, ticket.ownerId, by, urgent);
  }
}

/** Where a row belongs at `now`; undefined where the board has nothing to say about it. A breach is strictly later than the deadline. */
export function laneAt({ due, unsent }: TicketRow, now: Instant, endOfDay: Instant): Lane | undefined {
  if (unsent) return 'waiting';
  switch (due.kind) {
    case 'deadline':
      if (!due.committed) return 'bestEffort';
      if (now > due.deadline) return 'breached';
      if (now >= due.criticalAt) return 'critical';
      if (now >= due.warnAt) return 'warning';
      return due.deadline < endOfDay ? 'today' : 'later';
    case 'paused':
      return 'paused';
    case 'bestEffort':
      return 'bestEffort';
    case 'awaitingAuthorisation':
    case 'unknownSender':
      return 'waiting';
    default:
      return undefined;
  }
}

function isUrgent(lane: Lane | undefined): boolean {
  return lane === 'breached' || lane === 'critical';
}

function boundaryOf({ due }: TicketRow, lane: Lane): Instant | undefined {
  if (due.kind !== 'deadline') return undefined;
  switch (lane) {
    case 'today':
    case 'later':
      return due.warnAt;
    case 'warning':
      return due.criticalAt;
    case 'critical':
      return due.deadline + 1;
    default:
      return undefined;
  }
}

function boundaryPlace(boundaries: readonly Boundary[], at: Instant): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((boundaries[middle]?.at ?? 0) > at) low = middle + 1;
    else high = middle;
  }
  return low;
}

function add(
  counts: Map<string | undefined, { open: number; urgent: number }>,
  id: string | undefined,
  open: number,
  urgent: number,
): void {
  const known = counts.get(id);
  if (!known) counts.set(id, { open, urgent });
  else {
    known.open += open;
    known.urgent += urgent;
    if (known.open === 0) counts.delete(id);
  }
}

function countsOf(counts: ReadonlyMap<string | undefined, { open: number; urgent: number }>): readonly Count[] {
  return [...counts]
    .map(([id, { open, urgent }]) => ({ id, open, urgent }))
    .sort((a, b) => b.urgent - a.urgent || b.open - a.open);
}
