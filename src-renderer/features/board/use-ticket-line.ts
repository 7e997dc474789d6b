import { useCallback } from 'react';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';

/** A ticket in one line of a notification; at a wallboard nothing of it is personal, since nothing personal reaches it. */
export function useTicketLine(): (row: TicketRow) => string {
  const { language } = useLanguage();
  const contracts = useContracts();
  const { organisations } = useDirectory();
  return useCallback(
    ({ ticket }) => {
      const customer = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId)?.name;
      const priority = priorityOfTicket(ticket, contracts, language);
      return [
        ticket.number,
        customer,
        priority && `${priority.contract} ${priority.letter} · ${priority.word}`,
        ticket.subject,
      ]
        .filter(Boolean)
        .join(' · ');
    },
    [contracts, organisations, language],
  );
}
