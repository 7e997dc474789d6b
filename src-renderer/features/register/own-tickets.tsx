import type { Organisation } from '../../../src-shared/directory/directory.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Block } from '../../ui/block.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';

interface OwnTicketsProps {
  readonly organisation: Organisation;
  readonly version: ContractVersion;
}

/** What is open already, so that nothing is reported twice. */
export function OwnTickets({ organisation, version }: OwnTicketsProps) {
  const { t } = useWords('register');
  const { language } = useLanguage();
  const open = useOpenTicketsOf(organisation.id);
  return (
    <aside className="register-side" aria-label={t('ownOpen', { name: organisation.name })}>
      <Block title={t('ownOpen', { name: organisation.name })} aside={<span className="n">{open.length}</span>}>
        {open.length === 0 && <p className="small sec">{t('nothingOpen')}</p>}
        <ul className="own-list">
          {open.slice(0, 12).map((row) => (
            <OwnTicket key={row.id} row={row} />
          ))}
        </ul>
      </Block>
      <Block title={t('readings')}>
        <ul className="own-readings">
          {version.readings.map((reading) => (
            <li key={reading.id}>
              {reading[language]} <span className="mut n">{reading.id}</span>
            </li>
          ))}
        </ul>
      </Block>
    </aside>
  );
}

function OwnTicket({ row }: { readonly row: TicketRow }) {
  const face = useClockFace(row);
  return (
    <li>
      <a className="clip" href={hrefOf({ screen: 'ticket', ticketId: row.id })}>
        {row.ticket.number !== undefined && <span className="num">{row.ticket.number} </span>}
        {row.ticket.subject}
      </a>
      {face && <ClockCell face={face} />}
    </li>
  );
}
