import { ShieldCheck, UserPlus, UserX } from 'lucide-react';
import { type Ref, useState } from 'react';
import { flushSync } from 'react-dom';
import { looksLikeNumber, phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact } from '../../../src-shared/directory/directory.ts';
import { type ContractVersion, versionAt } from '../../../src-shared/sla/service-contract.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { useCallerSearch } from '../../queries/use-caller-search.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import type { FoundItem } from '../../ui/found-item.tsx';
import { Kbd } from '../../ui/kbd.tsx';
import { SearchList } from '../../ui/search-list.tsx';
import { Select } from '../../ui/select.tsx';
import type { CallDraft } from './call-draft.ts';
import { callerChosen, searchTyped } from './caller-choice.ts';
import { NewPerson } from './new-person.tsx';

interface CallerPanelProps {
  readonly draft: CallDraft;
  /** Who was chosen last, also once something else is typed in the field: it must not lose the focus by that. */
  readonly chosenId: string | undefined;
  readonly version: ContractVersion | undefined;
  readonly error: string | undefined;
  readonly isMakingPerson: boolean;
  readonly searchRef: Ref<HTMLInputElement>;
  readonly onChange: (change: Partial<CallDraft>) => void;
  readonly onMakePerson: (making: boolean) => void;
  readonly onChosen: () => void;
  readonly onEscape: () => void;
}

/** Finds the caller as you type: by name, customer or number. */
export function CallerPanel(props: CallerPanelProps) {
  const { draft, version, onChange } = props;
  const { t } = useWords('phone');
  const directory = useDirectory();
  const contracts = useContracts();
  const now = useNow('minute');
  const matches = useCallerSearch(draft.search);
  const [isListOpen, setListOpen] = useState(draft.contactId === undefined);
  const items = matches.map(({ contact, organisation }): FoundItem => {
    const contract = contracts.get(organisation?.contractId ?? '');
    const byAuthority = contract !== undefined && versionAt(contract, now).reporters === 'authorisedOnly';
    return {
      id: contact.id,
      label: contact.name,
      detail: [contact.role, organisation?.name].filter(Boolean).join(' · '),
      person: contact.name,
      tag: reporterTag(byAuthority, mayReport(contact, byAuthority), t),
    };
  });
  const choose = (id: string) => {
    const contact = directory.contacts.get(id);
    if (!contact) return;
    // First the list goes: as it empties it pulls the focus back into its own field.
    flushSync(() => {
      onChange(callerChosen(contact, draft));
      setListOpen(false);
    });
    props.onChosen();
  };
  const customers = [...directory.organisations.values()].toSorted((a, b) => a.name.localeCompare(b.name));
  return (
    <>
      <section className="block caller">
        {/* A field of its own for each caller: the old one would still point at the line that was chosen. */}
        <SearchList
          key={props.chosenId ?? 'nobody'}
          label={t('caller')}
          keys="F3"
          inputRef={props.searchRef}
          placeholder={t('callerPlaceholder')}
          inputValue={draft.search}
          onInputChange={(search) => {
            onChange(searchTyped(search));
            setListOpen(true);
          }}
          items={isListOpen && draft.search.trim() !== '' ? items : []}
          listLabel={t('found')}
          onSelect={choose}
          onEscape={props.onEscape}
          emptyText={emptyText(draft, isListOpen, t)}
          {...(props.error === undefined ? {} : { error: props.error })}
        />
        <p className="call-keys small mut">
          <Kbd>↑</Kbd> <Kbd>↓</Kbd> {t('choose')} <Kbd>↵</Kbd> {t('takeOver')} <Kbd>Tab</Kbd> {t('onward')}
        </p>
      </section>
      {props.isMakingPerson ? (
        <NewPerson
          draft={draft}
          onCancel={props.onEscape}
          onMade={(change) => {
            flushSync(() => {
              onChange(change);
              setListOpen(false);
              props.onMakePerson(false);
            });
            props.onChosen();
          }}
        />
      ) : (
        <section className="block caller-else">
          <Button icon={UserPlus} keys="Alt N" onPress={() => props.onMakePerson(true)}>
            {t('newPerson')}
          </Button>
          {draft.contactId === undefined && (
            <Select
              label={t('withoutCaller')}
              placeholder={t('chooseCustomer')}
              options={customers.map((customer) => ({ id: customer.id, label: customer.name }))}
              value={draft.organisationId}
              onChange={(organisationId) => onChange({ organisationId, callerName: draft.callerName || nameIn(draft) })}
            />
          )}
        </section>
      )}
      {draft.organisationId !== undefined && <Reporters organisationId={draft.organisationId} version={version} />}
    </>
  );
}

interface ReportersProps {
  readonly organisationId: string;
  readonly version: ContractVersion | undefined;
}

/** Who may report for this customer (P1), or who its key users are (F12). */
function Reporters({ organisationId, version }: ReportersProps) {
  const { t } = useWords('phone');
  const directory = useDirectory();
  const byAuthority = version?.reporters === 'authorisedOnly';
  const people = contactsOf(directory, organisationId).filter((contact) => mayReport(contact, byAuthority));
  if (people.length === 0) return null;
  return (
    <Block title={byAuthority ? t('mayReport') : t('keyUsers')}>
      {people.map((contact) => (
        <div className="who" key={contact.id}>
          <Avatar name={contact.name} size="m" />
          <div className="clip">
            <p className="mid clip">{contact.name}</p>
            <p className="small sec n clip">
              {[contact.phones[0] === undefined ? undefined : phoneWords(contact.phones[0]), contact.role]
                .filter(Boolean)
                .join(' · ')}
            </p>
          </div>
        </div>
      ))}
    </Block>
  );
}

type Words = ReturnType<typeof useWords<'phone'>>['t'];

function mayReport(contact: Contact, byAuthority: boolean): boolean {
  return byAuthority ? contact.authorisedReporter : contact.keyUser;
}

function reporterTag(byAuthority: boolean, may: boolean, t: Words): NonNullable<FoundItem['tag']> {
  if (may) return { kind: 'ok', text: byAuthority ? t('authorised') : t('keyUser'), icon: ShieldCheck };
  return {
    kind: byAuthority ? 'warn' : 'plain',
    text: byAuthority ? t('notAuthorised') : t('notKeyUser'),
    icon: UserX,
  };
}

function nameIn(draft: CallDraft): string {
  return looksLikeNumber(draft.search) ? '' : draft.search.trim();
}

function emptyText(draft: CallDraft, isListOpen: boolean, t: Words): string {
  if (draft.search.trim() === '') return t('typeToFind');
  return isListOpen ? t('nobodyFound') : '';
}
