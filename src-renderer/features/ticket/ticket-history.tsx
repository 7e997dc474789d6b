import { useWords } from '../../queries/use-words.ts';
import { historyLine } from '../../ticket-parts/history-line.ts';
import { useHistoryNames } from '../../ticket-parts/use-history-names.ts';
import { HistoryEntry } from './history-entry.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

/** Everything that happened, the newest on top. */
export function TicketHistory({ view }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const namesAt = useHistoryNames(view.contract);
  return (
    <ol className="tl" aria-label={t('history')}>
      {view.history.toReversed().map((item) => {
        const line = historyLine(item.body, item.by, namesAt(item.at));
        return line ? <HistoryEntry key={item.key} item={item} line={line} ticket={view.ticket} /> : null;
      })}
    </ol>
  );
}
