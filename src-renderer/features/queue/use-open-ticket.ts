import { useCallback } from 'react';
import { isSettledBucket, type QueueFilter, type QueueView } from '../../queries/use-queue.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import { hrefOf, navigate } from '../../router.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';
import { viewOfFilter } from './saved-views.ts';
import { useViewNames } from './use-view-names.ts';

/** Opens a ticket and remembers the list it came from; a refused one is opened where it can be mended. */
export function useOpenTicket(
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
      const viewLabel = view === undefined ? otherName(filter, t) : names[view];
      useQueueWalk.getState().leave({ ids, viewLabel, address: location.pathname + location.search });
      navigate(hrefOf({ screen: 'ticket', ticketId: id }));
    },
    [queue, ids, filter, names, t],
  );
}

function otherName({ status }: QueueFilter, t: Translate<'queue'>): string {
  if (!isSettledBucket(status)) return t('viewOther');
  return t(status === 'resolved' ? 'groupResolved' : 'groupClosed').toLocaleLowerCase();
}
