import { priorityOf } from '../../../src-shared/sla/service-contract.ts';
import { type TicketKind, ticketKinds } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useWords } from '../../queries/use-words.ts';
import { type HistoryNames, historyLine } from '../../ticket-parts/history-line.ts';
import { HistoryEntry } from './history-entry.tsx';
import type { ReadyTicket } from './ticket-screen.tsx';

/** Everything that happened, the newest on top. */
export function TicketHistory({ view }: { readonly view: ReadyTicket }) {
  const { t } = useWords('ticket');
  const names = useHistoryNames(view);
  return (
    <ol className="tl" aria-label={t('history')}>
      {view.history.toReversed().map((item) => {
        const line = historyLine(item.body, item.by, names);
        return line ? <HistoryEntry key={item.key} item={item} line={line} ticket={view.ticket} /> : null;
      })}
    </ol>
  );
}

export function useHistoryNames({ contract, version }: Pick<ReadyTicket, 'contract' | 'version'>): HistoryNames {
  const { language } = useLanguage();
  const { persons, contacts } = useDirectory();
  const words = domainWords(language);
  return {
    language,
    person: (id) => persons.get(id)?.name,
    contact: (id) => contacts.get(id)?.name,
    priority: (code) => {
      const priority = version && priorityOf(version, code);
      return priority && contract ? `${contract.short} ${code} · ${priority.word[language]}` : code;
    },
    kind: (code) => {
      const kind: TicketKind | undefined = ticketKinds.find((known) => known === code);
      return kind ? words.kind[kind] : code;
    },
  };
}
