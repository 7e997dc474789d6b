import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { e164, looksLikeNumber } from '../../../src-shared/call/phone-number.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { newId } from '../../state/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import type { CallDraft } from './call-draft.ts';

interface NewPersonProps {
  readonly draft: CallDraft;
  readonly onMade: (change: Partial<CallDraft>) => void;
  readonly onCancel: () => void;
}

/** A caller nobody knows yet, made while the call goes on. Authority to report is given elsewhere, on purpose. */
export function NewPerson({ draft, onMade, onCancel }: NewPersonProps) {
  const { t } = useWords('phone');
  const execute = useExecute();
  const now = useNow('minute');
  const directory = useDirectory();
  const [name, setName] = useState(looksLikeNumber(draft.search) ? '' : draft.search.trim());
  const [role, setRole] = useState('');
  const [number, setNumber] = useState(draft.typedNumber ?? '');
  const [organisationId, setOrganisationId] = useState(draft.organisationId);
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const customers = [...directory.organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  const save = async () => {
    flushSync(() => setTried(true));
    if (name.trim() === '' || organisationId === undefined) return focusFirstInvalid(form.current);
    const contactId = newId(now);
    const phone = e164(number) ?? number.trim();
    await execute({
      type: 'contact.save',
      contactId,
      organisationId,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
      emails: [],
      phones: phone === '' ? [] : [phone],
      keyUser: false,
      authorisedReporter: false,
    });
    onMade({ contactId, organisationId, callerName: name.trim(), search: name.trim(), number: phone });
  };
  return (
    <form
      className="block new-person"
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField
        label={t('name')}
        value={name}
        onChange={setName}
        autoFocus
        {...(isTried && name.trim() === '' ? { error: t('nameMissing') } : {})}
      />
      <Select
        label={t('customer')}
        placeholder={t('chooseCustomer')}
        options={customers.map((customer) => ({ id: customer.id, label: customer.name }))}
        value={organisationId}
        onChange={setOrganisationId}
        {...(isTried && organisationId === undefined ? { error: t('customerMissing') } : {})}
      />
      <TextField label={t('role')} value={role} onChange={setRole} />
      <TextField label={t('number')} value={number} onChange={setNumber} type="tel" />
      <div className="row-of-buttons">
        <Button type="submit">{t('savePerson')}</Button>
        <Button variant="ghost" keys="Esc" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
