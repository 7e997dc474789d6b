import { useWords } from '../../queries/use-words.ts';
import type { Deed } from '../../ticket-parts/deed-shapes.ts';
import { AlsoOpenBlock } from './also-open-block.tsx';
import { CustomerBlock } from './customer-block.tsx';
import { FactsBlock } from './facts-block.tsx';
import { ReporterBlock } from './reporter-block.tsx';
import { TeamBlock } from './team-block.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

export interface TicketSideProps {
  readonly view: ReadyTicket;
  readonly start: (deed: Deed) => void;
}

/** What belongs to the ticket and does not change with every message. */
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
