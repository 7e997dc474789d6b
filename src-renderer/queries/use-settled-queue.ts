import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { fitsFilter, type QueueFilter } from '../replica/queue-groups.ts';
import { type SettledFound, SettledTickets } from '../replica/settled-tickets.ts';
import { bySortAt, isSettledBucket, type SettledBucket, type TicketRow } from '../replica/ticket-row.ts';
import type { Desk } from '../state/desk.ts';
import { useDesk } from '../state/desk-context.ts';
import { endOfDay } from '../state/end-of-day.ts';
import { useQueueWalk } from '../state/queue-walk.ts';
import { type OpenView, useOpenTicketsIf } from './use-open-tickets.ts';
import type { QueueView } from './use-queue.ts';

interface Asked {
  readonly bucket: SettledBucket;
  readonly fits: (row: TicketRow) => boolean;
  readonly tickets: SettledTickets;
}

const notAsked = () => () => undefined;

/** The tickets that are done with, when the filter asks for those: read as far as somebody looks, the newest first. */
export function useSettledQueue(filter: QueueFilter): Omit<QueueView, 'facets'> | undefined {
  const desk = useDesk();
  const open = useOpenTicketsIf(isSettledBucket(filter.status));
  // Customers are found by their name.
  const isReady = useStore(desk.directory, (directory) => directory.isReady);
  const asked = useMemo(() => (isReady ? askedFor(desk, filter) : undefined), [desk, filter, isReady]);
  const found = useSyncExternalStore(asked?.tickets.subscribe ?? notAsked, asked?.tickets.found ?? nothingFound);
  useEffect(() => asked && follow(desk, asked.tickets), [desk, asked]);
  return useMemo(() => {
    if (!isSettledBucket(filter.status)) return undefined;
    return asked && found && open ? viewOf(asked, found, open) : waiting;
  }, [filter, asked, found, open]);
}

const nothingFound = () => undefined;

const waiting: Omit<QueueView, 'facets'> = {
  state: 'loading',
  complete: false,
  groups: [],
  total: 0,
  row: () => undefined,
};

function askedFor(desk: Desk, filter: QueueFilter): Asked | undefined {
  if (!isSettledBucket(filter.status)) return undefined;
  const now = desk.clock.now();
  const { id: me, role } = desk.person;
  const fits = fitsFilter(filter, {
    now,
    me,
    role,
    endOfDay: endOfDay(now, desk.contracts.getState()),
    openBuckets: new Set(),
    organisationName: (id) => desk.directory.getState().organisations.get(id)?.name,
  });
  const bucket = filter.status;
  const question = { bucket, fits, atLeast: walkedSoFar(), breathe: desk.breathe };
  return { bucket, fits, tickets: new SettledTickets(desk.db, question) };
}

/** Coming back from a ticket, the list is read as far as it stood: the row that was chosen is there again. */
function walkedSoFar(): number {
  const { ids, address } = useQueueWalk.getState();
  return address === location.pathname + location.search ? ids.length : 0;
}

function follow(desk: Desk, tickets: SettledTickets): () => void {
  tickets.start().catch(reportError);
  const unsubscribe = desk.change.subscribe(() => {
    tickets.refresh().catch(reportError);
  });
  return () => {
    unsubscribe();
    tickets.stop();
  };
}

function viewOf({ bucket, fits, tickets }: Asked, found: SettledFound, open: OpenView): Omit<QueueView, 'facets'> {
  const rows = withOwn(found.rows, open, (row) => row.bucket === bucket && fits(row));
  const byId = new Map(rows.map((row) => [row.id, row]));
  const ids = rows.map(({ id }) => id);
  return {
    state: rows.length > 0 || !found.isReading ? 'ready' : 'loading',
    complete: !found.isReading,
    groups: ids.length === 0 ? [] : [{ id: bucket, ids }],
    total: ids.length,
    row: (id) => byId.get(id),
    further: {
      looked: found.looked,
      reads: found.reads,
      isAll: found.isComplete,
      more: () => {
        tickets.more().catch(reportError);
      },
    },
  };
}

/** Own work over what the desk has: what was just reopened is gone from here, what was just settled stands on top. */
function withOwn(
  rows: readonly TicketRow[],
  { tickets }: OpenView,
  belongs: (row: TicketRow) => boolean,
): readonly TicketRow[] {
  const delivered = rows.filter(({ id }) => tickets.get(id) === undefined);
  const own = [...tickets.overlay.values()].filter(belongs);
  return own.length === 0 ? delivered : [...delivered, ...own].sort(bySortAt);
}
