import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import type { TicketRow } from '../replica/ticket-row.ts';
import { type BoardShown, boardOf } from '../state/board.ts';
import { useDesk } from '../state/desk-context.ts';

export type { Count, Lane } from '../replica/board-index.ts';

export interface BoardView extends Pick<BoardShown, 'lanes' | 'counts' | 'newlyBreached'> {
  readonly state: 'loading' | 'ready';
  readonly row: (id: string) => TicketRow | undefined;
}

/** The lanes of the board. They change only when something crosses from one into another; figures tick by `useClockFace`. */
export function useBoard(): BoardView {
  const desk = useDesk();
  const shown = useStore(boardOf(desk).shown);
  const row = useCallback((id: string) => desk.tickets.get(id), [desk]);
  return useMemo(() => {
    const { isReady, lanes, counts, newlyBreached } = shown;
    return { state: isReady ? 'ready' : 'loading', lanes, counts, newlyBreached, row };
  }, [shown, row]);
}
