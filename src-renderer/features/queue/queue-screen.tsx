import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useCommands } from '../../commands/use-commands.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { type QueueFilter, type QueueView, useQueue } from '../../queries/use-queue.ts';
import { useQueueFilter } from '../../queries/use-queue-filter.ts';
import { useSession } from '../../queries/use-session.ts';
import { useTicketByNumber } from '../../queries/use-ticket-by-number.ts';
import { useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';
import type { Deed } from '../../ticket-parts/deeds.ts';
import { deedShapes } from '../../ticket-parts/deeds.ts';
import { useDeedCommands, useStartDeed } from '../../ticket-parts/use-deed-commands.ts';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { Split } from '../../ui/split.tsx';
import { usePreviewState } from './preview-state.ts';
import './queue.css';
import { QueueBar } from './queue-bar.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { QueueList } from './queue-list.tsx';
import { QueuePreview } from './queue-preview.tsx';
import { filterOfView, isFiltered, viewOfFilter } from './saved-views.ts';
import { nextSelection } from './steady-groups.ts';
import { useSteadyGroups } from './use-steady-groups.ts';
import { useOfferedViews, useViewNames } from './use-view-names.ts';
import { usePreviewCovers, useSharedCell } from './use-width.ts';

export function QueueScreen() {
  const { t } = useWords('queue');
  const [filter, setFilter] = useQueueFilter();
  const queue = useQueue(filter);
  const searchField = useRef<HTMLInputElement>(null);
  const filterBar = useRef<HTMLDivElement>(null);
  const body = useRef<HTMLDivElement>(null);
  const toList = useCallback(() => focusList(body.current), []);
  return (
    <div className="q">
      <h1 className="vh">{t('group')}</h1>
      <QueueBar filter={filter} setFilter={setFilter} facets={queue.facets} searchField={searchField} toList={toList} />
      <QueueFilters filter={filter} setFilter={setFilter} queue={queue} bar={filterBar} />
      <ScreenCommands
        setFilter={setFilter}
        toSearch={() => searchField.current?.focus()}
        toFilters={() => filterBar.current?.querySelector('button')?.focus()}
      />
      <div ref={body} className="q-body">
        {queue.state === 'loading' && <Skeleton rows={16} label={t('loading')} />}
        {queue.state === 'ready' && <Listed queue={queue} filter={filter} setFilter={setFilter} toList={toList} />}
      </div>
    </div>
  );
}

interface ListedProps {
  readonly queue: QueueView;
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly toList: () => void;
}

function Listed({ queue, filter, setFilter, toList }: ListedProps) {
  const { t } = useWords('queue');
  const groups = useSteadyGroups(queue.groups, { question: JSON.stringify(filter), isComplete: queue.complete });
  const ids = useMemo(() => groups.flatMap((group) => group.ids), [groups]);
  const selection = useSelection(ids);
  const preview = usePreviewState();
  const covers = usePreviewCovers();
  const isShared = useSharedCell();
  const isOwnCustomer = useSession().person.role === 'administrator';
  const [deed, setDeed] = useState<{ readonly id: string; readonly deed: Deed }>();
  const { id } = selection;
  const row = id === undefined ? undefined : queue.row(id);
  const openTicket = useOpenTicket(queue, ids, filter);

  const begin = useCallback(
    (wanted: Deed) => {
      if (id === undefined) return;
      if (deedShapes[wanted].needsPage) {
        useQueueWalk.getState().intend({ ticketId: id, deed: wanted });
        openTicket(id);
        return;
      }
      preview.show(true);
      setDeed({ id, deed: wanted });
    },
    [id, openTicket, preview],
  );
  const start = useStartDeed(row, begin);
  useDeedCommands(row, start);
  const closeFirst = deed !== undefined || (covers && preview.isOpen);
  useListCommands({ ids, selection, preview, openTicket, toList });
  useCommands(
    closeFirst
      ? [
          {
            id: 'queue.back',
            label: t('closePreview'),
            group: t('group'),
            keys: 'Escape',
            hidden: true,
            run: () => {
              if (deed === undefined) preview.show(false);
              setDeed(undefined);
              toList();
            },
          },
        ]
      : [],
  );
  useFocusOnArrival(ids.length > 0, toList);

  if (ids.length === 0) return <NothingHere filter={filter} facets={queue.facets} clear={() => setFilter({})} />;
  const list = (
    <QueueList
      groups={groups}
      ids={ids}
      rowOf={queue.row}
      selectedIndex={selection.index}
      onSelect={(index) => selection.select(ids[index])}
      onOpen={(index) => openTicket(ids[index])}
      hasOwnerName={!preview.isOpen || covers}
      customerPlace={isOwnCustomer ? 'none' : isShared ? 'subject' : 'column'}
    />
  );
  const side = preview.isOpen && id !== undefined && (
    <QueuePreview
      key={id}
      id={id}
      deed={deed?.id === id ? deed.deed : undefined}
      onDeed={(next) => setDeed(next === undefined ? undefined : { id, deed: next })}
      start={start}
      width={covers ? 400 : preview.width}
      onOpen={() => openTicket(id)}
      onWhy={() => {
        useQueueWalk.getState().intend({ ticketId: id, deed: 'why' });
        openTicket(id);
      }}
      onClose={() => {
        preview.show(false);
        toList();
      }}
    />
  );
  if (covers) {
    return (
      <>
        {list}
        {side && <div className="q-cover">{side}</div>}
      </>
    );
  }
  return (
    <Split label={t('splitter')} width={preview.width} onWidthChange={preview.resize} {...(side ? { side } : {})}>
      {list}
    </Split>
  );
}

function NothingHere({
  filter,
  facets,
  clear,
}: {
  readonly filter: QueueFilter;
  readonly facets: QueueView['facets'];
  readonly clear: () => void;
}) {
  const { t } = useWords('queue');
  const { language } = useLanguage();
  const asked = filter.text?.trim() ?? '';
  const byNumber = useTicketByNumber(/^\d{1,9}$/.test(asked) ? Number(asked) : undefined);
  if (!isFiltered(filter)) return <EmptyState title={t('emptyTitle')} text={t('emptyText')} />;
  if (byNumber) {
    const status = domainWords(language).status[byNumber.ticket.status].toLocaleLowerCase();
    return (
      <EmptyState
        title={byNumber.ticket.subject}
        text={t('byNumberText', { number: asked, status })}
        action={
          <Button onPress={() => navigate(hrefOf({ screen: 'ticket', ticketId: byNumber.id }))}>{t('open')}</Button>
        }
      />
    );
  }
  return (
    <EmptyState
      title={t('noMatchTitle')}
      text={t('noMatchText', { count: facets.all })}
      action={<Button onPress={clear}>{t('clearAll')}</Button>}
    />
  );
}

interface Selection {
  readonly id: string | undefined;
  readonly index: number | undefined;
  readonly select: (id: string | undefined) => void;
}

/** The chosen row by its ticket, so that it stays chosen wherever it moves. */
function useSelection(ids: readonly string[]): Selection {
  const selectedId = useQueueWalk((state) => state.selectedId);
  const select = useQueueWalk((state) => state.select);
  const lastIndex = useRef(0);
  const id = nextSelection(ids, selectedId, lastIndex.current);
  const index = useMemo(() => (id === undefined ? -1 : ids.indexOf(id)), [ids, id]);
  useLayoutEffect(() => {
    if (index >= 0) lastIndex.current = index;
    if (id !== selectedId && id !== undefined) select(id);
  }, [id, index, selectedId, select]);
  return { id, index: index < 0 ? undefined : index, select };
}

function useOpenTicket(
  queue: QueueView,
  ids: readonly string[],
  filter: QueueFilter,
): (id: string | undefined) => void {
  const { t } = useWords('queue');
  const names = useViewNames();
  return useCallback(
    (id) => {
      if (id === undefined) return;
      // A refused command is a question to a person: it is answered where it can be mended.
      if (queue.row(id)?.delivery === 'refused') {
        navigate(hrefOf({ screen: 'attention' }));
        return;
      }
      const view = viewOfFilter(filter);
      const viewLabel = view === undefined ? t('viewOther') : names[view];
      useQueueWalk.getState().leave({ ids, viewLabel, address: location.pathname + location.search });
      navigate(hrefOf({ screen: 'ticket', ticketId: id }));
    },
    [queue, ids, filter, names, t],
  );
}

interface ListCommands {
  readonly ids: readonly string[];
  readonly selection: Selection;
  readonly preview: ReturnType<typeof usePreviewState.getState>;
  readonly openTicket: (id: string | undefined) => void;
  readonly toList: () => void;
}

/** For when the focus is elsewhere; inside the list it answers its own keys. */
function useListCommands({ ids, selection, preview, openTicket, toList }: ListCommands): void {
  const { t } = useWords('queue');
  const move = (by: number) => () => {
    const at = selection.index === undefined ? 0 : selection.index + by;
    selection.select(ids[Math.max(0, Math.min(ids.length - 1, at))]);
    toList();
  };
  const group = t('group');
  useCommands([
    { id: 'queue.down', label: t('down'), group, keys: 'j', run: move(1) },
    { id: 'queue.up', label: t('up'), group, keys: 'k', run: move(-1) },
    // Its key is the list's own: on a link or a button Enter means that.
    { id: 'queue.open', label: t('open'), group, run: () => openTicket(selection.id) },
    {
      id: 'queue.preview',
      label: t('preview'),
      group,
      keys: 'v',
      run: () => {
        preview.show(!preview.isOpen);
        toList();
      },
    },
    {
      id: 'queue.why',
      label: t('whyLong'),
      group,
      keys: 'w',
      run: () => {
        if (selection.id === undefined) return;
        useQueueWalk.getState().intend({ ticketId: selection.id, deed: 'why' });
        openTicket(selection.id);
      },
    },
  ]);
}

interface ScreenCommandsProps {
  readonly setFilter: (filter: QueueFilter) => void;
  readonly toSearch: () => void;
  readonly toFilters: () => void;
}

function ScreenCommands({ setFilter, toSearch, toFilters }: ScreenCommandsProps) {
  const { t } = useWords('queue');
  const names = useViewNames();
  const group = t('group');
  useCommands([
    { id: 'queue.search', label: t('search'), group, keys: '/', run: toSearch },
    { id: 'queue.filter', label: t('focusFilters'), group, keys: 'f', run: toFilters },
    ...useOfferedViews().map((view, at) => ({
      id: `queue.view.${view}`,
      label: t('view', { name: names[view] }),
      group,
      keys: String(at + 1),
      run: () => setFilter(filterOfView[view]),
    })),
  ]);
  return null;
}

/** Coming here with nothing focused, the keyboard begins in the list. */
function useFocusOnArrival(isReady: boolean, toList: () => void): void {
  useEffect(() => {
    const focused = document.activeElement;
    if (isReady && (focused === null || focused === document.body)) toList();
  }, [isReady, toList]);
}

/** The chosen row, or the first that can be reached. After the next frame: it may just have been asked for. */
function focusList(body: HTMLElement | null): void {
  requestAnimationFrame(() => {
    const row =
      body?.querySelector<HTMLElement>('[role="row"][aria-selected="true"]') ??
      body?.querySelector<HTMLElement>('.row[tabindex="0"]');
    row?.focus({ preventScroll: true });
  });
}
