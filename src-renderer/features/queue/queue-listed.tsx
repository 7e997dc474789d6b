import { useCallback, useMemo, useState } from 'react';
import { useCommands } from '../../commands/use-commands.ts';
import type { QueueFilter, QueueView } from '../../queries/use-queue.ts';
import { useSession } from '../../queries/use-session.ts';
import { useTicketRow } from '../../queries/use-ticket-row.ts';
import { useWords } from '../../queries/use-words.ts';
import { useQueueWalk } from '../../state/queue-walk.ts';
import type { Deed } from '../../ticket-parts/deed-shapes.ts';
import { deedShapes } from '../../ticket-parts/deed-shapes.ts';
import { useDeedCommands, useStartDeed } from '../../ticket-parts/use-deed-commands.ts';
import { Split } from '../../ui/split.tsx';
import { useFocusOnArrival } from './focus-list.ts';
import { NothingHere } from './nothing-here.tsx';
import { usePreviewState } from './preview-state.ts';
import { QueueList } from './queue-list.tsx';
import { QueuePreview } from './queue-preview.tsx';
import { useQueueSelection } from './queue-selection.ts';
import { useListCommands } from './use-list-commands.ts';
import { useOpenTicket } from './use-open-ticket.ts';
import { useSteadyGroups } from './use-steady-groups.ts';
import { usePreviewCovers, usePreviewMax, useSharedCell } from './use-width.ts';

export interface QueueListedProps {
  readonly queue: QueueView;
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly toList: () => void;
}

/** The list with the preview beside it, and everything that is done to the chosen ticket. */
export function QueueListed({ queue, filter, setFilter, toList }: QueueListedProps) {
  const { t } = useWords('queue');
  const groups = useSteadyGroups(queue.groups, { question: questionOf(filter, queue), isComplete: queue.complete });
  const ids = useMemo(() => groups.flatMap((group) => group.ids), [groups]);
  const selection = useQueueSelection(ids);
  const preview = usePreviewState();
  const covers = usePreviewCovers();
  const max = usePreviewMax();
  const isShared = useSharedCell();
  const isOwnCustomer = useSession().person.role === 'administrator';
  const [deed, setDeed] = useState<{ readonly id: string; readonly deed: Deed }>();
  const { id } = selection;
  // Also the row of a ticket that has just left the queue: it can still be reopened from here.
  const row = useTicketRow(id);
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

  if (ids.length === 0) return <NothingHere filter={filter} facets={queue.facets} setFilter={setFilter} />;
  const list = (
    <QueueList
      groups={groups}
      ids={ids}
      rowOf={queue.row}
      selectedIndex={selection.index}
      onSelect={(index) => selection.select(ids[index])}
      onOpen={(index) => openTicket(ids[index])}
      onNearEnd={queue.further?.more}
      hasOwnerName={!preview.isOpen || covers}
      customerPlace={isOwnCustomer ? 'none' : isShared ? 'subject' : 'column'}
    />
  );
  const side = preview.isOpen && id !== undefined && (
    <QueuePreview
      id={id}
      deed={deed?.id === id ? deed.deed : undefined}
      onDeed={(next) => setDeed(next === undefined ? undefined : { id, deed: next })}
      start={start}
      width={covers ? 400 : Math.min(max, preview.width)}
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
    <Split
      label={t('splitter')}
      width={preview.width}
      onWidthChange={preview.resize}
      max={max}
      {...(side ? { side } : {})}
    >
      {list}
    </Split>
  );
}

/** Other rows are asked for by another filter, and by reading further down. */
function questionOf(filter: QueueFilter, { further }: QueueView): string {
  return JSON.stringify([filter, further?.reads]);
}
