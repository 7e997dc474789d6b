import { ScrollText } from 'lucide-react';
import type { ContractVersion, ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { versionAt } from '../../../src-shared/sla/service-contract.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { contractAddress } from './contract-address.ts';
import { useZoneMoment } from './use-zone-moment.ts';
import { versionState } from './version-state.ts';

export interface ContractListProps {
  readonly contracts: readonly ServiceContract[];
  readonly chosen: ServiceContract;
  readonly version: number | undefined;
}

/** The contracts, and the versions of the chosen one, the latest on top. */
export function ContractList({ contracts, chosen, version }: ContractListProps) {
  const { t } = useWords('contracts');
  const now = useNow('minute');
  const shown = version ?? versionAt(chosen, now).version;
  return (
    <aside className="contracts-list" aria-label={t('title')}>
      <header className="contracts-head">
        <h1 className="subject">{t('title')}</h1>
      </header>
      <ul>
        {contracts.map((contract) => (
          <li key={contract.id}>
            <a
              className="contract-link"
              href={contractAddress(contract.id)}
              aria-current={contract.id === chosen.id ? 'true' : undefined}
            >
              <Icon of={ScrollText} size="row" />
              <span className="clip">{contract.name}</span>
              <span className="sp" />
              <span className="small mut">{contract.short}</span>
            </a>
          </li>
        ))}
      </ul>
      <h2 className="cap contracts-versions">{t('versions')}</h2>
      <ol>
        {chosen.versions.toReversed().map((one) => (
          <VersionLine key={one.version} contract={chosen} version={one} isCurrent={one.version === shown} />
        ))}
      </ol>
    </aside>
  );
}

interface VersionLineProps {
  readonly contract: ServiceContract;
  readonly version: ContractVersion;
  readonly isCurrent: boolean;
}

function VersionLine({ contract, version, isCurrent }: VersionLineProps) {
  const { t } = useWords('contracts');
  const moment = useZoneMoment(version.calendar.timeZone);
  const state = versionState(contract, version, useNow('minute'));
  const { saved } = version;
  return (
    <li>
      <a
        className="version-link"
        href={contractAddress(contract.id, { version: version.version })}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <span className="line">
          <b>{t('version', { version: version.version })}</b>
          {state === 'inForce' ? <Tag>{t(state)}</Tag> : <span className="small mut">{t(state)}</span>}
          <span className="sp" />
          <span className="small n sec">
            {Number.isFinite(version.from) ? t('since', { time: moment(version.from) }) : t('sinceEver')}
          </span>
        </span>
        <span className="small sec">
          {saved === undefined ? t('shipped') : t('madeBy', { name: saved.by, time: moment(saved.at) })}
        </span>
        {saved !== undefined && <span className="small mut">{saved.reason}</span>}
      </a>
    </li>
  );
}
