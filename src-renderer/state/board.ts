import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '../../src-shared/time/instant.ts';
import { BoardIndex, type Count, type Lane, lanes } from '../replica/board-index.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import type { Desk } from './desk.ts';
import { endOfDay } from './end-of-day.ts';

export interface BoardShown {
  readonly isReady: boolean;
  readonly lanes: Readonly<Record<Lane, readonly string[]>>;
  readonly counts: { readonly organisations: readonly Count[]; readonly owners: readonly Count[] };
  /** Breached while this screen was looking, the latest last. */
  readonly newlyBreached: readonly string[];
}

export interface Board {
  readonly shown: StoreApi<BoardShown>;
  readonly onBreach: (listener: (rows: readonly TicketRow[]) => void) => () => void;
  /** For the timer, and for measuring. */
  readonly tick: (now: Instant) => void;
}

const MOST_NEWS = 50;
const boards = new WeakMap<Desk, Board>();

/** The one board of a desk, kept up to date from the moment it is first asked for. */
export function boardOf(desk: Desk): Board {
  const known = boards.get(desk);
  if (known) return known;
  const board = createBoard(desk);
  boards.set(desk, board);
  return board;
}

function createBoard(desk: Desk): Board {
  const now = desk.clock.now();
  const index = new BoardIndex(now, endOfDay(now, desk.contracts.getState()));
  for (const rows of desk.tickets.buckets.values()) index.load(rows);
  const listeners = new Set<(rows: readonly TicketRow[]) => void>();
  const shown = createStore(() => shownOf(index, desk.tickets.isComplete, []));
  let isWaiting = false;
  const show = (): void => {
    isWaiting = false;
    shown.setState(shownOf(index, desk.tickets.isComplete, shown.getState().newlyBreached), true);
  };
  desk.tickets.subscribe((changes) => {
    index.apply(changes);
    if (isWaiting) return;
    isWaiting = true;
    setTimeout(show, 50);
  });
  const tick = (at: Instant): void => {
    if (at >= index.endOfDay) {
      index.startDay(at, endOfDay(at, desk.contracts.getState()));
      show();
      return;
    }
    const { moved, breached } = index.tick(at);
    if (!moved) return;
    const news = breached.map(({ id }) => id);
    const before = shown.getState().newlyBreached;
    shown.setState(shownOf(index, desk.tickets.isComplete, [...before, ...news].slice(-MOST_NEWS)), true);
    if (breached.length > 0) for (const listener of [...listeners]) listener(breached);
  };
  desk.clock.subscribe('second', () => tick(desk.clock.shown('second')));
  return {
    shown,
    tick,
    onBreach: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function shownOf(index: BoardIndex, isReady: boolean, newlyBreached: readonly string[]): BoardShown {
  const shown: Partial<Record<Lane, readonly string[]>> = {};
  for (const lane of lanes) shown[lane] = index.lanes[lane].map(({ id }) => id);
  return { isReady, lanes: shown as Record<Lane, readonly string[]>, counts: index.counts(), newlyBreached };
}
