import { useClockFace } from '../../queries/use-clock-face.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Amount } from '../../ui/amount.tsx';
import { Block } from '../../ui/block.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export function AlsoOpenBlock({ view: { ticket } }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const { organisations } = useDirectory();
  const others = useOpenTicketsOf(ticket.organisationId).filter((row) => row.id !== ticket.id);
  const organisation = ticket.organisationId === undefined ? undefined : organisations.get(ticket.organisationId);
  if (!organisation) return null;
  return (
    <Block
      title={t('alsoOpen', { name: organisation.name })}
      aside={
        <span className="n">
          <Amount of={others.length} />
        </span>
      }
    >
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
