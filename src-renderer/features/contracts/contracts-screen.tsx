import './contracts.css';
import './contracts-edit.css';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { useRoute } from '../../router.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { contractPlaceOf } from './contract-address.ts';
import { ContractList } from './contract-list.tsx';
import { ContractPage } from './contract-page.tsx';
import { VersionEditor } from './version-editor.tsx';
import { WhatIf } from './what-if.tsx';

/** What was agreed, through time; and for leads: the next version of it. */
export function ContractsScreen() {
  const { t } = useWords('contracts');
  const { person } = useSession();
  const route = useRoute();
  const shown = useShownContracts();
  const { mode, version, ticketId } = contractPlaceOf(route.query);
  const chosenId = route.screen === 'contracts' ? route.contractId : undefined;
  const contract = shown.find(({ id }) => id === chosenId) ?? shown[0];
  const isDesk = person.role === 'lead' || person.role === 'agent';
  if (contract === undefined) return <EmptyState title={t('none')} text={t('noneText')} />;
  if (mode === 'edit' && person.role === 'lead') return <VersionEditor key={contract.id} contract={contract} />;
  if (mode === 'what-if' && isDesk) return <WhatIf key={contract.id} contract={contract} ticketId={ticketId} />;
  return (
    <div className="contracts">
      <ContractList contracts={shown} chosen={contract} version={version} />
      <ContractPage key={contract.id} contract={contract} version={version} />
    </div>
  );
}

/** The desk sees all; a customer's administrator what was agreed with their own organisation. */
function useShownContracts() {
  const { person } = useSession();
  const { organisations } = useDirectory();
  const contracts = [...useContracts().values()];
  if (person.role !== 'administrator') return contracts;
  const own = person.organisationId === undefined ? undefined : organisations.get(person.organisationId)?.contractId;
  return contracts.filter(({ id }) => id === own);
}
