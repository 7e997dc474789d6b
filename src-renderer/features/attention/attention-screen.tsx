import { Amount } from '../../ui/amount.tsx';
import './attention.css';
import { useRef } from 'react';
import { type OutboxEntry, useOutbox } from '../../queries/use-outbox.ts';
import { useWords } from '../../queries/use-words.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { EntryCard } from './entry-card.tsx';

/** What the desk does not have yet: what it refused, with the reason, and what waits for a connection. */
export function AttentionScreen() {
  const { t } = useWords('attention');
  const { entries } = useOutbox();
  // What was dealt with goes, and its buttons with it: the keyboard goes on from the top.
  const title = useRef<HTMLHeadingElement>(null);
  const goOn = () => title.current?.focus();
  const refused = entries.filter((entry) => entry.state === 'refused');
  const waiting = entries.filter((entry) => entry.state !== 'refused');
  return (
    <div className="attention">
      <header className="attention-head">
        <h1 className="subject" ref={title} tabIndex={-1}>
          {t('title')}
        </h1>
        <p className="small sec">{t('intro')}</p>
      </header>
      {entries.length === 0 && <EmptyState title={t('emptyTitle')} text={t('emptyText')} />}
      <EntryGroup title={t('refused')} note={t('refusedNote')} entries={refused} onDealtWith={goOn} />
      <EntryGroup title={t('waiting')} note={t('waitingNote')} entries={waiting} onDealtWith={goOn} />
    </div>
  );
}

interface EntryGroupProps {
  readonly title: string;
  readonly note: string;
  readonly entries: readonly OutboxEntry[];
  readonly onDealtWith: () => void;
}

function EntryGroup({ title, note, entries, onDealtWith }: EntryGroupProps) {
  if (entries.length === 0) return null;
  return (
    <section aria-label={title}>
      <h2 className="group">
        <span>{title}</span>
        <span className="n">
          <Amount of={entries.length} />
        </span>
        <span className="sp" />
        <span className="n">{note}</span>
      </h2>
      <ul>
        {entries.map((entry) => (
          <EntryCard key={entry.id} entry={entry} onDealtWith={onDealtWith} />
        ))}
      </ul>
    </section>
  );
}
