import { useMemo } from 'react';
import { DEADLINE, type TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { useOpenTicketsVersion } from './use-open-tickets.ts';

/** A customer's open tickets: deadlines first, the soonest on top. */
export function useOpenTicketsOf(organisationId: string | undefined): readonly TicketRow[] {
  const { tickets } = useDesk();
  const version = useOpenTicketsVersion();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the rows are read from the store; its version says when they changed.
  return useMemo(() => {
    if (organisationId === undefined) return [];
    const rows = [...tickets.buckets.values()].flatMap((bucket) =>
      bucket.filter(({ ticket }) => ticket.organisationId === organisationId),
    );
    return rows.sort((a, b) => rank(a) - rank(b) || a.sortAt - b.sortAt);
  }, [tickets, version, organisationId]);
}

function rank({ bucket }: TicketRow): number {
  return bucket.startsWith(DEADLINE) ? 0 : 1;
}
