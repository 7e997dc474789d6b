import { useCallback, useRef } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import { type QueueFilter, settledBuckets, useQueue } from '../../queries/use-queue.ts';
import { useQueueFilter } from '../../queries/use-queue-filter.ts';
import { useWords } from '../../queries/use-words.ts';
import { Skeleton } from '../../ui/skeleton.tsx';
import { QueueBar } from './queue-bar.tsx';
import { QueueFilters } from './queue-filters.tsx';
import { filterOfView, settledFilter } from './saved-views.ts';
import { useOfferedViews, useViewNames } from './use-view-names.ts';
import './queue.css';
import { focusList } from './focus-list.ts';
import { QueueListed } from './queue-listed.tsx';

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
      <QueueFilters
        filter={filter}
        setFilter={setFilter}
        total={queue.total}
        isComplete={queue.complete}
        further={queue.further}
        bar={filterBar}
      />
      <ScreenCommands
        filter={filter}
        setFilter={setFilter}
        toSearch={() => searchField.current?.focus()}
        toFilters={() => filterBar.current?.querySelector('button')?.focus()}
      />
      <div ref={body} className="q-body">
        {queue.state === 'loading' && <Skeleton rows={16} label={t(queue.further ? 'searchingSettled' : 'loading')} />}
        {queue.state === 'ready' && <QueueListed queue={queue} filter={filter} setFilter={setFilter} toList={toList} />}
      </div>
    </div>
  );
}

interface ScreenCommandsProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly toSearch: () => void;
  readonly toFilters: () => void;
}

function ScreenCommands({ filter, setFilter, toSearch, toFilters }: ScreenCommandsProps) {
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
    ...settledBuckets.map((status) => ({
      id: `queue.${status}`,
      label: t(`show_${status}`),
      group,
      run: () => setFilter(settledFilter(filter, status)),
    })),
  ]);
  return null;
}
