import { useMemo } from 'react';
import { DEADLINE, type TicketRow } from '../replica/ticket-row.ts';
import { useOpenTickets } from './use-open-tickets.ts';

/** A customer's open tickets: deadlines first, the soonest on top. */
export function useOpenTicketsOf(organisationId: string | undefined): readonly TicketRow[] {
  const open = useOpenTickets();
  return useMemo(() => {
    if (organisationId === undefined) return [];
    const rows = [...open.tickets.buckets.values()].flatMap((bucket) =>
      bucket.filter(({ ticket }) => ticket.organisationId === organisationId),
    );
    return rows.sort((a, b) => rank(a) - rank(b) || a.sortAt - b.sortAt);
  }, [open, organisationId]);
}

function rank({ bucket }: TicketRow): number {
  return bucket.startsWith(DEADLINE) ? 0 : 1;
}
