import { useCommands } from '../../commands/use-commands.ts';
import { useWords } from '../../queries/use-words.ts';
import { navigate } from '../../router.ts';
import { contractAddress } from './contract-address.ts';

/** Escape leads from what lies over a contract back to it. */
export function useBack(contractId: string): () => void {
  const { t } = useWords('contracts');
  const back = () => navigate(contractAddress(contractId));
  useCommands([{ id: 'contracts.back', label: t('backToContract'), group: t('group'), keys: 'Escape', run: back }]);
  return back;
}
