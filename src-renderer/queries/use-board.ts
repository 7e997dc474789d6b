import { useStore } from 'zustand';
import type { Count, Lane } from '../replica/board-index.ts';
import { boardOf, type LaneShown } from '../state/board.ts';
import { useDesk } from '../state/desk-context.ts';

export type { Count, Lane } from '../replica/board-index.ts';
export type { LaneShown } from '../state/board.ts';

/** True when everything open has been placed. */
export function useBoardIsReady(): boolean {
  return useStore(boardOf(useDesk()).shown, (shown) => shown.isReady);
}

/** One lane. It changes only when something crosses into it or out of it; figures tick by themselves. */
export function useLane(lane: Lane): LaneShown {
  return useStore(boardOf(useDesk()).shown, (shown) => shown.lanes[lane]);
}

/** How the open work lies, per customer and per owner. */
export function useBoardCounts(): { readonly organisations: readonly Count[]; readonly owners: readonly Count[] } {
  return useStore(boardOf(useDesk()).shown, (shown) => shown.counts);
}
