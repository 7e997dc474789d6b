import { ListFilter } from 'lucide-react';
import { memo, type RefObject } from 'react';
import { channels, ticketStatuses } from '../../../src-shared/ticket/ticket.ts';
import { domainWords } from '../../../src-shared/words/domain-words.ts';
import { useConnection } from '../../queries/use-connection.ts';
import { useContracts } from '../../queries/use-contracts.ts';
import { useDirectory } from '../../queries/use-directory.ts';
import { useLanguage } from '../../queries/use-language.ts';
import { useNow } from '../../queries/use-now.ts';
import {
  askFilters,
  type ClockFilter,
  type Further,
  isSettledBucket,
  type QueueFilter,
} from '../../queries/use-queue.ts';
import { useSession } from '../../queries/use-session.ts';
import { useWords } from '../../queries/use-words.ts';
import { useMoment } from '../../ticket-parts/use-moment.ts';
import { Button } from '../../ui/button.tsx';
import { FilterChip, type FilterOption } from '../../ui/filter-chip.tsx';
import { Icon } from '../../ui/icon.tsx';
import { KeyHint } from '../../ui/kbd.tsx';
import { Tag } from '../../ui/tag.tsx';
import { isFiltered, settledFilter } from './saved-views.ts';
import { useWallTime } from './use-wall-time.ts';

const clockFilters = [
  'breached',
  'critical',
  'warning',
  'today',
  'running',
  'still',
  'noClock',
  'attention',
] as const satisfies readonly ClockFilter[];
/** A clock that has ended was in time, or it was not. */
const settledClockFilters = ['breached'] as const satisfies readonly ClockFilter[];

export interface QueueFiltersProps {
  readonly filter: QueueFilter;
  readonly setFilter: (filter: QueueFilter) => void;
  readonly total: number;
  readonly isComplete: boolean;
  readonly further: Further | undefined;
  readonly bar: RefObject<HTMLDivElement | null>;
}

export const QueueFilters = memo(function QueueFilters({ filter, setFilter, bar, ...counted }: QueueFiltersProps) {
  const { t } = useWords('queue');
  const isAdministrator = useSession().person.role === 'administrator';
  const isSettled = isSettledBucket(filter.status);
  const options = useFilterOptions(isSettled);
  const names = {
    contractId: t('contract'),
    organisationId: t('customer'),
    ownerId: t('owner'),
    status: t('status'),
    channel: t('channel'),
    clock: t('clock'),
    ask: t('ask'),
  };
  const fields = isAdministrator
    ? (['status', 'clock', 'channel'] as const)
    : (['contractId', 'organisationId', 'owner', 'status', 'clock', 'ask', 'channel'] as const);
  // What is done with asks for nothing.
  const shown = fields.filter((field) => field !== 'ask' || !isSettled);
  return (
    <div ref={bar} className="filters" role="group" aria-label={t('filters')}>
      <Icon of={ListFilter} size="row" />
      {shown.map((field) => {
        const name = field === 'owner' ? names.ownerId : names[field];
        const value = filter[field];
        const known = options[field].find((option) => option.id === value);
        const isChosen = value !== undefined;
        return (
          <FilterChip
            key={field}
            label={name}
            valueText={known?.label ?? (field === 'status' ? t('statusOpen') : t('all'))}
            options={options[field]}
            selected={value === undefined ? [] : [value]}
            onChange={([id]) => setFilter(changed(filter, field, id))}
            {...(isChosen
              ? { onClear: () => setFilter(changed(filter, field, undefined)), clearLabel: t('clear', { name }) }
              : {})}
          />
        );
      })}
      {isFiltered(filter) ? (
        <Button variant="link" onPress={() => setFilter({})}>
          {t('clearAll')}
        </Button>
      ) : (
        <span className="q-f">
          <KeyHint keys="F" />
        </span>
      )}
      <span className="sp" />
      <Standing {...counted} />
    </div>
  );
});

type CountedProps = Pick<QueueFiltersProps, 'total' | 'isComplete' | 'further'>;

/** How many there are, what time it is, and how old the picture is. */
function Standing(counted: CountedProps) {
  const { t } = useWords('queue');
  const connection = useConnection();
  const moment = useMoment();
  const wall = useWallTime(useNow('minute'));
  return (
    <span className="q-standing mut n">
      {connection.state === 'offline' && <Tag>{t('offlineSince', { at: moment(connection.since) })}</Tag>}
      <span>
        <Counted {...counted} /> · {wall}
      </span>
    </span>
  );
}

function Counted({ total, isComplete, further }: CountedProps) {
  const { t } = useWords('queue');
  if (!further) return `${t('count', { count: total })}${isComplete ? '' : `, ${t('reading')}`}`;
  if (!isComplete) return t('searching', { found: total, looked: further.looked });
  return t(further.isAll ? 'count' : 'countNewest', { count: total });
}

type Field = 'contractId' | 'organisationId' | 'owner' | 'status' | 'channel' | 'clock' | 'ask';

function useFilterOptions(isSettled: boolean): Readonly<Record<Field, readonly FilterOption[]>> {
  const { t } = useWords('queue');
  const words = domainWords(useLanguage().language);
  const { organisations, persons } = useDirectory();
  const me = useSession().person.id;
  const colleagues = [...persons.values()].filter(
    ({ id, role, active }) => active && id !== me && (role === 'agent' || role === 'lead'),
  );
  return {
    contractId: [...useContracts().values()].map(({ id, short, name }) => ({ id, label: `${short} · ${name}` })),
    organisationId: byLabel([...organisations.values()].map(({ id, name }) => ({ id, label: name }))),
    owner: [
      { id: 'me', label: t('me') },
      { id: 'nobody', label: t('nobody') },
      ...byLabel(colleagues.map(({ id, name }) => ({ id, label: name }))),
    ],
    status: ticketStatuses.map((id) => ({ id, label: words.status[id] })),
    channel: channels.map((id) => ({ id, label: words.channel[id] })),
    clock: (isSettled ? settledClockFilters : clockFilters).map((id) => ({ id, label: t(`clock_${id}`) })),
    ask: askFilters.map((id) => ({ id, label: t(`ask_${id}`) })),
  };
}

function byLabel(options: readonly FilterOption[]): readonly FilterOption[] {
  return options.toSorted((a, b) => a.label.localeCompare(b.label));
}

/** The filter with one thing chosen anew; the menus offer nothing else than what fits the field. */
function changed(filter: QueueFilter, field: Field, id: string | undefined): QueueFilter {
  const { [field]: _before, ...rest } = filter;
  switch (field) {
    case 'status': {
      const status = ticketStatuses.find((known) => known === id);
      if (!status) return rest;
      return isSettledBucket(status) ? settledFilter(rest, status) : { ...rest, status };
    }
    case 'channel': {
      const channel = channels.find((known) => known === id);
      return channel ? { ...rest, channel } : rest;
    }
    case 'clock': {
      const clock = clockFilters.find((known) => known === id);
      return clock ? { ...rest, clock } : rest;
    }
    case 'ask': {
      const ask = askFilters.find((known) => known === id);
      return ask ? { ...rest, ask } : rest;
    }
    default:
      return id === undefined ? rest : { ...rest, [field]: id };
  }
}
