import { useMemo } from 'react';
import type { TicketRow } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { type Possible, type PossibleActions, possibilities, possibleActions } from './possible-actions.ts';
import { useContracts } from './use-contracts.ts';
import { useDirectory } from './use-directory.ts';
import { useLanguage } from './use-language.ts';
import { useNow } from './use-now.ts';

export type { Possible, PossibleActions, TicketAction } from './possible-actions.ts';

/** What can be done with a ticket at this minute, and why the rest cannot. */
export function useCanDo(row: TicketRow | undefined): PossibleActions {
  const desk = useDesk();
  const contracts = useContracts();
  const directory = useDirectory();
  const { language } = useLanguage();
  const now = useNow('minute');
  return useMemo(() => {
    if (!row) return nothing;
    const context = {
      now,
      writtenAt: now,
      actor: desk.actor,
      contracts,
      directory: {
        organisation: (id: string) => directory.organisations.get(id),
        contact: (id: string) => directory.contacts.get(id),
        person: (id: string) => directory.persons.get(id),
      },
    };
    return possibleActions(row.ticket, context, language);
  }, [row, now, desk, contracts, directory, language]);
}

const unavailable: Possible = { possible: false, reason: '', refusal: { code: 'unknownTicket' } };

const nothing = possibilities(() => unavailable);
