import { CloudUpload, Globe, type LucideIcon, Mail, Phone } from 'lucide-react';
import { memo } from 'react';
import { type Channel, isOpen, type Ticket } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { settledAt } from '../../queries/use-queue.ts';
import { useSession } from '../../queries/use-session.ts';
import { useTicketRow } from '../../queries/use-ticket-row.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { TicketMarkTags } from '../../ticket-parts/ticket-mark-tags.tsx';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { GridCell } from '../../ui/virtual-grid.tsx';

const channelIcon: Readonly<Record<Channel, LucideIcon>> = { phone: Phone, email: Mail, portal: Globe };

/** Every new ticket is to be checked: said on its page, and too much in a list. */
const quiet = ['toCheck'] as const;

export interface QueueRowProps {
  readonly row: TicketRow;
  /** The owner's name beside the initials: there is room without the preview. */
  readonly hasOwnerName: boolean;
  /** Where the customer stands: in a column, before the subject where there is little room, or nowhere for the customer's own people. */
  readonly customerPlace: 'column' | 'subject' | 'none';
  /** Among what is done with, it is of interest since when. */
  readonly isSettledList: boolean;
}

export const QueueRow = memo(function QueueRow({ row, hasOwnerName, customerPlace, isSettledList }: QueueRowProps) {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const { person } = useSession();
  const { organisations, persons } = useDirectory();
  const contracts = useContracts();
  const words = domainWords(language);
  const { ticket } = row;
  const face = useClockFace(row);
  const priority = priorityOfTicket(ticket, contracts, language);
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  const customer = organisation?.name ?? ticket.reporter.name ?? ticket.reporter.email ?? t('unknownCustomer');
  // Nobody has looked at it yet.
  const isUnread = ticket.status === 'new' && ticket.ownerId === undefined;
  return (
    <>
      <GridCell>
        <ClockCell face={face} />
      </GridCell>
      <GridCell className="num">{ticket.number}</GridCell>
      {customerPlace === 'column' && <GridCell className={organisation ? 'clip sec' : 'clip mut'}>{customer}</GridCell>}
      <GridCell className={isUnread ? 'clip q-subject unread' : 'clip q-subject'} title={ticket.subject}>
        {mayHaveMarks(row) && <TicketMarkTags row={row} without={quiet} isShort />}
        {customerPlace === 'subject' && <span className="q-shared">{customer} · </span>}
        {ticket.subject}
      </GridCell>
      <GridCell className="clip">
        {priority ? (
          <PriorityLabel {...priority} title={priority.definition} />
        ) : (
          <span className="mut small">{t('noPriority')}</span>
        )}
      </GridCell>
      <GridCell className="own" title={owner?.name ?? t('nobody')}>
        <Avatar
          {...(owner ? { name: owner.name } : {})}
          isMe={owner?.id === person.id}
          {...(hasOwnerName ? {} : { label: owner?.name ?? t('nobody') })}
        />
        {hasOwnerName && <span className="clip">{owner?.name ?? t('nobody')}</span>}
      </GridCell>
      <GridCell className="chan" title={words.channel[ticket.channel]}>
        <Icon of={channelIcon[ticket.channel]} size="row" label={words.channel[ticket.channel]} />
      </GridCell>
      <GridCell className="stat">
        <span className="clip">
          {isSettledList && !isOpen(ticket) ? <SettledAt ticket={ticket} /> : words.status[ticket.status]}
        </span>
        {row.delivery === 'pending' && row.unsent !== true && <Icon of={CloudUpload} size="tag" label={t('pending')} />}
      </GridCell>
    </>
  );
});

function SettledAt({ ticket }: { readonly ticket: Ticket }) {
  return useMoment()(settledAt(ticket));
}

/** A ticket that has just left the queue keeps its row until the list may move. */
export function LeavingRow({ id, ...look }: Omit<QueueRowProps, 'row'> & { readonly id: string }) {
  const row = useTicketRow(id);
  return row ? <QueueRow row={row} {...look} /> : null;
}

/** Most rows have none: those are spared the asking, for thousands are drawn while scrolling. */
function mayHaveMarks({ ticket, decideAt }: TicketRow): boolean {
  const { triage, escalation, experts } = ticket;
  return decideAt !== undefined || triage !== undefined || escalation !== undefined || experts !== undefined;
}
