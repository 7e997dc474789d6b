import { useCallback, useMemo } from 'react';
import { useConnection } from '../../queries/use-connection.ts';
import { isSettledBucket, type QueueGroup, type QueueView, type SettledBucket } from '../../queries/use-queue.ts';
import { useServiceHours } from '../../queries/use-service-hours.ts';
import { type Translate, useWords } from '../../queries/use-words.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { type GridColumn, type GridGroup, VirtualGrid } from '../../ui/virtual-grid.tsx';
import { QueueRow } from './queue-row.tsx';
import { useRowSetting } from './row-setting.ts';

export interface QueueListProps {
  readonly groups: readonly QueueGroup[];
  /** All of them in one order. */
  readonly ids: readonly string[];
  readonly rowOf: QueueView['row'];
  readonly selectedIndex: number | undefined;
  readonly onSelect: (index: number) => void;
  readonly onOpen: (index: number) => void;
  /** The end of the rows has come into view. */
  readonly onNearEnd: (() => void) | undefined;
  readonly hasOwnerName: boolean;
  readonly customerPlace: 'column' | 'subject' | 'none';
}

export function QueueList(props: QueueListProps) {
  const { groups, ids, rowOf, hasOwnerName, customerPlace } = props;
  const { t } = useWords('queue');
  const notes = useGroupNotes();
  const settled = groups.map(({ id }) => id).find(isSettledBucket);
  const setting = useRowSetting({ hasOwnerName, customerPlace, isSettledList: settled !== undefined });
  const columns = useMemo(
    () => columnsOf(t, { hasOwnerName, customerPlace, settled }),
    [t, hasOwnerName, customerPlace, settled],
  );
  const headings = useMemo<readonly GridGroup[]>(
    () => groups.map(({ id, ids: inside }) => ({ id, label: t(labelOf[id]), count: inside.length, note: notes[id] })),
    [groups, notes, t],
  );
  const rowKey = useCallback((index: number) => ids[index] ?? String(index), [ids]);
  const renderRow = useCallback(
    (index: number) => {
      const id = ids[index];
      if (id === undefined) return null;
      return <QueueRow id={id} rowOf={rowOf} setting={setting} />;
    },
    [ids, rowOf, setting],
  );
  return (
    <VirtualGrid
      label={t('tickets')}
      rowCount={ids.length}
      columns={columns}
      groups={headings}
      renderRow={renderRow}
      rowKey={rowKey}
      selectedIndex={props.selectedIndex}
      onSelect={props.onSelect}
      onOpen={props.onOpen}
      onNearEnd={props.onNearEnd}
    />
  );
}

const labelOf = {
  attention: 'groupAttention',
  running: 'groupRunning',
  still: 'groupStill',
  noClock: 'groupNoClock',
  resolved: 'groupResolved',
  closed: 'groupClosed',
} as const satisfies Readonly<Record<QueueGroup['id'], string>>;

function columnsOf(
  t: Translate<'queue'>,
  look: Pick<QueueListProps, 'hasOwnerName' | 'customerPlace'> & { readonly settled: SettledBucket | undefined },
): readonly GridColumn[] {
  const { hasOwnerName, customerPlace, settled } = look;
  return [
    { id: 'clock', label: t('colClock'), width: 'var(--col-clock)', ...(settled ? {} : { sort: 'ascending' }) },
    { id: 'number', label: t('colNumber'), width: 'var(--col-number)' },
    ...(customerPlace !== 'column'
      ? []
      : [{ id: 'customer', label: t('colCustomer'), width: 'minmax(var(--col-customer), 0.22fr)' }]),
    { id: 'subject', label: t('colSubject'), width: 'minmax(0, 1fr)' },
    { id: 'priority', label: t('colPriority'), width: 'var(--col-priority)' },
    { id: 'owner', label: t('colOwner'), width: hasOwnerName ? 'var(--col-owner-name)' : 'var(--col-owner)' },
    { id: 'channel', label: t('colChannel'), isLabelHidden: true, width: 'var(--col-channel)' },
    settled
      ? { id: 'status', label: t(labelOf[settled]), width: 'var(--col-settled)', sort: 'descending' }
      : { id: 'status', label: t('colStatus'), width: 'var(--col-status)' },
  ];
}

/** At the end of a heading: why these rows stand where they stand. */
function useGroupNotes(): Readonly<Record<QueueGroup['id'], string | undefined>> {
  const { t } = useWords('queue');
  const moment = useMoment();
  const hasRefused = useConnection().refused > 0;
  const closed = useServiceHours()
    .filter(({ isOpen }) => !isOpen)
    .map(({ short, until }) => t('noteStill', { short, until: moment(until) }))
    .join(' · ');
  return useMemo(
    () => ({
      attention: hasRefused ? t('noteAttention') : undefined,
      running: t('noteRunning'),
      still: closed === '' ? undefined : closed,
      noClock: undefined,
      resolved: t('noteNewest'),
      closed: t('noteNewest'),
    }),
    [t, closed, hasRefused],
  );
}
