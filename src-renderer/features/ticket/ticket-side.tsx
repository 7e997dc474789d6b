import { Award } from 'lucide-react';
import type { Contact } from '../../../src-shared/directory/directory.ts';
import { MINUTE } from '../../../src-shared/time/instant.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { type Deed, deedShapes, roleMay } from '../../ticket-parts/deeds.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { Block } from '../../ui/block.tsx';
import { Button } from '../../ui/button.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { type Fact, Facts } from '../../ui/facts.tsx';
import { Tag } from '../../ui/tag.tsx';
import { phoneReasonOf } from './history-entry.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export interface TicketSideProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

export function TicketSide({ view, start }: TicketSideProps) {
  const { t } = useWords('ticket');
  return (
    <aside className="tk-side" aria-label={t('details')}>
      <h2 className="vh">{t('details')}</h2>
      <CustomerBlock view={view} />
      <ReporterBlock view={view} start={start} />
      <FactsBlock view={view} />
      <TeamBlock view={view} start={start} />
      <AlsoOpenBlock view={view} />
    </aside>
  );
}

function CustomerBlock({ view: { ticket, contract } }: Pick<TicketSideProps, 'view'>) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { organisations } = useDirectory();
  const moment = useMoment();
  const hours = useServiceHours().find((one) => one.contractId === ticket.contractId);
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  const canOpen = organisation !== undefined && person.role !== 'administrator';
  return (
    <Block
      title={t('customer')}
      aside={
        canOpen ? <a href={hrefOf({ screen: 'customers', organisationId: organisation.id })}>{t('open')}</a> : undefined
      }
    >
      <p className="mid">{organisation?.name ?? t('notKnown')}</p>
      {contract && (
        <Facts
          isNarrow
          items={[
            { term: t('contract'), value: contract.name },
            ...(hours
              ? [
                  {
                    term: t('serviceHours'),
                    value: hours.isOpen
                      ? t('openUntil', { until: moment(hours.until) })
                      : t('closedUntil', { until: moment(hours.until) }),
                  },
                ]
              : []),
          ]}
        />
      )}
    </Block>
  );
}

function ReporterBlock({ view: { ticket }, start }: TicketSideProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { contacts } = useDirectory();
  const contact = ticket.contactId === undefined ? undefined : contacts.get(ticket.contactId);
  const { reporter } = ticket;
  const name = contact?.name ?? reporter.name;
  const phones = withGiven(contact?.phones ?? [], reporter.phone);
  const emails = withGiven(contact?.emails ?? [], reporter.email?.toLowerCase());
  const facts: Fact[] = [
    ...(phones.length === 0
      ? []
      : [
          {
            term: t('phone'),
            value: phones.map((phone) => (
              <p key={phone} className="n">
                {phone}
              </p>
            )),
          },
        ]),
    ...(emails.length === 0
      ? []
      : [
          {
            term: t('email'),
            value: emails.map((email) => (
              <p key={email} className="clip" title={email}>
                {email}
              </p>
            )),
          },
        ]),
  ];
  const canIdentify = ticket.organisationId === undefined && roleMay(person.role, 'identify');
  return (
    <Block
      title={t('reporter')}
      aside={
        canIdentify ? (
          <Button variant="link" keys={deedShapes.identify.hint} onPress={() => start('identify')}>
            {t('identify')}
          </Button>
        ) : undefined
      }
    >
      <div className="who">
        <Avatar {...(name === undefined ? {} : { name })} size="l" />
        <div className="clip">
          <p className="mid who-name">
            {name ?? t('unknownReporter')} <ContactTag contact={contact} />
          </p>
          {contact?.role !== undefined && <p className="sec small">{contact.role}</p>}
        </div>
      </div>
      {facts.length > 0 && <Facts isNarrow items={facts} />}
    </Block>
  );
}

function ContactTag({ contact }: { readonly contact: Contact | undefined }) {
  const { t } = useWords('ticket');
  if (contact?.authorisedReporter) {
    return (
      <Tag kind="ok" icon={Award}>
        {t('authorisedReporter')}
      </Tag>
    );
  }
  if (!contact?.keyUser) return null;
  return (
    <Tag kind="ok" icon={Award}>
      {t('keyUser')}
    </Tag>
  );
}

function FactsBlock({ view: { ticket, history } }: Pick<TicketSideProps, 'view'>) {
  const { t } = useWords('ticket');
  const { language } = useLanguage();
  const moment = useMoment();
  const words = domainWords(language);
  const phoneReason = phoneReasonOf(history, language);
  const hasWritten = ticket.writtenAt !== undefined && ticket.receivedAt - ticket.writtenAt >= MINUTE;
  return (
    <Block title={t('screen')}>
      <Facts
        isNarrow
        items={[
          {
            term: t('channel'),
            value:
              phoneReason === undefined
                ? words.channel[ticket.channel]
                : `${words.channel[ticket.channel]} · ${phoneReason}`,
          },
          ...(hasWritten && ticket.writtenAt !== undefined
            ? [{ term: t('writtenFact'), value: moment(ticket.writtenAt) }]
            : []),
          { term: t('receivedFact'), value: moment(ticket.receivedAt) },
          ...(ticket.priority === undefined
            ? []
            : [{ term: t('priorityBlock'), value: words.prioritySource[ticket.priority.source] }]),
        ]}
      />
    </Block>
  );
}

function TeamBlock({ view: { ticket, row }, start }: TicketSideProps) {
  const { t } = useWords('ticket');
  const { person } = useSession();
  const { persons } = useDirectory();
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  const canChange = roleMay(person.role, 'handOver') && row.unsent !== true;
  return (
    <Block
      title={t('team')}
      aside={
        canChange ? (
          <Button variant="link" keys={deedShapes.handOver.hint} onPress={() => start('handOver')}>
            {t('handOver')}
          </Button>
        ) : undefined
      }
    >
      <Facts
        isNarrow
        items={[
          {
            term: t('coordinator'),
            value: (
              <span className="line">
                <Avatar {...(owner === undefined ? {} : { name: owner.name })} isMe={owner?.id === person.id} />
                <span className="on-line">{owner?.name ?? t('nobody')}</span>
              </span>
            ),
          },
        ]}
      />
    </Block>
  );
}

function AlsoOpenBlock({ view: { ticket } }: Pick<TicketSideProps, 'view'>) {
  const { t } = useWords('ticket');
  const { organisations } = useDirectory();
  const others = useOpenTicketsOf(ticket.organisationId).filter((row) => row.id !== ticket.id);
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  if (!organisation) return null;
  return (
    <Block title={t('alsoOpen', { name: organisation.name })} aside={<span className="n">{others.length}</span>}>
      {others.length === 0 && <p className="small mut">{t('noneOpen')}</p>}
      <ul className="mini">
        {others.slice(0, 6).map((row) => (
          <OtherTicket key={row.id} row={row} />
        ))}
      </ul>
    </Block>
  );
}

function OtherTicket({ row }: { readonly row: TicketRow }) {
  const face = useClockFace(row);
  return (
    <li>
      <a href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
        <span className="clip">{row.ticket.subject}</span>
        <span className="n mut">{row.ticket.number}</span>
      </a>
      {face && <ClockCell face={face} />}
    </li>
  );
}

function withGiven(known: readonly string[], given: string | undefined): readonly string[] {
  return given === undefined || given === '' || known.includes(given) ? known : [...known, given];
}
