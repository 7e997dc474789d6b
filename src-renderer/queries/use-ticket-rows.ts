import { useCallback } from 'react';
import { useDesk } from '../state/desk-context.ts';
import { useLive } from './use-live.ts';

export interface TicketRowView {
  readonly number?: number | undefined;
  readonly subject: string;
}

const nothing: ReadonlyMap<string, TicketRowView> = new Map();

/** What a short list shows of its tickets, open or closed, live; empty until they are read. */
export function useTicketRows(ids: readonly string[]): ReadonlyMap<string, TicketRowView> {
  const { db } = useDesk();
  const asked = ids.join(' ');
  const query = useCallback(async () => {
    const rows = await db.tickets.bulkGet(asked === '' ? [] : asked.split(' '));
    return new Map(
      rows.flatMap((row) =>
        row ? [[row.id, { number: row.ticket.number, subject: row.ticket.subject }] as const] : [],
      ),
    );
  }, [db, asked]);
  return useLive(query).value ?? nothing;
}
