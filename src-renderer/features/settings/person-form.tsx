import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { contactNamed } from '../../../src-shared/directory/contact-named.ts';
import type { PersonRole } from '../../../src-shared/directory/directory.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { useBridge } from '../../queries/use-bridge.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { newId } from '../../state/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toastFailure } from '../../ui/toast.tsx';
import { callProblem } from './call-problem.ts';

interface PersonFormProps {
  readonly onMade: (personId: string, name: string) => void;
  readonly onCancel: () => void;
}

const roles = ['agent', 'lead', 'administrator', 'wallboard'] as const satisfies readonly PersonRole[];

const NOBODY = 'nobody';

/** Somebody new who may come in. Straight to the host: a link can be made only once it knows the person. */
export function PersonForm({ onMade, onCancel }: PersonFormProps) {
  const { t } = useWords('settings');
  const { language } = useLanguage();
  const bridge = useBridge();
  const now = useNow('minute');
  const directory = useDirectory();
  const [name, setName] = useState('');
  const [role, setRole] = useState<PersonRole>('agent');
  const [organisationId, setOrganisationId] = useState<string>();
  const [contactId, setContactId] = useState<string>();
  const [isTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const needsCustomer = role === 'administrator';
  const contacts = contactsOf(directory, organisationId);
  const customers = [...directory.organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  const save = async () => {
    flushSync(() => setTried(true));
    if (name.trim() === '' || (needsCustomer && organisationId === undefined)) return focusFirstInvalid(form.current);
    const personId = newId(now);
    const result = await bridge.call('commands.execute', {
      id: newId(now),
      writtenAt: now,
      body: {
        type: 'person.save',
        personId,
        name: name.trim(),
        role,
        ...(needsCustomer && organisationId !== undefined ? { organisationId } : {}),
        ...(needsCustomer && contactId !== undefined ? { contactId } : {}),
        active: true,
      },
    });
    if (result.ok) onMade(personId, name.trim());
    else toastFailure(t('notSaved', { reason: callProblem(result.error, t) }));
  };
  return (
    <form
      className="settings-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onCancel();
      }}
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
      <Select<PersonRole>
        label={t('role')}
        options={roles.map((id) => ({ id, label: domainWords(language).role[id] }))}
        value={role}
        onChange={setRole}
      />
      {needsCustomer && (
        <Select
          label={t('customer')}
          placeholder={t('chooseCustomer')}
          options={customers.map((customer) => ({ id: customer.id, label: customer.name }))}
          value={organisationId}
          onChange={(chosen) => {
            setOrganisationId(chosen);
            setContactId(contactNamed(contactsOf(directory, chosen), name)?.id);
          }}
          {...(isTried && organisationId === undefined ? { error: t('customerMissing') } : {})}
        />
      )}
      {needsCustomer && contacts.length > 0 && (
        <Select
          label={t('contact')}
          hint={t('contactHint')}
          placeholder={t('noContact')}
          options={[{ id: NOBODY, label: t('noContact') }, ...contacts.map(({ id, name }) => ({ id, label: name }))]}
          value={contactId}
          onChange={(chosen) => setContactId(chosen === NOBODY ? undefined : chosen)}
        />
      )}
      <div className="line">
        <Button variant="primary" type="submit">
          {t('make')}
        </Button>
        <Button variant="ghost" keys="Esc" onPress={onCancel}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
