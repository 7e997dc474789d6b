import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { Organisation } from '../../../src-shared/directory/directory.ts';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { newId } from '../../state/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { LadderFields } from './ladder-fields.tsx';
import { domainsIn, isDomain } from './listed.ts';

interface OrganisationFormProps {
  readonly organisation?: Organisation;
  /** With the id of what was saved; without one when nothing was. */
  readonly onDone: (organisationId: string | undefined) => void;
}

export function OrganisationForm({ organisation, onDone }: OrganisationFormProps) {
  const { t } = useWords('customers');
  const execute = useExecute();
  const now = useNow('minute');
  const contracts = [...useContracts().values()];
  const [name, setName] = useState(organisation?.name ?? '');
  const [contractId, setContractId] = useState(organisation?.contractId);
  const [domains, setDomains] = useState(organisation?.domains.join(' ') ?? '');
  const [ladder, setLadder] = useState(organisation?.ladder ?? []);
  const version = useContractVersion(contractId);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const spelled = domainsIn(domains);
  const wrongDomain = spelled.find((domain) => !isDomain(domain));
  const save = async () => {
    flushSync(() => setTried(true));
    if (name.trim() === '' || contractId === undefined || wrongDomain) return focusFirstInvalid(form.current);
    const organisationId = organisation?.id ?? newId(now);
    await execute({
      type: 'organisation.save',
      organisationId,
      name: name.trim(),
      contractId,
      domains: [...spelled],
      ...(ladder.length === 0 ? {} : { ladder }),
    });
    toast(t('saved', { name: name.trim() }));
    onDone(organisationId);
  };
  return (
    <form
      className="customer-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone(undefined);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <h2 className="title">{organisation?.name ?? t('newCustomer')}</h2>
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoFocus
        maxLength={200}
        {...(isTried && name.trim() === '' ? { error: t('nameMissing') } : {})}
      />
      <Select
        label={t('contract')}
        placeholder={t('chooseContract')}
        options={contracts.map((contract) => ({ id: contract.id, label: contract.name }))}
        value={contractId}
        onChange={setContractId}
        {...(isTried && contractId === undefined ? { error: t('contractMissing') } : {})}
      />
      <TextField
        label={t('domains')}
        hint={t('domainsHint')}
        value={domains}
        onChange={setDomains}
        {...(isTried && wrongDomain !== undefined ? { error: t('domainWrong', { domain: wrongDomain }) } : {})}
      />
      {organisation && version && (
        <LadderFields organisation={organisation} version={version} places={ladder} onChange={setLadder} />
      )}
      <div className="line">
        <Button variant="primary" type="submit">
          {t('save')}
        </Button>
        <Button variant="ghost" keys="Esc" onPress={() => onDone(undefined)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
