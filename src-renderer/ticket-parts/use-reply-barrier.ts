import { useDirectory } from '../queries/use-directory.ts';
import { useSession } from '../queries/use-session.ts';
import { useWords } from '../queries/use-words.ts';
import type { TicketRow } from '../replica/ticket-row.ts';

/** Why an answer in the portal would reach nobody; undefined when somebody can read it there. */
export function useReplyBarrier({ ticket }: TicketRow): string | undefined {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { persons } = useDirectory();
  if (person.role === 'administrator') return undefined;
  if (ticket.organisationId === undefined) return t('replyUnknownSender');
  const hasReader = [...persons.values()].some(
    (reader) => reader.active && reader.role === 'administrator' && reader.organisationId === ticket.organisationId,
  );
  return hasReader ? undefined : t('replyNoPortal');
}
