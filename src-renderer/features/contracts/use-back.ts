import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { contractAddress } from './contract-address.ts';

/** Escape leads from what lies over a contract back to it, or to the ticket from which it was asked. */
export function useBack(contractId: string, ticketId?: string): () => void {
  const { t } = useWords('contracts');
  const back = () =>
    navigate(ticketId === undefined ? contractAddress(contractId) : hrefOf({ screen: 'ticket', ticketId }));
  useCommands([
    {
      id: 'contracts.back',
      label: t(ticketId === undefined ? 'backToContract' : 'toTicket'),
      group: t('group'),
      keys: 'Escape',
      run: back,
    },
  ]);
  return back;
}
