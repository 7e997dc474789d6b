import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useWords } from '../../queries/use-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ContactForm } from './contact-form.tsx';

/** The people at a customer. The keyboard comes back to whoever was edited or made. */
export function Contacts({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const directory = useDirectory();
  const [editing, setEditing] = useState<string | 'new'>();
  const [edited, setEdited] = useState<string>();
  const endEditing = (contactId: string | undefined) => {
    setEdited(contactId ?? editing);
    setEditing(undefined);
  };
  const contacts = contactsOf(directory, organisation.id);
  return (
    <Block
      title={t('contacts')}
      aside={
        editing !== 'new' && (
          <Button icon={Plus} variant="ghost" onPress={() => setEditing('new')} autoFocus={edited === 'new'}>
            {t('newContact')}
          </Button>
        )
      }
    >
      {contacts.length === 0 && editing === undefined && <p className="small sec">{t('noContacts')}</p>}
      {editing === 'new' && <ContactForm organisation={organisation} onDone={endEditing} />}
      <ul className="customer-contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            {editing === contact.id ? (
              <ContactForm organisation={organisation} contact={contact} onDone={endEditing} />
            ) : (
              <ContactLine contact={contact} hasFocus={edited === contact.id} onEdit={() => setEditing(contact.id)} />
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface ContactLineProps {
  readonly contact: Contact;
  readonly hasFocus: boolean;
  readonly onEdit: () => void;
}

function ContactLine({ contact, hasFocus, onEdit }: ContactLineProps) {
  const { t } = useWords('customers');
  const edit = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (hasFocus) edit.current?.focus();
  }, [hasFocus]);
  const reach = [...contact.phones.map(phoneWords), ...contact.emails].join(' · ');
  return (
    <div className="contact-line">
      <Avatar name={contact.name} size="m" />
      <div className="contact-words">
        <p className="line">
          <span className="mid clip" title={contact.name}>
            {contact.name}
          </span>
          {contact.authorisedReporter && <Tag kind="ok">{t('tagReporter')}</Tag>}
          {contact.keyUser && <Tag kind="ok">{t('tagKeyUser')}</Tag>}
        </p>
        {contact.role !== undefined && <p className="small sec clip">{contact.role}</p>}
        <p className="small mut n contact-reach">{reach}</p>
      </div>
      <Button variant="ghost" onPress={onEdit} label={`${t('edit')} ${contact.name}`} ref={edit}>
        {t('edit')}
      </Button>
    </div>
  );
}
