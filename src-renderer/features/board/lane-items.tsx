import { memo, useCallback, useRef } from 'react';
import type { Instant } from '../../../src-shared/time/instant.ts';
import { priorityOfTicket } from '../../../src-shared/words/priority-face.ts';
import { sinceWords } from '../../../src-shared/words/since-words.ts';
import { DESK_ZONE } from '../../queries/desk-zone.ts';
import { useClockFace, useTurningFace } from '../../queries/use-clock-face.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { TicketMarkTags } from '../../ticket-parts/ticket-mark-tags.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { ClockDial } from '../../ui/clock-dial.tsx';
import { writeSeconds } from '../../ui/clock-digits.tsx';
import { ClockWall } from '../../ui/clock-wall.tsx';
import { PriorityLabel } from '../../ui/priority-label.tsx';

/** The strip counts what is to be checked; who was asked for expertise looks in the queue. */
const quiet = ['toCheck', 'expertAsked'] as const;

interface ItemProps {
  readonly row: TicketRow;
}

/** The face of a card's clock, and where its figure stands: that turns by itself, the card is drawn again only when more changes. */
function useCardClock(row: TicketRow) {
  const digits = useRef<HTMLSpanElement>(null);
  const write = useCallback((seconds: string) => writeSeconds(digits.current, seconds), []);
  return { face: useTurningFace(row, write), digits };
}

/** A clock that needs somebody now: 72 px at the wall. */
export const UrgentCard = memo(function UrgentCard({ row }: ItemProps) {
  const { face, digits } = useCardClock(row);
  const moment = useShortMoment();
  const { customer, subject, owner } = useNames(row);
  return (
    <a className={`it is-${face.state}`} href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
      <ClockWall face={face} size="urgent" digitsRef={digits} />
      <span className="it-c clip">{customer}</span>
      <span className="it-s clip">
        <TicketMarkTags row={row} without={quiet} most={2} />
        {subject}
      </span>
      <span className="it-m">
        <span>
          {face.detail} <b className="n">{row.due.kind === 'deadline' ? moment(row.due.deadline) : face.due}</b>
        </span>
        <RowPriority row={row} />
        <span className="sp" />
        <Avatar {...(owner === undefined ? {} : { name: owner })} />
      </span>
    </a>
  );
});

/** A clock of today that still has time: 44 px. */
export const QuietCard = memo(function QuietCard({ row }: ItemProps) {
  const { face, digits } = useCardClock(row);
  const { customer, subject, owner } = useNames(row);
  return (
    <a className={`r is-${face.state}`} href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
      <ClockWall face={face} digitsRef={digits} />
      <span className="rc clip">
        {customer}
        <small className="clip">
          <TicketMarkTags row={row} without={quiet} most={1} />
          {subject}
        </small>
      </span>
      <RowPriority row={row} />
      <span className="rd n">{face.due}</span>
      <Avatar {...(owner === undefined ? {} : { name: owner })} />
    </a>
  );
});

/** Something that stands still or has no clock: one line. */
export const QuietLine = memo(function QuietLine({ row }: ItemProps) {
  const { t } = useWords('board');
  const moment = useShortMoment();
  const face = useClockFace(row);
  const { customer, subject } = useNames(row);
  const words = moment(row.due.kind === 'paused' ? row.due.since : row.ticket.receivedAt);
  return (
    <a className={`r2 is-${face.state}`} href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
      <ClockDial state={face.state} fill={face.fill} />
      <span className="vh">{face.sentence}: </span>
      <span className="rc clip">
        {customer}
        <small className="clip">
          <TicketMarkTags row={row} without={quiet} most={1} />
          {face.left === undefined ? reasonOf(row, subject, t) : t('waitingSince', { time: words })}
        </small>
      </span>
      <span className="r2-end n">
        {face.left === undefined ? (
          <>
            <small>{t('since')}</small> <b>{words}</b>
          </>
        ) : (
          <b>{face.left}</b>
        )}
      </span>
    </a>
  );
});

/** What lies on another day is told in as little room as the wall has: 'wo 16:20', '12 nov'. */
function useShortMoment(): (at: Instant) => string {
  const { language } = useLanguage();
  const now = useNow('minute');
  return (at) => sinceWords(at, { now, timeZone: DESK_ZONE, locale: language });
}

function RowPriority({ row }: ItemProps) {
  const contracts = useContracts();
  const { language } = useLanguage();
  const face = priorityOfTicket(row.ticket, contracts, language);
  return face ? <PriorityLabel {...face} short /> : null;
}

function useNames({ ticket }: TicketRow): {
  readonly customer: string;
  readonly subject: string;
  readonly owner: string | undefined;
} {
  const { t } = useWords('board');
  const { organisations, persons } = useDirectory();
  const customer = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId)?.name;
  // A wallboard is shown no subjects: the number says which ticket.
  const subject = ticket.subject === '' ? t('ticket', { number: ticket.number ?? '' }) : ticket.subject;
  return {
    customer: customer ?? t('unknownCustomer'),
    subject,
    owner: ticket.ownerId === undefined ? undefined : persons.get(ticket.ownerId)?.name,
  };
}

function reasonOf(row: TicketRow, subject: string, t: ReturnType<typeof useWords<'board'>>['t']): string {
  if (row.due.kind === 'awaitingAuthorisation') return t('toConfirm');
  return row.due.kind === 'unknownSender' ? t('unknownSender') : subject;
}
