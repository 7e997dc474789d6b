import { PencilLine } from 'lucide-react';
import { type ServiceContract, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useNow } from '../../queries/use-now.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { navigate } from '../../router.ts';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { contractAddress } from './contract-address.ts';
import { useVersionDrafts } from './draft-store.ts';
import { SavedNotices } from './saved-notices.tsx';
import { VersionReading } from './version-reading.tsx';
import { versionState } from './version-state.ts';

export interface ContractPageProps {
  readonly contract: ServiceContract;
  /** Absent for the one in force. */
  readonly version: number | undefined;
}

/** One version of a contract, everything in it readable. */
export function ContractPage({ contract, version: asked }: ContractPageProps) {
  const { t } = useWords('contracts');
  const now = useNow('minute');
  const version = contract.versions.find((one) => one.version === asked) ?? versionAt(contract, now);
  return (
    <section className="contract-page" aria-label={contract.name}>
      <header className="contracts-head">
        <h2 className="subject clip">{contract.name}</h2>
        <span className="sec">{t('version', { version: version.version })}</span>
        <Tag>{t(versionState(contract, version, now))}</Tag>
        <span className="sp" />
        <ContractDeeds contract={contract} />
      </header>
      <SavedNotices contractId={contract.id} />
      <VersionReading key={version.version} contract={contract} version={version} />
    </section>
  );
}

function ContractDeeds({ contract }: { readonly contract: ServiceContract }) {
  const { t } = useWords('contracts');
  const { person } = useSession();
  const hasDraft = useVersionDrafts(({ drafts }) => drafts[contract.id] !== undefined);
  const isDesk = person.role === 'lead' || person.role === 'agent';
  const isLead = person.role === 'lead';
  const edit = () => navigate(contractAddress(contract.id, { mode: 'edit' }));
  const whatIf = () => navigate(contractAddress(contract.id, { mode: 'what-if' }));
  const editLabel = t(hasDraft ? 'editOn' : 'edit');
  const group = t('group');
  useCommands([
    ...(isDesk ? [{ id: 'contracts.whatIf', label: t('whatIf'), group, keys: 'Shift+W', run: whatIf }] : []),
    ...(isLead ? [{ id: 'contracts.edit', label: editLabel, group, keys: 'e', run: edit }] : []),
  ]);
  if (!isDesk) return null;
  return (
    <>
      <Button keys="⇧W" onPress={whatIf}>
        {t('whatIf')}
      </Button>
      {isLead ? (
        <Button variant="primary" icon={PencilLine} keys="E" onPress={edit}>
          {editLabel}
        </Button>
      ) : (
        <span className="small mut">{t('onlyLead')}</span>
      )}
    </>
  );
}
