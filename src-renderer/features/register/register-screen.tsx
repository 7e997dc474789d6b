import './register.css';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { RegistrationForm } from './registration-form.tsx';

/** A functional administrator registers a ticket: with or without a connection. */
export function RegisterScreen() {
  const { t } = useWords('register');
  const { person } = useSession();
  const directory = useDirectory();
  const contracts = useContracts();
  const organisation =
    person.organisationId === undefined ? undefined : directory.organisations.get(person.organisationId);
  const contract = organisation && contracts.get(organisation.contractId);
  const version = useContractVersion(organisation?.contractId);
  if (!directory.isReady) return null;
  if (!organisation || !contract || !version) return <EmptyState title={t('title')} text={t('noOrganisation')} />;
  return <RegistrationForm organisation={organisation} contract={contract} version={version} />;
}
