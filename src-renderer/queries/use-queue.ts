import { useMemo, useSyncExternalStore } from 'react';
import { businessCalendarOf } from '../../src-shared/sla/contract-calendar.ts';
import { type ContractBook, versionAt } from '../../src-shared/sla/service-contract.ts';
import type { Instant } from '../../src-shared/time/instant.ts';
import { OpenQueue, type OpenQueueView } from '../replica/open-queue.ts';
import type { QueueContext, QueueFilter } from '../replica/queue-groups.ts';
import { DEADLINE } from '../replica/ticket-row.ts';
import { useDesk } from '../state/desk-context.ts';
import { endOfDay } from '../state/end-of-day.ts';
import { useContracts } from './use-contracts.ts';
import { useDirectory } from './use-directory.ts';
import { useNow } from './use-now.ts';
import { paceOf } from './use-open-tickets.ts';
import { useSession } from './use-session.ts';
import { useSettledQueue } from './use-settled-queue.ts';

export type { AskFilter, ClockFilter, QueueFilter, QueueGroup, QueueGroupId } from '../replica/queue-groups.ts';
export { askFilters } from '../replica/queue-groups.ts';
export { isSettledBucket, type SettledBucket, settledAt, settledBuckets } from '../replica/ticket-row.ts';

export interface QueueView extends OpenQueueView {
  /** Only where the filter asks for what is done with: there may be very many, read as far as somebody looks. */
  readonly further?: Further;
}

export interface Further {
  /** How many tickets were looked at for it. */
  readonly looked: number;
  /** Raised each time it is read on. */
  readonly reads: number;
  readonly isAll: boolean;
  /** Reads on; may be asked at any time. */
  readonly more: () => void;
}

/** What is open by how soon it is due; or, when the filter asks for it, what is done with. */
export function useQueue(filter: QueueFilter): QueueView {
  const open = useOpenQueue(filter);
  const settled = useSettledQueue(filter);
  return useMemo(() => (settled ? { ...settled, facets: open.facets } : open), [open, settled]);
}

function useOpenQueue(filter: QueueFilter): OpenQueueView {
  const { tickets } = useDesk();
  const now = useNow('minute');
  const contracts = useContracts();
  const { organisations } = useDirectory();
  const { id: me, role } = useSession().person;
  const queue = useMemo(() => {
    const context: QueueContext = {
      now,
      me,
      role,
      endOfDay: endOfDay(now, contracts),
      openBuckets: openBuckets(contracts, now),
      organisationName: (id) => organisations.get(id)?.name,
    };
    return new OpenQueue(tickets, filter, context);
  }, [tickets, now, contracts, organisations, me, role, filter]);
  const pace = paceOf(tickets);
  return useSyncExternalStore(pace.subscribe, () => queue.view(pace.view()));
}

function openBuckets(contracts: ContractBook, now: Instant): ReadonlySet<string> {
  const open = new Set<string>();
  for (const contract of contracts.values()) {
    if (businessCalendarOf(versionAt(contract, now)).isOpen(now)) open.add(DEADLINE + contract.id);
  }
  return open;
}
