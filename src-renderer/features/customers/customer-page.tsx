import { PhoneIncoming, PhoneOutgoing } from 'lucide-react';
import { useState } from 'react';
import type { Organisation } from '../../../src-shared/directory/directory.ts';
import { deadlineWords } from '../../../src-shared/time/deadline-words.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { callLength } from '../../queries/call-length.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useCallsOf } from '../../queries/use-calls-of.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useContractVersion } from '../../queries/use-contract-version.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Facts } from '../../ui/facts.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Readings } from '../../ui/readings.tsx';
import { Contacts } from './contacts.tsx';
import { LadderBlock } from './ladder-block.tsx';
import { OrganisationForm } from './organisation-form.tsx';

interface CustomerPageProps {
  readonly organisation: Organisation;
  /** Then the keyboard goes on here. */
  readonly isJustMade: boolean;
}

/** More than these are for the queue. */
const OPEN_SHOWN = 15;

/** One customer: contract, people, open tickets, calls. */
export function CustomerPage({ organisation, isJustMade }: CustomerPageProps) {
  const { t } = useWords('customers');
  const { language } = useLanguage();
  const [isEditing, setEditing] = useState(false);
  const [wasEdited, setEdited] = useState(isJustMade);
  const endEditing = () => {
    setEditing(false);
    setEdited(true);
  };
  const version = useContractVersion(organisation.contractId);
  const open = useOpenTicketsOf(organisation.id);
  if (isEditing) return <OrganisationForm organisation={organisation} onDone={endEditing} />;
  return (
    <>
      <header className="customer-head">
        <h2 className="title">{organisation.name}</h2>
        <span className="sp" />
        <Button onPress={() => setEditing(true)} autoFocus={wasEdited}>
          {t('edit')}
        </Button>
      </header>
      <div className="customer-columns">
        <div>
          <CustomerFacts organisation={organisation} />
          <LadderBlock organisation={organisation} />
          <Contacts organisation={organisation} />
        </div>
        <div>
          <Block title={t('open')} aside={<a href={`/queue?customer=${organisation.id}`}>{t('toQueue')}</a>}>
            {open.length === 0 && <p className="small sec">{t('noOpen')}</p>}
            <ul className="customer-open">
              {open.slice(0, OPEN_SHOWN).map((row) => (
                <OpenLine key={row.id} row={row} />
              ))}
            </ul>
            {open.length > OPEN_SHOWN && (
              <p className="small sec">{t('moreOpen', { count: open.length - OPEN_SHOWN })}</p>
            )}
          </Block>
          <Calls organisation={organisation} />
          {version && (
            <Readings
              title={t('readings')}
              readings={version.readings.map((reading) => ({ id: reading.id, text: reading[language] }))}
            />
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
          return (
            <li key={call.id}>
              <Icon
                of={call.direction === 'in' ? PhoneIncoming : PhoneOutgoing}
                size="row"
                label={t(call.direction === 'in' ? 'incoming' : 'outgoing')}
              />
              <span className="n">{sinceWords(call.startedAt, { now, timeZone: DESK_ZONE, locale: language })}</span>
              <span className="clip sec">{call.callerName ?? call.number}</span>
              <span className="mut n">{callLength(call)}</span>
            </li>
          );
        })}
      </ul>
    </Block>
  );
}
