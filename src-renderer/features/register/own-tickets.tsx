import type { Organisation } from '../../../src-shared/directory/directory.ts';
import type { ContractVersion } from '../../../src-shared/sla/service-contract.ts';
import { useClockFace } from '../../queries/use-clock-face.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useOpenTicketsOf } from '../../queries/use-open-tickets-of.ts';
import { useWords } from '../../queries/use-words.ts';
import type { TicketRow } from '../../replica/ticket-row.ts';
import { hrefOf } from '../../router.ts';
import { Amount } from '../../ui/amount.tsx';
import { Block } from '../../ui/block.tsx';
import { ClockCell } from '../../ui/clock-cell.tsx';
import { Readings } from '../../ui/readings.tsx';

interface OwnTicketsProps {
  readonly organisation: Organisation;
  readonly version: ContractVersion;
}

/** More than these are in the list. */
const SHOWN = 12;

/** What is open already, so that nothing is reported twice. */
export function OwnTickets({ organisation, version }: OwnTicketsProps) {
  const { t } = useWords('register');
  const { language } = useLanguage();
  const rows = useOpenTicketsOf(organisation.id);
  // What was just written stands in sight until the desk has it.
  const open = [...rows.filter((row) => row.unsent), ...rows.filter((row) => !row.unsent)];
  return (
    <aside className="register-side" aria-label={t('ownOpen', { name: organisation.name })}>
      <Block
        title={t('ownOpen', { name: organisation.name })}
        aside={
          <span className="n">
            <Amount of={open.length} />
          </span>
        }
      >
        {open.length === 0 && <p className="small sec">{t('nothingOpen')}</p>}
        <ul className="own-list">
          {open.slice(0, SHOWN).map((row) => (
            <OwnTicket key={row.id} row={row} />
          ))}
        </ul>
        {open.length > SHOWN && (
          <p className="own-more small">
            <a href={hrefOf({ screen: 'queue' })}>{t('moreOpen', { count: open.length - SHOWN })}</a>
          </p>
        )}
      </Block>
      <Readings
        title={t('readings')}
        readings={version.readings.map((reading) => ({ id: reading.id, text: reading[language] }))}
      />
    </aside>
  );
}

function OwnTicket({ row }: { readonly row: TicketRow }) {
  const face = useClockFace(row);
  return (
    <li>
      <a className="clip" href={hrefOf({ screen: 'ticket', ticketId: row.id })} title={row.ticket.subject}>
        {row.ticket.number !== undefined && <span className="num">{row.ticket.number} </span>}
        {row.ticket.subject}
      </a>
      {face && <ClockCell face={face} />}
    </li>
  );
}
