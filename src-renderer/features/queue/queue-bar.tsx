import { Moon, Plus, Search } from 'lucide-react';
import { memo, type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { useDirectory } from '../../queries/use-directory.ts';
import type { QueueFilter, QueueView } from '../../queries/use-queue.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { useSession } from '../../queries/use-session.ts';
import { useTicketByNumber } from '../../queries/use-ticket-by-number.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { Views } from '../../ui/views.tsx';
import { filterOfView, type SavedView, savedViews, viewOfFilter } from './saved-views.ts';
import { useOfferedViews, useViewNames } from './use-view-names.ts';

export interface QueueBarProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly facets: QueueView['facets'];
  readonly searchField: RefObject<HTMLInputElement | null>;
  readonly toList: () => void;
}

export const QueueBar = memo(function QueueBar(props: QueueBarProps) {
  const { filter, setFilter, facets, searchField, toList } = props;
  const { t } = useWords('queue');
  const names = useViewNames();
  const isAdministrator = useSession().person.role === 'administrator';
  const current = viewOfFilter(filter);
  const offered = useOfferedViews();
  const show = (view: SavedView) => setFilter(filterOfView[view]);
  return (
    <header className="bar">
      <Views
        label={t('views')}
        views={offered.map((view) => ({
          id: view,
          label: names[view],
          href: hrefOf({ screen: 'queue' }),
          count: facets[view],
          isCurrent: view === current,
        }))}
        onOpen={(id) => {
          const view = savedViews.find((known) => known === id);
          if (view) show(view);
        }}
      />
      <span className="sp" />
      <ServiceHours />
      <SearchBox
        text={filter.text ?? ''}
        setText={(text) => setFilter(withText(filter, text))}
        field={searchField}
        toList={toList}
      />
      <Button
        variant="primary"
        icon={Plus}
        keys="N"
        onPress={() => navigate(hrefOf({ screen: isAdministrator ? 'register' : 'phone' }))}
      >
        {t('newTicket')}
      </Button>
    </header>
  );
});

/** Which desk is open, and until when: says at a glance why clocks stand still. */
function ServiceHours() {
  const { t } = useWords('queue');
  const moment = useMoment();
  const { person } = useSession();
  const { organisations } = useDirectory();
  const own = person.organisationId === undefined ? undefined : organisations.get(person.organisationId)?.contractId;
  const hours = useServiceHours().filter(({ contractId }) => own === undefined || contractId === own);
  return (
    <span className="q-hours">
      {hours.map(({ contractId, short, isOpen, until }) => (
        <span key={contractId} className="desk">
          {isOpen ? <i /> : <Icon of={Moon} size="tag" />}
          {t(isOpen ? 'openUntil' : 'closedUntil', { short, until: moment(until) })}
        </span>
      ))}
    </span>
  );
}

interface SearchBoxProps {
  readonly text: string;
  readonly setText: (text: string) => void;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly toList: () => void;
}

/** Typing is never held up by the list: it follows a moment later. */
const FOLLOWS_AFTER = 120;

function SearchBox({ text, setText, field, toList }: SearchBoxProps) {
  const { t } = useWords('queue');
  const { typed, setTyped, tell } = useTyped(text, setText);
  const byNumber = useTicketByNumber(/^\d{1,9}$/.test(typed.trim()) ? Number(typed.trim()) : undefined);
  return (
    <div className="q-search">
      <TextField
        label={t('search')}
        isLabelHidden
        isSoft
        icon={Search}
        innerKeys={typed === '' ? '/' : undefined}
        placeholder={t('searchPlaceholder')}
        value={typed}
        onChange={setTyped}
        inputRef={field}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && byNumber) {
            navigate(hrefOf({ screen: 'ticket', ticketId: byNumber.id }));
          } else if (event.key === 'Enter' || event.key === 'ArrowDown') {
            event.preventDefault();
            tell(typed);
            toList();
          } else if (event.key === 'Escape') {
            event.preventDefault();
            setTyped('');
            tell('');
            toList();
          }
        }}
      />
    </div>
  );
}

/** What stands in the field, and reaches the list a moment after the last letter; a filter changed elsewhere shows here. */
function useTyped(text: string, setText: (text: string) => void) {
  const [typed, setTyped] = useState(text);
  const told = useRef({ text, setText });
  useEffect(() => {
    told.current.setText = setText;
  }, [setText]);
  // Each text once: told again after the person has moved on, it would bring them back here.
  const tell = useCallback((next: string) => {
    if (next === told.current.text) return;
    told.current.text = next;
    told.current.setText(next);
  }, []);
  useEffect(() => {
    if (text === told.current.text) return;
    told.current.text = text;
    setTyped(text);
  }, [text]);
  useEffect(() => {
    if (typed === told.current.text) return undefined;
    const timer = setTimeout(() => tell(typed), FOLLOWS_AFTER);
    return () => clearTimeout(timer);
  }, [typed, tell]);
  return { typed, setTyped, tell };
}

function withText(filter: QueueFilter, text: string): QueueFilter {
  const { text: _before, ...rest } = filter;
  return text.trim() === '' ? rest : { ...rest, text };
}
