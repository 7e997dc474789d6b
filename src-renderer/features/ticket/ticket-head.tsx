import { ArrowLeft, ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useTicketMarks } from '../../queries/use-ticket-marks.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { DeedBar } from '../../ticket-parts/deed-bar.tsx';
import type { Deed } from '../../ticket-parts/deed-shapes.ts';
import { TicketMarkTags } from '../../ticket-parts/ticket-mark-tags.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { Tag } from '../../ui/tag.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';
import { queueAddress, type Walk } from './walk.ts';

export interface TicketHeadProps {
  readonly view: ReadyTicket;
  readonly walk: Walk;
  readonly start: (deed: Deed) => void;
}

export function TicketHead({ view: { row, ticket }, walk, start }: TicketHeadProps) {
  const { t } = useWords('ticket');
  const words = domainWords(useLanguage().language);
  const title = useFocusOnArrival();
  const marks = useTicketMarks(row).length;
  const name = ticket.number === undefined ? t('unsentTitle') : t('ticketTitle', { number: ticket.number });
  return (
    <header className="tk-head">
      <div className="tk-top">
        <IconButton icon={ArrowLeft} label={t('back')} keys="Esc" onPress={() => navigate(queueAddress())} />
        {ticket.number !== undefined && <span className="n mut">{ticket.number}</span>}
        {row.unsent === true && <Tag kind="edge">{t('unsent')}</Tag>}
        <Tag>{words.status[ticket.status]}</Tag>
        <TicketMarkTags row={row} />
        {ticket.kind !== undefined && <Tag kind="edge">{words.kind[ticket.kind]}</Tag>}
        <span className="sp" />
        <WalkButtons walk={walk} />
        <DeedBar
          row={row}
          start={start}
          width={roomForDeeds(marks + (ticket.kind === undefined ? 0 : 1))}
          without={elsewhere}
        />
      </div>
      <h1 ref={title} tabIndex={-1} className="title" aria-label={`${name}: ${ticket.subject}`}>
        {ticket.subject}
      </h1>
    </header>
  );
}

/** The more a ticket is marked with, the fewer deeds are buttons: the rest is in the menu. Pixels. */
function roomForDeeds(tags: number): number {
  return Math.max(260, 520 - 70 * tags);
}

/** Messages are begun at the foot; what gives a ticket its clock stands beside the clock, and what is asked in its notice. */
const elsewhere: readonly Deed[] = [
  'reply',
  'told',
  'note',
  'confirm',
  'relay',
  'reject',
  'identify',
  'ticketbox',
  'check',
  'agree',
  'disagree',
  'settle',
  'advise',
  'done',
  'phonedIn',
];

/** Coming here, the focus stands on the subject: it is said first, and the keys work at once. */
function useFocusOnArrival() {
  const title = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    const focused = document.activeElement;
    if (focused === null || focused === document.body) title.current?.focus({ preventScroll: true });
  }, []);
  return title;
}

function WalkButtons({ walk }: { readonly walk: Walk }) {
  const { t } = useWords('ticket');
  if (walk.at === undefined) return null;
  const to = (id: string | undefined) => () => {
    if (id !== undefined) navigate(hrefOf({ screen: 'ticket', ticketId: id }), { replace: true });
  };
  return (
    <>
      <span className="tk-place mut small n">{t('place', { at: walk.at, of: walk.of, view: walk.viewLabel })}</span>
      <IconButton
        icon={ChevronUp}
        label={t('previous')}
        keys="K"
        onPress={to(walk.previous)}
        isDisabled={walk.previous === undefined}
      />
      <IconButton
        icon={ChevronDown}
        label={t('next')}
        keys="J"
        onPress={to(walk.next)}
        isDisabled={walk.next === undefined}
      />
      <span className="vr" />
    </>
  );
}
