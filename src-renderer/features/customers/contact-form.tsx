import { useState } from 'react';
import { e164, phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { newId } from '../../state/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { listed } from './listed.ts';

interface ContactFormProps {
  readonly organisation: Organisation;
  readonly contact?: Contact;
  readonly onDone: () => void;
}

/** A person at the customer; authority to report is given here, on purpose (P1, F12). */
export function ContactForm({ organisation, contact, onDone }: ContactFormProps) {
  const { t } = useWords('customers');
  const execute = useExecute();
  const now = useNow('minute');
  const [name, setName] = useState(contact?.name ?? '');
  const [role, setRole] = useState(contact?.role ?? '');
  const [emails, setEmails] = useState(contact?.emails.join(', ') ?? '');
  const [phones, setPhones] = useState(contact?.phones.map(phoneWords).join(', ') ?? '');
  const [keyUser, setKeyUser] = useState(contact?.keyUser ?? false);
  const [authorisedReporter, setAuthorisedReporter] = useState(contact?.authorisedReporter ?? false);
  const [isTried, setTried] = useState(false);
  const save = async () => {
    setTried(true);
    if (name.trim() === '') return;
    await execute({
      type: 'contact.save',
      contactId: contact?.id ?? newId(now),
      organisationId: organisation.id,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
      emails: [...listed(emails, /[\s,;]+/)],
      phones: listed(phones, /[,;]+/).map((phone) => e164(phone) ?? phone),
      keyUser,
      authorisedReporter,
    });
    toast(t('saved', { name: name.trim() }));
    onDone();
  };
  return (
    <form
      className="contact-form"
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
      <TextField label={t('role')} value={role} onChange={setRole} />
      <TextField label={t('emails')} hint={t('several')} value={emails} onChange={setEmails} />
      <TextField label={t('phones')} hint={t('several')} value={phones} onChange={setPhones} />
      <Checkbox isSelected={authorisedReporter} onChange={setAuthorisedReporter}>
        {t('authorisedReporter')}
      </Checkbox>
      <Checkbox isSelected={keyUser} onChange={setKeyUser}>
        {t('keyUser')}
      </Checkbox>
      <div className="line">
        <Button variant="primary" type="submit">
          {t('save')}
        </Button>
        <Button variant="ghost" onPress={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
