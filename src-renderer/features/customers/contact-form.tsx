import { useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import { useExecute } from '../../queries/use-execute.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { newId } from '../../state/new-id.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { focusFirstInvalid } from '../../ui/focus-first-invalid.ts';
import { TextField } from '../../ui/text-field.tsx';
import { toast } from '../../ui/toast.tsx';
import { emailsIn, isEmail, isPhone, phonesIn } from './listed.ts';

interface ContactFormProps {
  readonly organisation: Organisation;
  readonly contact?: Contact;
  /** With the id of who was saved; without one when nothing was. */
  readonly onDone: (contactId: string | undefined) => void;
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
  const form = useRef<HTMLFormElement>(null);
  const wrongEmail = emailsIn(emails).find((email) => !isEmail(email));
  const wrongPhone = phonesIn(phones).find((phone) => !isPhone(phone));
  const nameError = name.trim() === '' ? t('nameMissing') : undefined;
  const emailError = wrongEmail === undefined ? undefined : t('emailWrong', { email: wrongEmail });
  const phoneError = wrongPhone === undefined ? undefined : t('phoneWrong', { phone: wrongPhone });
  const told = (error: string | undefined) => (isTried && error !== undefined ? { error } : {});
  const save = async () => {
    flushSync(() => setTried(true));
    if (nameError ?? emailError ?? phoneError) return focusFirstInvalid(form.current);
    const contactId = contact?.id ?? newId(now);
    await execute({
      type: 'contact.save',
      contactId,
      organisationId: organisation.id,
      name: name.trim(),
      ...(role.trim() === '' ? {} : { role: role.trim() }),
      emails: [...emailsIn(emails)],
      phones: [...phonesIn(phones)],
      keyUser,
      authorisedReporter,
    });
    toast(t('saved', { name: name.trim() }));
    onDone(contactId);
  };
  return (
    <form
      className="contact-form"
      ref={form}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onDone(undefined);
      }}
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <TextField label={t('name')} value={name} onChange={setName} autoFocus maxLength={200} {...told(nameError)} />
      <TextField label={t('role')} value={role} onChange={setRole} maxLength={100} />
      <TextField label={t('emails')} hint={t('several')} value={emails} onChange={setEmails} {...told(emailError)} />
      <TextField label={t('phones')} hint={t('several')} value={phones} onChange={setPhones} {...told(phoneError)} />
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
        <Button variant="ghost" keys="Esc" onPress={() => onDone(undefined)}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
