import { useStore } from 'zustand';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { useLive } from './use-live.ts';
import { useOpenTicketsVersion } from './use-open-tickets.ts';

/** One row, live; also of a ticket that is closed. */
export function useTicketRow(id: string | undefined): TicketRow | undefined {
  const { tickets, db, change } = useDesk();
  useOpenTicketsVersion();
  useStore(change);
  const open = id === undefined ? undefined : tickets.get(id);
  const stored = useLive(() => (id === undefined || open ? Promise.resolve(undefined) : db.tickets.get(id)), [db, id, open === undefined]);
  return open ?? stored.value;
}
