import { useCallback } from 'react';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { useLive } from './use-live.ts';

/** Finds a ticket by its human number, open or closed. */
export function useTicketByNumber(number: number | undefined): TicketRow | undefined {
  const { db } = useDesk();
  const query = useCallback(
    async () => (number === undefined ? undefined : await db.tickets.where('ticket.number').equals(number).first()),
    [db, number],
  );
  return useLive(query).value;
}
