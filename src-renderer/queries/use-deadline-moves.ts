import { useEffect, useState } from 'react';
import { withDraft } from '../../src-shared/sla/contract-draft.ts';
import { type ContractDraft, contractDraftSchema } from '../../src-shared/sla/contract-schema.ts';
import type { DeadlineMove } from '../../src-shared/sla/deadline-moves.ts';
import type { TicketRow } from '../replica/ticket-row.ts';
import { breathe } from '../state/breathe.ts';
import { useDesk } from '../state/desk-context.ts';
import { movesInSlices } from './moves-in-slices.ts';
import { useContracts } from './use-contracts.ts';

export type MovesView =
  | { readonly state: 'waiting' }
  | { readonly state: 'working'; readonly done: number; readonly total: number }
  | { readonly state: 'ready'; readonly moves: readonly MovedRow[] };

export interface MovedRow extends DeadlineMove {
  readonly row: TicketRow | undefined;
}

/** After the last key, before work begins. */
const SETTLE = 250;
/** A busy desk changes all the time; the list is looked at again so often at most. */
const AGAIN = 5000;

/**
 * Which deadlines of open tickets the draft would move; without a draft there is nothing to tell. A new answer replaces the old one only
 * when it is whole.
 */
export function useDeadlineMoves(contractId: string, draft: ContractDraft | undefined): MovesView {
  const desk = useDesk();
  const contracts = useContracts();
  const [view, setView] = useState<MovesView>({ state: 'waiting' });
  // A draft that says the same is the same question: it is known by what it says.
  const asked = draft === undefined ? undefined : JSON.stringify(draft);
  useEffect(() => {
    if (asked === undefined) {
      setView({ state: 'waiting' });
      return;
    }
    const after = withDraft(contracts, contractId, contractDraftSchema.parse(JSON.parse(asked)));
    let stopped = false;
    let timer: ReturnType<typeof setTimeout>;
    const look = async () => {
      const rows = [...desk.tickets.buckets.values()].flat().filter(({ ticket }) => ticket.contractId === contractId);
      const tickets = rows.map(({ ticket }) => ticket);
      const found = await movesInSlices(
        { tickets, before: contracts, after },
        {
          breathe,
          elapsed: () => performance.now(),
          isStopped: () => stopped,
          onProgress: (done) =>
            setView((known) => (known.state === 'ready' ? known : { state: 'working', done, total: rows.length })),
        },
      );
      if (found === undefined || stopped) return;
      setView({ state: 'ready', moves: found.map((move) => ({ ...move, row: desk.tickets.get(move.ticketId) })) });
    };
    const lookSoon = (wait: number) => {
      clearTimeout(timer);
      timer = setTimeout(() => void look().catch(reportError), wait);
    };
    const open = [...desk.tickets.buckets.values()].reduce((sum, { length }) => sum + length, 0);
    setView({ state: 'working', done: 0, total: open });
    lookSoon(SETTLE);
    let waits = false;
    const forget = desk.tickets.subscribe(() => {
      if (waits) return;
      waits = true;
      setTimeout(() => {
        waits = false;
        if (!stopped) lookSoon(0);
      }, AGAIN);
    });
    return () => {
      stopped = true;
      clearTimeout(timer);
      forget();
    };
  }, [desk, contracts, contractId, asked]);
  return view;
}
