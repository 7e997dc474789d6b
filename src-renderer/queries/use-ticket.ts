import { useCallback, useMemo } from 'react';
import { useStore } from 'zustand';
import { type ContractVersion, type ServiceContract, versionAt } from '../../src-shared/sla/service-contract.ts';
import { type TicketPromise, ticketPromise } from '../../src-shared/sla/ticket-clocks.ts';
import type { Ticket } from '../../src-shared/ticket/ticket.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { type HistoryItem, mergeHistory } from './merge-history.ts';
import { useContracts } from './use-contracts.ts';
import { useLive } from './use-live.ts';
import { useTicketRow } from './use-ticket-row.ts';

export type { HistoryItem } from './merge-history.ts';

export type TicketView =
  | { readonly state: 'loading' }
  | { readonly state: 'notFound' }
  | {
      readonly state: 'ready';
      readonly row: TicketRow;
      readonly ticket: Ticket;
      readonly promise: TicketPromise;
      readonly contract?: ServiceContract;
      /** The version that counts for this ticket's clocks. */
      readonly version?: ContractVersion;
      /** Oldest first, own work that is not delivered at the end. */
      readonly history: readonly HistoryItem[];
    };

export function useTicket(id: string): TicketView {
  const { db, pending } = useDesk();
  const contracts = useContracts();
  const row = useTicketRow(id);
  const own = useStore(pending, (view) => view.tickets.get(id));
  const query = useCallback(async () => {
    const [history, ticket] = await Promise.all([db.histories.get(id), db.tickets.get(id)]);
    return { history, ticket };
  }, [db, id]);
  const stored = useLive(query);
  return useMemo(() => {
    const shown = row ?? stored.value?.ticket;
    if (!shown) return stored.state === 'loading' ? { state: 'loading' } : { state: 'notFound' };
    if (stored.state === 'loading') return { state: 'loading' };
    const { ticket } = shown;
    const contract = ticket.contractId === undefined ? undefined : contracts.get(ticket.contractId);
    return {
      state: 'ready',
      row: shown,
      ticket,
      promise: ticketPromise(ticket, contracts),
      ...(contract ? { contract, version: versionAt(contract, ticket.facts.startedAt ?? ticket.receivedAt) } : {}),
      history: mergeHistory(stored.value?.history?.events ?? [], own?.items ?? []),
    };
  }, [row, stored, contracts, own]);
}
