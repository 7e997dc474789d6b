import './customers.css';
import { Building2, Plus, Search } from 'lucide-react';
import { useState } from 'react';
import type { Organisation } from '../../../src-shared/directory/directory.ts';
import { fold } from '../../../src-shared/words/fold.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate, useRoute } from '../../router.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { CustomerPage } from './customer-page.tsx';
import { OrganisationForm } from './organisation-form.tsx';

/** Customer organisations with their contract, the people who may report, and what is open there. */
export function CustomersScreen() {
  const { t } = useWords('customers');
  const directory = useDirectory();
  const route = useRoute();
  const [text, setText] = useState('');
  const [isMaking, setMaking] = useState(false);
  const [madeId, setMadeId] = useState<string>();
  const chosenId = route.screen === 'customers' ? route.organisationId : undefined;
  const chosen = chosenId === undefined ? undefined : directory.organisations.get(chosenId);
  const found = [...directory.organisations.values()]
    .filter((organisation) => fold(organisation.name).includes(fold(text.trim())))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const open = (organisationId: string) => {
    setMaking(false);
    setMadeId(organisationId);
    navigate(hrefOf({ screen: 'customers', organisationId }));
  };
  useCommands([{ id: 'customers.new', label: t('newCustomer'), group: t('group'), run: () => setMaking(true) }]);
  return (
    <div className="customers">
      <aside className="customers-list" aria-label={t('title')}>
        <header className="customers-head">
          <h1 className="subject">{t('title')}</h1>
          <span className="sp" />
          <Button icon={Plus} onPress={() => setMaking(true)}>
            {t('newCustomer')}
          </Button>
        </header>
        <div className="customers-search">
          <TextField
            label={t('search')}
            isLabelHidden
            placeholder={t('search')}
            icon={Search}
            value={text}
            onChange={setText}
          />
        </div>
        <ul>
          {found.map((organisation) => (
            <CustomerLine key={organisation.id} organisation={organisation} isCurrent={organisation.id === chosenId} />
          ))}
        </ul>
        {found.length === 0 && text !== '' && <p className="customers-none small sec">{t('nothingFound')}</p>}
      </aside>
      <section className="customers-page">
        {isMaking ? (
          <OrganisationForm onDone={(id) => (id === undefined ? setMaking(false) : open(id))} />
        ) : chosen ? (
          <CustomerPage key={chosen.id} organisation={chosen} isJustMade={chosen.id === madeId} />
        ) : (
          <EmptyState
            title={t(found.length === 0 && text === '' ? 'emptyTitle' : 'chooseTitle')}
            text={t(found.length === 0 && text === '' ? 'emptyText' : 'chooseText')}
          />
        )}
      </section>
    </div>
  );
}

interface CustomerLineProps {
  readonly organisation: Organisation;
  readonly isCurrent: boolean;
}

function CustomerLine({ organisation, isCurrent }: CustomerLineProps) {
  const contract = useContracts().get(organisation.contractId);
  return (
    <li>
      <a
        href={hrefOf({ screen: 'customers', organisationId: organisation.id })}
        aria-current={isCurrent ? 'page' : undefined}
      >
        <Icon of={Building2} size="row" />
        <span className="clip" title={organisation.name}>
          {organisation.name}
        </span>
        <span className="sp" />
        <span className="small mut">{contract?.short}</span>
      </a>
    </li>
  );
}
