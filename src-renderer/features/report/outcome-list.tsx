import { useCallback, useState } from 'react';
import type { ClockOutcome } from '../../../src-shared/sla/clock-outcome.ts';
import type { ServiceContract } from '../../../src-shared/sla/service-contract.ts';
import { useTicketRows } from '../../queries/use-ticket-rows.ts';
import { useWords } from '../../queries/use-words.ts';
import { Amount } from '../../ui/amount.tsx';
import { Button } from '../../ui/button.tsx';
import { OutcomeLine } from './outcome-line.tsx';

/** So many tell enough at first; thousands would be no list. */
const FIRST = 20;
const MORE = 100;

interface OutcomeListProps {
  readonly title: string;
  readonly note?: string;
  /** What it says where there are none. */
  readonly none: string;
  readonly outcomes: readonly ClockOutcome[];
  readonly contract: ServiceContract;
  readonly show: 'late' | 'left';
}

/** Clocks with their tickets, each a link: Tab walks them, Enter opens one. */
export function OutcomeList({ title, note, none, outcomes, contract, show }: OutcomeListProps) {
  const { t } = useWords('report');
  const [limit, setLimit] = useState(FIRST);
  const shown = outcomes.slice(0, limit);
  const rows = useTicketRows(shown.map(({ ticketId }) => ticketId));
  const rest = Math.min(MORE, outcomes.length - shown.length);
  const showMore = useCallback(() => setLimit((before) => before + MORE), []);
  return (
    <section className="report-list" aria-label={title}>
      <h3>
        {title}{' '}
        <b className="n">
          <Amount of={outcomes.length} />
        </b>
        {note !== undefined && <small className="mut">{note}</small>}
      </h3>
      {outcomes.length === 0 && <p className="sec">{none}</p>}
      <ul>
        {shown.map((outcome) => (
          <OutcomeLine
            key={`${outcome.ticketId} ${outcome.measure}`}
            outcome={outcome}
            row={rows.get(outcome.ticketId)}
            contract={contract}
            show={show}
          />
        ))}
      </ul>
      {rest > 0 && <Button onPress={showMore}>{t('showMore', { count: rest })}</Button>}
    </section>
  );
}
