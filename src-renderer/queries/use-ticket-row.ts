import { useCallback } from 'react';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { useLive } from './use-live.ts';
import { useOpenRow } from './use-open-tickets.ts';

const none = Promise.resolve(undefined);

/** One row, live; also of a ticket that is closed. */
export function useTicketRow(id: string | undefined): TicketRow | undefined {
  const { db } = useDesk();
  const open = useOpenRow(id);
  const wanted = open ? undefined : id;
  const query = useCallback(() => (wanted === undefined ? none : db.tickets.get(wanted)), [db, wanted]);
  const stored = useLive<TicketRow | undefined>(query);
  return open ?? stored.value;
}
