import { useCallback, useMemo } from 'react';
import type { QueueFilter } from '../replica/queue-groups.ts';
import { currentRoute, hrefOf, navigate, useRoute } from '../router.ts';
import { filterFromQuery, queryFromFilter } from './queue-filter.ts';

/** The queue's filter stands in the address: it survives a reload, and a link carries it. */
export function useQueueFilter(): readonly [QueueFilter, (next: QueueFilter) => void] {
  const { query } = useRoute();
  const search = query.toString();
  const filter = useMemo(() => filterFromQuery(new URLSearchParams(search)), [search]);
  const setFilter = useCallback((next: QueueFilter) => {
    const known = queryFromFilter(next);
    // What else stands in the address (the chosen ticket) stays.
    for (const [name, value] of currentRoute().query) if (!filterNames.includes(name)) known.set(name, value);
    navigate(hrefOf({ screen: 'queue', query: known }), { replace: true });
  }, []);
  return [filter, setFilter];
}

const filterNames: readonly string[] = ['customer', 'contract', 'owner', 'status', 'channel', 'clock', 'ask', 'text'];
