import { useEffect } from 'react';
import type { TicketRow } from '../replica/ticket-row.ts';
import { boardOf } from '../state/board.ts';
import { useDesk } from '../state/desk-context.ts';

/** Calls `onBreach` for each committed clock that runs out while the app is open; of several tabs only one tells. */
export function useBreachNews(onBreach: (rows: readonly TicketRow[]) => void): void {
  const desk = useDesk();
  useEffect(
    () =>
      boardOf(desk).onBreach((rows) => {
        if (desk.isLeader.getState()) onBreach(rows);
      }),
    [desk, onBreach],
  );
}
