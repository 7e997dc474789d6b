import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Instant } from '../../src-shared/time/instant.ts';
import { type BoardCounts, BoardIndex, type Lane } from '../replica/board-index.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import type { Desk } from './desk.ts';
import { endOfDay } from './end-of-day.ts';
import { whenIdle } from './when-idle.ts';

/** The first of a lane: more than fit on any wall. The same object as long as these, and how many there are, stay the same. */
export interface LaneShown {
  readonly rows: readonly TicketRow[];
  readonly total: number;
}

export interface BoardShown {
  readonly isReady: boolean;
  readonly lanes: Readonly<Record<Lane, LaneShown>>;
  readonly counts: BoardCounts;
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
const MOST_SHOWN = 60;
/** What a board is made from. */
export type BoardSource = Pick<Desk, 'tickets' | 'clock' | 'contracts'>;

const boards = new WeakMap<BoardSource, Board>();

/** The one board of a desk, kept up to date from the moment it is first asked for. */
export function boardOf(desk: BoardSource): Board {
  const known = boards.get(desk);
  if (known) return known;
  const board = createBoard(desk);
  boards.set(desk, board);
  return board;
}

function createBoard(desk: BoardSource): Board {
  const now = desk.clock.now();
  const index = new BoardIndex(now, endOfDay(now, desk.contracts.getState()));
  let isLoaded = false;
  // Once for all, and not row by row while they are still being read: nobody is shown half a board.
  const load = (): void => {
    isLoaded = true;
    index.load([...desk.tickets.buckets.values()].flat());
  };
  if (desk.tickets.isComplete) load();
  const listeners = new Set<(rows: readonly TicketRow[]) => void>();
  const shown = createStore(() => shownOf(index, isLoaded));
  let news: readonly string[] = [];
  const show = (): void => {
    shown.setState({ ...shownOf(index, isLoaded, shown.getState()), newlyBreached: news }, true);
  };
  const loadAndShow = (): void => {
    if (!isLoaded) load();
    show();
  };
  desk.tickets.subscribe((changes) => {
    if (isLoaded) {
      index.apply(changes);
      whenIdle(show);
    } else if (desk.tickets.isComplete) whenIdle(loadAndShow);
  });
  const tell = (breached: readonly TicketRow[]): void => {
    for (const listener of [...listeners]) listener(breached);
  };
  const tick = (at: Instant): void => {
    if (at >= index.endOfDay) {
      index.startDay(at, endOfDay(at, desk.contracts.getState()));
      show();
      return;
    }
    const { moved, breached } = index.tick(at);
    if (!moved) return;
    news = [...news, ...breached.map(({ id }) => id)].slice(-MOST_NEWS);
    show();
    // Telling (a sound, a notification) must not hold up what is shown.
    if (breached.length > 0) setTimeout(() => tell(breached), 0);
  };
  // Figures turn on the beat; what changes place does so right after it.
  const tickNow = (): void => tick(desk.clock.shown('second'));
  desk.clock.subscribe('second', () => whenIdle(tickNow));
  return {
    shown,
    tick,
    onBreach: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function shownOf(index: BoardIndex, isReady: boolean, before?: BoardShown): BoardShown {
  const lane = (name: Lane) => laneShown(index.lanes[name], before?.lanes[name]);
  return {
    isReady,
    lanes: {
      breached: lane('breached'),
      critical: lane('critical'),
      warning: lane('warning'),
      today: lane('today'),
      later: lane('later'),
      paused: lane('paused'),
      bestEffort: lane('bestEffort'),
      waiting: lane('waiting'),
    },
    counts: index.counts(),
    newlyBreached: before?.newlyBreached ?? [],
  };
}

function laneShown(rows: readonly TicketRow[], before: LaneShown | undefined): LaneShown {
  const first = rows.slice(0, MOST_SHOWN);
  const isSame =
    before?.total === rows.length &&
    before.rows.length === first.length &&
    first.every((row, at) => row === before.rows[at]);
  return isSame ? before : { rows: first, total: rows.length };
}
