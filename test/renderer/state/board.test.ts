import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createStore } from 'zustand/vanilla';
import { OpenTickets } from '../../../src-renderer/replica/open-tickets.ts';
import { type BoardSource, boardOf } from '../../../src-renderer/state/board.ts';
import { DeskClock } from '../../../src-renderer/state/desk-clock.ts';
import { MINUTE, SECOND } from '../../../src-shared/time/instant.ts';
import { contracts, sampleRow } from '../../support/row-samples.ts';
import { MONDAY_TEN } from '../../support/test-desk.ts';

const critical = { priority: { code: 'c', source: 'customer' } } as const;

function openBoard() {
  const tickets = new OpenTickets();
  const source: BoardSource = { tickets, clock: new DeskClock(0), contracts: createStore(() => contracts) };
  return { tickets, board: boardOf(source) };
}

describe('the board of a desk', () => {
  beforeEach(() => vi.useFakeTimers({ now: MONDAY_TEN }));
  afterEach(() => vi.useRealTimers());

  it('is not ready before everything open was read, and whole then', () => {
    const { tickets, board } = openBoard();
    tickets.put([sampleRow('a', critical)]);
    vi.advanceTimersByTime(10);
    expect(board.shown.getState().isReady).toBe(false);
    tickets.put([sampleRow('b', critical)]);
    tickets.setComplete();
    vi.advanceTimersByTime(10);
    expect(board.shown.getState().isReady).toBe(true);
    expect(board.shown.getState().lanes.critical.rows.map(({ id }) => id)).toEqual(['a', 'b']);
  });

  it('moves what crosses by itself, and tells a breach once', () => {
    const { tickets, board } = openBoard();
    tickets.put([sampleRow('a', critical)]);
    tickets.setComplete();
    const told: string[] = [];
    board.onBreach((rows) => told.push(...rows.map(({ id }) => id)));
    vi.advanceTimersByTime(30 * MINUTE + 3 * SECOND);
    expect(board.shown.getState().lanes.breached.rows.map(({ id }) => id)).toEqual(['a']);
    expect(told).toEqual(['a']);
    expect(board.shown.getState().newlyBreached).toEqual(['a']);
  });

  it('leaves alone what nothing crossed', () => {
    const { tickets, board } = openBoard();
    tickets.put([sampleRow('a', critical), sampleRow('b')]);
    tickets.setComplete();
    vi.advanceTimersByTime(10);
    const before = board.shown.getState().lanes;
    tickets.put([sampleRow('c', critical)]);
    vi.advanceTimersByTime(10);
    const after = board.shown.getState().lanes;
    expect(after.later).toBe(before.later);
    expect(after.critical).not.toBe(before.critical);
  });

  it('counts more than it shows', () => {
    const { tickets, board } = openBoard();
    tickets.put(Array.from({ length: 200 }, (_, index) => sampleRow(`t${index}`, critical)));
    tickets.setComplete();
    vi.advanceTimersByTime(10);
    const { rows, total } = board.shown.getState().lanes.critical;
    expect([rows.length, total]).toEqual([60, 200]);
  });
});
