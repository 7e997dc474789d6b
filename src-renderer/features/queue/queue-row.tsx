import { CloudUpload, Globe, type LucideIcon, Mail, Phone } from 'lucide-react';
import { memo, type ReactNode } from 'react';
import { type Channel, isOpen, type Ticket } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import type { Language } from '../../i18n.ts';
import { useFaceIn } from '../../queries/use-clock-face.ts';
import { useOpenRow } from '../../queries/use-open-tickets.ts';
import { type QueueView, settledAt } from '../../queries/use-queue.ts';
import { useTicketRow } from '../../queries/use-ticket-row.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { TicketMarkTags } from '../../ticket-parts/ticket-mark-tags.tsx';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';
import { GridCell } from '../../ui/virtual-grid.tsx';
import type { RowSetting } from './row-setting.ts';

const channelIcon: Readonly<Record<Channel, LucideIcon>> = { phone: Phone, email: Mail, portal: Globe };
const channelMarks = { nl: marksIn('nl'), en: marksIn('en') };

/** Every new ticket is to be checked: said on its page, and too much in a list. */
const quiet = ['toCheck'] as const;

export interface QueueRowProps {
  readonly id: string;
  readonly rowOf: QueueView['row'];
  readonly setting: RowSetting;
}

/** A row of the list: an open ticket, one that is done with, or one that has just left and keeps its row until the list may move. */
export const QueueRow = memo(function QueueRow({ id, rowOf, setting }: QueueRowProps) {
  const row = useOpenRow(id) ?? rowOf(id);
  return row ? <RowCells row={row} setting={setting} /> : <LeavingRow id={id} setting={setting} />;
});

function LeavingRow({ id, setting }: Omit<QueueRowProps, 'rowOf'>) {
  const row = useTicketRow(id);
  return row ? <RowCells row={row} setting={setting} /> : null;
}

interface RowCellsProps {
  readonly row: TicketRow;
  readonly setting: RowSetting;
}

/** Thousands are drawn while scrolling: what all rows share they are given, and ask for nothing but the time. */
function RowCells({ row, setting }: RowCellsProps) {
  const { t, language, contracts, me, persons, organisations, hasOwnerName, customerPlace } = setting;
  const words = domainWords(language);
  const { ticket } = row;
  const face = useFaceIn(row, setting);
  const priority = priorityOfTicket(ticket, contracts, language);
  const owner = ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId);
  const ownerName = owner?.name ?? t('nobody');
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
      <GridCell className="own" title={ownerName}>
        <Avatar
          {...(owner ? { name: owner.name } : {})}
          isMe={owner?.id === me}
          {...(hasOwnerName ? {} : { label: ownerName })}
        />
        {hasOwnerName && <span className="clip">{ownerName}</span>}
      </GridCell>
      <GridCell className="chan" title={words.channel[ticket.channel]}>
        {channelMarks[language][ticket.channel]}
      </GridCell>
      <GridCell className="stat">
        <span className="clip">
          {setting.isSettledList && !isOpen(ticket) ? <SettledAt ticket={ticket} /> : words.status[ticket.status]}
        </span>
        {row.delivery === 'pending' && row.unsent !== true && <Icon of={CloudUpload} size="tag" label={t('pending')} />}
      </GridCell>
    </>
  );
}

function SettledAt({ ticket }: { readonly ticket: Ticket }) {
  return useMoment()(settledAt(ticket));
}

/** Most rows have none: those are spared the asking, for thousands are drawn while scrolling. */
function mayHaveMarks({ ticket, decideAt }: TicketRow): boolean {
  const { triage, escalation, experts } = ticket;
  return decideAt !== undefined || triage !== undefined || escalation !== undefined || experts !== undefined;
}

/** Made once: a row that takes over the elements of another mostly finds the same mark there. */
function marksIn(language: Language): Readonly<Record<Channel, ReactNode>> {
  const words = domainWords(language).channel;
  const mark = (channel: Channel) => <Icon of={channelIcon[channel]} size="row" label={words[channel]} />;
  return { phone: mark('phone'), email: mark('email'), portal: mark('portal') };
}
