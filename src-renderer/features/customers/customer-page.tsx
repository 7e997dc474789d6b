import { PhoneIncoming, PhoneOutgoing, Plus } from 'lucide-react';
import { useState } from 'react';
import { phoneWords } from '../../../src-shared/call/phone-number.ts';
import type { Contact, Organisation } from '../../../src-shared/directory/directory.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { contactsOf } from '../../queries/contacts-of.ts';
import { useCallsOf } from '../../queries/use-calls-of.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Tag } from '../../ui/tag.tsx';
import { ContactForm } from './contact-form.tsx';
import { OrganisationForm } from './organisation-form.tsx';

/** One customer: contract, people, open tickets, calls. */
export function CustomerPage({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const version = useContractVersion(organisation.contractId);
  const open = useOpenTicketsOf(organisation.id);
  if (isEditing) return <OrganisationForm organisation={organisation} onDone={() => setEditing(false)} />;
  return (
    <>
      <header className="customer-head">
        <h2 className="title clip">{organisation.name}</h2>
        <span className="sp" />
        <Button onPress={() => setEditing(true)}>{t('edit')}</Button>
      </header>
      <div className="customer-columns">
        <div>
          <CustomerFacts organisation={organisation} />
          <Contacts organisation={organisation} />
        </div>
        <div>
          <Block title={t('open')} aside={<a href={`/queue?customer=${organisation.id}`}>{t('toQueue')}</a>}>
            {open.length === 0 && <p className="small sec">{t('noOpen')}</p>}
            <ul className="customer-open">
              {open.slice(0, 15).map((row) => (
                <OpenLine key={row.id} row={row} />
              ))}
            </ul>
          </Block>
          <Calls organisation={organisation} />
          {version && (
            <Block title={t('readings')}>
              <ul className="stack small sec">
                {version.readings.map((reading) => (
                  <li key={reading.id}>
                    {reading[language]} <span className="mut n">{reading.id}</span>
                  </li>
                ))}
              </ul>
            </Block>
          )}
        </div>
      </div>
    </>
  );
}

function CustomerFacts({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const now = useNow('minute');
  const contract = useContracts().get(organisation.contractId);
  const desk = useServiceHours().find((hours) => hours.contractId === organisation.contractId);
  const until = desk && deadlineWords(desk.until, { now, timeZone: desk.timeZone, locale: language });
  return (
    <Block>
      <Facts
        items={[
          { term: t('contract'), value: contract?.name ?? organisation.contractId },
          ...(desk
            ? [{ term: t('hours'), value: t(desk.isOpen ? 'openUntil' : 'closedUntil', { time: until ?? '' }) }]
            : []),
          { term: t('domains'), value: organisation.domains.join(' ') || '–' },
          { term: t('id'), value: <span className="n mut">{organisation.id}</span> },
        ]}
      />
    </Block>
  );
}

function Contacts({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const directory = useDirectory();
  const [editing, setEditing] = useState<string | 'new'>();
  const contacts = contactsOf(directory, organisation.id);
  return (
    <Block
      title={t('contacts')}
      aside={
        <Button icon={Plus} variant="ghost" onPress={() => setEditing('new')}>
          {t('newContact')}
        </Button>
      }
    >
      {contacts.length === 0 && editing === undefined && <p className="small sec">{t('noContacts')}</p>}
      {editing === 'new' && <ContactForm organisation={organisation} onDone={() => setEditing(undefined)} />}
      <ul className="customer-contacts">
        {contacts.map((contact) => (
          <li key={contact.id}>
            {editing === contact.id ? (
              <ContactForm organisation={organisation} contact={contact} onDone={() => setEditing(undefined)} />
            ) : (
              <ContactLine contact={contact} onEdit={() => setEditing(contact.id)} />
            )}
          </li>
        ))}
      </ul>
    </Block>
  );
}

interface ContactLineProps {
  readonly contact: Contact;
  readonly onEdit: () => void;
}

function ContactLine({ contact, onEdit }: ContactLineProps) {
  const { t } = useWords('customers');
  const reach = [contact.phones.map(phoneWords).join(', '), contact.emails.join(', ')].filter(Boolean).join(' · ');
  return (
    <div className="contact-line">
      <Avatar name={contact.name} size="m" />
      <div className="clip">
        <p className="line">
          <span className="mid clip">{contact.name}</span>
          {contact.authorisedReporter && <Tag kind="ok">{t('tagReporter')}</Tag>}
          {contact.keyUser && <Tag kind="ok">{t('tagKeyUser')}</Tag>}
        </p>
        <p className="small sec n clip">{[contact.role, reach].filter(Boolean).join(' · ')}</p>
      </div>
      <span className="sp" />
      <Button variant="ghost" onPress={onEdit} label={`${t('edit')} ${contact.name}`}>
        {t('edit')}
      </Button>
    </div>
  );
}

function OpenLine({ row }: { readonly row: TicketRow }) {
  const face = useClockFace(row);
  return (
    <li>
      {face && <ClockCell face={face} />}
      <a className="clip" href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
        {row.ticket.number !== undefined && <span className="num">{row.ticket.number} </span>}
        {row.ticket.subject}
      </a>
    </li>
  );
}

function Calls({ organisation }: { readonly organisation: Organisation }) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const now = useNow('minute');
  const calls = useCallsOf({ organisationId: organisation.id });
  return (
    <Block title={t('calls')}>
      {calls.length === 0 && <p className="small sec">{t('noCalls')}</p>}
      <ul className="customer-calls">
        {calls.slice(0, 8).map((call) => {
          const seconds = Math.round((call.endedAt - call.startedAt) / 1000);
          return (
            <li key={call.id}>
              <Icon
                of={call.direction === 'in' ? PhoneIncoming : PhoneOutgoing}
                size="row"
                label={t(call.direction === 'in' ? 'incoming' : 'outgoing')}
              />
              <span className="n">
                {sinceWords(call.startedAt, { now, timeZone: 'Europe/Amsterdam', locale: language })}
              </span>
              <span className="clip sec">{call.callerName ?? call.number}</span>
              <span className="mut n">
                {t('minutes', { minutes: Math.floor(seconds / 60), seconds: seconds % 60 })}
              </span>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
