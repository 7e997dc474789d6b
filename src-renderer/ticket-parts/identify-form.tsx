import { Building2 } from 'lucide-react';
import { useState } from 'react';
import type { CommandBody } from '../../src-shared/ticket/command.ts';
import { contactsOf } from '../queries/contacts-of.ts';
import { useCallerSearch } from '../queries/use-caller-search.ts';
import { useContracts } from '../queries/use-contracts.ts';
import { useDirectory } from '../queries/use-directory.ts';
import { useNow } from '../queries/use-now.ts';
import { useWords } from '../queries/use-words.ts';
import { newId } from '../state/new-id.ts';
import { Checkbox } from '../ui/checkbox.tsx';
import { ComboBox } from '../ui/combo-box.tsx';
import type { FoundItem } from '../ui/found-item.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { DeedFormProps } from './deed-form-props.ts';
import { DeedPanel } from './deed-panel.tsx';
import { useCommandSequence } from './use-deeds.ts';

const NEW = 'new';
const NOBODY = 'nobody';

/** Who an unknown sender is: somebody we know, somebody new at a customer we know, or the customer alone. */
export function IdentifyForm({ row, onClose }: DeedFormProps) {
  const { t } = useWords('ticket');
  const { reporter } = row.ticket;
  const directory = useDirectory();
  const contracts = useContracts();
  const now = useNow('minute');
  const perform = useCommandSequence();
  const [query, setQuery] = useState('');
  const [chosenId, setChosen] = useState<string>();
  const [organisationId, setOrganisation] = useState<string>();
  const [contactId, setContact] = useState<string>(NEW);
  const [name, setName] = useState(reporter.name ?? '');
  const [email, setEmail] = useState(reporter.email ?? '');
  const [isKeyUser, setKeyUser] = useState(false);
  const [isAuthorised, setAuthorised] = useState(false);
  const [isChecked, setChecked] = useState(false);
  const items = useFound(query);
  const organisation = organisationId === undefined ? undefined : directory.organisations.get(organisationId);
  const contacts = organisationId === undefined ? [] : contactsOf(directory, organisationId);

  function select(id: string | undefined) {
    setChosen(id);
    const chosen = items.find((item) => item.id === id);
    if (chosen) setQuery(chosen.label);
    const [kind, found] = id?.split(' ') ?? [];
    if (kind === 'organisation') {
      setOrganisation(found);
      setContact(NEW);
    }
    const contact = kind === 'contact' && found !== undefined ? directory.contacts.get(found) : undefined;
    if (contact) {
      setOrganisation(contact.organisationId);
      setContact(contact.id);
    }
  }

  async function submit() {
    setChecked(true);
    if (organisationId === undefined || (contactId === NEW && name.trim() === '')) return;
    const made = newId(now);
    const bodies: CommandBody[] = [];
    if (contactId === NEW) {
      bodies.push({
        type: 'contact.save',
        contactId: made,
        organisationId,
        name: name.trim(),
        emails: email.trim() === '' ? [] : [email.trim().toLowerCase()],
        phones: reporter.phone === undefined ? [] : [reporter.phone],
        keyUser: isKeyUser,
        authorisedReporter: isAuthorised,
      });
    }
    const known = contactId === NEW ? made : contactId === NOBODY ? undefined : contactId;
    bodies.push({
      type: 'ticket.identifySender',
      ticketId: row.id,
      organisationId,
      ...(known === undefined ? {} : { contactId: known }),
    });
    if (await perform(bodies)) onClose();
  }

  return (
    <DeedPanel title={t('identify')} submitLabel={t('link')} onSubmit={() => void submit()} onClose={onClose}>
      <div className="deed-fields">
        <ComboBox
          label={t('identifySearch')}
          placeholder={t('identifyPlaceholder')}
          inputValue={query}
          onInputChange={setQuery}
          items={items}
          {...(chosenId === undefined ? {} : { selectedId: chosenId })}
          onSelect={select}
          emptyText={t('identifyEmpty')}
          autoFocus
          error={isChecked && organisationId === undefined ? t('choose') : undefined}
        />
        {organisation && (
          <Select
            label={t('identifyContact')}
            note={`${organisation.name} · ${contracts.get(organisation.contractId)?.short ?? ''}`}
            value={contactId}
            onChange={setContact}
            options={[
              { id: NEW, label: t('identifyNew') },
              ...contacts.map((contact) => ({
                id: contact.id,
                label: contact.name,
                ...(contact.role ? { hint: contact.role } : {}),
              })),
              { id: NOBODY, label: t('identifyNobody') },
            ]}
          />
        )}
      </div>
      {organisation && contactId === NEW && (
        <div className="deed-fields">
          <TextField
            label={t('contactName')}
            value={name}
            onChange={setName}
            error={isChecked && name.trim() === '' ? t('missing') : undefined}
          />
          <TextField label={t('contactEmail')} type="email" value={email} onChange={setEmail} />
          <div className="deed-line">
            <Checkbox isSelected={isAuthorised} onChange={setAuthorised}>
              {t('authorisedReporter')}
            </Checkbox>
            <Checkbox isSelected={isKeyUser} onChange={setKeyUser}>
              {t('keyUser')}
            </Checkbox>
          </div>
        </div>
      )}
    </DeedPanel>
  );
}

/** Customers first, then the people: an unknown sender is mostly somebody new at a customer we know. */
function useFound(query: string): readonly FoundItem[] {
  const { t } = useWords('ticket');
  const { organisations } = useDirectory();
  const matches = useCallerSearch(query);
  const wanted = query.trim().toLocaleLowerCase('nl');
  const customers = [...organisations.values()]
    .filter((organisation) => organisation.name.toLocaleLowerCase('nl').includes(wanted))
    .toSorted((a, b) => a.name.localeCompare(b.name))
    .slice(0, 8)
    .map((organisation) => ({
      id: `organisation ${organisation.id}`,
      label: organisation.name,
      icon: Building2,
      detail: t('organisationTag'),
    }));
  const people = matches.map(({ contact, organisation }) => ({
    id: `contact ${contact.id}`,
    label: contact.name,
    person: contact.name,
    detail: [organisation?.name, contact.role].filter(Boolean).join(' · '),
  }));
  return [...customers, ...people];
}
